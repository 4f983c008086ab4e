using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>Reads <c>sources:</c> of the site's settings.</summary>
internal static class SourceReader
{
    /// <param name="folder">Of showcase.yaml: folders are named from there.</param>
    public static IReadOnlyList<Source> Read(IReadOnlyList<Values> items, string folder, Faults faults)
    {
        var sources = new List<Source>();
        foreach (var item in items)
        {
            if (item.FindValue<Slug>("name") is not { } name || item.Text("from") is not { } from)
                continue;
            if (sources.Exists(s => s.Name == name))
                faults.Add(Rules.SourceNamedTwice, item.Where("name"), name.Value);
            else if (AddressOf(from, folder) is { } address)
                sources.Add(new Source(name, address.From, address.Url, item.Flag("own_network"), FilterOf(item), item.Where("from")));
            else
                faults.Add(Rules.SourceAddress, item.Where("from"), from);
        }
        return sources;
    }

    private static (string From, Uri? Url)? AddressOf(string from, string folder)
    {
        if (!from.Contains("://", StringComparison.Ordinal))
            return (Path.GetFullPath(Path.Combine(folder, from)), null);
        if (!Uri.TryCreate(from.EndsWith('/') ? from : from + "/", UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
            return null;
        // The data's own addresses name the site as well as its front page does.
        foreach (var ending in (string[])["/api/v1/index.json/", "/api/v1/", "/.well-known/showcase.json/"])
        {
            if (url.AbsolutePath.EndsWith(ending, StringComparison.Ordinal))
                url = new Uri(url, url.AbsolutePath[..^(ending.Length - 1)]);
        }
        return (url.AbsoluteUri, url);
    }

    private static SourceFilter FilterOf(Values item)
    {
        var around = item.Find<Values>("around");
        Circle? circle = around is not null && around.FindValue<double>("lat") is { } lat && around.FindValue<double>("lon") is { } lon && around.FindValue<double>("km") is { } km
            ? new Circle(new GeoPoint(lat, lon), km) : null;
        IReadOnlyList<string> Slugs(string key) => [.. item.List<Slug>(key).Select(s => s.Value)];
        return new SourceFilter([.. item.List<string>("departements").Select(d => d.ToUpperInvariant())], item.List<string>("communes"), circle,
            Slugs("trades"), item.List<string>("families"), item.List<string>("labels"), Slugs("networks"));
    }
}
