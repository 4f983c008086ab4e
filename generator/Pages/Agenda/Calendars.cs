using System.Globalization;
using Showcase.Domain;
using Showcase.Domain.Agenda;

namespace Showcase.Pages.Agenda;

/// <summary>
/// Calendar files: for each event, artisan, trade, commune and for the region. They hold past events too, so that a subscription
/// neither breaks nor forgets. Nothing in them depends on the day of the build.
/// </summary>
internal static class Calendars
{
    /// <summary>Changes of clocks that follow no rule are told this far ahead of the last event.</summary>
    private const int YearsAhead = 5;

    /// <summary>Every calendar of one language.</summary>
    public static IEnumerable<(Route Route, Func<byte[]> Make)> Write(Edition edition)
    {
        var (listings, routes, texts) = (edition.Listings, edition.Routes, edition.Texts);
        if (listings.Events.Count == 0)
            yield break;
        yield return Make(routes.Events, texts.Format("generator.calendar.region", ("inRegion", edition.InRegion)), listings.Events);
        foreach (var happening in listings.Events)
            yield return Make(routes.Event(happening.Slug), NameOf(happening, edition), [happening]);
        foreach (var artisan in listings.Artisans.Where(a => listings.EventsOf.Contains(a.Slug)))
            yield return Make(routes.Artisan(artisan.Slug), Of(artisan.Name), [.. listings.EventsOf[artisan.Slug]]);
        foreach (var trade in listings.ByTrade)
        {
            var events = trade.Artisans.SelectMany(a => listings.EventsOf[listings.Artisans[a].Slug]).DistinctBy(e => e.Slug).OrderBy(e => e.Slug).ToArray();
            if (events.Length > 0)
                yield return Make(routes.Trade(trade.Key.Id), Of(trade.Key.Name(edition.Language)), events);
        }
        foreach (var place in listings.EventsIn)
            yield return Make(routes.EventPlace(place.First().Address.Commune.Slug), Of(place.First().Address.Commune.Name), [.. place]);

        string Of(string what) => texts.Format("generator.calendar.of", ("what", what));

        (Route, Func<byte[]>) Make(Route page, string name, IReadOnlyList<Event> events) => (Routes.Calendar(page), () => Text(edition, name, events));
    }

    private static byte[] Text(Edition edition, string name, IReadOnlyList<Event> events)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.Settings.TimeZone);
        var text = new CalendarText().Begin("VCALENDAR").Line("VERSION", "2.0").Line("PRODID", $"-//{edition.Settings.BaseUrl.Host}//Showcase//{edition.Language.ToUpperInvariant()}")
            .Line("CALSCALE", "GREGORIAN").Words("NAME", name).Words("X-WR-CALNAME", name).Line("X-WR-TIMEZONE", zone.Id)
            .Line("REFRESH-INTERVAL;VALUE=DURATION", "PT12H").Line("X-PUBLISHED-TTL", "PT12H");
        var timed = events.Where(e => !e.AllDay).ToArray();
        if (timed.Length > 0)
            ZoneComponent.Write(text, zone, timed.Min(e => e.Start.Year), timed.Max(e => e.End.Year) + YearsAhead);
        foreach (var happening in events)
            Write(text, happening, edition, zone);
        return text.End("VCALENDAR").ToBytes();
    }

    private static void Write(CalendarText text, Event happening, Edition edition, TimeZoneInfo zone)
    {
        var url = edition.Routes.Absolute(edition.Routes.Event(happening.Slug));
        var address = happening.Address;
        // A stamp is required, and the day of the build would change every file every day: the day of the announcement stands in.
        var announced = happening.Added ?? DateOnly.FromDateTime(happening.Start);
        text.Begin("VEVENT").Line("UID", $"{happening.Slug}@{edition.Settings.BaseUrl.Host}").Line("DTSTAMP", announced.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "T000000Z");
        if (happening.AllDay)
            text.Day("DTSTART", happening.Start).Day("DTEND", happening.End.AddDays(1)); // the day after the last
        else
            text.Local("DTSTART", Known(happening.Start), zone.Id).Local("DTEND", Known(happening.End > happening.Start ? happening.End : happening.Start), zone.Id);
        if (happening.Repeats is { } rule)
            text.Line("RRULE", RecurrenceText.Write(rule, happening.AllDay, zone));
        foreach (var day in happening.Except.Where(_ => happening.Repeats is not null).Select(e => e.Value).Distinct().Order())
        {
            if (happening.AllDay)
                text.Day("EXDATE", day.ToDateTime(TimeOnly.MinValue));
            else
                text.Local("EXDATE", day.ToDateTime(TimeOnly.FromDateTime(happening.Start)), zone.Id);
        }
        text.Words("SUMMARY", NameOf(happening, edition))
            .Words("DESCRIPTION", (happening.Translations.GetValueOrDefault(edition.Language)?.Summary ?? happening.Summary) + "\n" + url)
            .Words("LOCATION", string.Join(", ", new[] { happening.Place, address.PublicStreet, $"{address.Postcode} {address.Town}" }.Where(p => !string.IsNullOrEmpty(p))))
            .Line("URL", url);
        // A town's point is nowhere in particular: a telephone would lead there.
        if (address is { PublicPrecision: not AddressPrecision.Town, PublicPoint: { } point })
            text.Line("GEO", string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:0.#####};{point.Longitude:0.#####}"));
        text.End("VEVENT");

        // Programs disagree about a time that the clocks leave out. One that comes again keeps it: on other days it is right.
        DateTime Known(DateTime moment) => happening.Repeats is null && zone.IsInvalidTime(moment) ? ZoneTime.Offset(moment, zone).DateTime : moment;
    }

    private static string NameOf(Event happening, Edition edition) => happening.Translations.GetValueOrDefault(edition.Language)?.Name ?? happening.Name;
}
