using System.Globalization;
using Showcase.Domain;
using Showcase.Domain.Agenda;

namespace Showcase.Pages.Api;

/// <summary>What making a record needs to look up. What a page does not show, or its owner keeps from being republished, cannot be had here.</summary>
internal sealed class RecordDesk
{
    private readonly PhotoShelf _photos;
    private readonly HashSet<Slug> _published;
    private readonly HashSet<Slug> _networks;

    public RecordDesk(SitePlan plan, PhotoShelf photos)
    {
        _photos = photos;
        Listings = plan.Listings;
        Editions = [.. plan.Editions.Values];
        Main = plan.Main;
        Artisans = [.. Listings.Artisans.Where(MayLeave)];
        _published = [.. Artisans.Select(a => a.Slug)];
        _networks = [.. Listings.Networks.Select(n => n.Slug)];
        Zone = TimeZoneInfo.FindSystemTimeZoneById(Settings.TimeZone);
    }

    public Listings Listings { get; }

    /// <summary>One for each language, the main one first.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    public Edition Main { get; }

    public SiteSettings Settings => Main.Settings;

    public TimeZoneInfo Zone { get; }

    /// <summary>Those whose owners let someone republish them, in ordinal order of slug.</summary>
    public IReadOnlyList<Artisan> Artisans { get; }

    /// <summary>Nobody at all may take this entry elsewhere.</summary>
    public static bool MayLeave(Artisan artisan) => artisan.Republish.Everyone || artisan.Republish.Partners.Count > 0;

    public bool Publishes(Slug artisan) => _published.Contains(artisan);

    public IReadOnlyList<Slug> Published(IEnumerable<Located<Slug>> artisans) => [.. artisans.Select(a => a.Value).Where(Publishes).Distinct()];

    public IReadOnlyList<Slug> Networks(IEnumerable<Located<Slug>> networks) => [.. networks.Select(n => n.Value).Where(_networks.Contains).Distinct()];

    public string Absolute(Route route) => Main.Routes.Absolute(route);

    public IReadOnlyList<Said> Pages(Func<Routes, Route> route) => [.. Editions.Select(e => new Said(e.Language, e.Routes.Absolute(route(e.Routes))))];

    /// <summary>A text of the site or the taxonomy, in the site's languages that it exists in.</summary>
    public IReadOnlyList<Said> Say(IReadOnlyDictionary<string, string> text) =>
        [.. Editions.Where(e => text.ContainsKey(e.Language)).Select(e => new Said(e.Language, text[e.Language])).DefaultIfEmpty(new Said("fr", text.Values.First()))];

    /// <summary>The original, then each translation that says it otherwise.</summary>
    public IReadOnlyList<Said> Say(object? original, Func<string, object?> translated)
    {
        var said = new List<Said>(Editions.Count);
        if (original is not (null or ""))
            said.Add(new(Settings.Language, original));
        foreach (var edition in Editions)
        {
            if (edition.Language != Settings.Language && translated(edition.Language) is { } words && words is not "")
                said.Add(new(edition.Language, words));
        }
        return said;
    }

    /// <summary>An entry that came from elsewhere keeps the line of its origin.</summary>
    public PublishedRights Rights(string name, Republish republish, Route page, Origin? origin) => new(
        republish.Licence, republish.Everyone, republish.Partners, republish.Elsewhere, origin?.Attribution ?? $"{name}, {Main.Say(Settings.Name)}, {Absolute(page)}");

    public PublishedPhoto? Photo(Photo? photo, Slug owner, PublishedRights rights, Func<string, PhotoText?> translated)
    {
        if (photo is null || _photos.Find(photo) is not { } prepared)
            return null;
        return new PublishedPhoto(
            Say(photo.Alt, l => translated(l)?.Alt), Say(photo.Caption, l => translated(l)?.Caption), photo.Focus, rights.Licence, rights.Attribution,
            [.. prepared.Variants.Select(v => (Absolute(PhotoShelf.RouteOf(photo, owner, prepared, v)), v))]);
    }

    /// <summary>A day, or a moment with its distance from UTC.</summary>
    public string Moment(DateTime local, bool allDay) => allDay
        ? local.Iso()
        : ZoneTime.Offset(local, Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
