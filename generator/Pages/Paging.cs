using System.Globalization;
using Showcase.Pages.Views;

namespace Showcase.Pages;

internal static class Paging
{
    /// <summary>Links to the first, the last, and two either side of <paramref name="number"/>; what is left out between them shows as one gap.</summary>
    public static PagingView Of(Routes routes, Route list, int number, int pages)
    {
        var links = new List<PageLinkView>();
        for (var page = 1; page <= pages && pages > 1; page++)
        {
            var near = Math.Abs(page - number) <= 2 || page == 1 || page == pages;
            if (near)
                links.Add(new(page.ToString(CultureInfo.InvariantCulture), Href(page), page == number, false));
            else if (!links[^1].Gap)
                links.Add(new("…", null, false, true));
        }
        return new PagingView(number, pages, number > 1 ? Href(number - 1) : null, number < pages ? Href(number + 1) : null, links);

        string Href(int page) => routes.Href(routes.ListPage(list, page));
    }
}
