using System.IO.Hashing;
using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Model;
using Showcase.Output;
using Showcase.Pages;

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
    private Task<OutputHash>? _keptReads;

    /// <summary>Whether this run made only what shows the vitrines that changed.</summary>
    public bool Amended => _amends is not null;

    /// <param name="Last">The run whose site stands.</param>
    /// <param name="Vitrines">Slugs of those with a file that changed.</param>
    /// <param name="Folders">Theirs, as faults name them: what is said of one file may be said because of another, as a photo is no longer named by a text.</param>
    private sealed record Amendment(LastRun Last, PageReads Before, IReadOnlySet<string> Vitrines, IReadOnlyList<string> Folders)
    {
        /// <summary>Content may be read: everything that decides which pages there are has been decided without.</summary>
        public bool Planned { get; set; }

        /// <summary>Page → whether it is made again.</summary>
        public bool[] Stale { get; set; } = [];

        public bool Concerns(Fault fault) => Folders.Any(f => fault.Location.Path.StartsWith(f, StringComparison.Ordinal));
    }

    /// <summary>Something else than pages hangs on what has changed.</summary>
    private sealed class CannotAmendException : Exception
    {
        /// <summary>The same from a part of a parallel loop.</summary>
        public static bool Is(Exception e) => e is CannotAmendException || e.InnerException is { } inner && Is(inner);
    }

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
        var amendment = new Amendment(last, null!, vitrines, [.. vitrines.Select(v => ShownPath.Of(Path.Combine(artisans, v)) + "/")]);
        return !last.Faults.Any(amendment.Concerns) && PageReads.Read(PathOf("build.reads"), last.Reads) is { } before && vitrines.All(before.Has) ? amendment with { Before = before } : null;
    }

    /// <summary>Vitrines as the last run found them, of which only those that changed are read; null when more than their content is new.</summary>
    private (IReadOnlyList<ContentFile> Files, Catalog Catalog)? ReadAmended(SiteSettings settings, TradeTaxonomy trades, Gazetteer gazetteer, PlaceMemory places, Faults faults)
    {
        if (_amends is not { } amends || ShowsAll(settings))
            return null;
        var (told, today) = (new Faults(), Today(settings));
        if (amends.Before.Artisans(trades, gazetteer, ContentOf) is not { } known)
            return null;
        var files = ContentFolder.Read(place.Content, settings.Languages, told, leavesFields: true, known: _stamps?.EntriesOf, artisans: amends.Vitrines);
        var catalog = Seen(CatalogReader.Read(files, settings, trades, gazetteer, today, told, known: known), settings, places);
        if (!OnlySaysOther(catalog, settings, trades, gazetteer, told))
            return null;
        faults.Add(told.Sorted());
        return (files, catalog with { Artisans = [.. catalog.Artisans.Select(a => amends.Vitrines.Contains(a.Slug.Value) ? a with { ShownSource = new(() => Once(a.ShownSource.Value)) } : a)] });

        ArtisanContent ContentOf(Slug slug) =>
            Once(CatalogReader.ReadContent(ContentFolder.ReadArtisan(place.Content, settings.Languages, slug.Value), settings, trades, gazetteer, today));

        // What is planned by content, pages show without having read it.
        ArtisanContent Once(ArtisanContent? content) => amends.Planned && content is not null ? content : throw new CannotAmendException();
    }

    /// <summary>Whether the site has files that tell what every vitrine says.</summary>
    private static bool ShowsAll(SiteSettings settings) => settings.Publishes(SitePart.Data) || settings.Publishes(SitePart.Search) || settings.Publishes(SitePart.Feeds);

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
            var changed = amends.Vitrines.Select(v => plan.Listings.IndexOf(Slug.Parse(v))).OfType<int>().ToHashSet();
            amends.Stale = [.. amends.Before.Pages.Select(p => p.Any(changed.Contains))];
            // Files beside the pages tell its fingerprint, and do not wait for it.
            if (plan.Pages.Zip(amends.Stale).Any(p => p is { First: Page.Offline, Second: true }))
                throw new CannotAmendException();
            amends.Planned = true;
        }
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

    /// <summary>Files that show nobody's content: where vitrines only say something else, they stand.</summary>
    private void WriteSteady(IEnumerable<(Route Route, Func<byte[]> Make)> files, OutputFolder output) => Parallel.ForEach(files, () => new ContentReads(), (file, _, reads) =>
    {
        var path = file.Route.OutputPath;
        if (LeftStanding(output, path))
            return reads;
        reads.Begin();
        output.Write(path, file.Make());
        return reads.End(_ => 0) is [] ? reads : throw new InvalidOperationException($"'{path}' shows what a vitrine says, and would not be made again with it.");
    }, _ => { });

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
    private void KeepReads(SitePlan plan, Catalog catalog)
    {
        if (_reads is not { } reads)
            return;
        _keptReads = _amends is { } amends && reads.Zip(amends.Before.Pages).All(r => ReferenceEquals(r.First, r.Second) || r.First.SequenceEqual(r.Second))
            ? Task.FromResult(amends.Last.Reads)
            : Task.Run(() => PageReads.Write(PathOf("build.reads"), FingerprintOf(plan), reads, catalog.Artisans));
    }

    private static OutputHash FingerprintOf(SitePlan plan)
    {
        var hash = new XxHash128();
        foreach (var page in plan.Pages)
            hash.Append(Encoding.UTF8.GetBytes(page.Route.Path + "\n"));
        return OutputHash.Of(hash);
    }
}
