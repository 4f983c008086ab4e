using Showcase.Domain;
using Showcase.Domain.Hours;

namespace Showcase.Pages;

/// <summary>What is worked out of each vitrine's hours, once for all languages: by the clock and the holidays of where it stands.</summary>
internal sealed class ShopHours(IReadOnlyList<Artisan> artisans, DateOnly today, string siteZone)
{
    private readonly Lazy<Shop?>[] _shops = [.. artisans.Select(a => new Lazy<Shop?>(() => Read(a, today, siteZone)))];

    /// <param name="Code">See <see cref="OpenCode"/>.</param>
    /// <param name="Zone">IANA name where the shop's clocks are not the site's; else null.</param>
    /// <param name="Specifications">For a year from the Monday of this week.</param>
    internal sealed record Shop(string Code, string? Zone, IReadOnlyList<OpeningHoursSpecification> Specifications);

    /// <summary>Null where no hours are said, or none that can be computed with.</summary>
    public Shop? Of(int artisan) => _shops[artisan].Value;

    private static Shop? Read(Artisan artisan, DateOnly today, string siteZone)
    {
        if (artisan.Hours?.Value is not { } text || !OpeningHours.TryParse(text, out var hours, out _))
            return null;
        var departement = artisan.Address.Commune.Departement.Code;
        var (zone, holidays) = (ShopZone.Of(departement, siteZone), HolidayCalendar.For(departement));
        var sun = artisan.Address.PublicPoint is { } point ? new SunClock(point, zone) : null;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return new Shop(OpenCode.Of(hours, today, holidays, zone, sun), zone.Id == siteZone ? null : zone.Id,
            hours.Specifications(monday, monday.AddDays(365), holidays));
    }
}
