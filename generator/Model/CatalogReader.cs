using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Model;

/// <summary>Turns content files into a catalogue: every field checked, every reference followed, every fault of every file told.</summary>
internal static class CatalogReader
{
    /// <param name="files">In order of collection, slug and language, as <see cref="ContentFolder.Read"/> gives them.</param>
    /// <param name="today">No date of <c>verified</c> or <c>added</c> may be later.</param>
    /// <param name="memory">Of earlier runs of this process over the same settings: what stands as it did is not looked at again.</param>
    /// <param name="known">Vitrines as an earlier run found them, in ordinal order of slug: those that have no file here stand as they did.</param>
    public static Catalog Read(IReadOnlyList<ContentFile> files, SiteSettings settings, TradeTaxonomy trades, Gazetteer gazetteer, DateOnly today, Faults faults, EntryMemory? memory = null, IReadOnlyList<Artisan>? known = null)
    {
        var entries = Group([.. files]);
        var slugs = SlugsOf(entries);
        slugs[(int)Collection.Artisans].UnionWith(known?.Select(a => a.Slug.Value) ?? []);
        var desk = DeskOf(slugs, settings, trades, gazetteer, today, faults);
        var around = desk.Around;
        var read = new object?[entries.Count];
        memory?.Begin(desk);
        Parallel.For(0, entries.Count, i => read[i] = memory is null ? ReadEntry(entries[i], desk) : memory.Read(entries[i], desk, ReadEntry));
        var catalog = new Catalog(Renewed(known, [.. read.OfType<Artisan>()]), trades.All, [.. read.OfType<Event>()], [.. read.OfType<Network>()], [.. read.OfType<FreePage>()])
        {
            PhotoMentions = [.. around.PhotoMentions.OrderBy(m => m.Source.Path, StringComparer.Ordinal).ThenBy(m => m.Source.Line).ThenBy(m => m.Source.Column)],
        };
        WarnOfSharedFolders(entries, catalog, faults);
        CrossChecks.Check(catalog, around.Slugs[(int)Collection.Artisans], faults);
        return catalog;
    }

    /// <summary>What one artisan's files say, in order of language; null when they are not in order any more.</summary>
    public static ArtisanContent? ReadContent(ContentFile[] files, SiteSettings settings, TradeTaxonomy trades, Gazetteer gazetteer, DateOnly today)
    {
        if (Group(files) is not [var entry])
            return null;
        var nowhere = Array.ConvertAll(Enum.GetValues<Collection>(), _ => new HashSet<string>());
        return ArtisanReader.Read(entry, DeskOf(nowhere, settings, trades, gazetteer, today, new Faults()))?.Shown;
    }

    private static ReadingDesk DeskOf(HashSet<string>[] slugs, SiteSettings settings, TradeTaxonomy trades, Gazetteer gazetteer, DateOnly today, Faults faults)
    {
        var around = new Surroundings { Faults = faults, Trades = trades, Slugs = slugs, Languages = settings.Languages, Today = today };
        return new ReadingDesk(around, gazetteer, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone));
    }

    private static Artisan[] Renewed(IReadOnlyList<Artisan>? known, Artisan[] read)
    {
        if (known is null)
            return read;
        var renewed = read.ToDictionary(a => a.Slug);
        return [.. known.Select(a => renewed.GetValueOrDefault(a.Slug, a))];
    }

    private static object? ReadEntry(Entry entry, ReadingDesk desk) => entry.Original.Collection switch
    {
        Collection.Artisans => ArtisanReader.Read(entry, desk),
        Collection.Events => EventReader.Read(entry, desk),
        Collection.Networks => NetworkReader.Read(entry, desk),
        _ => PageReader.Read(entry, desk),
    };

    private static List<Entry> Group(ContentFile[] files)
    {
        var entries = new List<Entry>(files.Length);
        for (var i = 0; i < files.Length;)
        {
            var end = i + 1;
            while (end < files.Length && files[end].Collection == files[i].Collection && files[end].Slug == files[i].Slug)
                end++;
            entries.Add(new Entry(files[i], new ArraySegment<ContentFile>(files, i + 1, end - i - 1)));
            i = end;
        }
        return entries;
    }

    private static HashSet<string>[] SlugsOf(List<Entry> entries)
    {
        var slugs = Array.ConvertAll(Enum.GetValues<Collection>(), _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var entry in entries)
            slugs[(int)entry.Original.Collection].Add(entry.Original.Slug.Value);
        return slugs;
    }

    /// <summary>Events, networks and pages share a folder each: a photo there is used if any of them names it.</summary>
    private static void WarnOfSharedFolders(List<Entry> entries, Catalog catalog, Faults faults)
    {
        var named = catalog.Events.Select(e => e.Photo?.File ?? "").ToHashSet(StringComparer.Ordinal);
        foreach (var folder in entries.Where(e => e.Original.Collection != Collection.Artisans && e.Original.PhotoFiles.Count > 0).GroupBy(e => e.Original.Collection))
        {
            var first = folder.First().Original;
            var shown = first.Source.Path[..first.Source.Path.LastIndexOf('/')];
            // An event that could not be read may name the photo: its own faults come first.
            if (folder.Key == Collection.Events && folder.Count() != catalog.Events.Count)
                continue;
            PhotoReader.WarnOfUnmentioned(first.PhotoFiles, folder.Key == Collection.Events ? named : new HashSet<string>(),
                folder.SelectMany(e => e.Translations.Prepend(e.Original)), SourceLocation.WholeFile(shown), faults);
        }
    }
}
