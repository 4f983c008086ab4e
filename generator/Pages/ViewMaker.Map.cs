using System.Globalization;
using Showcase.Domain;
using Showcase.Pages.Maps;
using Showcase.Pages.Views;

namespace Showcase.Pages;

internal sealed partial class ViewMaker
{
    /// <summary>A town and its fields: some 20 km on a wide screen.</summary>
    private const int TownZoom = 12;

    private MapPageView MapPage(Frame frame, Page.Map page)
    {
        var (edition, texts) = (frame.Edition, frame.Edition.Texts);
        var count = edition.Listings.OnTheMap.Count;
        return Dress(new MapPageView
        {
            Site = frame.Site,
            Kind = "map",
            Title = TitleWith(frame, texts.Format("generator.map.title", ("inRegion", frame.Edition.InRegion))),
            Heading = texts.Format("generator.map.heading", ("region", frame.Site.Region)),
            Description = texts.Format("generator.map.description", ("count", count), ("inRegion", frame.Edition.InRegion)),
            CanonicalUrl = edition.Routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
            MapPart = new(frame.Site.AtlasUrl!, texts["generator.map.label"], MapFiles.All),
            Drawing = RegionDrawing.Draw(edition.Listings, edition.Routes, _land),
            Families = [.. Enum.GetValues<TradeFamily>().Select(f => new TermView(FamilyId(f), texts[$"generator.families.{FamilyId(f)}.name"]))],
            Departements = Departements(edition),
        }, frame, page, []);
    }

    private MapPartView? TradeMap(Frame frame, Trade trade) =>
        frame.Site.AtlasUrl is { } atlas && _plan.TradeListing(trade).Any(i => _plan.Listings.Artisans[i].Address.PublicPoint is not null)
            ? new(atlas, frame.Edition.Texts.Format("generator.map.labelTrade", ("trade", trade.Name(frame.Edition.Language))), MapFiles.SetOf(trade))
            : null;

    private static MapPartView? CommuneMap(Frame frame, Commune commune) => commune.Point is { } point && frame.Site.AtlasUrl is { } atlas
        ? new(atlas, frame.Edition.Texts.Format("generator.map.labelTown", ("at", PlaceGrammar.At(commune.Name, frame.Edition.Texts))), MapFiles.All, At(point), TownZoom)
        : null;

    private static MapPartView? ArtisanMap(Frame frame, Artisan artisan) => artisan.Address.PublicPoint is { } point && frame.Site.AtlasUrl is { } atlas
        ? new(atlas, frame.Edition.Texts.Format("generator.map.labelVitrine", ("name", artisan.Name)), MapFiles.All, At(point),
            TownZoom, artisan.Slug.Value, Ask: true)
        : null;

    private static string At(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(point.Latitude, 5)},{Math.Round(point.Longitude, 5)}");
}
