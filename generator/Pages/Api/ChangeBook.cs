using System.Buffers;
using System.Text;
using Showcase.Domain;

namespace Showcase.Pages.Api;

/// <summary>
/// What changed from build to build, so that a reader fetches only that. A build is named by what it publishes: two builds of
/// the same records have one name, and the second adds nothing to the book.
/// </summary>
internal static class ChangeBook
{
    /// <summary>Changes kept. A reader that comes back later compares the digests instead.</summary>
    public const int MaxChanges = 5_000;

    /// <param name="former">What the last build left; null when there was none.</param>
    public static ChangeHistory Update(ChangeHistory? former, FormerDigests? before, IReadOnlyList<RecordDigest> now, DateOnly today)
    {
        var build = NameOf(now);
        if (former is not null && former.Builds[^1].Build == build)
            return former;
        var started = new BuildLine(build, today, null, now.Count, []);
        if (former is null || before is null || NameOf(before.All) != former.Builds[^1].Build)
            return new ChangeHistory([started]);
        var changes = Compare(before, now);
        if (changes.Count > MaxChanges)
            return new ChangeHistory([started]);
        var builds = former.Builds.Append(started with { Since = former.Builds[^1].Build, Changes = changes }).ToList();
        while (builds.Sum(b => b.Changes.Count) > MaxChanges)
        {
            builds.RemoveAt(0);
            builds[0] = builds[0] with { Since = null, Changes = [] };
        }
        return new ChangeHistory(builds);
    }

    /// <summary>Sixteen hexadecimal digits over all records' digests.</summary>
    public static string NameOf(IEnumerable<RecordDigest> records)
    {
        var told = new ArrayBufferWriter<byte>(1 << 16);
        foreach (var record in records)
        {
            foreach (var part in (ReadOnlySpan<string>)[record.Type, "/", record.Id, " ", record.Sha256, "\n"])
                Encoding.UTF8.GetBytes(part, told);
        }
        return Sha256.Of(told.WrittenSpan)[..16];
    }

    private static List<RecordChange> Compare(FormerDigests before, IReadOnlyList<RecordDigest> now)
    {
        var changes = new List<RecordChange>();
        var left = before.ByRecord();
        foreach (var record in now)
        {
            if (!left.Remove((record.Type, record.Id), out var sha))
                changes.Add(new("added", record));
            else if (sha != record.Sha256)
                changes.Add(new("changed", record));
        }
        changes.AddRange(before.All.Where(r => left.ContainsKey((r.Type, r.Id))).Select(r => new RecordChange("removed", r)));
        return changes;
    }
}

/// <summary>The builds that the book remembers, oldest first; never empty. The oldest tells no changes: it is where a reader may start from.</summary>
internal sealed record ChangeHistory(IReadOnlyList<BuildLine> Builds);

/// <param name="Since">The build before; null for the first one remembered.</param>
/// <param name="Records">How many there were.</param>
internal sealed record BuildLine(string Build, DateOnly Date, string? Since, int Records, IReadOnlyList<RecordChange> Changes);

/// <param name="Kind"><c>added</c>, <c>changed</c> or <c>removed</c>.</param>
internal readonly record struct RecordChange(string Kind, RecordDigest Record);

/// <summary>The digests that the last build published, in its order.</summary>
internal sealed record FormerDigests(IReadOnlyList<RecordDigest> All)
{
    public Dictionary<(string Type, string Id), string> ByRecord()
    {
        var records = new Dictionary<(string, string), string>();
        foreach (var record in All)
            records[(record.Type, record.Id)] = record.Sha256;
        return records;
    }
}
