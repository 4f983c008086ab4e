namespace Showcase.Domain.Hours;

internal enum DatePointKind { Day, NthWeekday, Easter }

/// <summary>A date said once for every year, or for <paramref name="Year"/> when it is not 0.</summary>
/// <param name="Day">Of the month.</param>
/// <param name="Nth">1 to 5, or −1 to −5 from the end of the month.</param>
/// <param name="WholeMonth">No day was said: the first of a range's first month or the last of its last one.</param>
/// <param name="Toward">−1: the <paramref name="Weekday"/> before that date, 1: the one after; 0: the date itself.</param>
internal readonly record struct DatePoint(
    DatePointKind Kind, int Year, int Month, int Day, DayOfWeek Weekday, int Nth, int Toward, int Offset, bool WholeMonth)
{
    /// <summary>The earliest it can fall in: a range from Easter to April or March ends the same year, one to Easter from April on the next.</summary>
    public const int EasterMonth = 3;

    public bool IsPlain => Kind == DatePointKind.Day && Year == 0 && Toward == 0 && Offset == 0;

    /// <summary>The day's number in <paramref name="year"/>; null where that year has no such day.</summary>
    public int? In(int year, bool asStart)
    {
        if (year is < 1 or > 9999)
            return null;
        int? number = Kind switch
        {
            DatePointKind.Easter => Easter.Sunday(year).DayNumber,
            DatePointKind.NthWeekday => NthOf(year),
            _ => DayOf(year, asStart),
        };
        if (number is { } day && Toward != 0)
        {
            var weekday = (day + 1) % 7; // day number 0 was a Monday
            var gap = Toward > 0 ? (int)Weekday - weekday : weekday - (int)Weekday;
            number = day + Toward * (gap <= 0 ? gap + 7 : gap);
        }
        return number + Offset;
    }

    private int DayOf(int year, bool asStart)
    {
        var last = DateTime.DaysInMonth(year, Month);
        if (Day <= last)
            return new DateOnly(year, Month, Day).DayNumber;
        // 29 February in a common year: a range starting there starts on 1 March, one ending there ends on the 28th.
        return new DateOnly(year, Month, last).DayNumber + (asStart && !WholeMonth ? 1 : 0);
    }

    private int? NthOf(int year)
    {
        var last = DateTime.DaysInMonth(year, Month);
        var first = new DateOnly(year, Month, 1).DayNumber;
        var day = Nth > 0
            ? 1 + ((int)Weekday - (first + 1) % 7 + 7) % 7 + 7 * (Nth - 1)
            : last - ((first + last) % 7 - (int)Weekday + 7) % 7 - 7 * (-Nth - 1);
        return day < 1 || day > last ? null : first + day - 1;
    }
}

/// <summary>From one date to another, both included (but for <see cref="Last"/>); every <paramref name="Step"/> days.</summary>
internal readonly record struct DateRange(DatePoint From, DatePoint To, int Step)
{
    public bool Contains(DateOnly date)
    {
        // Nearly every range: comparing month and day is enough, over New Year too.
        if (Step == 1 && From.IsPlain && To.IsPlain)
        {
            var (day, first, last) = (32 * date.Month + date.Day, 32 * From.Month + From.Day, 32 * To.Month + To.Day);
            return first <= last ? day >= first && day <= last : day >= first || day <= last;
        }
        if (From.Year != 0)
            return Holds(date.DayNumber, From.In(From.Year, true), Last(To.Year));
        // A range over New Year may have begun the year before, and an offset may push a date over it.
        for (var year = date.Year - 1; year <= date.Year + 1; year++)
        {
            var (start, end) = (From.In(year, true), Last(year));
            if (end < start)
            {
                // A single 29 February in a common year; "Aug 02-Aug Mo[1]" in a year when that Monday is the 1st; "easter-Apr 20": no day at all.
                if (From == To || From.Month <= To.Month && From.Kind != To.Kind)
                    continue;
                end = Last(year + 1);
            }
            if (Holds(date.DayNumber, start, end))
                return true;
        }
        return false;
    }

    /// <summary>The last day in the range. As the reference implementation has it, a range up to Easter stops on its eve.</summary>
    private int? Last(int year) => To.In(year, false) - (To.Kind == DatePointKind.Easter && From != To ? 1 : 0);

    private bool Holds(int day, int? start, int? end) => day >= start && day <= end && (day - start.Value) % Step == 0;
}
