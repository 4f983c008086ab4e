using Showcase.Domain;
using Showcase.Pages.Views;

namespace Showcase.Pages;

internal sealed partial class ViewMaker
{
    private const int StreetLength = 12;
    private const int HomeCommunes = 12;
    private const int HomeEvents = 4;

    private HomeView Home(Frame frame, Page.Home page)
    {
        var (edition, texts, listings) = (frame.Edition, frame.Edition.Texts, frame.Edition.Listings);
        var street = Street(listings);
        return Dress(new HomeView
        {
            Site = frame.Site,
            Kind = "home",
            Title = HomeTitle(texts.Format("generator.home.title", ("site", frame.Site.Name), ("tagline", frame.Site.Tagline)), frame.Site.Name),
            Heading = texts.Format("generator.home.heading", ("inRegion", frame.Edition.InRegion)),
            Description = frame.Site.Description,
            CanonicalUrl = edition.Routes.Absolute(page.Route),
            JsonLd = JsonLd.Site(frame.Site, edition.Routes.Absolute(page.Route), edition.Settings),
            Navigation = [],
            OpenGraph = _posters?.Site(edition) ?? (street.Count > 0 ? OpenGraphOf(edition, listings.Artisans[street[0]], "website") : null),
            Street = Fronts(frame, street),
            Families = Families(frame),
            Communes = ByName(edition, listings.ByCommune.OrderByDescending(c => c.Artisans.Count).ThenBy(c => c.Key.Slug).Take(HomeCommunes)
                .Select(c => CommuneCard(edition, c.Key, c.Artisans.Count))),
            Events = [.. Coming(edition, listings.Events).Take(HomeEvents)],
            Networks = [.. listings.Networks.Select(n => NetworkCard(edition, n))],
            ArtisanCount = listings.Artisans.Count,
            TradeCount = listings.ByTrade.Count,
            CommuneCount = listings.ByCommune.Count,
            Map = RegionDrawing.Draw(listings, edition.Routes, _land),
        }, frame, page, []);
    }

    /// <summary>The vitrines of the home page: newest first among those with a photo, and no two neighbours of one trade where that can be helped.</summary>
    internal static List<int> Street(Listings listings)
    {
        var waiting = listings.Everyone
            .OrderByDescending(i => listings.Artisans[i].Photos.Count > 0)
            .ThenByDescending(i => listings.Artisans[i].Added ?? DateOnly.MinValue)
            .ThenBy(i => StableHash(listings.Artisans[i].Slug.Value))
            .Take(StreetLength * 4).ToList();
        var street = new List<int>();
        while (street.Count < StreetLength && waiting.Count > 0)
        {
            var next = waiting.FindIndex(i => street.Count == 0 || listings.Artisans[i].Trade.Family != listings.Artisans[street[^1]].Trade.Family);
            next = Math.Max(next, 0);
            street.Add(waiting[next]);
            waiting.RemoveAt(next);
        }
        return street;
    }

    private OpenGraphView? OpenGraphOf(Edition edition, Artisan artisan, string type) =>
        artisan.Photos.Count == 0 ? null : _photos.OpenGraph(artisan.Photos[0], artisan.Slug, edition.Routes, type);
}
