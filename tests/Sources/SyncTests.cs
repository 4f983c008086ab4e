using Showcase.Sources;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Sources;

/// <summary>How little a sync asks for, and how it mends itself.</summary>
public class SyncTests
{
    private static string Many(int count) => string.Concat(Enumerable.Range(0, count).Select(i => Entries.Artisan($"atelier-{i:00}")));

    private static string[] Asked(ServedSite served)
    {
        var asked = served.Server.Heard.Select(h => h.Split(' ')[1]).ToArray();
        served.Server.Heard.Clear();
        return asked;
    }

    [Fact]
    public async Task A_source_where_nothing_changed_is_asked_one_question_and_answers_without_a_body()
    {
        using var origin = Federation.Origin(Many(3));
        await using var served = new ServedSite(origin);
        using var federation = new Federation(served.Source());
        Assert.True(Assert.Single(await federation.SyncAsync()).Whole);
        Asked(served);
        var report = Assert.Single(await federation.SyncAsync());
        Assert.Equal(["/api/v1/index.json"], Asked(served));
        Assert.Equal((true, 0L), (report.Unchanged, report.Bytes));
    }

    [Fact]
    public async Task A_change_is_fetched_by_itself()
    {
        using var origin = Federation.Origin(Many(40));
        await using var served = new ServedSite(origin);
        using var federation = new Federation(served.Source());
        await federation.SyncAsync();
        Federation.Rewrite(origin, Entries.Artisan("atelier-07", body: "Bonsoir."));
        origin.WalkWell();
        Asked(served);
        var report = Assert.Single(await federation.SyncAsync());
        Assert.Equal(["/api/v1/index.json", "/api/v1/changes.ndjson", "/api/v1/artisans/atelier-07.json"], Asked(served));
        Assert.Equal((1, false), (report.Kept, report.Whole));
        await federation.BuildAsync();
        Assert.Contains("Bonsoir.", federation.Site.ReadDist("artisans/atelier-07/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_book_begins_anew_digests_tell_what_differs()
    {
        using var origin = Federation.Origin(Many(40) + Entries.Artisan("reserve-a-d-autres", "republish: { partners: [d-autres] }"));
        await using var served = new ServedSite(origin);
        using var federation = new Federation(served.Source());
        await federation.SyncAsync();
        Federation.Rewrite(origin, Entries.Artisan("atelier-07", body: "Bonsoir."));
        Directory.Delete(origin.PathOf("content/artisans/atelier-08"), recursive: true);
        Directory.Delete(origin.Dist, recursive: true); // a host that keeps nothing between builds
        origin.WalkWell();
        Asked(served);
        var report = Assert.Single(await federation.SyncAsync());
        Assert.Equal(["/api/v1/index.json", "/api/v1/changes.ndjson", "/api/v1/digests.ndjson", "/api/v1/artisans/atelier-07.json"], Asked(served));
        Assert.Equal((1, 1, false), (report.Kept, report.Removed, report.Whole));
    }

    [Fact]
    public async Task Many_changes_come_in_one_file_and_one_by_one_where_that_is_not_as_announced()
    {
        using var origin = Federation.Origin(Many(40));
        await using var served = new ServedSite(origin);
        using var federation = new Federation(served.Source());
        await federation.SyncAsync();
        void Change(string body)
        {
            for (var i = 0; i < 12; i++)
                Federation.Rewrite(origin, Entries.Artisan($"atelier-{i:00}", body: body));
            origin.WalkWell();
            served.Refresh();
        }
        Change("Bonsoir.");
        Asked(served);
        var report = Assert.Single(await federation.SyncAsync());
        Assert.Equal(["/api/v1/index.json", "/api/v1/changes.ndjson", "/api/v1/changed.ndjson"], Asked(served));
        Assert.Equal((12, false), (report.Kept, report.Whole));
        Change("Bonne nuit.");
        served.Server.Answer("/api/v1/changed.ndjson", "200 OK", "{\"half\":");
        Asked(served);
        Assert.Equal(12, Assert.Single(await federation.SyncAsync()).Kept);
        Assert.Equal(3 + 12, Asked(served).Length);
        await federation.BuildAsync();
        Assert.Contains("Bonne nuit.", federation.Site.ReadDist("artisans/atelier-07/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_did_not_come_as_announced_is_asked_for_again()
    {
        using var origin = Federation.Origin(Many(3));
        await using var served = new ServedSite(origin);
        using var federation = new Federation(served.Source());
        await federation.SyncAsync();
        Federation.Rewrite(origin, Entries.Artisan("atelier-01", body: "Bonsoir."));
        origin.WalkWell();
        served.Server.Answer("/api/v1/artisans/atelier-01.json", "200 OK", "{\"half\":");
        var report = Assert.Single(await federation.SyncAsync());
        Assert.Equal("artisan/atelier-01", Assert.Single(report.Refused).Record);
        await federation.BuildAsync();
        Assert.Equal("atelier-00 atelier-01 atelier-02", federation.Artisans);
        served.Refresh();
        await federation.SyncAndBuildAsync();
        Assert.Contains("Bonsoir.", federation.Site.ReadDist("artisans/atelier-01/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_filters_or_another_id_make_the_copy_anew()
    {
        using var origin = Federation.Origin(Many(2) + Entries.Artisan("liee", "republish: { partners: [ligue] }"));
        using var federation = new Federation(Federation.Source(origin, "trades: [potier]"));
        await federation.SyncAndBuildAsync();
        Assert.Equal("atelier-00 atelier-01", federation.Artisans);
        var settings = federation.Site.PathOf("site/showcase.yaml");
        File.WriteAllText(settings, "id: ligue\n" + File.ReadAllText(settings));
        Assert.True(Assert.Single(await federation.SyncAsync()).Whole);
        await federation.BuildAsync();
        Assert.Equal("atelier-00 atelier-01 liee", federation.Artisans);
    }

    [Fact]
    public async Task Narrower_filters_hold_at_once_without_a_sync()
    {
        using var origin = Federation.Origin(Many(2) + Entries.Artisan("luth", trade: "luthier"));
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAsync();
        var settings = federation.Site.PathOf("site/showcase.yaml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace(" }\n", ", trades: [luthier] }\n", StringComparison.Ordinal).Replace("avif_effort: 0, trades: [luthier] }", "avif_effort: 0 }", StringComparison.Ordinal));
        await federation.BuildAsync();
        Assert.Equal("luth", federation.Artisans);
    }

    [Fact]
    public async Task A_copy_that_a_crash_cut_short_is_read_up_to_there_and_mended()
    {
        using var origin = Federation.Origin(Many(4));
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAsync();
        Federation.Rewrite(origin, Entries.Artisan("atelier-01", body: "Bonsoir."));
        origin.WalkWell();
        await federation.SyncAsync();
        var changes = Path.Combine(federation.Site.Place().SourcesFolder, "bretagne", "changes.ndjson");
        File.WriteAllBytes(changes, File.ReadAllBytes(changes)[..^40]);
        await federation.BuildAsync();
        Assert.Equal("atelier-00 atelier-01 atelier-02 atelier-03", federation.Artisans);
        Federation.Rewrite(origin, Entries.Artisan("atelier-01", body: "Bonne nuit."));
        origin.WalkWell();
        await federation.SyncAndBuildAsync();
        Assert.Contains("Bonne nuit.", federation.Site.ReadDist("artisans/atelier-01/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_small_changes_are_folded_into_the_copy()
    {
        using var origin = Federation.Origin(Entries.Artisan("long", body: new string('a', 60_000)));
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAsync();
        for (var i = 0; i < 20; i++)
        {
            Federation.Rewrite(origin, Entries.Artisan("long", body: new string((char)('b' + i), 60_000)));
            origin.WalkWell();
            await federation.SyncAsync();
        }
        Assert.True(new DirectoryInfo(Path.Combine(federation.Site.Place().SourcesFolder, "bretagne")).EnumerateFiles().Sum(f => f.Length) < 1_300_000);
        await federation.BuildAsync();
        Assert.Contains("uuuuu", federation.Site.ReadDist("artisans/long/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_and_the_size_of_a_sync_are_bounded()
    {
        using var origin = Federation.Origin(Many(3));
        using var federation = new Federation(Federation.Source(origin));
        foreach (var limits in (SyncLimits[])[new() { IndexBytes = 100 }, new() { FileBytes = 100 }, new() { Records = 2 }, new() { Time = TimeSpan.Zero }])
            Assert.NotNull(Assert.Single(await federation.SyncAsync(limits)).Failure);
        Assert.Equal(3, Assert.Single(await federation.SyncAsync(new SyncLimits { RecordBytes = 10 })).Refused.Count);
    }
}
