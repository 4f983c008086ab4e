using System.Globalization;
using Showcase.Domain.Hours;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>Opening hours as a table in the page's language.</summary>
internal static class HoursTable
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <returns>Rows; or, for hours that no row can say, the text as it was written.</returns>
    public static (IReadOnlyList<HoursRowView> Rows, string? Text) Of(string written, Edition edition)
    {
        if (!OpeningHours.TryParse(written, out var hours, out _))
            return ([], written);
        var (texts, table) = (edition.Texts, hours.Table());
        if (table.AlwaysOpen)
            return ([new(texts["generator.hours.everyDay"], texts["generator.hours.always"], false)], null);
        if (table.Rows.Count == 1 && table.ByAppointment && table.Rows[0] is { Days.Count: 0, Period: null })
            return ([new(texts["generator.hours.everyDay"], texts["generator.hours.appointment"], false)], null);

        var rows = new List<HoursRowView>();
        foreach (var row in table.Rows)
        {
            if (DaysOf(row, edition) is not { } days || TimesOf(row, edition) is not { } times)
                return ([], written);
            rows.Add(new(days, times, row.Closed));
        }
        return (rows, null);
    }

    /// <returns>Null for what has no wording.</returns>
    private static string? DaysOf(HoursRow row, Edition edition)
    {
        var texts = edition.Texts;
        if (row.Offset != 0 && row is not { Kind: HoursRowKind.PublicHoliday, Offset: 1 or -1, Days.Count: 0 })
            return null;
        var days = row.Kind switch
        {
            HoursRowKind.PublicHoliday when row.Offset != 0 => texts[row.Offset < 0 ? "generator.hours.holidayEve" : "generator.hours.holidayMorrow"],
            HoursRowKind.PublicHoliday => texts["generator.hours.holidays"],
            HoursRowKind.SchoolHoliday when row.Days.Count == 0 => texts["generator.hours.schoolHolidays"],
            HoursRowKind.SchoolHoliday => texts.Format("generator.hours.seasonDays", ("days", DayNames(row.Days, texts)), ("season", texts["generator.hours.schoolHolidays"])),
            HoursRowKind.Otherwise => texts["generator.hours.otherwise"],
            _ when row.Days.Count is 0 or 7 => row.Period is null ? texts["generator.hours.everyDay"] : "",
            _ => DayNames(row.Days, texts),
        };
        if (row.Nth.Count > 0)
        {
            if (row.Nth.Any(n => n is < -1 or > 4))
                return null;
            days = texts.Format("generator.hours.nth", ("nth", string.Join(texts["generator.list.separator"], row.Nth.Select(n => texts["generator.hours.ordinal." + (n == -1 ? "last" : n.ToString(CultureInfo.InvariantCulture))]))), ("day", days));
        }
        if (row.Period is null)
            return days;
        if (Period(row.Period, edition) is not { } season)
            return null;
        return days.Length == 0 ? season : texts.Format("generator.hours.seasonDays", ("days", days), ("season", season));
    }

    private static string DayNames(IReadOnlyList<DayOfWeek> days, Texts texts)
    {
        string Name(DayOfWeek day) => texts.Culture.DateTimeFormat.GetDayName(day);
        var runs = new List<string>();
        for (var i = 0; i < 7;)
        {
            var end = i;
            while (end < 7 && days.Contains(Week[end]))
                end++;
            if (end - i > 2)
                runs.Add(texts.Format("generator.hours.dayRange", ("first", Name(Week[i])), ("last", Name(Week[end - 1]))));
            else
                runs.AddRange(Week[i..end].Select(Name));
            i = Math.Max(end, i + 1);
        }
        return string.Join(texts["generator.list.separator"], runs);
    }

    private static string? TimesOf(HoursRow row, Edition edition)
    {
        var texts = edition.Texts;
        if (row.Closed)
            return row.Comment is { } why ? texts.Format("generator.hours.closedBecause", ("why", why)) : texts["generator.hours.closed"];
        var times = new List<string>();
        foreach (var time in row.Times)
        {
            if (time.From is { Event: not SunEvent.None, Minutes: not 0 } || time.To is { Event: not SunEvent.None, Minutes: not 0 })
                return null;
            var span = time.AllDay ? null
                : time.To is { } to && !time.OpenEnd ? texts.Format("generator.hours.range", ("start", Clock(time.From, edition)), ("end", Clock(to, edition)))
                : texts.Format("generator.hours.from", ("start", Clock(time.From, edition)));
            var text = (span, time.Comment) switch
            {
                (null, null) => texts["generator.hours.always"],
                (null, { } comment) => comment,
                ({ } clock, null) => clock,
                ({ } clock, { } comment) => $"{clock} ({comment})",
            };
            times.Add(text);
        }
        return string.Join(texts["generator.hours.separator"], times);
    }

    private static string Clock(HoursTime time, Edition edition) => time.Event switch
    {
        SunEvent.Dawn => edition.Texts["generator.hours.dawn"],
        SunEvent.Sunrise => edition.Texts["generator.hours.sunrise"],
        SunEvent.Sunset => edition.Texts["generator.hours.sunset"],
        SunEvent.Dusk => edition.Texts["generator.hours.dusk"],
        _ => ClockTime(time, edition),
    };

    private static string ClockTime(HoursTime time, Edition edition) => edition.Dates.Time(time.Minutes / 60 % 24, time.Minutes % 60);

    private static string? Period(HoursPeriod period, Edition edition)
    {
        var texts = edition.Texts;
        var parts = new List<string>();
        foreach (var range in period.Dates)
        {
            if (range.Step > 1 || Point(range.From, edition) is not { } from || Point(range.To, edition) is not { } to)
                return null;
            var wholeMonths = range.From is { Day: 1 } && range.To.WholeMonth;
            if (wholeMonths)
                (from, to) = (texts.Culture.DateTimeFormat.GetMonthName(range.From.Month), texts.Culture.DateTimeFormat.GetMonthName(range.To.Month));
            parts.Add(from == to ? from : texts.Format("generator.hours.season", ("from", from), ("to", to)));
        }
        foreach (var range in period.Weeks)
        {
            if (range is { Step: 2, From: 1 or 2, To: >= 52 })
            {
                parts.Add(texts[range.From == 1 ? "generator.hours.oddWeeks" : "generator.hours.evenWeeks"]);
                continue;
            }
            if (range.Step > 1)
                return null;
            var weeks = range.From == range.To ? Digits(range.From) : $"{Digits(range.From)}–{Digits(range.To)}";
            parts.Add(texts.Format("generator.hours.week", ("weeks", weeks)));
        }
        foreach (var range in period.Years)
        {
            if (range.Step > 1)
                return null;
            parts.Add(range.From == range.To ? Digits(range.From) : $"{Digits(range.From)}–{Digits(range.To)}");
        }
        return string.Join(texts["generator.list.separator"], parts);
    }

    private static string? Point(DatePoint point, Edition edition)
    {
        if (point is { Kind: DatePointKind.Easter, Year: 0, Toward: 0, Offset: 0 or 1 })
            return edition.Texts[point.Offset == 0 ? "generator.hours.easter" : "generator.hours.easterMonday"];
        if (point.Kind != DatePointKind.Day || point.Toward != 0 || point.Offset != 0)
            return null;
        var month = edition.Texts.Culture.DateTimeFormat.GetMonthName(point.Month);
        var day = point.Day == 1 ? edition.Texts["generator.dates.first"] : Digits(point.Day);
        var date = edition.Texts.Format("generator.dates.dayMonth", ("day", day), ("month", month));
        return point.Year == 0 ? date : $"{date} {Digits(point.Year)}";
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
