using System.Globalization;
using Showcase.Domain.Hours;

namespace Showcase.Tests.Hours;

public class WeekTableTests
{
    private static OpeningHours Read(string value)
    {
        Assert.True(OpeningHours.TryParse(value, out var hours, out _), value);
        return hours;
    }

    /// <summary>The rows in short: "Tu-Sa 10:00-12:30 14:00-18:30 | Su,Mo -".</summary>
    private static string Rows(string value) => string.Join(" | ", Read(value).Table().Rows.Select(Row));

    private static string Row(HoursRow row)
    {
        var days = string.Join(",", row.Days.Select(d => d.ToString()[..2])) + string.Concat(row.Nth.Select(n => $"[{n}]"));
        var period = row.Period is { } p
            ? string.Join("+", p.Years.Select(y => $"{y.From}").Concat(p.Dates.Select(d => $"{d.From.Month}/{d.From.Day}-{d.To.Month}/{d.To.Day}")).Concat(p.Weeks.Select(w => $"w{w.From}-{w.To}"))) + " "
            : "";
        var times = row.Closed ? "-" : string.Join(" ", row.Times.Select(t => (t.AllDay ? "all day" : $"{Time(t.From)}{(t.To is { } to ? "-" + Time(to) : "")}")
            + (t.OpenEnd ? "+" : "") + (t.State == SpanState.Unknown ? "?" : "") + (t.Comment is null ? "" : $" «{t.Comment}»")));
        var kind = row.Kind is HoursRowKind.Week or HoursRowKind.Season ? "" : row.Kind + (row.Offset == 0 ? " " : $"{row.Offset:+0;-0} ");
        return $"{kind}{period}{days} {times}{(row.Comment is null ? "" : $" «{row.Comment}»")}".Replace("  ", " ", StringComparison.Ordinal).Trim();
    }

    private static string Time(HoursTime time) => time.Event == SunEvent.None
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes / 60:00}:{time.Minutes % 60:00}")
        : time.Event + (time.Minutes == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes:+0;-0}"));

    [Theory]
    [InlineData("Tu-Sa 10:00-12:30,14:00-18:30; Jul-Aug Su 10:00-13:00; PH off",
        "Mo - | Tu,We,Th,Fr,Sa 10:00-12:30 14:00-18:30 | Su - | 7/1-8/31 Su 10:00-13:00 | PublicHoliday -")]
    [InlineData("24/7", "Mo,Tu,We,Th,Fr,Sa,Su all day")]
    [InlineData("Mo-Fr 09:00-17:00; We 14:00-17:00", "Mo,Tu 09:00-17:00 | We 14:00-17:00 | Th,Fr 09:00-17:00 | Sa,Su -")]
    [InlineData("Mo-Fr 09:00-17:00, We 20:00-22:00; Fr 12:00-13:00 off", "Mo,Tu 09:00-17:00 | We 09:00-17:00 20:00-22:00 | Th 09:00-17:00 | Fr 09:00-12:00 13:00-17:00 | Sa,Su -")]
    [InlineData("Sa 20:00-02:00", "Mo,Tu,We,Th,Fr - | Sa 20:00-26:00 | Su -")]
    [InlineData("Mo 17:00+; Tu 10:00-12:00+", "Mo 17:00+ | Tu 10:00-12:00+ | We,Th,Fr,Sa,Su -")]
    [InlineData("\"sur rendez-vous\"", "Mo,Tu,We,Th,Fr,Sa,Su all day? «sur rendez-vous»")]
    [InlineData("Mo-Sa 10:00-12:00 || \"sur rendez-vous\"", "Mo,Tu,We,Th,Fr,Sa 10:00-12:00 | Su - | Otherwise all day? «sur rendez-vous»")]
    [InlineData("Apr-Sep Tu-Sa 10:00-18:00", "4/1-9/30 Mo - | 4/1-9/30 Tu,We,Th,Fr,Sa 10:00-18:00 | 4/1-9/30 Su -")]
    [InlineData("Mo-Fr 10:00-12:00; Dec 24 10:00-11:00; Dec 25 off \"Noël\"", "Mo,Tu,We,Th,Fr 10:00-12:00 | Sa,Su - | 12/24-12/24 10:00-11:00 | 12/25-12/25 - «Noël»")]
    [InlineData("Su[1] 10:00-12:00; Su,PH 14:00-16:00", "Mo,Tu,We,Th,Fr,Sa - | Su 14:00-16:00 | Su[1] 10:00-12:00 | PublicHoliday 14:00-16:00")]
    [InlineData("Mo 10:00-sunset", "Mo 10:00-Sunset | Tu,We,Th,Fr,Sa,Su -")]
    [InlineData("Tu (sunrise+01:00)-12:00", "Mo - | Tu Sunrise+60-12:00 | We,Th,Fr,Sa,Su -")]
    [InlineData("off \"travaux\"", "- «travaux»")]
    [InlineData("SH Mo-Fr 10:00-12:00", "SchoolHoliday Mo,Tu,We,Th,Fr 10:00-12:00")]
    [InlineData("PH -1 day 10:00-12:00", "PublicHoliday-1 10:00-12:00")]
    public void A_table_has_a_row_for_days_that_are_alike(string value, string expected) => Assert.Equal(expected, Rows(value));

    [Theory]
    [InlineData("24/7", true, false)]
    [InlineData("Mo-Su 00:00-24:00", true, false)]
    [InlineData("24/7; PH off", false, false)]
    [InlineData("Mo-Fr 10:00-12:00; Sa \"Sur RDV\"", false, true)]
    public void A_table_knows_always_and_by_appointment(string value, bool always, bool byAppointment)
    {
        var table = Read(value).Table();
        Assert.Equal((always, byAppointment), (table.AlwaysOpen, table.ByAppointment));
    }

    [Theory]
    [InlineData("Tu-Sa 10:00-12:30,14:00-18:30", "Tu,We,Th,Fr,Sa 10:00-12:30 | Tu,We,Th,Fr,Sa 14:00-18:30")]
    [InlineData("Mo-Fr 09:00-17:00; PH off", "Mo,Tu,We,Th,Fr 09:00-17:00 | 05-01/05-01 00:00-00:00 | 05-08/05-08 00:00-00:00 | 05-14/05-14 00:00-00:00 | 05-25/05-25 00:00-00:00")]
    [InlineData("Sa 20:00-02:00; Su 00:00-24:00", "Sa 20:00-02:00 | Su 00:00-23:59")]
    [InlineData("Mo 17:00+; Tu \"sur rendez-vous\"", "Mo 17:00-")]
    [InlineData("Mo 10:00-12:00; May 10-20 Mo 14:00-16:00", "Mo 10:00-12:00 | Mo 14:00-16:00 05-10/05-20 | Tu,We,Th,Fr,Sa,Su 00:00-00:00 05-10/05-20")]
    [InlineData("Mo 10:00-12:00; May 11 off", "Mo 10:00-12:00 | 05-11/05-11 00:00-00:00")]
    [InlineData("Sa[1] 10:00-12:00", "05-02/05-02 10:00-12:00")]
    public void Specifications_say_the_week_then_what_differs_in_the_window(string value, string expected)
    {
        var all = Read(value).Specifications(new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 31), HolidayCalendar.For("29"));
        var written = string.Join(" | ", all.Select(s =>
        {
            var valid = s.ValidFrom is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{s.ValidFrom:MM-dd}/{s.ValidThrough:MM-dd}");
            var hours = string.Create(CultureInfo.InvariantCulture, $"{s.Opens:HH\\:mm}-{s.Closes:HH\\:mm}");
            return s.Days.Count == 0 ? $"{valid} {hours}" : $"{string.Join(",", s.Days.Select(d => d.ToString()[..2]))} {hours} {valid}".Trim();
        }));
        Assert.Equal(expected, written);
    }
}
