using System.Buffers;
using System.Text.Json;
using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Pages.Search;

/// <summary>Towns and postcodes that a visitor may type, with a point each: cut into small files by their first letters.</summary>
internal sealed class PlaceFiles(string folder)
{
    private const int Target = 8_000;
    private const double NearbyKm = 60;
    private const int LargeTown = 5_000;

    private readonly PackedFiles _files = new(folder + "places/", "json", Target);

    public IReadOnlyList<string> Starts => _files.Starts;

    /// <summary>Every commune within 60 km of a vitrine, and beyond that those of 5,000 inhabitants: others would find nobody.</summary>
    public static IReadOnlyList<Commune> Known(IReadOnlyList<Commune> communes, Listings listings)
    {
        var vitrines = new PointIndex([.. listings.ByCommune.Select(c => c.Key.Point)]);
        return [.. communes.Where(c => c.Point is { } point && (c.Population >= LargeTown || vitrines.Nearest(point, 1) is [(_, <= NearbyKm)]))];
    }

    /// <summary>Each commune under its name and under each of its postcodes.</summary>
    public IEnumerable<(Route Route, byte[] Bytes)> Write(IEnumerable<Commune> communes)
    {
        var keyed = communes.SelectMany(c => c.Postcodes.Select(p => (Key: p, Postcode: p, Commune: c)).Append((Key: TownName.Fold(c.Name), Postcode: c.Postcodes.Count > 0 ? c.Postcodes[0] : "", Commune: c)));
        foreach (var group in keyed.GroupBy(k => k.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var (key, postcode, commune) in group.OrderByDescending(g => g.Commune.Population).ThenBy(g => g.Commune.Insee, StringComparer.Ordinal))
                _files.Add(key, to => to.Write(Entry(_files.AtStart, key, postcode, commune)));
            _files.MayEnd();
        }
        return _files.Write().Select(f => (f.Route, (byte[])[.. f.Bytes, (byte)']']));
    }

    // ["quimper","Quimper","29000",137996,175898,64385]: key, name, postcode, thousandths of a degree from the south pole and from the date line, inhabitants.
    private static byte[] Entry(bool first, string key, string postcode, Commune commune)
    {
        var point = commune.Point!.Value;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ScriptJson.Options))
        {
            json.WriteStartArray();
            json.WriteStringValue(key);
            json.WriteStringValue(commune.Name);
            json.WriteStringValue(postcode);
            json.WriteNumberValue((int)Math.Round((point.Latitude + 90) * 1000));
            json.WriteNumberValue((int)Math.Round((point.Longitude + 180) * 1000));
            json.WriteNumberValue(commune.Population);
            json.WriteEndArray();
        }
        return [(byte)(first ? '[' : ','), .. bytes.ToArray()];
    }
}
