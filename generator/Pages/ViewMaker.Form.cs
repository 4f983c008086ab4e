using Showcase.Domain;
using Showcase.Model;
using Showcase.Pages.Search;
using Showcase.Pages.Views;

namespace Showcase.Pages;

internal sealed partial class ViewMaker
{
    private readonly Lazy<TradeTaxonomy> _trades;

    private JoinView Join(Frame frame, Page.Join page)
    {
        var (edition, texts) = (frame.Edition, frame.Edition.Texts);
        return Dress(new JoinView
        {
            Site = frame.Site,
            Kind = "join",
            Title = TitleWith(frame, texts["generator.join.title"]),
            Heading = texts["generator.join.heading"],
            Description = texts.Format("generator.join.description", ("inRegion", edition.InRegion)),
            CanonicalUrl = edition.Routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
            Form = edition.Settings.Intake is { } intake ? FormOf(frame, intake, null) : null,
            SheetUrl = edition.Settings.Intake is null ? null : SheetUrl(edition, "form"),
            LetterUrl = SiteForm.Letter(edition, null),
            PublisherEmail = edition.Settings.Publisher?.Email,
        }, frame, page, []);
    }

    private EditView Edit(Frame frame, Page.Edit page)
    {
        var (edition, texts, artisan) = (frame.Edition, frame.Edition.Texts, frame.Edition.Listings.Artisans[page.Index]);
        var sheet = SheetOf(frame, null);
        return Dress(new EditView
        {
            Site = frame.Site,
            Kind = "edit",
            Title = TitleWith(frame, texts.Format("generator.edit.title", ("name", artisan.Name)), artisan.Name),
            Heading = texts.Format("generator.edit.heading", ("name", artisan.Name)),
            Description = texts.Format("generator.edit.description", ("name", artisan.Name)),
            CanonicalUrl = edition.Routes.Absolute(page.Route),
            SheetUrl = SheetUrl(edition, "form"),
            NoIndex = true,
            JsonLd = null,
            Navigation = [],
            Form = FormOf(frame, edition.Settings.Intake!, artisan),
            Artisan = new(artisan.Name, edition.Routes.Href(edition.Routes.Artisan(artisan.Slug))),
            Message = new("message", "r-message", IntakeWords.Say("message", edition.Language)) { Area = true, Rows = 5, Required = true },
            Reply = sheet.Reply() with { Id = "r-reply" },
        }, frame, page, [new(texts["generator.artisans.heading"], edition.Routes.Href(edition.Routes.Artisans)), new(artisan.Name, edition.Routes.Href(edition.Routes.Artisan(artisan.Slug)))]);
    }

    // Its own sheet, so that no other page carries it.
    private string? SheetUrl(Edition edition, string name) => _sheets.TryGetValue(name, out var sheet) ? edition.Routes.Href(new Route(sheet)) : null;

    private FormView FormOf(Frame frame, IntakeSettings intake, Artisan? artisan)
    {
        var (edition, routes) = (frame.Edition, frame.Edition.Routes);
        var marks = FinderOf(frame, null);
        return new FormView(SiteForm.Action(edition, intake), intake.Door == IntakeDoor.Netlify, artisan?.Slug.Value, routes.Href(routes.JoinWords),
            routes.Href(SearchFiles.Manifest(edition.Language)), SheetOf(frame, artisan).Lay(), marks.PhotoFront, marks.BareFront);
    }

    private FormSheet SheetOf(Frame frame, Artisan? artisan)
    {
        var edition = frame.Edition;
        var images = artisan?.Photos.Select(p => (p.File, View: _photos.View(p, artisan.Slug, edition.Routes))).Where(p => p.View is not null)
            .DistinctBy(p => p.File).ToDictionary(p => p.File, p => p.View!, StringComparer.Ordinal);
        return new FormSheet(edition, _trades.Value, artisan is null ? PublicValues.New() : PublicValues.Of(artisan), images ?? [],
            artisan is null || PublicValues.ShowsStreet(artisan) ? new HashSet<string>() : new HashSet<string> { FormContract.Street });
    }
}
