using System.Globalization;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>Dates as files write them: ISO 8601, and what people write instead.</summary>
internal static class DateText
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly string[] Moments = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] FrenchDays = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMMM yyyy", "dddd d MMMM yyyy"];
    private static readonly string[] OtherDays = ["yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "d MMMM yyyy", "MMMM d, yyyy"];

    public static bool TryParseDay(string text, out DateOnly day) =>
        IsoDay.TryParse(text, out day) && day.Year is >= 1900 and <= 2200;

    public static bool TryParseMoment(string text, out LocalMoment moment)
    {
        var isDay = TryParseDay(text, out var day);
        var time = day.ToDateTime(TimeOnly.MinValue);
        var hasTime = !isDay && DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out time) && time.Year is >= 1900 and <= 2200;
        moment = new LocalMoment(time, hasTime);
        return isDay || hasTime;
    }

    /// <summary>The day that was probably meant, as it should be written; an empty text when none is.</summary>
    public static string Guess(string text)
    {
        var plain = text.Replace("1er", "1", StringComparison.OrdinalIgnoreCase);
        return text.Length < 40
            && (DateOnly.TryParseExact(plain, FrenchDays, French, DateTimeStyles.None, out var day)
                || DateOnly.TryParseExact(plain, OtherDays, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            ? day.Iso()
            : "";
    }
}
