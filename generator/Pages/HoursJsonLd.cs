using System.Globalization;
using System.Text.Json;
using Showcase.Domain;
using Showcase.Domain.Hours;

namespace Showcase.Pages;

/// <summary>Opening hours as schema.org's <c>openingHoursSpecification</c>.</summary>
internal static class HoursJsonLd
{
    public static void Write(Utf8JsonWriter w, IReadOnlyList<OpeningHoursSpecification> hours)
    {
        if (hours.Count == 0)
            return;
        w.WriteStartArray("openingHoursSpecification");
        foreach (var said in hours)
        {
            w.WriteStartObject();
            w.WriteString("@type", "OpeningHoursSpecification");
            if (said.Days.Count == 1)
                w.WriteString("dayOfWeek", said.Days[0].ToString());
            else if (said.Days.Count > 1)
                WriteDays(w, said.Days);
            w.WriteString("opens", Clock(said.Opens));
            if (said.Closes is { } closes)
                w.WriteString("closes", Clock(closes));
            if (said.ValidFrom is { } from)
                w.WriteString("validFrom", from.Iso());
            if (said.ValidThrough is { } through)
                w.WriteString("validThrough", through.Iso());
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    private static void WriteDays(Utf8JsonWriter w, IReadOnlyList<DayOfWeek> days)
    {
        w.WriteStartArray("dayOfWeek");
        foreach (var day in days)
            w.WriteStringValue(day.ToString());
        w.WriteEndArray();
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
