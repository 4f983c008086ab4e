using System.Globalization;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Sources;

/// <summary>Which records of a source may come in: those that their owners let us have, that the filters want, and that did not start here.</summary>
internal sealed class SourceGate(SiteSettings settings, Source source)
{
    /// <summary>Sites that may have handed a record on; a longer way is a loop that has not been seen through.</summary>
    private const int LongestWay = 8;

    /// <summary>Changes when the answer may: a copy made under other rules is made anew.</summary>
    public string Fingerprint { get; } = Sha256.Of($"2\n{source.From}\n{settings.Id}\n{settings.BaseUrl}\n{TextOf(source.Filter)}")[..16];

    private static string TextOf(SourceFilter filter)
    {
        IReadOnlyList<string>[] lists = [filter.Departements, filter.Communes, filter.Trades, filter.Families, filter.Labels, filter.Networks];
        var circle = filter.Around is { } around ? string.Create(CultureInfo.InvariantCulture, $"{around.Centre.Latitude} {around.Centre.Longitude} {around.Km}") : "";
        return $"{circle}\n{string.Join('\n', lists.Select(list => string.Join(' ', list.Select(word => $"{word.Length}:{word}"))))}";
    }

    public bool LetsIn(string type, JsonElement record) => MayHave(record) && !StartedHere(record) && type switch
    {
        "artisan" => IsWanted(record),
        "event" => IsNear(record),
        _ => true, // networks come along with their members
    };

    private bool MayHave(JsonElement record)
    {
        var rights = record.GetProperty("rights");
        return rights.GetProperty("everyone").GetBoolean()
            || (settings.Id is { } id && rights.TryGetProperty("partners", out var partners) && Holds(partners, id));
    }

    private bool StartedHere(JsonElement record)
    {
        if (!record.TryGetProperty("origin", out var origin))
            return false;
        string[] way = [origin.GetProperty("site_url").GetString()!, .. origin.TryGetProperty("via", out var via) ? via.EnumerateArray().Select(v => v.GetString()!) : []];
        return way.Length > LongestWay || way.Any(w => Same(w, settings.BaseUrl));
    }

    private bool IsWanted(JsonElement record)
    {
        var filter = source.Filter;
        return IsNear(record)
            && (filter.Trades.Count == 0 || Trades(record).Any(t => filter.Trades.Contains(t.GetProperty("id").GetString()!)))
            && (filter.Families.Count == 0 || filter.Families.Contains(record.GetProperty("trade").GetProperty("family").GetString()!))
            && (filter.Labels.Count == 0 || Any(record, "labels", filter.Labels))
            && (filter.Networks.Count == 0 || Any(record, "member_of", filter.Networks));
    }

    private bool IsNear(JsonElement record)
    {
        var filter = source.Filter;
        var address = record.GetProperty("address");
        return (filter.Departements.Count == 0 || filter.Departements.Contains(address.GetProperty("departement").GetString()!))
            && (filter.Communes.Count == 0 || filter.Communes.Any(c => c == address.GetProperty("commune").GetString() || Slug.From(c) == Slug.From(address.GetProperty("town").GetString()!)))
            && (filter.Around is not { } circle || (record.TryGetProperty("location", out var point)
                && new GeoPoint(point.GetProperty("lat").GetDouble(), point.GetProperty("lon").GetDouble()).DistanceKm(circle.Centre) <= circle.Km));
    }

    private static IEnumerable<JsonElement> Trades(JsonElement record) =>
        record.TryGetProperty("other_trades", out var others) ? others.EnumerateArray().Prepend(record.GetProperty("trade")) : [record.GetProperty("trade")];

    private static bool Any(JsonElement record, string field, IReadOnlyList<string> wanted) => record.TryGetProperty(field, out var list) && wanted.Any(w => Holds(list, w));

    private static bool Holds(JsonElement list, string value) => list.EnumerateArray().Any(v => v.GetString() == value);

    private static bool Same(string address, Uri own) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Host == own.Host && url.AbsolutePath.TrimEnd('/') == own.AbsolutePath.TrimEnd('/');
}
