using System.Globalization;

namespace Showcase.Domain;

/// <summary>Days as ISO 8601 writes them, <c>2026-11-26</c>, whatever calendar the machine keeps.</summary>
internal static class IsoDay
{
    private const string Form = "yyyy-MM-dd";

    public static string Iso(this DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The day of a moment.</summary>
    public static string Iso(this DateTime moment) => moment.ToString(Form, CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It is no such day.</exception>
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateOnly day) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
