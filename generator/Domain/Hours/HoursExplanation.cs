using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Showcase.Domain.Hours;

/// <summary>What <c>showcase explain hours</c> prints.</summary>
internal static class HoursExplanation
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] Moments = [.. from between in (string[])["'T'", " "]
        from time in (string[])["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF"]
        from offset in (string[])["", "'Z'", "zzz"]
        select $"yyyy-MM-dd{between}{time}{offset}", "yyyy-MM-dd"];

    /// <summary>A JSON array of <c>{start, end, state, comment}</c>: local wall time without offset, state <c>open</c> or <c>unknown</c>, comment or null.</summary>
    /// <param name="zone">Where clocks skip an hour, a time within it becomes the first one after; null: every time is on the wall.</param>
    public static string ToJson(OpeningHours hours, DateTime fromLocal, DateTime toLocal, HolidayCalendar holidays, TimeZoneInfo? zone = null, SunClock? sun = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var span in hours.Evaluate(fromLocal, toLocal, holidays, sun))
            {
                var (start, end) = (OnTheWall(span.Start, zone), OnTheWall(span.End, zone));
                if (start >= end)
                    continue;
                json.WriteStartObject();
                json.WriteString("start", Iso(start));
                json.WriteString("end", Iso(end));
                json.WriteString("state", span.State == SpanState.Open ? "open" : "unknown");
                json.WriteString("comment", span.Comment);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads <c>2026-10-01</c>, <c>2026-10-01T09:30</c> or with an offset or Z, which is turned to <paramref name="zone"/>'s wall time.</summary>
    public static bool TryReadMoment(string text, TimeZoneInfo zone, out DateTime local)
    {
        local = default;
        if (!DateTimeOffset.TryParseExact(text.Trim().ToUpperInvariant(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return false;
        local = DateTime.SpecifyKind(HasOffset(text.Trim()) ? TimeZoneInfo.ConvertTime(moment, zone).DateTime : moment.DateTime, DateTimeKind.Unspecified);
        return true;
    }

    // The day, ten characters, has dashes of its own. "+0200" is an offset too, to the form "zzz".
    private static bool HasOffset(string text) => text.Length > 10 && text.AsSpan(10).ContainsAny("+-Zz");

    private static DateTime OnTheWall(DateTime local, TimeZoneInfo? zone)
    {
        if (zone?.IsInvalidTime(local) != true)
            return local;
        // The gap begins and ends on whole minutes and is shorter than a day.
        do
            local = local.AddTicks(-local.Ticks % TimeSpan.TicksPerMinute).AddMinutes(1);
        while (zone.IsInvalidTime(local));
        return local;
    }

    private static string Iso(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
