using System.Collections.Concurrent;
using Showcase.Content;
using Showcase.Pages.Help;
using Showcase.Pages.Views;

namespace Showcase.Pages;

internal sealed partial class ViewMaker
{
    private readonly ConcurrentDictionary<HelpPage, GuideHtml> _guides = new(ReferenceEqualityComparer.Instance);

    private HelpIndexView HelpIndex(Frame frame, Page.HelpIndex page)
    {
        var (edition, texts) = (frame.Edition, frame.Edition.Texts);
        return Dress(new HelpIndexView
        {
            Site = frame.Site,
            Kind = "help",
            Title = TitleWith(frame, texts["generator.help.title"]),
            Heading = texts["generator.help.heading"],
            Description = texts["generator.help.description"],
            CanonicalUrl = edition.Routes.Absolute(page.Route),
            SheetUrl = SheetUrl(edition, "help"),
            JsonLd = null,
            Navigation = [],
            Guides = HelpLinks(edition, null, reference: false),
            Reference = HelpLinks(edition, null, reference: true),
        }, frame, page, []);
    }

    private GuideView Guide(Frame frame, Page.Guide page)
    {
        var (edition, texts, entry) = (frame.Edition, frame.Edition.Texts, page.Entry);
        var html = HtmlOf(edition, entry);
        return Dress(new GuideView
        {
            Site = frame.Site,
            Kind = "guide",
            Title = TitleWith(frame, entry.Title),
            Heading = entry.Title,
            Description = entry.Summary,
            CanonicalUrl = edition.Routes.Absolute(page.Route),
            SheetUrl = SheetUrl(edition, "help"),
            JsonLd = null,
            Navigation = [],
            Summary = entry.Summary,
            Body = new SafeHtml(html.Html),
            BodyLanguage = entry.TextLanguage == edition.Language ? null : entry.TextLanguage,
            IsReference = entry.IsReference,
            Sections = [.. html.Sections.Select(s => new LinkView(s.Title, "#" + s.Id))],
            Guides = HelpLinks(edition, entry, reference: false),
            Reference = HelpLinks(edition, entry, reference: true),
        }, frame, page, [new(texts["generator.help.heading"], edition.Routes.Href(edition.Routes.Help))]);
    }

    private IReadOnlyList<HelpLinkView> HelpLinks(Edition edition, HelpPage? current, bool reference) =>
        [.. edition.Help.In(edition.Language).Where(h => h.IsReference == reference).Select(h =>
        {
            var url = edition.Routes.Href(edition.Routes.Guide(h.Slug));
            return new HelpLinkView(h.Title, h.Summary, url, current is null ? [.. HtmlOf(edition, h).Sections.Select(s => new LinkView(s.Title, $"{url}#{s.Id}"))] : [], h == current);
        })];

    private GuideHtml HtmlOf(Edition edition, HelpPage entry) => _guides.GetOrAdd(entry, e => GuideMarkdown.ToHtml(e.Body,
        name => GuideTarget(edition, name) is { } route ? edition.Routes.Href(route) : null,
        file => edition.Help.Pictures.TryGetValue(file, out var picture) ? new GuidePicture(edition.Routes.Href(picture.Route), picture.Width, picture.Height) : null));

    /// <summary>What a guide may lead to by name, on a site that has it.</summary>
    private static Route? GuideTarget(Edition edition, string name) => name switch
    {
        "home" => edition.Routes.Home,
        "help" => edition.Routes.Help,
        "join" => edition.Routes.Join,
        "artisans" => edition.Routes.Artisans,
        "social" when edition.Listings.SocialUses.Count > 0 => edition.Routes.Social,
        "map" when edition.HasMap => edition.Routes.Map,
        "embed" when edition.HasEmbeds => edition.Routes.Embed,
        "admin" when edition.Settings.Cms is not null => new Route("/admin/"),
        _ => edition.Help.In(edition.Language).FirstOrDefault(h => h.Name == name) is { } page ? edition.Routes.Guide(page.Slug) : null,
    };
}
