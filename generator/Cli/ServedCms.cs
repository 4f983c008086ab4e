using System.Text.Json.Nodes;
using Showcase.Diagnostics;
using Showcase.Intake.Editing;
using Showcase.Model;
using Showcase.Pages;
using Showcase.Pages.Maps;
using Showcase.Rendering;

namespace Showcase.Cli;

/// <summary>The CMS while serving: always there, and writing to this machine whatever the settings say. Its parts are fetched when somebody first opens it.</summary>
internal sealed class ServedCms
{
    private readonly Lock _turn = new();
    private readonly Workplace _place;
    private readonly bool _workflow;
    private Dictionary<string, string>? _files;

    private ServedCms(Workplace place, bool workflow) => (_place, _workflow) = (place, workflow);

    public static async Task<EditingDoor> OpenAsync(Workplace place, TimeProvider clock, CancellationToken cancel)
    {
        var desk = new ContentDesk(place.Content);
        var drafts = Directory.Exists(place.Content) ? await DraftBranches.OpenAsync(place.Content, desk, clock, cancel).ConfigureAwait(false) : null;
        return new EditingDoor(new EditingDesk(desk, drafts), new ServedCms(place, drafts is not null).Page);
    }

    /// <returns>Null when there is no such file, or the settings or the theme are at fault: the console tells.</returns>
    private byte[]? Page(string name)
    {
        lock (_turn)
        {
            if (name.EndsWith(".html", StringComparison.Ordinal) || name == "config.yml")
                return Pages()?.Write(Trades, Home).FirstOrDefault(f => f.Name == name).Bytes;
            return _files?.GetValueOrDefault(name) is { } path ? File.ReadAllBytes(path) : null;
        }
    }

    private TradeTaxonomy Trades { get; set; } = TradeTaxonomy.BuiltIn;

    private CmsConfig.Home Home => new(new JsonObject { ["name"] = "proxy", ["proxy_url"] = EditingDoor.Path, ["branch"] = "main" }, ContentDesk.Prefix.TrimEnd('/'), _workflow);

    private CmsPages? Pages()
    {
        var faults = new Faults();
        if (SiteSettingsReader.Read(_place.SettingsPath, faults) is not { } settings || ThemeReader.Read(_place.ThemeFolders, settings, faults) is not { } theme
            || new AssetBundle(_place.NodeFolder, _place.CacheFolder).Make(theme, settings, faults) is not { } assets)
            return null;
        Trades = TradeTaxonomy.Read(settings);
        settings = settings with { BaseUrl = _place.BaseUrl ?? settings.BaseUrl, Cms = null };
        var bundle = new CmsBundle(NodeParts.Cms(_place.NodeFolder), _place.CacheFolder).Make(theme);
        _files = bundle.Files.ToDictionary(f => f.Name, f => f.Path, StringComparer.Ordinal);
        var atlas = $"/{MapFiles.Folder}/{settings.Language}.json";
        return new CmsPages(settings, settings.Language == "fr" ? "fr" : "en", bundle, assets.Styles, CmsBundle.Island(assets, "map"), File.Exists(_place.Output + atlas) ? atlas : null);
    }
}
