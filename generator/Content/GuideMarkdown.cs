using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Showcase.Domain;

namespace Showcase.Content;

/// <summary>A picture of a guide. Sizes in CSS pixels.</summary>
internal sealed record GuidePicture(string Url, int Width, int Height);

/// <summary>A guide as HTML, and where its parts begin.</summary>
internal sealed record GuideHtml(string Html, IReadOnlyList<(string Id, string Title)> Sections);

/// <summary>Markdown of guides and reference pages: as an artisan's, with an id on each heading, pictures of the theme, and links that name a page of the site.</summary>
internal static class GuideMarkdown
{
    private const string PageScheme = "page:";

    /// <param name="page">The address of a page that <c>page:name</c> or <c>page:name#part</c> leads to; null where the site has none: the link's words stay.</param>
    /// <param name="picture">By its file name; null when the theme has none.</param>
    public static GuideHtml ToHtml(string text, Func<string, string?> page, Func<string, GuidePicture?> picture)
    {
        var document = Markdown.Parse(text);
        // Told apart before any link is taken out of the tree.
        foreach (var node in document.Descendants().ToArray())
        {
            if (node is LinkInline { IsImage: true } image)
                Show(image, picture(image.Url ?? ""));
            else if (node is LinkInline { Url: { } url } link && url.StartsWith(PageScheme, StringComparison.Ordinal))
                Lead(link, page);
            else
                Markdown.Tame(node, "");
            // A keyboard scrolls what is wider than a phone.
            if (node is CodeBlock)
                node.GetAttributes().AddProperty("tabindex", "0");
        }
        var headings = document.Descendants<HeadingBlock>().ToArray();
        Markdown.PutInOrder(headings);
        var sections = Name(headings);
        // Tags without an end as all other pages write them; a > of the text itself is printed as &gt;.
        return new GuideHtml(Markdown.Print(document).Replace(" />", ">", StringComparison.Ordinal), sections);
    }

    private static void Show(LinkInline link, GuidePicture? picture)
    {
        if (picture is null)
        {
            Unlink(link);
            return;
        }
        link.Url = picture.Url;
        var attributes = link.GetAttributes();
        attributes.AddProperty("width", picture.Width.ToString(CultureInfo.InvariantCulture));
        attributes.AddProperty("height", picture.Height.ToString(CultureInfo.InvariantCulture));
        attributes.AddProperty("loading", "lazy");
    }

    private static void Lead(LinkInline link, Func<string, string?> page)
    {
        var (name, part) = link.Url![PageScheme.Length..] is var rest && rest.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (rest[..at], rest[at..]) : (rest, "");
        if (page(name) is { } address)
        {
            link.Url = address + part;
            return;
        }
        Unlink(link);
    }

    // The words stay.
    private static void Unlink(LinkInline link)
    {
        var inline = link.FirstChild;
        while (inline is not null)
        {
            var next = inline.NextSibling;
            inline.Remove();
            link.InsertBefore(inline);
            inline = next;
        }
        link.Remove();
    }

    // A heading that ends in `code` is known by it, whatever the language; beneath another such, by both.
    private static List<(string, string)> Name(HeadingBlock[] headings)
    {
        var (taken, sections, above) = (new HashSet<string>(StringComparer.Ordinal), new List<(string, string)>(), "");
        foreach (var heading in headings)
        {
            var code = heading.Inline?.OfType<CodeInline>().LastOrDefault()?.Content;
            var words = string.Concat(heading.Inline?.Descendants().Select(i => i switch { LiteralInline l => l.Content.ToString(), CodeInline c => c.Content, _ => "" }) ?? []);
            var id = Slug.From(code ?? words)?.Value ?? "part";
            if (heading.Level > 2 && above.Length > 0)
                id = $"{above}-{id}";
            for (var (n, first) = (2, id); !taken.Add(id); n++)
                id = string.Create(CultureInfo.InvariantCulture, $"{first}-{n}");
            heading.GetAttributes().Id = id;
            if (heading.Level > 2)
                continue;
            above = code is null ? "" : id;
            var label = code is null ? words : words[..words.LastIndexOf(code, StringComparison.Ordinal)].TrimEnd(' ', '(', ':', '\u202F');
            sections.Add((id, label.Length > 0 ? label : words));
        }
        return sections;
    }
}
