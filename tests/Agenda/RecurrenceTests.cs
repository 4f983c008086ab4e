using System.Globalization;
using System.Text;
using Showcase.Diagnostics;
using Showcase.Domain.Agenda;

namespace Showcase.Tests.Agenda;

/// <summary>When events come again, by RFC 5545; held against another implementation.</summary>
public class RecurrenceTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("2027-01-02", "FREQ=WEEKLY;BYDAY=SA;UNTIL=20270123", "01-02 01-09 01-16 01-23")]
    [InlineData("2027-01-02", "RRULE:freq=weekly;count=3;interval=2", "01-02 01-16 01-30")]
    [InlineData("2027-01-03", "FREQ=MONTHLY;BYDAY=1SU;COUNT=4", "01-03 02-07 03-07 04-04")]
    [InlineData("2027-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4", "01-31 02-28 03-31 04-30")]
    [InlineData("2027-01-31", "FREQ=MONTHLY;COUNT=3", "01-31 03-31 05-31")]
    [InlineData("2027-01-29", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "01-29 02-26 03-31")]
    [InlineData("2028-02-29", "FREQ=YEARLY;COUNT=2", "02-29 02-29")]
    [InlineData("2027-07-03", "FREQ=YEARLY;BYMONTH=7;BYDAY=1SA;COUNT=3", "07-03 07-01 07-07")]
    [InlineData("1997-05-19", "FREQ=YEARLY;BYDAY=20MO;COUNT=3", "05-19 05-18 05-17")] // RFC 5545's own example; ical.js gets it wrong
    [InlineData("2027-03-26", "FREQ=DAILY;COUNT=4;WKST=SU", "03-26 03-27 03-28 03-29")]
    public void Rules_give_the_dates_that_they_say(string start, string rule, string dates) =>
        Assert.Equal(dates, string.Join(' ', Parse(rule).Starts(Day(start), new DateOnly(2040, 1, 1)).Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("tous les samedis", "'tous les samedis' is no rule")]
    [InlineData("", "'' is no rule")]
    [InlineData(";;;", "is no rule")]
    [InlineData("BYDAY=SA", "FREQ is missing")]
    [InlineData("FREQ=", "'FREQ='")]
    [InlineData("FREQ=HEBDO", "FREQ is DAILY, WEEKLY")]
    [InlineData("FREQ=WEEKLY;FREQ=DAILY", "once only")]
    [InlineData("FREQ=HOURLY", "does not compute")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20", "'BYWEEKNO=20'")]
    [InlineData("FREQ=WEEKLY;BYDAYS=SA", "no such part", "BYDAY=SA,SU")]
    [InlineData("FREQ=WEEKLY;X", "no such part")]
    [InlineData("FREQ=WEEKLY;BYDAY=SAM", "made of the days MO TU")]
    [InlineData("FREQ=WEEKLY;BYDAY=2SA", "rank before a day", "FREQ=MONTHLY;BYDAY=1SU")]
    [InlineData("FREQ=DAILY;BYDAY=-1FR", "rank before a day")]
    [InlineData("FREQ=MONTHLY;BYDAY=0SA", "made of the days")]
    [InlineData("FREQ=MONTHLY;BYDAY=54SA", "made of the days")]
    [InlineData("FREQ=MONTHLY;BYDAY=99999999999SA", "made of the days")]
    [InlineData("FREQ=WEEKLY;COUNT=3;UNTIL=20270101", "keep one", "UNTIL=20270101")]
    [InlineData("FREQ=WEEKLY;COUNT=0", "COUNT is the number of dates, 1 at least")]
    [InlineData("FREQ=WEEKLY;COUNT=-3", "COUNT is the number of dates")]
    [InlineData("FREQ=WEEKLY;COUNT=dix", "COUNT is the number of dates")]
    [InlineData("FREQ=WEEKLY;INTERVAL=0", "number from 1 to 9999")]
    [InlineData("FREQ=WEEKLY;INTERVAL=-2", "number from 1 to 9999")]
    [InlineData("FREQ=WEEKLY;INTERVAL=99999999999999999999", "number from 1 to 9999")]
    [InlineData("FREQ=WEEKLY;UNTIL=demain", "UNTIL is the last date", "UNTIL=20270930")]
    [InlineData("FREQ=WEEKLY;UNTIL=20270230", "UNTIL is the last date")]
    [InlineData("FREQ=WEEKLY;UNTIL=20270930T180000+0200", "UNTIL is the last date")]
    [InlineData("FREQ=YEARLY;BYMONTH=13", "month from 1 to 12")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32", "day of the month from 1 to 31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0", "day of the month from 1 to 31")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=3", "does not go with FREQ=WEEKLY", "FREQ=MONTHLY;BYMONTHDAY=3")]
    [InlineData("FREQ=MONTHLY;BYYEARDAY=3", "FREQ=YEARLY only")]
    [InlineData("FREQ=MONTHLY;BYSETPOS=0", "rank from 1 to 366")]
    [InlineData("FREQ=WEEKLY;WKST=LU", "first day of the week")]
    public void What_is_no_rule_is_refused_and_says_why(string rule, string why, string? remedy = null)
    {
        Assert.False(RecurrenceText.TryParse(rule, Paris, out _, out var problem));
        var fault = new Fault(problem.Value.Rule, default, problem.Value.Arguments);
        Assert.Contains(why, fault.What("en"), StringComparison.Ordinal);
        if (remedy is not null)
            Assert.Contains(remedy, fault.Fix("en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FREQ=DAILY;INTERVAL=9999")]
    [InlineData("FREQ=WEEKLY;INTERVAL=9999")]
    [InlineData("FREQ=MONTHLY;INTERVAL=9999")]
    [InlineData("FREQ=YEARLY;INTERVAL=9999")]
    [InlineData("FREQ=YEARLY;UNTIL=99991231T235959Z")]
    [InlineData("FREQ=MONTHLY;BYDAY=5FR;COUNT=2147483648")]
    [InlineData("FREQ=WEEKLY; BYDAY = SA, SU ;")]
    public void A_rule_of_any_size_is_walked_to_the_end_of_the_calendar(string rule)
    {
        var starts = Parse(rule).Starts(Day("2027-01-02"), DateOnly.MaxValue.AddYears(-1000)).Take(40_000).ToArray();
        Assert.NotEmpty(starts);
        Assert.Equal(starts, starts.Order().Distinct());
        Assert.False(string.IsNullOrEmpty(RecurrenceText.Write(Parse(rule), allDay: false, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Kiritimati"))));
    }

    [Fact]
    public void A_rule_that_gives_no_date_ends() => Assert.Empty(Parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").Starts(Day("2027-01-01"), new DateOnly(2200, 1, 1)));

    [Fact]
    public void Another_implementation_finds_the_same_dates()
    {
        string[] rules =
        [
            "FREQ=DAILY;INTERVAL=3;COUNT=20", "FREQ=DAILY;BYDAY=SA,SU;UNTIL=20270601", "FREQ=DAILY;BYMONTH=7,8;BYDAY=WE",
            "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO", "FREQ=WEEKLY;BYMONTH=12;BYDAY=SA",
            "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=1SU", "FREQ=MONTHLY;BYDAY=-1FR,2TU", "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "FREQ=MONTHLY;BYMONTHDAY=1,15,-1", "FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1", "FREQ=MONTHLY;BYDAY=SA",
            "FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=2;BYMONTH=6", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=YEARLY;BYYEARDAY=1,100,-1", "FREQ=YEARLY;BYMONTH=7,8;BYDAY=1SA;COUNT=5",
        ];
        var last = new DateOnly(2031, 6, 1);
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test\r\n");
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (i, rule) in rules.Index())
        {
            // A start that is a date of the rule: what others do with one that is not differs.
            var first = Parse(rule).Starts(Day("2027-01-15"), last).First();
            text.Append(CultureInfo.InvariantCulture, $"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTAMP:20270101T000000Z\r\nDTSTART;VALUE=DATE:{first:yyyyMMdd}\r\nRRULE:{RecurrenceText.Write(Parse(rule), allDay: true, Paris)}\r\nEND:VEVENT\r\n");
            expected[$"{i}"] = $"{rule}: {string.Join(' ', Parse(rule).Starts(first, last).Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}";
        }
        var read = Ics.Expand(text.Append("END:VCALENDAR\r\n").ToString(), last);
        Assert.Equal(string.Join('\n', expected.Values), string.Join('\n', read.Select(e => $"{rules[int.Parse(e.Uid, CultureInfo.InvariantCulture)]}: {string.Join(' ', e.Starts)}")));
    }

    private static Recurrence Parse(string rule)
    {
        Assert.True(RecurrenceText.TryParse(rule, Paris, out var read, out var problem), problem?.Arguments[0]);
        return read;
    }

    private static DateTime Day(string day) => DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
