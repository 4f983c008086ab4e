using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Geo;

/// <summary><c>content/.places.yaml</c>: what was found for each address, one line an address, so that nobody is asked twice and a person can read and mend it.</summary>
internal sealed partial class PlaceMemory
{
    public const string FileName = ".places.yaml";

    private const int MaxBytes = 32 * 1024 * 1024; // some 300,000 addresses
    private const string Head = "# Points of addresses: latitude, longitude, source, precision. Kept by showcase; lines of addresses that are gone are dropped.\n";

    private readonly Dictionary<string, RememberedPlace> _places = new(StringComparer.Ordinal);

    public int Count => _places.Count;

    public RememberedPlace? Find(string key) => _places.GetValueOrDefault(key);

    public void Add(string key, RememberedPlace place) => _places[key] = place;

    public static PlaceMemory Read(string contentFolder, Faults faults)
    {
        var memory = new PlaceMemory();
        var path = Path.Combine(contentFolder, FileName);
        var shown = ShownPath.Of(path);
        if (!File.Exists(path) || TextFile.Read(path, shown, MaxBytes, faults) is not { } text || YamlReader.Read(text, shown, firstLine: 1, faults) is not { } root)
            return memory;
        foreach (var entry in root.Entries)
        {
            if (Parse(entry.Value) is { } place)
                memory._places[entry.Key] = place;
            else
                faults.Add(Rules.PlaceLineUnread, entry.KeySource, entry.Key);
        }
        return memory;
    }

    /// <summary>Only what the catalogue's addresses still need, and no finer than they allow.</summary>
    public PlaceMemory For(IReadOnlyList<StreetQuery> queries)
    {
        var kept = new PlaceMemory();
        foreach (var query in queries)
        {
            if (Find(query.Key) is { } place)
                kept.Add(query.Key, query.Allowed(place));
        }
        return kept;
    }

    /// <summary>Gives every address what is remembered of it.</summary>
    public Catalog Apply(Catalog catalog) => Count == 0 ? catalog : catalog with
    {
        Artisans = [.. catalog.Artisans.Select(a => a with { Address = With(a.Address) })],
        Events = [.. catalog.Events.Select(e => e with { Address = With(e.Address) })],
        Networks = [.. catalog.Networks.Select(n => n.Address is { } address ? n with { Address = With(address) } : n)],
    };

    /// <summary>Only what changed; no line, no file.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public void Write(string contentFolder)
    {
        var path = Path.Combine(contentFolder, FileName);
        var text = ToText();
        if (File.Exists(path) ? File.ReadAllText(path) == text : Count == 0)
            return;
        if (Count == 0)
        {
            File.Delete(path);
            return;
        }
        AtomicFile.Write(path, text);
    }

    public string ToText()
    {
        var text = new StringBuilder(Head);
        foreach (var (key, place) in _places.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            text.Append('"').Append(key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\": ")
                .Append(CultureInfo.InvariantCulture, $"[{place.Point.Latitude:0.#####}, {place.Point.Longitude:0.#####}, {place.Source}, {place.Kind}]\n");
        }
        return text.ToString();
    }

    private Address With(Address address) =>
        StreetQuery.KeyOf(address) is { } key && Find(key) is { } place ? address with { Found = place.Found } : address;

    private static RememberedPlace? Parse(Node value) =>
        value is SequenceNode { Items: [ScalarNode lat, ScalarNode lon, ScalarNode source, ScalarNode kind] }
        && Degrees(lat.Text, 90) is { } latitude && Degrees(lon.Text, 180) is { } longitude
        && SourceName().IsMatch(source.Text) && RememberedPlace.IsKind(kind.Text)
            ? new RememberedPlace(new GeoPoint(latitude, longitude), source.Text, kind.Text)
            : null;

    private static double? Degrees(string text, double most) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,29}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SourceName();
}
