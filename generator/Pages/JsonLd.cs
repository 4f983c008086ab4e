using System.Globalization;
using System.Text.Json;
using Showcase.Domain;
using Showcase.Domain.Agenda;
using Showcase.Domain.Hours;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>schema.org descriptions as JSON-LD.</summary>
internal static class JsonLd
{
    public static SafeHtml Site(SiteView site, string url, SiteSettings settings) => Write(w =>
    {
        w.WriteString("@type", "WebSite");
        w.WriteString("name", site.Name);
        w.WriteString("url", url);
        w.WriteString("description", site.Description);
        w.WriteString("inLanguage", site.Language);
        if (settings.Publisher is { } publisher)
        {
            w.WriteStartObject("publisher");
            w.WriteString("@type", "Organization");
            w.WriteString("name", publisher.Name);
            if (publisher.Website is not null)
                w.WriteString("url", publisher.Website.AbsoluteUri);
            w.WriteEndObject();
        }
    });

    public static SafeHtml Artisan(Artisan artisan, FrontView front, string url, string? image, Edition edition, IReadOnlyList<CrumbView> crumbs, IReadOnlyList<OpeningHoursSpecification> hours) => Graph(w =>
    {
        w.WriteStartObject();
        // Where schema.org has no type of its own for the trade, the general one plus what the taxonomy knows.
        w.WriteString("@type", artisan.Trade.SchemaType ?? "LocalBusiness");
        if (!artisan.Trade.SchemaExact && artisan.Trade.Osm.Count > 0)
            w.WriteString("additionalType", "https://wiki.openstreetmap.org/wiki/Tag:" + Uri.EscapeDataString(artisan.Trade.Osm[0]));
        w.WriteString("@id", url + "#vitrine");
        w.WriteString("name", artisan.Name);
        w.WriteString("url", url);
        w.WriteString("description", front.Summary);
        w.WriteString("knowsAbout", front.Trade);
        if (image is not null)
            w.WriteString("image", image);
        if (artisan.Since is { } since)
            w.WriteString("foundingDate", since.ToString(CultureInfo.InvariantCulture));
        if (artisan.Contact.Phone is { } phone)
            w.WriteString("telephone", phone.E164);
        if (artisan.Contact.Email is { } email)
            w.WriteString("email", email);
        WriteAddress(w, artisan.Address);
        WritePoint(w, artisan.Address);
        HoursJsonLd.Write(w, hours);
        var same = artisan.Social.Select(s => s.Url).Append(artisan.Contact.Website?.AbsoluteUri).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (same.Length > 0)
        {
            w.WriteStartArray("sameAs");
            foreach (var address in same)
                w.WriteStringValue(address);
            w.WriteEndArray();
        }
        if (artisan.Languages.Count > 0)
        {
            w.WriteStartArray("knowsLanguage");
            foreach (var language in artisan.Languages)
                w.WriteStringValue(language);
            w.WriteEndArray();
        }
        w.WriteEndObject();
        WriteCrumbs(w, crumbs, edition.Routes);
    });

    public static SafeHtml? List(IReadOnlyList<FrontView> fronts, Edition edition, int first) => fronts.Count == 0 ? null : Write(w =>
    {
        w.WriteString("@type", "ItemList");
        w.WriteStartArray("itemListElement");
        for (var i = 0; i < fronts.Count; i++)
        {
            w.WriteStartObject();
            w.WriteString("@type", "ListItem");
            w.WriteNumber("position", first + i);
            w.WriteString("name", fronts[i].Name);
            w.WriteString("url", edition.Routes.Absolute(fronts[i].Url));
            w.WriteEndObject();
        }
        w.WriteEndArray();
    });

    public static SafeHtml Organisation(Network network, NetworkCardView card, string url) => Write(w =>
    {
        w.WriteString("@type", "Organization");
        w.WriteString("name", card.Name);
        w.WriteString("url", url);
        w.WriteString("description", card.Summary);
        if (network.Address is { } address)
            WriteAddress(w, address);
        if (network.Contact.Website is { } website)
            w.WriteString("sameAs", website.AbsoluteUri);
    });

    /// <param name="when">The next time of an event that comes again.</param>
    public static SafeHtml Happening(Event happening, Occurrence when, EventCardView card, string url, Edition edition) => Write(w =>
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.Settings.TimeZone);
        w.WriteString("@type", "Event");
        w.WriteString("name", card.Name);
        w.WriteString("url", url);
        w.WriteString("description", card.Summary);
        w.WriteString("startDate", Moment(when.Start));
        w.WriteString("endDate", Moment(when.End));
        w.WriteString("eventStatus", "https://schema.org/EventScheduled");
        w.WriteString("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        w.WriteStartObject("location");
        w.WriteString("@type", "Place");
        w.WriteString("name", happening.Place);
        WriteAddress(w, happening.Address);
        WritePoint(w, happening.Address);
        w.WriteEndObject();
        if (happening.Repeats is { } rule)
            WriteSchedule(w, happening, rule, zone);

        // With its distance from universal time: a search engine stands in no time zone.
        string Moment(DateTime local) => happening.AllDay
            ? local.Iso()
            : ZoneTime.Offset(local, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    });

    private static void WriteSchedule(Utf8JsonWriter w, Event happening, Recurrence rule, TimeZoneInfo zone)
    {
        w.WriteStartObject("eventSchedule");
        w.WriteString("@type", "Schedule");
        w.WriteString("startDate", happening.Start.Iso());
        if (rule.Until is { } until)
            w.WriteString("endDate", until.Iso());
        if (rule.Count is { } count)
            w.WriteNumber("repeatCount", count);
        w.WriteString("repeatFrequency", string.Create(CultureInfo.InvariantCulture, $"P{rule.Interval}{rule.Frequency.ToString()[0]}"));
        if (rule.Days.Count > 0 && rule.Days.All(d => d.Nth == 0))
        {
            w.WriteStartArray("byDay");
            foreach (var day in rule.Days)
                w.WriteStringValue("https://schema.org/" + day.Day);
            w.WriteEndArray();
        }
        if (happening.Except.Count > 0)
        {
            w.WriteStartArray("exceptDate");
            foreach (var day in happening.Except)
                w.WriteStringValue(day.Value.Iso());
            w.WriteEndArray();
        }
        if (!happening.AllDay)
        {
            w.WriteString("startTime", happening.Start.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
            w.WriteString("endTime", happening.End.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        }
        w.WriteString("scheduleTimezone", zone.Id);
        w.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter w, Address address)
    {
        w.WriteStartObject("address");
        w.WriteString("@type", "PostalAddress");
        if (address.PublicStreet is { } street)
            w.WriteString("streetAddress", street);
        w.WriteString("postalCode", address.Postcode);
        w.WriteString("addressLocality", address.Town);
        w.WriteString("addressRegion", address.Commune.Departement.RegionName);
        w.WriteString("addressCountry", "FR");
        w.WriteEndObject();
    }

    // A commune's own point would claim a place on the map that is not the workshop's: only exact ones are told.
    private static void WritePoint(Utf8JsonWriter w, Address address)
    {
        if (address is not { PublicPrecision: AddressPrecision.Exact, PublicPoint: { } point })
            return;
        w.WriteStartObject("geo");
        w.WriteString("@type", "GeoCoordinates");
        w.WriteNumber("latitude", point.Latitude);
        w.WriteNumber("longitude", point.Longitude);
        w.WriteEndObject();
    }

    private static void WriteCrumbs(Utf8JsonWriter w, IReadOnlyList<CrumbView> crumbs, Routes routes)
    {
        w.WriteStartObject();
        w.WriteString("@type", "BreadcrumbList");
        w.WriteStartArray("itemListElement");
        for (var i = 0; i < crumbs.Count; i++)
        {
            w.WriteStartObject();
            w.WriteString("@type", "ListItem");
            w.WriteNumber("position", i + 1);
            w.WriteString("name", crumbs[i].Label);
            w.WriteString("item", routes.Absolute(crumbs[i].Url ?? routes.Home.Path));
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static SafeHtml Write(Action<Utf8JsonWriter> body) => Text(w =>
    {
        w.WriteStartObject();
        w.WriteString("@context", "https://schema.org");
        body(w);
        w.WriteEndObject();
    });

    private static SafeHtml Graph(Action<Utf8JsonWriter> items) => Text(w =>
    {
        w.WriteStartObject();
        w.WriteString("@context", "https://schema.org");
        w.WriteStartArray("@graph");
        items(w);
        w.WriteEndArray();
        w.WriteEndObject();
    });

    private static SafeHtml Text(Action<Utf8JsonWriter> write) => new(ScriptJson.Write(write));
}
