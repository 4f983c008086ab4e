using System.Globalization;
using Showcase.Domain;

namespace Showcase.Pages;

/// <summary>Dates and times as sentences of one language.</summary>
internal sealed class Dates(Texts texts)
{
    public string Day(DateOnly day) => texts.Format("generator.dates.weekday",
        ("weekday", texts.Culture.DateTimeFormat.GetDayName(day.DayOfWeek)), ("day", DayNumber(day.Day)), ("month", MonthName(day.Month)), ("year", Digits(day.Year)));

    /// <summary>Without the weekday: "1er octobre 2026".</summary>
    public string Date(DateOnly day) => texts.Format("generator.dates.day", ("day", DayNumber(day.Day)), ("month", MonthName(day.Month)), ("year", Digits(day.Year)));

    public string Month(DateOnly day) => texts.Format("generator.dates.month", ("month", MonthName(day.Month)), ("year", Digits(day.Year)));

    public string ShortMonth(DateOnly day) => texts.Culture.DateTimeFormat.GetAbbreviatedMonthName(day.Month);

    public string Time(int hour, int minute) => minute == 0
        ? texts.Format("generator.hours.time", ("hour", Digits(hour)))
        : texts.Format("generator.hours.timeMinutes", ("hour", Digits(hour)), ("minutes", minute.ToString("00", CultureInfo.InvariantCulture)));

    public string Span(Event happening)
    {
        var (first, last) = (DateOnly.FromDateTime(happening.Start), DateOnly.FromDateTime(happening.End));
        if (happening.AllDay)
            return first == last ? Day(first) : Days(first, last);
        var (start, end) = (Time(happening.Start.Hour, happening.Start.Minute), Time(happening.End.Hour, happening.End.Minute));
        return first == last
            ? texts.Format("generator.dates.between", ("date", Day(first)), ("start", start), ("end", end))
            : texts.Format("generator.dates.range", ("start", At(first, start)), ("end", At(last, end)));
    }

    private string At(DateOnly day, string time) => texts.Format("generator.dates.at", ("date", Day(day)), ("time", time));

    private string Days(DateOnly first, DateOnly last) => (first.Year, first.Month) == (last.Year, last.Month)
        ? texts.Format("generator.dates.sameMonth", ("startDay", DayNumber(first.Day)), ("endDay", DayNumber(last.Day)), ("month", MonthName(last.Month)), ("year", Digits(last.Year)))
        : texts.Format("generator.dates.range", ("start", Date(first)), ("end", Date(last)));

    public static string Iso(Event happening, bool end)
    {
        var moment = end ? happening.End : happening.Start;
        return moment.ToString(happening.AllDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
    }

    // French says "1er" for the first of the month and plain numbers after it.
    private string DayNumber(int day) => day == 1 ? texts["generator.dates.first"] : Digits(day);

    private string MonthName(int month) => texts.Culture.DateTimeFormat.GetMonthName(month);

    // Years take no thousands separator.
    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
