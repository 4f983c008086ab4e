using System.Text.Json;

namespace Showcase.Tests.Agenda;

/// <summary>Pages by month and by commune, calendars, and what is no longer there. Every tiny site is built on 22 November 2026.</summary>
public class AgendaTests
{
    private static string Event(string slug, string fields) => $$"""
        -- content/events/{{slug}}.md --
        ---
        name: Fête {{slug}}
        summary: Un rendez-vous, avec des virgules ; et des points-virgules.
        place: Quais de l’Odet
        address: { street: 3 quai de l’Odet, postcode: "29000", town: Quimper }
        artisans: [atelier-kerbriand]
        {{fields}}
        ---
        Bonjour.

        """;

    private static TinySite Walked(params string[] events)
    {
        var site = new TinySite(string.Concat(events));
        site.WalkWell();
        return site;
    }

    [Fact]
    public void A_market_that_comes_again_stands_in_each_of_its_months_and_once_in_the_list()
    {
        using var site = Walked(Event("marche", "start: 2026-10-03 09:00\nend: 2026-10-03 13:00\nrrule: FREQ=WEEKLY;BYDAY=SA;UNTIL=20261231\nexceptions: [2026-12-12]"));
        Assert.Equal("", site.Report());
        var list = site.Page("/agenda/");
        var card = Assert.Single(list.QuerySelectorAll(".event-card"));
        Assert.Contains("samedi 28 novembre 2026", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("et 3 autres dates", card.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2026-12-05T09:00", "2026-12-19T09:00", "2026-12-26T09:00"], site.Page("/agenda/mois/2026-12/").QuerySelectorAll("time").Select(t => t.GetAttribute("datetime")!));
        Assert.Contains("/agenda/mois/2026-11/", list.QuerySelectorAll(".agenda-nav a").Select(a => a.GetAttribute("href")));
        Assert.Equal("L’agenda à Quimper", site.Page("/agenda/lieux/quimper/").QuerySelector("h1")!.TextContent);
        Assert.Equal(4, site.Page("/en/events/marche/").QuerySelectorAll(".dates time").Length);
    }

    [Fact]
    public void What_is_over_leaves_the_lists_but_keeps_its_page_and_its_calendar()
    {
        using var site = Walked(Event("hier", "start: 2026-11-21"), Event("aujourdhui", "start: 2026-11-20\nend: 2026-11-22"), Event("finie", "start: 2026-10-03\nrrule: FREQ=WEEKLY;COUNT=4"));
        var names = site.Page("/agenda/").QuerySelectorAll(".month .event-card h3").Select(h => h.TextContent);
        Assert.Equal(["Fête aujourdhui"], names);
        Assert.Equal(["agenda/mois/2026-11/index.html"], site.DistPaths().Where(p => p.StartsWith("agenda/mois/", StringComparison.Ordinal)));
        Assert.NotNull(site.Page("/agenda/hier/").QuerySelector(".notice"));
        Assert.Contains("UID:finie@vitrines.example", site.ReadDist("agenda/agenda.ics"), StringComparison.Ordinal);
        Assert.Single(site.Page("/artisans/atelier-kerbriand/").QuerySelectorAll(".event-card"));
    }

    [Fact]
    public void Calendars_of_event_artisan_trade_commune_and_region_read_well_elsewhere_and_give_the_same_times()
    {
        using var site = Walked(
            Event("marche", "start: 2026-10-03 09:00\nend: 2026-10-03 13:00\nrrule: FREQ=WEEKLY;BYDAY=SA;UNTIL=20261128\nexceptions: [2026-10-10]"),
            Event("noel", "start: 2026-12-19\nend: 2026-12-20"),
            Event("soir", "start: 2027-07-14 22:00\nend: 2027-07-15 02:00"));
        var region = Ics.Expand(site.ReadDist("agenda/agenda.ics"), new DateOnly(2028, 1, 1)).ToDictionary(e => e.Uid.Split('@')[0]);
        // Nine in summer time is seven in universal time, and eight after the clocks went back.
        Assert.Equal("03T07 17T07 24T07 31T08 07T08 14T08 21T08 28T08", string.Join(' ', region["marche"].Starts.Select(s => s[8..13])));
        Assert.Equal(["2026-12-19"], region["noel"].Starts);
        Assert.Equal(["2027-07-14T20:00:00.000Z"], region["soir"].Starts);
        Assert.Equal("Quais de l’Odet, 3 quai de l’Odet, 29000 Quimper", region["soir"].Location);
        Assert.StartsWith("Un rendez-vous, avec des virgules ; et des points-virgules.\nhttps://vitrines.example/agenda/soir/", region["soir"].Description, StringComparison.Ordinal);
        foreach (var path in (string[])["agenda/soir/agenda.ics", "artisans/atelier-kerbriand/agenda.ics", "metiers/potier/agenda.ics", "agenda/lieux/quimper/agenda.ics", "en/events/agenda.ics"])
            Assert.Contains(Ics.Expand(site.ReadDist(path), new DateOnly(2028, 1, 1)), e => e.Uid == "soir@vitrines.example");
        foreach (var page in (string[])["/agenda/", "/artisans/atelier-kerbriand/", "/metiers/potier/", "/communes/quimper/", "/agenda/lieux/quimper/"])
        {
            var links = site.Page(page).QuerySelectorAll("p.calendar a").Select(a => a.GetAttribute("href")!).ToArray();
            Assert.StartsWith("webcal://vitrines.example/", links[0], StringComparison.Ordinal);
            Assert.Contains(links[1][1..], site.DistPaths());
        }
    }

    [Fact]
    public void Search_engines_are_told_the_next_time_and_the_rule()
    {
        using var site = Walked(Event("marche", "start: 2026-10-03 09:00\nend: 2026-10-03 13:00\nrrule: FREQ=WEEKLY;BYDAY=SA;UNTIL=20271231\nexceptions: [2026-11-28]"));
        var ld = JsonDocument.Parse(site.Page("/agenda/marche/").QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal("2026-12-05T09:00:00+01:00", ld.GetProperty("startDate").GetString());
        Assert.Equal("P1W", ld.GetProperty("eventSchedule").GetProperty("repeatFrequency").GetString());
        Assert.Equal("2026-11-28", ld.GetProperty("eventSchedule").GetProperty("exceptDate")[0].GetString());
    }

    [Fact]
    public void An_event_that_never_ends_is_bounded_and_says_so()
    {
        using var site = Walked(Event("toujours", "start: 2026-01-01 10:00\nrrule: FREQ=DAILY"));
        Assert.Equal(["SC0804"], site.FaultIds());
        Assert.Contains("2027-12-23", site.Report(), StringComparison.Ordinal);
        Assert.Equal(14, site.DistPaths().Count(p => p.StartsWith("agenda/mois/", StringComparison.Ordinal)));
        Assert.Contains("sans date de fin", site.Page("/agenda/toujours/").QuerySelector(".practical")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;UNTIL=99991231T000000Z", "UNTIL=99991231T000000Z")]
    [InlineData("FREQ=WEEKLY;UNTIL=99991231", "UNTIL=99991231")]
    [InlineData("FREQ=DAILY;count=1000000000000", "count=1000000000000")]
    public void An_end_as_far_as_programs_write_for_ever_is_none_and_says_so(string rule, string quoted)
    {
        using var site = Walked(Event("toujours", $"start: 2026-12-05 10:00\nrrule: {rule}"));
        Assert.Equal(["SC0804"], site.FaultIds());
        Assert.Contains($"'{quoted}' is so far off", site.Report(), StringComparison.Ordinal);
        Assert.Contains("sans date de fin", site.Page("/agenda/toujours/").QuerySelector(".practical")!.TextContent, StringComparison.Ordinal);
        Assert.True(Assert.Single(Ics.Expand(site.ReadDist("agenda/agenda.ics"), new DateOnly(2028, 1, 1))).Starts.Length > 50);
    }

    [Fact]
    public void A_leap_day_that_comes_again_for_ever_is_shown_by_its_first_date()
    {
        using var site = Walked(Event("bissextile", "start: 2028-02-29 10:00\nrrule: FREQ=YEARLY"));
        Assert.Equal(["SC0804", "SC0805"], site.FaultIds());
        Assert.Contains("2032-02-29", site.Report(), StringComparison.Ordinal);
        Assert.Contains("until 2028-02-29", site.Report(), StringComparison.Ordinal);
        Assert.Contains("agenda/mois/2028-02/index.html", site.DistPaths());
    }

    [Fact]
    public void A_night_in_which_the_clocks_jump_is_understood_and_told()
    {
        using var site = Walked(Event("nuit", "start: 2027-03-28 02:30\nend: 2027-03-28 05:00"), Event("automne", "start: 2027-10-31 02:30\nend: 2027-10-31 05:00"));
        Assert.Equal(["SC0807", "SC0812"], site.FaultIds().Order());
        Assert.Contains("first of the two, 02:30 UTC+02:00", site.Report(), StringComparison.Ordinal);
        Assert.Contains("2027-03-28 03:30", site.Report(), StringComparison.Ordinal);
        var read = Ics.Expand(site.ReadDist("agenda/agenda.ics"), new DateOnly(2028, 1, 1)).ToDictionary(e => e.Uid.Split('@')[0]);
        Assert.Equal(["2027-03-28T01:30:00.000Z"], read["nuit"].Starts);
        Assert.Contains("2027-03-28T03:30:00+02:00", site.ReadDist("agenda/nuit/index.html").Replace("&#x2B;", "+", StringComparison.Ordinal).Replace("\\u002B", "+", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Indian/Reunion")]
    [InlineData("America/Miquelon")]
    [InlineData("Pacific/Noumea")]
    public void Other_time_zones_are_told_to_calendars_too(string zone)
    {
        using var site = Walked(Event("ici", "start: 2027-07-14 10:00\nend: 2027-07-14 12:00\nrrule: FREQ=MONTHLY;COUNT=6"), $"""
            -- site/showcase.yaml --
            name: Les Vitrines
            tagline: Porte après porte
            description: L'annuaire des artisans.
            url: https://vitrines.example/
            language: fr
            region: Bretagne
            timezone: {zone}

            """);
        var place = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var expected = Enumerable.Range(0, 6).Select(i => TimeZoneInfo.ConvertTimeToUtc(new DateTime(2027, 7, 14, 10, 0, 0).AddMonths(i), place).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected, Assert.Single(Ics.Expand(site.ReadDist("agenda/agenda.ics"), new DateOnly(2028, 12, 31))).Starts.Select(s => s[..16]));
    }
}
