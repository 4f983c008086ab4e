using System.Globalization;
using System.Text.Json;
using Showcase.Domain;
using Showcase.Domain.Hours;
using Showcase.Tests.Geo;

namespace Showcase.Tests.Hours;

/// <summary>One value of the known test-suite of opening hours, with what is expected of it.</summary>
internal sealed record HoursCase(string Name, string Value, string? Place, DateTime From, DateTime To, IReadOnlyList<HoursSpan> Expected)
{
    /// <summary>What the corpus writes where the comment says "open end", which we leave without a comment.</summary>
    private const string OpenEndComment = "EXPECTED_OPEN_END_MESSAGE";

    public override string ToString() => $"{Name}: {Value}";

    /// <summary>Null when right; else what came out.</summary>
    public string? Check()
    {
        if (!OpeningHours.TryParse(Value, out var hours, out var problem))
            return $"{problem.Rule.Id} at {problem.Position}: {problem.Rule.What.En}";
        var spans = hours.Evaluate(From, To, HolidayCalendar.For("29"), Place is null ? null : HoursCorpus.Sun);
        return spans.SequenceEqual(Expected) ? null : string.Join(", ", spans.Take(6));
    }

    public static HoursCase Read(JsonElement test, string value)
    {
        var expected = test.GetProperty("intervals").EnumerateArray().Select(i =>
        {
            var parts = i.EnumerateArray().ToArray();
            var unknown = parts.Length > 2 && parts[2].ValueKind == JsonValueKind.True;
            var comment = parts.Length > 3 ? parts[3].GetString() : null;
            return new HoursSpan(Moment(parts[0]), Moment(parts[1]), unknown ? SpanState.Unknown : SpanState.Open, comment == OpenEndComment ? null : comment);
        }).ToList();
        return new HoursCase(test.GetProperty("name").GetString()!, value, test.GetProperty("country").GetString(), Moment(test.GetProperty("from")), Moment(test.GetProperty("to")), expected);
    }

    private static DateTime Moment(JsonElement text) =>
        DateTime.TryParse(text.GetString()!.TrimEnd('Z'), CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : default;
}

internal static class HoursCorpus
{
    /// <summary>A place in Germany where the sun does what the suite's cases about the sun say; the corpus gives only a name for it.</summary>
    public static SunClock Sun { get; } = new(new GeoPoint(50.0, 10.4), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    public static JsonElement Read(params string[] path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Places.Shared(["corpora", .. path])));
        return document.RootElement.Clone();
    }

    public static List<HoursCase> Cases() =>
        [.. Read("hours", "opening_hours-tests.json").GetProperty("tests").EnumerateArray()
            .SelectMany(t => t.GetProperty("values").EnumerateArray().Select(v => HoursCase.Read(t, v.GetString()!)))];
}
