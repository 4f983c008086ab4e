using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Model;
using Showcase.Output;
using Showcase.Pages;
using Showcase.Pages.Api;
using Showcase.Pages.Search;

namespace Showcase;

/// <summary>
/// A few vitrines say something else, and nothing besides has changed since the last run: only what shows them is made again. Which pages those are,
/// each page's making has told (<see cref="ContentReads"/>). In doubt the whole site is made.
/// </summary>
internal sealed partial class Build
{
    /// <summary>Beyond, most pages would be made again anyway.</summary>
    private const int MostAmended = 100;

    private Amendment? _amends;
    private OutputStanding? _standing;
    private IReadOnlyList<int>[]? _reads;
    private ConcurrentDictionary<string, IReadOnlyList<int>> _shown = new(StringComparer.Ordinal);
    private Task<OutputHash>? _keptReads;
    private IReadOnlyList<Artisan> _asRead = [];

    /// <summary>Whether this run made only what shows the vitrines that changed.</summary>
    public bool Amended => _amends is not null;

    /// <param name="Last">The run whose site stands.</param>
    /// <param name="Vitrines">Slugs of those with a file that changed.</param>
    /// <param name="Folders">Theirs, as faults name them: what is said of one file may be said because of another, as a photo is no longer named by a text.</param>
    private sealed record Amendment(LastRun Last, PageReads Before, IReadOnlySet<string> Vitrines, IReadOnlyList<string> Folders)
    {
        /// <summary>Content may be read: everything that decides which pages there are has been decided without.</summary>
        public bool Planned { get; set; }

        /// <summary>Numbers of the vitrines, as far as pages can show them.</summary>
        public IReadOnlySet<int> Numbers { get; set; } = new HashSet<int>();

        /// <summary>Page → whether it is made again.</summary>
        public bool[] Stale { get; set; } = [];

        public bool Concerns(Fault fault) => Folders.Any(f => fault.Location.Path.StartsWith(f, StringComparison.Ordinal));
    }

    /// <summary>Something else than pages hangs on what has changed.</summary>
    private sealed class CannotAmendException : Exception;

    // Also from a part of a parallel loop.
    private static bool Holds<T>(Exception e) where T : Exception => e is T || (e.InnerException is { } inner && Holds<T>(inner));

    /// <returns>Null when more has changed than the text of some vitrines, or the site does not stand as the last run left it.</returns>
    private Amendment? AmendmentOf(LastRun last, Stamps inputs)
    {
        if (last.Reads == default || Memory is not null || _standing?.Fingerprint != last.Manifest || inputs.All.ChangedFiles(last.Inputs) is not { Count: > 0 and <= MostAmended } changed)
            return null;
        var artisans = Path.Combine(Path.GetFullPath(place.Content), ContentLayout.FolderOf(Collection.Artisans));
        var vitrines = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in changed)
        {
            var (folder, name) = (Path.GetDirectoryName(path), Path.GetFileName(path));
            if (Path.GetDirectoryName(folder) != artisans || !name.StartsWith("index.", StringComparison.Ordinal) || !name.EndsWith(".md", StringComparison.Ordinal))
                return null;
            vitrines.Add(Path.GetFileName(folder)!);
        }
        if (inputs.All.HasLinkBelow(artisans))
            return null;
        var amendment = new Amendment(last, null!, vitrines, [.. vitrines.Select(v => ShownPath.Of(Path.Combine(artisans, v)) + "/")]);
        return !last.Faults.Any(amendment.Concerns) && PageReads.Read(PathOf("build.reads"), last.Reads) is { } before && vitrines.All(before.Has) ? amendment with { Before = before } : null;
    }

    /// <summary>Vitrines as the last run found them, of which only those that changed are read; null when more than their content is new.</summary>
    private (IReadOnlyList<ContentFile> Files, Catalog Catalog)? ReadAmended(SiteSettings settings, TradeTaxonomy trades, Gazetteer gazetteer, Faults faults)
    {
        if (_amends is not { } amends)
            return null;
        var (told, today) = (new Faults(), Today(settings));
        if (amends.Before.Artisans(trades, gazetteer, ContentOf) is not { } known)
            return null;
        var files = ContentFolder.Read(place.Content, settings.Languages, told, leavesFields: true, known: _stamps?.EntriesOf, artisans: amends.Vitrines);
        var read = CatalogReader.Read(files, settings, trades, gazetteer, today, told, known: known);
        if (!OnlySaysOther(read, settings, trades, gazetteer, told))
            return null;
        faults.Add(told.Sorted());
        return (files, read with { Artisans = [.. read.Artisans.Select(a => amends.Vitrines.Contains(a.Slug.Value) ? a with { ShownSource = new(() => Once(a.ShownSource.Value)) } : a)] });

        ArtisanContent ContentOf(Slug slug) =>
            Once(CatalogReader.ReadContent(ContentFolder.ReadArtisan(place.Content, settings.Languages, slug.Value), settings, trades, gazetteer, today));

        // What is planned by content, pages show without having read it.
        ArtisanContent Once(ArtisanContent? content) => amends.Planned && content is not null ? content : throw new CannotAmendException();
    }

    /// <summary>Whether each vitrine that changed differs in its content alone, and is in order.</summary>
    private bool OnlySaysOther(Catalog catalog, SiteSettings settings, TradeTaxonomy trades, Gazetteer gazetteer, Faults told)
    {
        var changed = catalog.Artisans.Where(a => _amends!.Vitrines.Contains(a.Slug.Value)).ToArray();
        return settings is { Sources.Count: 0, AdvicePage: false } && !told.AnyErrors && !told.Sorted().Any(_amends!.Concerns)
            && changed.Length == _amends.Vitrines.Count && changed.All(a => _amends.Before.StandsAs(a, trades, gazetteer));
    }

    private void BeginPages(SitePlan plan)
    {
        if (_amends is { } amends)
        {
            if (amends.Before.Plan != FingerprintOf(plan) || amends.Before.Pages.Count != plan.Pages.Count)
                throw new CannotAmendException();
            amends.Numbers = amends.Vitrines.Select(v => plan.Listings.IndexOf(Slug.Parse(v))).OfType<int>().ToHashSet();
            amends.Stale = [.. amends.Before.Pages.Select(p => p.Any(amends.Numbers.Contains))];
            // Files beside the pages tell its fingerprint, and do not wait for it.
            if (plan.Pages.Zip(amends.Stale).Any(p => p is { First: Page.Offline, Second: true }))
                throw new CannotAmendException();
            amends.Planned = true;
        }
        _shown = new(_amends?.Before.Files ?? new Dictionary<string, IReadOnlyList<int>>(), StringComparer.Ordinal);
        _reads = _stamps is null || Memory is not null ? null : [.. _amends?.Before.Pages ?? Enumerable.Repeat<IReadOnlyList<int>>([], plan.Pages.Count)];
    }

    /// <summary>Whether a file that shows nobody's content stands from the last run, and is not made.</summary>
    private bool LeftStanding(OutputFolder output, string path)
    {
        if (_amends is null)
            return false;
        output.Keep(path);
        return true;
    }

    /// <summary>Files that show what a few vitrines say, or nobody: of each is noted whom, and it stands as long as none of those says something else.</summary>
    /// <exception cref="InvalidOperationException">Which files there are hangs on what vitrines say.</exception>
    private void WriteNoted(IEnumerable<(Route Route, Func<byte[]> Make)> files, SitePlan plan, OutputFolder output)
    {
        (Route Route, Func<byte[]> Make)[] all = [];
        Unread("which files there are", () => all = [.. files]);
        Parallel.ForEach(all, () => new ContentReads(), (file, _, reads) =>
        {
            var path = file.Route.OutputPath;
            if (_amends is { } amends && !(amends.Before.Files.TryGetValue(path, out var shown) && shown.Any(amends.Numbers.Contains)))
            {
                output.Keep(path);
                return reads;
            }
            reads.Begin();
            output.Write(path, file.Make());
            if (reads.End(plan.Listings.IndexOf) is { Length: > 0 } read)
                _shown[path] = read;
            else
                _shown.TryRemove(path, out IReadOnlyList<int>? _);
            return reads;
        }, _ => { });
    }

    /// <summary>Files that show nobody's content: where vitrines only say something else, they stand.</summary>
    /// <param name="starts">How their paths start.</param>
    private void WriteSteady(IEnumerable<string> starts, Action write, OutputFolder output)
    {
        if (_amends is null)
        {
            Unread(string.Join(", ", starts), write);
            return;
        }
        foreach (var start in starts)
            output.KeepRest(start);
    }

    private static void Unread(string what, Action make)
    {
        var reads = new ContentReads();
        reads.Begin();
        make();
        if (reads.End(_ => 0) is not [])
            throw new InvalidOperationException($"What a vitrine says decides about {what}, which would not be made again with it.");
    }

    private void WriteData(SitePlan plan, PhotoShelf photos, OutputFolder output)
    {
        var writer = new ApiWriter(new RecordDesk(plan, photos),
            new ApiSink((route, bytes) => output.Write(route.OutputPath, bytes.Span), route => output.Open(route.OutputPath), route => output.OpenFormer(route.OutputPath)));
        var today = Today(plan.Main.Settings);
        if (_amends is null)
        {
            writer.Write(place.Output, today);
            return;
        }
        writer.Amend(_amends.Vitrines, today);
        output.KeepRest(ApiRoutes.Folder[1..]);
        output.KeepRest(ApiRoutes.WellKnown.OutputPath);
    }

    private void WriteSearch(Press press, OutputFolder output)
    {
        var (read, plan, photos) = (press.Ready.Read, press.Ready.Plan, press.Ready.Photos.Shelf);
        var search = new SearchFiles(plan);
        WriteNoted(search.Records(photos, press.Views.FrontOf), plan, output);
        if (_amends is null)
        {
            WriteAll(search.Index(read.Gazetteer.Communes), output);
            return;
        }
        WriteAll(search.Amend(route => output.ReadFormer(route.OutputPath), _amends.Numbers), output);
        foreach (var folder in search.Steady)
            output.KeepRest(folder);
    }

    /// <summary>Before the files beside the pages are made: one tells the fingerprint of a page.</summary>
    private void KeepPages(SitePlan plan, OutputFolder output)
    {
        foreach (var (number, page) in plan.Pages.Index())
        {
            if (!IsStale(number))
                output.Keep(page.Route.OutputPath);
        }
    }

    private bool IsStale(int page) => _amends is null || _amends.Stale[page];

    // Beside the rest of the run: nobody needs it before the run is remembered.
    private void KeepReads(SitePlan plan)
    {
        if (_reads is not { } reads)
            return;
        _keptReads = _amends is { } amends && Same(_shown, amends.Before.Files) && reads.Zip(amends.Before.Pages).All(r => ReferenceEquals(r.First, r.Second) || r.First.SequenceEqual(r.Second))
            ? Task.FromResult(amends.Last.Reads)
            : Task.Run(() => PageReads.Write(PathOf("build.reads"), FingerprintOf(plan), reads, _shown, _asRead));

        static bool Same(ConcurrentDictionary<string, IReadOnlyList<int>> now, IReadOnlyDictionary<string, IReadOnlyList<int>> before) =>
            now.Count == before.Count && before.All(b => now.TryGetValue(b.Key, out var read) && (ReferenceEquals(read, b.Value) || read.SequenceEqual(b.Value)));
    }

    private static OutputHash FingerprintOf(SitePlan plan)
    {
        var hash = new XxHash128();
        foreach (var page in plan.Pages)
            hash.Append(Encoding.UTF8.GetBytes(page.Route.Path + "\n"));
        return OutputHash.Of(hash);
    }
}
