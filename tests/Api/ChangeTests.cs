using System.Text.Json;
using Showcase.Pages.Api;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Api;

/// <summary>The book of changes: what a reader must fetch again, build by build.</summary>
public class ChangeTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static string[] Lines(TinySite site) => site.ReadDist("api/v1/changes.ndjson").TrimEnd('\n').Split('\n');

    private static string Told(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return root.TryGetProperty("change", out var change) ? $"{change} {root.GetProperty("type")} {root.GetProperty("id")}" : "build";
    }

    [Fact]
    public void A_build_of_the_same_records_adds_nothing()
    {
        using var site = new TinySite();
        site.WalkWell();
        var first = Assert.Single(Lines(site));
        site.WalkWell();
        Assert.Equal(first, Assert.Single(Lines(site)));
    }

    [Fact]
    public void Each_build_tells_what_came_what_changed_and_what_went()
    {
        using var site = new TinySite(Entries.Artisan("reste") + Entries.Artisan("part", trade: "luthier"));
        site.WalkWell();
        Directory.Delete(site.PathOf("content/artisans/part"), recursive: true);
        site.WriteText("content/artisans/arrive/index.md", Entries.Artisan("arrive").Split('\n', 2)[1]);
        site.WriteText("content/artisans/reste/index.md", Entries.Artisan("reste", body: "Bonsoir.").Split('\n', 2)[1]);
        site.WalkWell();
        Assert.Equal(["build", "build", "added artisan arrive", "changed artisan reste", "removed artisan part", "removed trade luthier"],
            [.. Lines(site).Select(Told).Where(t => t != "changed trade potier")]);
        using var second = JsonDocument.Parse(Lines(site)[1]);
        using var start = JsonDocument.Parse(Lines(site)[0]);
        Assert.Equal(start.RootElement.GetProperty("build").GetString(), second.RootElement.GetProperty("since").GetString());
        Assert.Equal(DataTests.Json(site, "index.json").GetProperty("build").GetString(), second.RootElement.GetProperty("build").GetString());
    }

    [Fact]
    public void A_book_that_someone_damaged_is_begun_anew()
    {
        using var site = new TinySite();
        site.WalkWell();
        var good = Lines(site);
        foreach (var damage in (string[])["", "{", "[]\n", "{\"build\":\"x\",\"date\":\"2026-11-22\",\"records\":1}\n", "{\"build\":3}\n", "null\n", "{\"change\":\"added\"}\n"])
        {
            File.WriteAllText(Path.Combine(site.Dist, "api", "v1", "changes.ndjson"), damage);
            site.WalkWell();
            Assert.Equal(good, Lines(site));
        }
    }

    [Fact]
    public void The_book_forgets_its_oldest_builds_and_keeps_a_place_to_start_from()
    {
        ChangeHistory? history = null;
        FormerDigests? before = null;
        for (var build = 0; build < 30; build++)
        {
            var now = Enumerable.Range(0, 1000).Select(i => new RecordDigest("artisan", $"a{i}", $"{(i < 400 ? build : 0)}")).ToArray();
            history = ChangeBook.Update(history, before, now, Day);
            before = new FormerDigests(now);
            Assert.Equal(ChangeBook.NameOf(now), history.Builds[^1].Build);
        }
        Assert.Equal(13, history!.Builds.Count);
        Assert.Null(history.Builds[0].Since);
        Assert.Empty(history.Builds[0].Changes);
        Assert.All(history.Builds.Skip(1), b => Assert.Equal(400, b.Changes.Count));
        Assert.All(history.Builds.Zip(history.Builds.Skip(1)), b => Assert.Equal(b.First.Build, b.Second.Since));
    }

    [Fact]
    public void A_build_that_changes_nearly_all_is_a_new_beginning()
    {
        static RecordDigest[] Records(string sha) => [.. Enumerable.Range(0, ChangeBook.MaxChanges + 1).Select(i => new RecordDigest("artisan", $"a{i}", sha))];
        var first = ChangeBook.Update(null, null, Records("1"), Day);
        var second = ChangeBook.Update(first, new FormerDigests(Records("1")), Records("2"), Day);
        Assert.Null(Assert.Single(second.Builds).Since);
    }
}
