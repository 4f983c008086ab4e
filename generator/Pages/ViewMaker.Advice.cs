using Showcase.Pages.Views;

namespace Showcase.Pages;

internal sealed partial class ViewMaker
{
    /// <summary>Rows of the page: beyond, the command's own output serves better.</summary>
    private const int AdviceRows = 500;

    private AdviceView AdviceTable(Frame frame, Page.AdviceTable page)
    {
        var (edition, texts) = (frame.Edition, frame.Edition.Texts);
        return Dress(new AdviceView
        {
            Site = frame.Site,
            Kind = "advice",
            Title = TitleWith(frame, texts["generator.advice.title"]),
            Heading = texts["generator.advice.heading"],
            Description = texts["generator.advice.description"],
            CanonicalUrl = edition.Routes.Absolute(page.Route),
            NoIndex = true,
            JsonLd = null,
            Navigation = [],
            Rows = [.. page.Counsels.Take(AdviceRows).Select(c => new AdviceRowView(
                c.Artisan.Name, edition.Routes.Href(edition.Routes.Artisan(c.Artisan.Slug)), c.Artisan.Trade.Name(edition.Language), c.Artisan.Address.Town,
                c.Score, c.First.In(edition.Language)))],
            More = Math.Max(0, page.Counsels.Count - AdviceRows),
        }, frame, page, []);
    }
}
