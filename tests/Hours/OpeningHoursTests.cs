using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Showcase.Diagnostics;
using Showcase.Domain.Hours;

namespace Showcase.Tests.Hours;

public class OpeningHoursTests(ITestOutputHelper output)
{
    private static readonly HolidayCalendar Finistere = HolidayCalendar.For("29");

    private static OpeningHours Read(string value)
    {
        Assert.True(OpeningHours.TryParse(value, out var hours, out var problem), $"{value}: {problem?.Rule.Id} at {problem?.Position}");
        return hours;
    }

    /// <summary>Spans of a week in June 2026 that begins on a Monday the 1st, in short: "1 10:00-12:00, 3 22:00-4 02:00?".</summary>
    private static string Week(string value) => Spans(value, new DateTime(2026, 6, 1), new DateTime(2026, 6, 8));

    private static string Spans(string value, DateTime from, DateTime to) =>
        string.Join(", ", Read(value).Evaluate(from, to, Finistere).Select(s =>
            FormattableString.Invariant($"{s.Start:%d HH:mm}-{(s.End.Date == s.Start.Date ? "" : s.End.Day + " ")}{s.End:HH:mm}{(s.State == SpanState.Unknown ? "?" : "")}{(s.Comment is null ? "" : $" «{s.Comment}»")}")));

    private static HoursProblem Refused(string value)
    {
        Assert.False(OpeningHours.TryParse(value, out _, out var problem), value);
        return problem;
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-12:00,14:00-18:00")]
    [InlineData("lundi-vendredi 9h-12h,14h-18h")]
    [InlineData("du lundi au vendredi de 9h à 12h et de 14h à 18h")]
    [InlineData("Lun-Ven : 9h00 – 12h00 / 14h00 – 18h00")]
    [InlineData("lun, mar, mer, jeu, ven 9 h – 12 h, 14 h – 18 h")]
    [InlineData("MO-FR 9:00-12:00, 2pm-6pm")]
    [InlineData("Mo-Fr 09.00-12.00, 14.00-18.00 Uhr")]
    [InlineData("lu-ve 9-12,14-18; sa,di fermé")]
    [InlineData("en semaine 9h-12h, 14h-18h")]
    [InlineData("lundi mardi mercredi jeudi vendredi 9h-midi et 14h-18h")]
    public void A_week_may_be_written_as_people_write_it(string value) =>
        Assert.Equal(Week("Mo-Fr 09:00-12:00,14:00-18:00"), Week(value));

    [Theory]
    [InlineData("mar-sam 10:00-12:00", "2 10:00-12:00, 3 10:00-12:00, 4 10:00-12:00, 5 10:00-12:00, 6 10:00-12:00")]
    [InlineData("Mar 10:00-12:00", "")]
    [InlineData("lu,di 10:00-12:00", "1 10:00-12:00, 7 10:00-12:00")]
    [InlineData("Mo, Di 10:00-12:00 Uhr", "1 10:00-12:00, 2 10:00-12:00")]
    [InlineData("fermé le mercredi", "")]
    [InlineData("tous les jours 10h-11h; fermé le mercredi et le dimanche", "1 10:00-11:00, 2 10:00-11:00, 4 10:00-11:00, 5 10:00-11:00, 6 10:00-11:00")]
    [InlineData("Mo 10:00-12:00 Tu 14:00-16:00", "1 10:00-12:00, 2 14:00-16:00")]
    [InlineData("We sur rendez-vous", "3 00:00-4 00:00? «sur rendez-vous»")]
    [InlineData("Mo-Tu 10:00-12:00 || \"sur rendez-vous\"; We-Su off", "1 00:00-10:00? «sur rendez-vous», 1 10:00-12:00, 1 12:00-2 10:00? «sur rendez-vous», 2 10:00-12:00, 2 12:00-3 00:00? «sur rendez-vous»")]
    [InlineData("Mo 22h-minuit, Tu 'sonnez'", "1 22:00-2 00:00, 2 00:00-3 00:00? «sonnez»")]
    [InlineData("Sa 22:00-02:00", "6 22:00-7 02:00")]
    [InlineData("Su[1] 10:00-12:00", "7 10:00-12:00")]
    [InlineData("Mo 17:00+", "1 17:00-2 03:00?")]
    [InlineData("week 23 Mo 10:00-12:00; week 24 Tu 10:00-12:00", "1 10:00-12:00")]
    [InlineData("SH Mo 10:00-12:00; Tu 10:00-12:00", "2 10:00-12:00")]
    [InlineData("tous les jours sauf le lundi 10h-11h", "2 10:00-11:00, 3 10:00-11:00, 4 10:00-11:00, 5 10:00-11:00, 6 10:00-11:00, 7 10:00-11:00")]
    [InlineData("mardi-jeudi 10h-11h sauf mercredi; sam 9h-10h", "2 10:00-11:00, 4 10:00-11:00, 6 09:00-10:00")]
    [InlineData("sam et jours fériés 10h-11h", "6 10:00-11:00")]
    [InlineData("lun. mar. jeu. 10h-11h", "1 10:00-11:00, 2 10:00-11:00, 4 10:00-11:00")]
    [InlineData("Sa 10:00-12:00 et sur rendez-vous", "1 00:00-6 10:00? «sur rendez-vous», 6 10:00-12:00, 6 12:00-8 00:00? «sur rendez-vous»")]
    public void A_value_says_when_a_workshop_is_open(string value, string expected) => Assert.Equal(expected, Week(value));

    [Theory]
    [InlineData("premier samedi du mois 10h-12h", "Sa[1] 10:00-12:00")]
    [InlineData("le 1er samedi de chaque mois de 10h à 12h", "Sa[1] 10:00-12:00")]
    [InlineData("tous les 1ers samedis du mois : 10h-12h", "Sa[1] 10:00-12:00")]
    [InlineData("1er et 3e samedis du mois 10h-12h", "Sa[1,3] 10:00-12:00")]
    [InlineData("deuxième mardi, dernier dimanche du mois 14:00-18:00", "Tu[2],Su[-1] 14:00-18:00")]
    [InlineData("Mo-Fr 9:00-18:00; 24 décembre fermé", "Mo-Fr 09:00-18:00; Dec 24 off")]
    [InlineData("lu-ve 9h-18h ; fermé le 1er mai", "Mo-Fr 09:00-18:00; May 1 off")]
    [InlineData("lu-ve 9h-18h; fermé les 24 et 31 décembre", "Mo-Fr 09:00-18:00; Dec 24,31 off")]
    [InlineData("du 1er mai au 30 septembre 10h-18h", "May 1-Sep 30 10:00-18:00")]
    [InlineData("du 1er au 15 août 10:00-18:00", "Aug 1-15 10:00-18:00")]
    [InlineData("24 décembre 2026 10h-12h", "2026 Dec 24 10:00-12:00")]
    [InlineData("24. Dezember 10:00-12:00 Uhr", "Dec 24 10:00-12:00")]
    [InlineData("15 juin-15 septembre 10:00-18:00", "Jun 15-Sep 15 10:00-18:00")]
    public void Dates_and_Saturdays_of_a_month_may_be_said_as_people_say_them(string said, string written)
    {
        DateTime from = new(2026, 1, 1), to = new(2027, 1, 1);
        Assert.NotEmpty(Spans(written, from, to));
        Assert.Equal(Spans(written, from, to), Spans(said, from, to));
    }

    [Theory]
    [InlineData("premier samedi et dimanche du mois 10h-12h")]
    [InlineData("premier étage")]
    [InlineData("premier")]
    [InlineData("samedi premier 10h-12h")]
    [InlineData("32 décembre off")]
    [InlineData("30 février 10h-12h")]
    [InlineData("1er 2e 3e")]
    [InlineData("1er,1er,samedi,1er[1er]")]
    public void What_is_said_in_no_clear_order_is_refused(string said) => Assert.False(OpeningHours.TryParse(said, out _, out _), said);

    [Theory]
    [InlineData("Mo-Fr 10:00-12:00; PH off", "2026-05-13", "13 10:00-12:00, 15 10:00-12:00")] // Thursday 14 May is Ascension Day
    [InlineData("Feb 29 10:00-12:00", "2028-02-28", "29 10:00-12:00")]
    [InlineData("Feb 29 10:00-12:00", "2027-02-28", "")]
    [InlineData("Feb 20-29 10:00-12:00", "2027-02-28", "28 10:00-12:00")]
    [InlineData("2013 Dec 31-Jan 05 10:00-12:00", "2014-01-04", "4 10:00-12:00, 5 10:00-12:00")]
    [InlineData("Dec 20-Jan 03 off; Mo-Su 10:00-12:00", "2026-01-03", "3 10:00-12:00, 4 10:00-12:00, 5 10:00-12:00")]
    [InlineData("Mo-Su 10:00-12:00; Dec 20-Jan 03 off", "2026-01-03", "4 10:00-12:00, 5 10:00-12:00")]
    [InlineData("Feb-Dec Su[2],Mo[1] 10:00-12:00", "2026-06-14", "14 10:00-12:00")]
    [InlineData("easter -2 days-Mar 28 10:00-12:00", "2027-03-27", "27 10:00-12:00, 28 10:00-12:00")]
    [InlineData("easter -2 days-Mar 28 10:00-12:00", "2027-03-20", "")]
    [InlineData("easter +1 day 10:00-12:00", "2026-04-05", "6 10:00-12:00")]
    [InlineData("Dec 25-Su-21 days 10:00-12:00", "2026-11-29", "29 10:00-12:00")] // first Sunday of Advent
    // The night of 28 to 29 March 2026 has no 02:30 in France, that of 24 to 25 October has two: the wall shows one night.
    [InlineData("22:00-04:00", "2026-03-28", "28 00:00-04:00, 28 22:00-29 04:00, 29 22:00-30 04:00, 30 22:00-31 00:00")]
    [InlineData("(dawn-06:00)-02:00,22:00-24:00", "2026-06-01", "1 00:00-02:00, 1 22:00-2 02:00, 2 22:00-3 02:00, 3 22:00-4 00:00")]
    [InlineData("22:00-04:00", "2026-10-24", "24 00:00-04:00, 24 22:00-25 04:00, 25 22:00-26 04:00, 26 22:00-27 00:00")]
    public void Dates_are_kept_to(string value, string from, string expected)
    {
        var start = DateTime.Parse(from, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, Spans(value, start, start.AddDays(3)));
    }

    [Theory]
    [InlineData("29", "2026-09-10", "10 10:00-12:00, 11 10:00-12:00, 12 10:00-12:00")] // no zone is in holidays
    [InlineData("29", "2026-07-14", "14 10:00-12:00?, 15 10:00-12:00?, 16 10:00-12:00?")]
    [InlineData("2A", "2027-02-27", "27 10:00-12:00?, 28 10:00-12:00?, 1 10:00-12:00?")]
    [InlineData("974", "2026-09-10", "10 10:00-12:00?, 11 10:00-12:00?, 12 10:00-12:00?")] // its school year is another
    public void Closed_in_school_holidays_is_uncertain_only_when_there_may_be_some(string departement, string from, string expected)
    {
        var start = DateTime.Parse(from, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, string.Join(", ", Read("10:00-12:00; SH off").Evaluate(start, start.AddDays(3), HolidayCalendar.For(departement))
            .Select(s => FormattableString.Invariant($"{s.Start:%d HH:mm}-{s.End:HH:mm}{(s.State == SpanState.Unknown ? "?" : "")}"))));
    }

    [Theory]
    [InlineData("2026-12-24 10:00-16:00", "2026 Dec 24")]
    [InlineData("Mo-Fr 10:00-12:00; 2027-01-02 off", "2027 Jan 02")]
    public void A_date_of_digits_is_shown_as_it_is_written_here(string value, string meant) => Assert.Equal(meant, Refused(value).Arguments[2]);

    [Theory]
    [InlineData("", "SC0280", 0, 0)]
    [InlineData("  ", "SC0280", 0, 2)]
    [InlineData("Mo-Fr 10:00-12:00; Sa ?", "SC0281", 22, 1)]
    [InlineData("Mo-Fr 10:00-12:00 lunid", "SC0282", 18, 5)]
    [InlineData("summer 10:00-12:00", "SC0282", 0, 6)]
    [InlineData("Di 10:00-12:00", "SC0282", 0, 2)]
    [InlineData("Mo 10:00-12:75", "SC0283", 9, 5)]
    [InlineData("Mo 27:00-29:00", "SC0283", 3, 5)]
    [InlineData("Mo 0900-1200", "SC0283", 3, 4)]
    [InlineData("Mo 9:5-12:00", "SC0283", 3, 3)]
    [InlineData("Mo 10:00", "SC0284", 3, 5)]
    [InlineData("Mo 10:00-", "SC0284", 3, 5)]
    [InlineData("Jun 31 10:00-12:00", "SC0285", 0, 6)]
    [InlineData("week 40-30", "SC0285", 5, 5)]
    [InlineData("Mo \"sur rendez-vous", "SC0286", 3, 16)]
    [InlineData("Mo 10:00-16:00/90", "SC0288", 3, 14)]
    public void A_value_that_cannot_be_read_is_refused_where_it_goes_wrong(string value, string id, int position, int length)
    {
        var problem = Refused(value);
        Assert.Equal((id, position, length), (problem.Rule.Id, problem.Position, problem.Length));
        Assert.Equal(id == "SC0288" ? HoursProblemKind.Unsupported : HoursProblemKind.Invalid, problem.Kind);
        var fault = problem.At(new SourceLocation("a.md", 7, 9));
        Assert.Equal(9 + position, fault.Location.Column);
        foreach (var language in (string[])["fr", "en"])
            Assert.DoesNotContain("{", fault.What(language) + fault.Fix(language), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lunid 10:00-12:00", "Mo")]
    [InlineData("Mo-Fr 10:00-12:00; vendrdi off", "Fr")]
    [InlineData("wekend 10:00-12:00", "Sa,Su")]
    [InlineData("Mo-Fr 10:00-12:00; hiver off", "Dec 21-Mar 19")]
    public void A_word_nobody_knows_brings_the_one_that_was_meant(string value, string meant) => Assert.Equal(meant, Refused(value).Arguments[2]);

    [Fact]
    public void A_range_that_ends_in_a_year_without_a_month_is_refused()
    {
        Assert.False(OpeningHours.TryParse("easter - 9999 Mo", out _, out var problem));
        Assert.Equal("SC0285", problem.Rule.Id);
    }

    [Fact]
    public void No_string_makes_the_parser_throw_or_hang()
    {
        string[] bits =
        [
            "Mo", "Su[-1]", "PH", "SH", "off", "10:00", "-", ",", ";", "||", "+", "12h30", "Jan", "31", "Feb 29", "easter", "week", "53", "/2", "24/7", "\"x\"", "(sunset-01:00)",
            "2026", "48:00", "[", "]", "(", ")", ":", " ", "days", "+1 day", "«", "»", "sur rendez-vous", "7 days", "99999999999", "à", "é", "’", "\0", "\uD800", "𝔐", "mar", "di", "7j/7", "24h/24h", "am", "p.m.", "°", "9999", "-Su",
        ];
        var values = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
            Gen.Elements(bits).ListOf().Select(list => string.Join(" ", list)),
            Gen.Elements(bits).ListOf().Select(string.Concat));
        Prop.ForAll(values.ToArbitrary(), static value =>
        {
            if (!OpeningHours.TryParse(value, out var hours, out var problem))
                return problem.Position >= 0 && problem.Length >= 0 && problem.Position + problem.Length <= value.Length && problem.At(default).What("fr").Length > 0;
            var spans = hours.Evaluate(new DateTime(2026, 12, 20), new DateTime(2027, 1, 10), HolidayCalendar.For("67"));
            var table = hours.Table();
            hours.Specifications(new DateOnly(2026, 12, 20), new DateOnly(2027, 1, 10), HolidayCalendar.For("67"));
            HoursExplanation.ToJson(hours, DateTime.MinValue, DateTime.MinValue.AddDays(3), HolidayCalendar.For("67"));
            HoursExplanation.ToJson(hours, DateTime.MaxValue.AddDays(-3), DateTime.MaxValue, HolidayCalendar.For("67"));
            // In order, apart, and never touching what could have been merged.
            return table is not null && spans.Zip(spans.Skip(1)).All(p => p.First.End < p.Second.Start
                || p.First.End == p.Second.Start && (p.First.State, p.First.Comment) != (p.Second.State, p.Second.Comment))
                && spans.All(s => s.Start < s.End);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(40));
    }

    [Fact]
    public void An_evaluation_over_all_of_history_stops_after_a_century()
    {
        var hours = Read("Mo-Su 10:00-12:00,14:00-18:00; PH off; week 01-53/2 Mo off");
        var spans = hours.Evaluate(DateTime.MinValue, DateTime.MaxValue, Finistere);
        Assert.True(spans[^1].End < new DateTime(102, 1, 1));
        Assert.Empty(hours.Evaluate(new DateTime(2026, 1, 2), new DateTime(2026, 1, 1), Finistere));
    }

    [Fact]
    public void A_value_longer_than_any_sign_is_refused_by_its_length() =>
        Assert.Equal("SC0287", Refused(new string('(', 100_000)).Rule.Id);

    [Fact]
    public void Explaining_prints_json_in_local_time()
    {
        var json = HoursExplanation.ToJson(Read("Mo 10:00-12:00; We \"sonnez « fort »\""), new DateTime(2026, 6, 1, 11, 0, 0), new DateTime(2026, 6, 4), Finistere);
        Assert.Equal("""
            [
              {
                "start": "2026-06-01T11:00:00",
                "end": "2026-06-01T12:00:00",
                "state": "open",
                "comment": null
              },
              {
                "start": "2026-06-03T00:00:00",
                "end": "2026-06-04T00:00:00",
                "state": "unknown",
                "comment": "sonnez « fort »"
              }
            ]
            """.ReplaceLineEndings("\n"), json);
    }

    [Theory]
    [InlineData("02:00-06:00", "2026-03-29T03:00:00 2026-03-29T06:00:00")]
    [InlineData("01:00-02:30", "2026-03-29T01:00:00 2026-03-29T03:00:00")]
    [InlineData("02:00-02:30", "")]
    public void An_hour_that_the_clocks_skip_is_not_printed(string value, string expected)
    {
        var json = HoursExplanation.ToJson(Read(value), new DateTime(2026, 3, 29), new DateTime(2026, 3, 30), Finistere, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        using var document = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal(expected, string.Join(" ", document.RootElement.EnumerateArray().SelectMany(s => new[] { s.GetProperty("start").GetString(), s.GetProperty("end").GetString() })));
    }

    [Theory]
    [InlineData("2026-06-01", "2026-06-01T00:00")]
    [InlineData("2026-06-01T09:30", "2026-06-01T09:30")]
    [InlineData("2026-06-01T09:30:00Z", "2026-06-01T11:30")]
    [InlineData("2026-06-01T09:30:00+02:00", "2026-06-01T09:30")]
    [InlineData("2026-06-01T09:30:00+0000", "2026-06-01T11:30")]
    [InlineData("2026-06-01 9:30", "2026-06-01T09:30")]
    [InlineData("2026-06-01t09:30z", "2026-06-01T11:30")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59")]
    public void A_moment_with_an_offset_is_turned_to_the_shops_wall_time(string text, string expected)
    {
        Assert.True(HoursExplanation.TryReadMoment(text, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), out var local));
        Assert.Equal(expected, local.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>What stands for today's hour or for another date elsewhere is no moment here.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("demain")]
    [InlineData("12:00")]
    [InlineData("5")]
    [InlineData("03/04/2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-06-01T25:00")]
    [InlineData("2026-06-01T09:30:00+99:00")]
    [InlineData("1 Jan 2026")]
    public void What_is_no_moment_is_refused(string text) =>
        Assert.False(HoursExplanation.TryReadMoment(text, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), out _));

    [Fact]
    public void Reading_and_laying_out_ten_thousand_values_takes_a_moment()
    {
        const string value = "Tu-Sa 10:00-12:30,14:00-18:30; Jul-Aug Su 10:00-13:00; PH off";
        for (var i = 0; i < 2_000; i++)
            Read(value).Table();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 10_000; i++)
            Read(value);
        var parse = watch.Elapsed;
        var hours = Read(value);
        for (var i = 0; i < 10_000; i++)
            hours.Table();
        var table = watch.Elapsed - parse;
        for (var i = 0; i < 10_000; i++)
            hours.Evaluate(new DateTime(2026, 6, 1), new DateTime(2026, 6, 15), Finistere);
        output.WriteLine(FormattableString.Invariant($"µs each: parse {parse.TotalMicroseconds / 10_000:0.0}, table {table.TotalMicroseconds / 10_000:0.0}, a fortnight {(watch.Elapsed - parse - table).TotalMicroseconds / 10_000:0.0}"));
        // Far above what a release build needs on an idle machine: this catches a change of order only.
        Assert.True(watch.Elapsed.TotalSeconds < 60);
    }
}
