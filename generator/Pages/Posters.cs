using System.Collections.Concurrent;
using Showcase.Domain;
using Showcase.Images;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>
/// What shared links show: a front with its sign for the site, for each trade in each language, and for each vitrine.
/// A vitrine's sign has no word of a language, so that one picture serves all.
/// </summary>
internal sealed class Posters
{
    public const int Width = 1200;
    public const int Height = 630;

    /// <summary>
    /// Drawing costs some fifty milliseconds, little beside preparing a photo but more than a whole page. A directory with more vitrines
    /// without a photo than this shows their trade's poster in their place: what a first build pays stays bounded.
    /// </summary>
    public const int DrawnAtMost = 200;

    private readonly SitePlan _plan;
    private readonly PhotoShelf _photos;
    private readonly FrontDrawing _drawing;
    private readonly Func<string, PosterDrawing> _icon;
    private readonly Func<PosterOrder, string> _keyOf;
    private readonly Dictionary<string, Poster> _site;
    private readonly Dictionary<(string Language, Slug Trade), Poster> _trades = [];
    private readonly Poster?[] _vitrines;
    private readonly ConcurrentDictionary<(string Language, Route Route, string Type), OpenGraphView> _shared = new();

    /// <param name="icon">The SVG of an icon's name.</param>
    /// <param name="keyOf">What names a poster by its content.</param>
    public Posters(SitePlan plan, PhotoShelf photos, FrontDrawing drawing, Func<string, PosterDrawing> icon, Func<PosterOrder, string> keyOf)
    {
        (_plan, _photos, _drawing, _icon, _keyOf) = (plan, photos, drawing, icon, keyOf);
        var listings = plan.Listings;
        _vitrines = new Poster?[listings.Artisans.Count];
        var unlit = listings.Everyone.Where(i => CoverOf(listings.Artisans[i]) is null).ToArray();
        var spared = unlit.Length > DrawnAtMost ? unlit.ToHashSet() : [];
        for (var i = 0; i < _vitrines.Length; i++)
            _vitrines[i] = spared.Contains(i) ? null : OfVitrine(listings.Artisans[i]);
        foreach (var edition in plan.Editions.Values)
            foreach (var (trade, artisans) in listings.ByTrade.Select(t => (t.Key, t.Artisans)))
                _trades[(edition.Language, trade.Id)] = OfTrade(edition, trade, artisans);
        _site = plan.Editions.Values.ToDictionary(e => e.Language, OfSite, StringComparer.Ordinal);
    }

    private sealed record Poster(PosterOrder Order, string Key, Route Route, Artisan? Lit);

    public IEnumerable<(Route Route, string Key, PosterOrder Order)> All =>
        _vitrines.OfType<Poster>().Concat(_trades.Values).Concat(_site.Values).Select(p => (p.Route, p.Key, p.Order));

    public OpenGraphView Site(Edition edition) => Shared(edition, _site[edition.Language], "website");

    public OpenGraphView Trade(Edition edition, Trade trade, string type = "website") => Shared(edition, _trades[(edition.Language, trade.Id)], type);

    public OpenGraphView Vitrine(Edition edition, int index) =>
        _vitrines[index] is { } own ? View(edition, own, "profile") : Trade(edition, _plan.Listings.Artisans[index].Trade, "profile");

    // Thousands of pages may show the same, and what it shows may be a vitrine's photo under the words of its translation.
    private OpenGraphView Shared(Edition edition, Poster poster, string type)
    {
        if (poster.Lit is { } lit)
            ContentReads.Note(lit.Slug);
        return _shared.GetOrAdd((edition.Language, poster.Route, type), _ => View(edition, poster, type));
    }

    private Poster OfVitrine(Artisan artisan)
    {
        var language = _plan.Main.Language;
        var cover = CoverOf(artisan);
        return Make(new(_drawing.In(ViewMaker.FamilyOf(artisan.Trade), ViewMaker.VariantOf(artisan.Slug), cover is not null), [artisan.Name, artisan.Trade.Name(language)],
            artisan.Address.Town, ViewMaker.Initials(artisan.Name), _icon(ViewMaker.IconOf(_plan, artisan.Trade)), cover), $"/photos/{artisan.Slug}/front-", artisan);
    }

    private Poster OfTrade(Edition edition, Trade trade, IReadOnlyList<int> artisans)
    {
        var shown = artisans.Select(i => _plan.Listings.Artisans[i]).FirstOrDefault(a => CoverOf(a) is not null);
        var cover = shown is null ? null : CoverOf(shown);
        return Make(new(_drawing.In(ViewMaker.FamilyOf(trade), ViewMaker.VariantOf(trade.Id), cover is not null), [trade.Name(edition.Language).Replace('\'', '’')],
            edition.InRegion, "", _icon(ViewMaker.IconOf(_plan, trade)), cover), $"/photos/{trade.Id}/front-{edition.Language}-", shown);
    }

    private Poster OfSite(Edition edition)
    {
        var settings = edition.Settings;
        var name = edition.Say(settings.Name);
        var shown = ViewMaker.Street(_plan.Listings).Select(i => _plan.Listings.Artisans[i]).FirstOrDefault(a => CoverOf(a) is not null);
        var cover = shown is null ? null : CoverOf(shown);
        return Make(new(_drawing.In("fabrication", 0, cover is not null), [name], edition.Say(settings.Tagline), ViewMaker.Initials(name), _icon("pin"), cover),
            $"/photos/front-{edition.Language}-", shown);
    }

    private Poster Make(PosterOrder order, string stem, Artisan? shown)
    {
        var key = _keyOf(order);
        return new(order, key, new Route($"{stem}{key.AsSpan(0, 10)}.jpg"), order.Photo is null ? null : shown);
    }

    private PosterPhoto? CoverOf(Artisan artisan)
    {
        if (artisan.Photos is not [var cover, ..] || _photos.Find(cover) is not { } prepared)
            return null;
        // The window is some 830 pixels wide.
        var jpegs = prepared.Variants.Where(v => v.Format == "jpeg").ToArray();
        var variant = jpegs.FirstOrDefault(v => v.Width >= 800) ?? jpegs[^1];
        return new(variant.CachePath, FormattableString.Invariant($"{variant.Hash}-{variant.Width}"), cover.Focus?.X ?? 0.5, cover.Focus?.Y ?? 0.5);
    }

    private static OpenGraphView View(Edition edition, Poster poster, string type)
    {
        var front = edition.Texts.Format("generator.poster.sign", ("sign", poster.Order.Sign[0]), ("line", poster.Order.Line));
        var alt = poster.Lit is { Photos: [var cover, ..] } lit
            ? edition.Texts.Format("generator.poster.window", ("front", front), ("photo", lit.Translations.GetValueOrDefault(edition.Language)?.Photos.GetValueOrDefault(cover.File)?.Alt ?? cover.Alt))
            : front;
        return new(type, edition.Routes.Absolute(poster.Route), Width, Height, alt);
    }
}
