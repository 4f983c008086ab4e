using Showcase.Domain;
using Showcase.Model;
using Showcase.Pages.Views;

namespace Showcase.Pages;

internal sealed partial class ViewMaker
{
    private const double WalkKm = 3;

    private ArtisanView Profile(Frame frame, Page.Profile page)
    {
        var (edition, texts, routes, listings) = (frame.Edition, frame.Edition.Texts, frame.Edition.Routes, frame.Edition.Listings);
        var artisan = listings.Artisans[page.Index];
        var translation = artisan.Translations.GetValueOrDefault(edition.Language);
        var (body, bodyLanguage) = BodyIn(edition, artisan.Body, translation?.Body);
        var front = Front(frame, page.Index);
        var (trade, commune) = (artisan.Trade, artisan.Address.Commune);
        var (rows, hoursText) = edition.HoursOf(artisan);
        var canonical = routes.Absolute(page.Route);
        var neighbours = listings.NeighboursOf(page.Index);
        var accounts = AccountGroups.Of(artisan.Social, edition, _marks, _today);
        var photo = OpenGraphOf(edition, artisan, "profile");

        return Dress(new ArtisanView
        {
            Site = frame.Site,
            Kind = "artisan",
            Title = TitleWith(frame, texts.Format("generator.artisan.title", ("name", artisan.Name), ("trade", front.Trade), ("at", PlaceGrammar.At(artisan.Address.Town, texts))), artisan.Name),
            Heading = artisan.Name,
            Description = front.Summary,
            CanonicalUrl = CanonicalOf(canonical, artisan.Origin),
            NoIndex = artisan.Origin is { Canonical: false },
            Origin = OriginOf(edition, artisan.Origin),
            JsonLd = JsonLd.Artisan(artisan, front, canonical, photo?.ImageUrl, edition, Crumbs(frame, artisan, canonical), _hours.Of(page.Index)?.Specifications ?? []),
            Navigation = [],
            OpenGraph = _posters?.Vitrine(edition, page.Index) ?? photo,
            OEmbedUrl = artisan.Republish.Everyone && edition.Publishes(SitePart.Data) ? routes.Absolute(Api.ApiRoutes.OEmbed(edition.Language, artisan.Slug.Value)) : null,
            Slug = artisan.Slug.Value,
            Front = front,
            MapPart = ArtisanMap(frame, artisan),
            Byline = Byline(artisan, front, edition),
            Summary = front.Summary,
            Body = body,
            BodyLanguage = bodyLanguage,
            TradeLink = new(front.Trade, routes.Href(routes.Trade(trade.Id))),
            OtherTrades = [.. artisan.OtherTrades.Select(t => new LinkView(t.Name(edition.Language), routes.Href(routes.Trade(t.Id))))],
            CommuneLink = new(commune.Name, routes.Href(routes.Commune(commune.Slug))),
            People = [.. artisan.People.Select(p => new PersonView(p.Name, p.Role))],
            // The first photo is the window itself.
            Gallery = [.. artisan.Photos.Skip(1).Select(p => _photos.View(p, artisan.Slug, routes, translation?.Photos.GetValueOrDefault(p.File))).OfType<ImageView>()],
            Skills = translation is { Skills.Count: > 0 } ? translation.Skills : artisan.Skills,
            Labels = Terms(Vocabularies.Labels, artisan.Labels, edition),
            Languages = [.. artisan.Languages.Select(l => Word(Vocabularies.SpokenLanguages, l, edition))],
            Access = Terms(Vocabularies.Access, artisan.Access, edition),
            Payment = Terms(Vocabularies.Payment, artisan.Payment, edition),
            Since = artisan.Since,
            Phone = PhoneOf(artisan.Contact),
            Email = artisan.Contact.Email,
            Website = WebsiteOf(artisan.Contact.Website),
            Street = artisan.Address.PublicStreet,
            Postcode = artisan.Address.Postcode,
            Town = artisan.Address.Town,
            Departement = commune.Departement.Name,
            TownOnly = artisan.Address.PublicStreet is null,
            DirectionsUrl = DirectionsTo(artisan.Address),
            Siret = artisan.Siret?.ToString(),
            Hours = rows,
            HoursText = hoursText,
            Accounts = accounts,
            Ties = TiesOf(frame, page.Index),
            Networks = [.. artisan.MemberOf.Select(m => listings.Networks.FirstOrDefault(n => n.Slug == m.Value)).OfType<Network>().Select(n => NetworkCard(edition, n))],
            Events = Coming(edition, listings.EventsOf[artisan.Slug]),
            Calendar = CalendarOf(edition, page.Route, artisan.Name, listings.EventsOf.Contains(artisan.Slug)),
            Neighbours = FrontsFrom(frame, artisan.Address.Published, neighbours),
            NeighboursAreFar = neighbours is [.., var farthest] && artisan.Address.PublicPoint is { } here && listings.Artisans[farthest].Address.PublicPoint?.DistanceKm(here) > WalkKm,
            Verified = artisan.Verified is { } verified ? edition.Dates.Date(verified) : null,
            Age = artisan.Staleness == Staleness.Fresh || Freshness.DateOf(artisan) is not { } since ? null : edition.Texts.Count("artisan.about.age", Freshness.MonthsSince(since, _today)),
            VerifiedIso = artisan.Verified?.Iso(),
            Licence = Word(Vocabularies.Licences, artisan.Republish.Licence, edition),
            LicenceUrl = Licences.UrlOf(artisan.Republish.Licence),
            EditUrl = SiteForm.EditUrl(edition, artisan),
            ReportUrl = SiteForm.ReportUrl(edition, artisan),
            QrUrl = QrCodes.Has(canonical) ? routes.Href(routes.Qr(artisan.Slug)) : null,
            FediverseCreator = AccountGroups.FediverseCreator(artisan.Social),
        }, frame, page, Crumbs(frame, artisan, canonical)[..^1]);
    }

    private static CrumbView[] Crumbs(Frame frame, Artisan artisan, string canonical)
    {
        var routes = frame.Edition.Routes;
        return
        [
            new(frame.Edition.Texts["generator.nav.trades"], routes.Href(routes.Trades)),
            new(artisan.Trade.Name(frame.Edition.Language), routes.Href(routes.Trade(artisan.Trade.Id))),
            new(artisan.Name, canonical),
        ];
    }

    private static string Byline(Artisan artisan, FrontView front, Edition edition)
    {
        var texts = edition.Texts;
        var at = PlaceGrammar.At(artisan.Address.Town, texts);
        if (artisan.People.Count == 0)
            return texts.Format("generator.artisan.bylineTrade", ("trade", front.Trade), ("at", at));
        var person = artisan.People[0];
        // A role is written with a capital in the file; inside a French sentence it takes none.
        return person.Role is { Length: > 0 } role && edition.Language == edition.Settings.Language
            ? texts.Format("generator.artisan.byline", ("name", person.Name), ("role", char.ToLower(role[0], texts.Culture) + role[1..]), ("at", at))
            : texts.Format("generator.artisan.bylineName", ("name", person.Name), ("at", at));
    }

    private static IReadOnlyList<TermView> Terms(Vocabulary vocabulary, IReadOnlyList<string> values, Edition edition) =>
        [.. values.Select(v => new TermView(v, Word(vocabulary, v, edition)))];

    private static string Word(Vocabulary vocabulary, string value, Edition edition) => vocabulary.Find(value)?.Label.In(edition.Language) ?? value;

    private IReadOnlyList<TieView> TiesOf(Frame frame, int index)
    {
        var listings = frame.Edition.Listings;
        return [.. listings.Artisans[index].WorksWith
            .Select(w => listings.IndexOf(w.Value)).OfType<int>()
            .Select(other => new TieView(Front(frame, other), listings.TieConfirmed(index, other)))];
    }
}
