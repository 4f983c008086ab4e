using System.Collections.Concurrent;
using Showcase.Domain;
using Showcase.Domain.Hours;

namespace Showcase.Pages;

/// <summary>What is worked out of each vitrine's hours, once for all languages: by the clock and the holidays of where it stands.</summary>
internal sealed class ShopHours(IReadOnlyList<Artisan> artisans, DateOnly today, string siteZone)
{
    private static readonly string[] SunWords = ["sun", "dawn", "dusk"];

    // Many workshops keep the same hours: they are worked out once for each clock and its holidays, and for a place only where the sun decides.
    private readonly ConcurrentDictionary<(string Text, string Departement, GeoPoint? Place), Shop?> _shops = new();

    /// <param name="Code">See <see cref="OpenCode"/>.</param>
    /// <param name="Zone">IANA name where the shop's clocks are not the site's; else null.</param>
    /// <param name="Specifications">For a year from the Monday of this week.</param>
    internal sealed record Shop(string Code, string? Zone, IReadOnlyList<OpeningHoursSpecification> Specifications);

    /// <summary>Null where no hours are said, or none that can be computed with.</summary>
    public Shop? Of(int artisan)
    {
        var (hours, address) = (artisans[artisan].Hours?.Value, artisans[artisan].Address);
        if (hours is null)
            return null;
        var place = SunWords.Any(w => hours.Contains(w, StringComparison.OrdinalIgnoreCase)) ? address.PublicPoint : null;
        return _shops.GetOrAdd((hours, address.Commune.Departement.Code, place), static (key, at) => Read(key.Text, key.Departement, key.Place, at.today, at.siteZone), (today, siteZone));
    }

    private static Shop? Read(string text, string departement, GeoPoint? place, DateOnly today, string siteZone)
    {
        if (!OpeningHours.TryParse(text, out var hours, out _))
            return null;
        var (zone, holidays) = (ShopZone.Of(departement, siteZone), HolidayCalendar.For(departement));
        var sun = place is { } point ? new SunClock(point, zone) : null;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return new Shop(OpenCode.Of(hours, today, holidays, zone, sun), zone.Id == siteZone ? null : zone.Id,
            hours.Specifications(monday, monday.AddDays(365), holidays));
    }
}
