using System.Globalization;
using Showcase.Domain.Hours;

namespace Showcase.Tests.Hours;

public class OpenCodeTests
{
    private static string Code(string value, string today, string departement = "29")
    {
        Assert.True(OpeningHours.TryParse(value, out var hours, out _));
        return OpenCode.Of(hours, DateOnly.Parse(today, CultureInfo.InvariantCulture), HolidayCalendar.For(departement), ShopZone.Of(departement, "Europe/Paris"));
    }

    /// <summary>The code read back: its first moment and its spans in UTC.</summary>
    private static (DateTime From, List<(DateTime Start, DateTime End, char? Mark)> Spans) Read(string code)
    {
        var steps = code.Split(' ');
        var at = Minutes(steps[0]);
        var from = At(at);
        var spans = new List<(DateTime, DateTime, char?)>();
        for (var i = 1; i < steps.Length; i += 2)
        {
            var start = at + Minutes(steps[i]);
            at = start + Minutes(steps[i + 1]);
            spans.Add((At(start), At(at), "@?!".Contains(steps[i + 1][^1]) ? steps[i + 1][^1] : null));
        }
        return (from, spans);

        static DateTime At(long minutes) => DateTime.UnixEpoch.AddMinutes(minutes);
        static long Minutes(string digits) => digits.TrimEnd('@', '?', '!').Aggregate(0L, (n, c) => n * 36 + (c <= '9' ? c - '0' : c - 'a' + 10));
    }

    private static DateTime Utc(string moment) => DateTime.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    [Fact]
    public void The_window_begins_on_Monday_and_is_the_same_all_week()
    {
        Assert.Equal(Utc("2026-11-22T23:00"), Read(Code("Mo-Fr 09:00-12:00", "2026-11-23")).From);
        Assert.Single(Enumerable.Range(23, 7).Select(day => Code("Mo-Fr 09:00-12:00", $"2026-11-{day}")).Distinct());
        Assert.NotEqual(Code("Mo-Fr 09:00-12:00", "2026-11-29"), Code("Mo-Fr 09:00-12:00", "2026-11-30"));
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026-11-29")]
    public void A_fortnight_is_ahead_on_every_day(string today)
    {
        var last = Read(Code("09:00-12:00", today)).Spans[^1].End;

        Assert.True(last >= Utc(today).AddDays(14));
    }

    [Theory]
    [InlineData("29", "2026-06-01", "2026-06-01T07:00")]
    [InlineData("974", "2026-06-01", "2026-06-01T05:00")]
    [InlineData("971", "2026-06-01", "2026-06-01T13:00")]
    [InlineData("987", "2026-06-01", "2026-06-01T19:00")]
    [InlineData("975", "2026-06-01", "2026-06-01T11:00")]
    public void Moments_are_those_of_the_clock_on_the_shops_wall(string departement, string today, string opens) =>
        Assert.Equal(Utc(opens), Read(Code("Mo 09:00-12:00", today, departement)).Spans[0].Start);

    [Theory]
    // Clocks skip from two to three on 29 March 2026, and show two to three twice on 25 October.
    [InlineData("Sa 22:00-26:30", "2026-03-23", "2026-03-28T21:00", "2026-03-29T01:00")]
    [InlineData("Su 02:30-05:00", "2026-03-23", "2026-03-29T01:00", "2026-03-29T03:00")]
    [InlineData("Sa 22:00-26:30", "2026-10-19", "2026-10-24T20:00", "2026-10-25T00:30")]
    [InlineData("Su 02:30-05:00", "2026-10-19", "2026-10-25T00:30", "2026-10-25T04:00")]
    [InlineData("Su 09:00-12:00", "2026-10-19", "2026-10-25T08:00", "2026-10-25T11:00")]
    public void A_night_when_clocks_change_is_kept_to(string value, string today, string start, string end)
    {
        var (first, last, _) = Read(Code(value, today)).Spans[0];

        Assert.Equal((Utc(start), Utc(end)), (first, last));
    }

    [Fact]
    public void Hours_within_the_hour_that_clocks_skip_never_come() =>
        Assert.DoesNotContain(Read(Code("02:10-02:50", "2026-03-23")).Spans, s => s.Start.Date == new DateTime(2026, 3, 29));

    [Fact]
    public void What_is_only_perhaps_open_is_marked()
    {
        var spans = Read(Code("Mo 09:00-12:00; Tu \"sur rendez-vous\"; We 09:00-12:00 unknown", "2026-11-23")).Spans;

        Assert.Equal([null, '@', '?'], spans.Take(3).Select(s => s.Mark));
    }

    [Fact]
    public void A_public_holiday_of_which_the_artisan_says_nothing_is_marked()
    {
        char? OnChristmas(string value, string departement = "29") => Read(Code(value, "2026-12-21", departement)).Spans.Single(s => s.Start.Date == new DateTime(2026, 12, 25)).Mark;

        Assert.Equal('!', OnChristmas("Fr 09:00-12:00"));
        Assert.Null(OnChristmas("Fr 09:00-12:00; PH 09:00-11:00"));
        Assert.Null(Read(Code("24/7", "2026-12-21")).Spans.Single().Mark);
        Assert.DoesNotContain(Read(Code("Fr 09:00-12:00; PH off", "2026-12-21")).Spans, s => s.Start.Date == new DateTime(2026, 12, 25));
    }

    [Fact]
    public void Holidays_are_those_of_the_departement()
    {
        char? OnBoxingDay(string departement) => Read(Code("Sa 09:00-12:00", "2026-12-21", departement)).Spans[0].Mark;

        Assert.Equal('!', OnBoxingDay("67"));
        Assert.Null(OnBoxingDay("29"));
    }
}
