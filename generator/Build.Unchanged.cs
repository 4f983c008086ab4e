using System.Globalization;
using System.Runtime;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Output;

namespace Showcase;

/// <summary>A run over the same files gives the same site and the same warnings: it need not be made again.</summary>
internal sealed partial class Build
{
    private readonly DateTimeOffset _began = clock.GetUtcNow();

    private static readonly string[] AskedAgain = [Rules.GeocoderSilent.Id, Rules.StreetNotFound.Id, Rules.PhotoStoreTrouble.Id, Rules.PhotoStoreForged.Id];

    private Stamps? _stamps;

    /// <summary>Of all that a run may read. Those of the content are most of them, and are taken while settings and theme are read.</summary>
    private sealed class Stamps(InputStamps site, Task<InputStamps> content, Task<LastRun?> last)
    {
        public LastRun? Last => last.GetAwaiter().GetResult();

        private readonly Lazy<InputStamps> _all = new(() => content.GetAwaiter().GetResult().With(site));

        /// <summary>What the content's folders hold, for who reads them next.</summary>
        public Func<string, IReadOnlyList<FolderEntry>?> EntriesOf => content.GetAwaiter().GetResult().EntriesOf;

        public InputStamps All => _all.Value;
    }

    // Each before it is read: what changes while the run reads is seen by the next.
    private Stamps? TakeStamps(string kind)
    {
        if (only is not null)
            return null;
        var last = Task.Run(() => LastRun.Read(PathOf(kind)));
        var output = Path.TrimEndingDirectorySeparator(place.Output);
        var node = place.NodeFolder;
        IEnumerable<string> paths =
        [
            place.Site, .. place.ThemeFolders,
            .. Directory.EnumerateFiles(node), Path.Combine(node, "node_modules", ".package-lock.json"), Path.Combine(node, "cms", "package-lock.json"),
            .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll"),
        ];
        string[] folders = [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] except = [output, OutputFolder.StagingOf(output), place.CacheFolder, Path.Combine(place.Site, ".git")];
        var site = InputStamps.Take(folders.Where(p => !Array.Exists(folders, f => p.StartsWith(f + Path.DirectorySeparatorChar, StringComparison.Ordinal))), except, _began);
        var content = Task.Run(() => InputStamps.Take([place.Content], except, _began, last.GetAwaiter().GetResult()?.Inputs));
        return _stamps = new Stamps(site, content, last);
    }

    private BuildResult? Unchanged(string kind, Stamps? inputs)
    {
        if (inputs?.Last is not { } last || last.Counts is not [var pages, var photos, var files, var bytes]
            || last.Circumstances != Circumstances(last.Circumstances.Split('\n')[0]))
            return null;
        if (kind == "build")
            PutOffCollecting(last.Inputs.Count);
        // Looked at beside the inputs: there are as many files here as there.
        var standing = kind == "check" ? null : Task.Run(() => OutputFolder.LookAt(place.Output, place.CacheFolder, _began));
        var unchanged = inputs.All.Same(last.Inputs);
        if (standing is not null)
        {
            _standing = standing.GetAwaiter().GetResult();
            _amends = unchanged ? null : AmendmentOf(last, inputs);
            unchanged &= _standing?.Fingerprint == last.Manifest;
        }
        if (!unchanged)
        {
            if (_amends is null)
                CollectAgain();
            return null;
        }
        if (kind == "check")
            return new BuildResult(Told(last), null);
        if (last.Inputs.AnyYoung && !inputs.All.AnyYoung)
            (last with { Inputs = inputs.All }).Write(PathOf(kind));
        return new BuildResult(Told(last), new BuildReport((int)pages, 0, (int)photos, (int)files, 0, 0, bytes, _stages));
    }

    private void Remember(string kind, Stamps? inputs, SiteSettings settings, Faults faults, BuildReport? report)
    {
        var told = faults.Sorted();
        // A geocoder that was silent or knew no answer is asked again; so is a shared cache that failed.
        if (inputs is null || faults.AnyErrors || told.Any(f => AskedAgain.Contains(f.Rule.Id)))
            return;
        if (report is null)
            new LastRun { Inputs = inputs.All, Circumstances = Circumstances(settings.TimeZone), Faults = told, Counts = [0, 0, 0, 0] }.Write(PathOf(kind));
        else if (OutputFolder.Fingerprint(place.Output, place.CacheFolder) is { } manifest)
            new LastRun { Inputs = inputs.All, Circumstances = Circumstances(settings.TimeZone), Manifest = manifest, Reads = _keptReads?.GetAwaiter().GetResult() ?? default, Faults = told, Counts = [report.Pages, report.PhotosMade + report.PhotosReused, report.Files, report.Bytes] }.Write(PathOf(kind));
    }

    // Nearly all that a run allocates which amends it needs to its end: two collections would move it about for a tenth of the run's time.
    private static void PutOffCollecting(int inputs)
    {
        const long First = 32_000_000, EachInput = 12_000, Most = 320_000_000;
        if (First + (inputs * EachInput) is not (<= Most and var bytes))
            return;
        try
        {
            GC.TryStartNoGCRegion(bytes);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // The machine has not that much; or another run of this process has asked already.
        }
    }

    // A whole build allocates many times as much.
    private static void CollectAgain()
    {
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
            return;
        try
        {
            GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself in between.
        }
    }

    private string PathOf(string kind) => OutputFolder.Remembered(place.Output, place.CacheFolder, $".{kind}");

    // The day: lists of events, ages and opening hours hang on it. The gazetteer: the first run makes it, "places update" another one.
    private string Circumstances(string zone) => string.Join('\n', [zone, $"{place.BaseUrl}", place.NodeFolder, Directory.GetCurrentDirectory(), $"{Geocodes} {WithCms}",
        DayIn(zone).Iso(),
        .. AtlasFile.In(place.CacheFolder).Select(f => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(f)} {new FileInfo(f).Length} {File.GetLastWriteTimeUtc(f).Ticks}"))]);

    private static Faults Told(LastRun last)
    {
        var faults = new Faults();
        faults.Add(last.Faults);
        return faults;
    }
}
