using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Model;
using Showcase.Output;
using Showcase.Pages;
using Showcase.Social;
using Showcase.Sources;

namespace Showcase;

/// <summary>The stage of reading: settings, theme and content, what was found for addresses, and what sources' copies hold.</summary>
internal sealed partial class Build
{
    private sealed record Reading(SiteSettings Settings, Catalog Catalog, ThemeFolder Theme, IReadOnlyList<Texts> Texts)
    {
        public required PlaceMemory Places { get; init; }

        public required Gazetteer Gazetteer { get; init; }

        /// <summary>Full paths of photos that lie in the content folder and that no entry names.</summary>
        public required IReadOnlyList<string> IdlePhotos { get; init; }
    }

    /// <param name="known">Told of the settings and the theme before the content is read, which takes longer.</param>
    private Reading? Read(Faults faults, Action<SiteSettings, ThemeFolder, IReadOnlyList<Texts>>? known = null)
    {
        // The content needs it, and one processor has nothing to do while the settings are read.
        _ = Task.Run(() => NetworkRegistry.Shared);
        Memory?.Begin(InputStamps.Take([place.SettingsPath, .. place.ThemeFolders], [], _began));
        if (Kept("settings", faults, found => SiteSettingsReader.Read(place.SettingsPath, found)) is not { } settings)
            return null;
        var atlas = Task.Run(() => Kept("gazetteer", faults, _ => Gazetteer.Load(Path.Combine(place.NodeFolder, "node_modules"), place.CacheFolder)));
        if (place.BaseUrl is not null)
            settings = settings with { BaseUrl = place.BaseUrl };
        // The edge serves what is published: whoever serves or previews on their own machine has no such service.
        if (!WithCms || only is not null)
            settings = settings with { Images = settings.Images with { Edge = null } };
        var trades = Kept("trades", faults, _ => TradeTaxonomy.Read(settings));
        var theme = Kept("theme", faults, found => ThemeReader.Read(place.ThemeFolders, settings, found));
        var texts = theme is null ? [] : Kept("texts", faults, found => ThemeReader.Texts(theme, settings, found));
        if (theme is not null)
            known?.Invoke(settings, theme, texts);
        var places = PlaceMemory.Read(place.Content, faults);
        var (files, read) = (_amends is null ? null : ReadAmended(settings, trades, atlas.GetAwaiter().GetResult(), faults)) ?? ReadWhole(settings, trades, atlas, faults);
        _asRead = read.Artisans;
        var catalog = Seen(read, settings, places);
        var gazetteer = atlas.GetAwaiter().GetResult();
        return theme is null ? null : new Reading(settings, catalog, theme, texts) { Places = places, Gazetteer = gazetteer, IdlePhotos = ContentFolder.IdlePhotos(files, catalog.PhotoMentions) };
    }

    private (IReadOnlyList<ContentFile> Files, Catalog Catalog) ReadWhole(SiteSettings settings, TradeTaxonomy trades, Task<Gazetteer> atlas, Faults faults)
    {
        // A site that republishes may have no entry of its own.
        var files = settings.Sources.Count > 0 && !Directory.Exists(place.Content) ? [] : ContentFolder.Read(place.Content, settings.Languages, faults, Memory?.Files, leavesFields: true, _stamps?.EntriesOf);
        var gazetteer = atlas.GetAwaiter().GetResult();
        progress?.Report(new("read", files.Count, files.Count));
        var read = CatalogReader.Read(files, settings, trades, gazetteer, Today(settings), faults, Memory?.Entries);
        if (_amends is not null && !OnlySaysOther(read, settings, trades, gazetteer, faults))
            _amends = null;
        return (files, read);
    }

    /// <summary>With the points that were found for addresses, and as visitors may see it today.</summary>
    private Catalog Seen(Catalog catalog, SiteSettings settings, PlaceMemory places) => settings.Freshness.Apply(places.Apply(catalog), Today(settings));

    /// <summary>Joins what the sources' copies hold; no network is needed.</summary>
    private Reading Gather(Reading read, Faults faults)
    {
        if (read.Settings.Sources.Count == 0)
            return read;
        return Stage("sources", () =>
        {
            var (settings, today) = (read.Settings, Today(read.Settings));
            var copies = settings.Sources.Select(s => CopiedCatalog.Read(s, SourceCopy.Of(place.SourcesFolder, s), settings, read.Gazetteer, today, faults)).OfType<CopiedCatalog>().ToArray();
            if (copies.Length == 0 && read.Catalog.Artisans.Count == 0)
                faults.Add(Rules.SourcesAllMissing, settings.Sources[0].Location);
            return read with { Catalog = settings.Freshness.Apply(Gathering.Join(read.Catalog, copies, faults), today) };
        });
    }

    private async Task<Reading> FindStreetsAsync(Reading read, Faults faults, CancellationToken cancel) => read with
    {
        Catalog = await StreetFinder.FindAsync(read.Catalog, read.Places, place.Content, read.Settings.Geocoder, read.Settings.Source, read.Gazetteer, clock, faults, cancel).ConfigureAwait(false),
    };
}
