using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Sources;

/// <summary>Says of each entry where it came from, and puts back the references that its record makes.</summary>
internal sealed class Provenance(SourceState state, Source source, DateOnly? staleSince)
{
    /// <summary>Characters of a line of attribution or of a site's name: they stand on the page as they come.</summary>
    private const int LongestLine = 400;

    /// <summary>A site speaks for its own pages only: an address elsewhere would send visitors, and search engines, where it pleases.</summary>
    public string? Problem(JsonElement record)
    {
        var url = record.GetProperty("url").GetString()!;
        if (!url.StartsWith(state.SiteAddress.AbsoluteUri, StringComparison.Ordinal))
            return $"url: {Why.NotOf(url, state.SiteAddress)}";
        if (record.GetProperty("rights").GetProperty("attribution").GetString()!.Length > LongestLine)
            return $"rights.attribution: {Why.TooLong}";
        if (!record.TryGetProperty("origin", out var origin))
            return null;
        if (origin.GetProperty("site").GetString()!.Length > LongestLine)
            return $"origin.site: {Why.TooLong}";
        // Whose canonical page it is, the origin's own address says.
        var (page, site) = (origin.GetProperty("url").GetString()!, new Uri(origin.GetProperty("site_url").GetString()!));
        return page.StartsWith(site.AbsoluteUri, StringComparison.Ordinal) ? null : $"origin.url: {Why.NotOf(page, site)}";
    }

    public Artisan Complete(Artisan artisan, JsonElement record) => artisan with
    {
        Origin = OriginOf(record, artisan.Republish.Elsewhere),
        WorksWith = References(record, "works_with", artisan.Source),
        MemberOf = References(record, "member_of", artisan.Source),
    };

    public Event Complete(Event happening, JsonElement record) => happening with
    {
        Origin = OriginOf(record, null),
        Artisans = References(record, "artisans", happening.Source),
        Networks = References(record, "networks", happening.Source),
    };

    public Network Complete(Network network, JsonElement record) => network with { Origin = OriginOf(record, null) };

    private Origin OriginOf(JsonElement record, string? elsewhere)
    {
        var attribution = record.GetProperty("rights").GetProperty("attribution").GetString()!;
        var canonical = elsewhere is null ? source.OwnNetwork : elsewhere == "canonical";
        if (!record.TryGetProperty("origin", out var origin))
            return new Origin(state.SiteName, state.SiteAddress, new Uri(record.GetProperty("url").GetString()!), attribution, [], canonical, staleSince);
        Uri[] via = [.. origin.TryGetProperty("via", out var way) ? way.EnumerateArray().Select(v => new Uri(v.GetString()!)) : [], state.SiteAddress];
        return new Origin(origin.GetProperty("site").GetString()!, new Uri(origin.GetProperty("site_url").GetString()!), new Uri(origin.GetProperty("url").GetString()!), attribution, via, canonical, staleSince);
    }

    private static Located<Slug>[] References(JsonElement record, string key, Diagnostics.SourceLocation place)
    {
        if (!record.TryGetProperty(key, out var list))
            return [];
        var slugs = new List<Located<Slug>>();
        foreach (var item in list.EnumerateArray())
        {
            if (Slug.TryParse(item.ValueKind == JsonValueKind.Object ? item.GetProperty("id").GetString() : item.GetString(), out var slug))
                slugs.Add(new(slug, place));
        }
        return [.. slugs.DistinctBy(s => s.Value)];
    }
}
