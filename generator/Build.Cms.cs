using Showcase.Model;
using Showcase.Output;
using Showcase.Pages.Maps;
using Showcase.Rendering;

namespace Showcase;

internal sealed partial class Build
{
    /// <summary>False: the CMS is left out, as while serving, where it is made when somebody asks for it.</summary>
    public bool WithCms { get; init; } = true;

    /// <summary>The CMS, when the settings say where it writes; nothing of it is fetched, bundled or published otherwise.</summary>
    private void WriteCms(Prepared ready, OutputFolder output)
    {
        var (settings, bundle) = (ready.Read.Settings, ready.Bundle);
        if (settings.Cms is not { } cms || !WithCms)
            return;
        var language = settings.Language == "fr" ? "fr" : "en";
        var atlas = MapFiles.AtlasUrl(ready.Plan.Editions[settings.Language]) is null ? null : $"/{MapFiles.Folder}/{settings.Language}.json";
        var made = new CmsBundle(NodeParts.Cms(place.NodeFolder), place.CacheFolder).Make(ready.Read.Theme);
        var pages = new CmsPages(settings, language, made, bundle.Styles, CmsBundle.Island(bundle, "map"), atlas);
        foreach (var (name, bytes) in pages.Write(TradeTaxonomy.Read(settings), CmsConfig.HomeOf(cms)))
            output.Write($"{CmsPages.Folder}/{name}", bytes);
    }
}
