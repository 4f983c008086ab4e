using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Output;
using Showcase.Pages;
using Showcase.Pages.Help;
using Showcase.Pages.Maps;
using Showcase.Rendering;

namespace Showcase;

/// <summary>What stands ready before the first page is printed; and, while serving, what is shown of it before the last one is.</summary>
internal sealed partial class Build
{
    /// <summary>While serving: long enough for a browser to load the page it shows, with all processors to itself.</summary>
    private static readonly TimeSpan Head = TimeSpan.FromMilliseconds(400);

    /// <summary>What earlier runs of this process left; null: there was none, or nobody will come back.</summary>
    public BuildMemory? Memory { get; init; }

    /// <summary>Told as soon as any page can be made; the rest is written after.</summary>
    public Action<LiveSite>? Ready { get; init; }

    private sealed record Press(Prepared Ready, SiteAssets Assets, ViewMaker Views, Renderer Renderer)
    {
        public required IReadOnlyList<(Route Route, string Path)> AppIcons { get; init; }

        public required (Route Route, byte[] Bytes) Sprite { get; init; }

        /// <summary>What is copied as it lies.</summary>
        public IEnumerable<(Route Route, string Path)> Files => Ready.Bundle.Files.Concat(Ready.Photos.Files).Concat(Ready.Posters?.Files ?? [])
            .Concat(Ready.Plan.Main.Help.Pictures.Values.Select(p => (p.Route, p.Path)));

        /// <summary>The land under the map, as JSON.</summary>
        public required string Land { get; init; }
    }

    /// <summary>Fills <see cref="Memory"/>, so that the first save is as quick as the next.</summary>
    public async Task WarmAsync(CancellationToken cancel)
    {
        var faults = new Faults();
        var read = Read(faults, Dress);
        read = read is null ? null : Gather(read, faults);
        if (read is not null && await PrepareAsync(read, faults, cancel).ConfigureAwait(false) is { } ready)
            SetUp(ready, faults);
    }

    /// <summary>The icons that pages use, and the land under the map as JSON and as rings.</summary>
    private sealed record Drawing((Route Route, byte[] Bytes) Sprite, string Land, IReadOnlyList<GeoPoint[]> Rings);

    // Drawn while the pages are planned.
    private (SitePlan Plan, Task<Drawing> Drawing) PlanOf(Reading read, HelpBook help, IReadOnlyDictionary<string, string> icons, Faults faults)
    {
        var listings = new Listings(read.Catalog, Today(read.Settings));
        var drawing = Task.Run(() => Draw(listings, read.Theme, icons));
        return (PlanOf(listings, read, help, icons, faults), drawing);
    }

    private SitePlan PlanOf(Listings listings, Reading read, HelpBook help, IReadOnlyDictionary<string, string> icons, Faults faults) =>
        SitePlanner.Plan(listings, read.Settings, read.Texts, icons.Keys.ToHashSet(StringComparer.Ordinal), faults, AdviceFor(read.Settings, read.Catalog, faults), help);

    private Drawing Draw(Listings listings, ThemeFolder theme, IReadOnlyDictionary<string, string> icons)
    {
        var (land, rings) = MapFiles.ExtentOf(listings) is { } extent ? Kept(("land", extent), new Faults(), _ =>
        {
            var drawn = LandFile.Read(Path.Combine(place.NodeFolder, "node_modules"), place.CacheFolder, extent.Core, extent.Frame);
            return (drawn, LandFile.Rings(drawn));
        }) : ("[]", LandFile.Rings("[]"));
        return new Drawing(IconSprite.Make(Symbols(listings, theme, icons)), land, rings);
    }

    /// <returns>Null when a template cannot be compiled.</returns>
    private Press? SetUp(Prepared ready, Faults faults)
    {
        var (read, plan, templates, bundle, photos) = ready;
        var (settings, _, theme, texts) = read;
        var (sprite, land, rings) = ready.Drawn;
        var icons = ready.AppIcons;
        var app = AppAssets.Of(theme.VariablesOf(settings), [.. icons.Select(i => (i.Route, i.Size))]);
        var assets = new SiteAssets(bundle.Styles, bundle.Script, sprite.Route.Path, bundle.Fonts, SiteStatic.Logo(place.StaticFolder), app) { Sheets = bundle.Sheets, Land = rings };
        var views = new ViewMaker(plan, photos.Shelf, assets, Today(settings), ready.Marks, ready.Posters?.Posters);
        try
        {
            var renderer = Kept(("renderer", views.IconsUrl), faults, _ => new Renderer(templates.Pages, templates.Partials, texts, views.IconsUrl));
            return new Press(ready, assets, views, renderer) { AppIcons = [.. icons.Select(i => (i.Route, i.Path))], Sprite = sprite, Land = land };
        }
        catch (TemplateFailedException e)
        {
            Report(e, faults);
            return null;
        }
    }

    private static async Task ShowAsync(Press press, Action<LiveSite> ready, CancellationToken cancel)
    {
        ready(new LiveSite(press.Ready.Plan, press.Views, press.Renderer, press.Files.Concat(press.AppIcons), press.Sprite));
        await Task.Delay(Head, cancel).ConfigureAwait(false);
    }

    private T Kept<T>(object what, Faults faults, Func<Faults, T> make) => Memory is null ? make(faults) : Memory.Keep(what, faults, make);

    private Dictionary<string, string> Symbols(Listings listings, ThemeFolder theme, IReadOnlyDictionary<string, string> icons)
    {
        var symbols = theme.Files("icons", ".svg").ToDictionary(f => Path.GetFileNameWithoutExtension(f.Key), f => f.Value, StringComparer.Ordinal);
        foreach (var name in listings.TradeIcons.Where(icons.ContainsKey))
            symbols[name] = icons[name];
        foreach (var (name, file) in AccountGroups.Icons(listings, place.NodeFolder))
            symbols.TryAdd(name, file);
        return symbols;
    }
}
