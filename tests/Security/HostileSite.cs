using Showcase.Diagnostics;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Security;

/// <summary>
/// A site of which every field that a person may fill in holds a hostile text. What the checks refuse is taken away field by field,
/// so that all they let through is built.
/// </summary>
internal sealed class HostileSite : IDisposable
{
    private const string Photo = "photo.jpg";

    private readonly List<HostileEntry> _entries = [];

    public HostileSite(IReadOnlyList<(string Corpus, string Text)> texts)
    {
        Site = new TinySite(Entries.Settings("""
            publisher: { name: "</script><img src=x onerror=alert(1)>" }
            images: { widths: [320], avif_effort: 0 }
            intake: service
            """, "fr").Replace("tagline: Porte", "tagline: \"</title><script>alert(1)</script>\" #", StringComparison.Ordinal))
        {
            // So deep that a path which climbs out of the output is still seen.
            Output = "a/b/c/d/e/f/dist",
        };
        for (var i = 0; i < texts.Count; i++)
        {
            // Vitrines above a thousand have no page to change them: what is an address or a file's name is tried elsewhere.
            var (corpus, text) = texts[i];
            var elsewhere = corpus.StartsWith("urls/", StringComparison.Ordinal) || corpus.StartsWith("names/", StringComparison.Ordinal);
            if (!elsewhere)
                _entries.Add(HostileEntry.Artisan(i, text));
            _entries.Add((elsewhere ? 0 : i % 3) switch { 0 => HostileEntry.Network(i, text), 1 => HostileEntry.Event(i, text), _ => HostileEntry.Page(i, text) });
        }
        Placed = _entries.Sum(e => e.Hostile);
        foreach (var entry in _entries)
            Write(entry);
        Names(texts.Select(t => t.Text));
    }

    public TinySite Site { get; }

    /// <summary>Texts times the fields they were written to, and how many of these the checks left.</summary>
    public int Placed { get; }

    public int Shown => _entries.Sum(e => e.Hostile);

    /// <summary>Builds what the checks let through.</summary>
    /// <param name="address">Where it will be served.</param>
    public void Build(Uri address)
    {
        for (var round = 0; round < 20 && Site.Walk(address.AbsoluteUri).Report is null; round++)
            Mend();
        Assert.True(Directory.Exists(Site.Dist), Site.Report());
    }

    /// <summary>Files that a build left anywhere but in the output and in the folder that is its cache.</summary>
    public IReadOnlyList<string> Around() =>
        [.. Directory.EnumerateFiles(Site.Folder, "*", SearchOption.AllDirectories).Where(f => !f.StartsWith(Site.Dist + "/", StringComparison.Ordinal) && !f.Contains("/.showcase/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public void Dispose() => Site.Dispose();

    private void Write(HostileEntry entry)
    {
        Site.WriteText(entry.Path, entry.Text);
        if (entry.Photo)
            Site.Write(Path.Combine(Path.GetDirectoryName(entry.Path)!, Photo), Intake.IntakeRoom.Photo());
    }

    /// <summary>Hostile names of folders and files: what is no name of an address is refused, and taken away.</summary>
    private void Names(IEnumerable<string> texts)
    {
        foreach (var name in texts.Where(t => t.Length < 80 && t.Trim().Length > 0 && !t.Contains('/', StringComparison.Ordinal) && !t.Contains('\0', StringComparison.Ordinal) && t is not "." and not ".."))
        {
            try
            {
                Site.WriteText(Path.Combine("content/artisans", name, "index.md"), HostileEntry.Artisan(0, "Bonjour").Text.Replace(Photo, name.Contains('"', StringComparison.Ordinal) ? "x.jpg" : name, StringComparison.Ordinal));
            }
            catch (IOException)
            {
                // No name for this machine's disk.
            }
        }
    }

    private void Mend()
    {
        foreach (var group in Site.Faults.Sorted().Where(f => f.Severity == Severity.Error).GroupBy(f => Relative(f.Location.Path)))
        {
            if (_entries.Find(e => e.Path == group.Key) is not { } entry)
                Remove(group.Key);
            else if (group.Aggregate(false, (any, fault) => entry.Soften(fault.Location.Line) || any))
                Write(entry);
            else
                Remove(entry);
        }
    }

    private void Remove(HostileEntry entry)
    {
        _entries.Remove(entry);
        Remove(entry.Path);
    }

    private void Remove(string path)
    {
        var parts = path.Split('/');
        Site.Delete(parts.Length > 3 ? string.Join('/', parts.Take(3)) : path);
    }

    private static string Relative(string path) => path[Math.Max(0, path.IndexOf("content/", StringComparison.Ordinal))..];
}
