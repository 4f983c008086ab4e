using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>Stand-in until the gazetteer arrives: communes and postcodes without points.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, List<Commune>> _byPostcode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Commune> _byInsee = new(StringComparer.Ordinal);

    public static Gazetteer Load(string nodeModulesFolder, string cacheFolder)
    {
        var gazetteer = new Gazetteer();
        var folder = Path.Combine(nodeModulesFolder, "@etalab", "decoupage-administratif", "data");
        using var communes = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "communes.json")));
        foreach (var c in communes.RootElement.EnumerateArray())
        {
            if (c.GetProperty("type").GetString() != "commune-actuelle" || !c.TryGetProperty("codesPostaux", out var codes))
                continue;
            var name = c.GetProperty("nom").GetString()!;
            var departement = c.GetProperty("departement").GetString()!;
            var postcodes = codes.EnumerateArray().Select(p => p.GetString()!).ToArray();
            var commune = new Commune(c.GetProperty("code").GetString()!, name, Slug.From(name)!.Value,
                new Departement(departement, departement, "", ""), postcodes, null, 0);
            gazetteer._byInsee[commune.Insee] = commune;
            foreach (var postcode in postcodes)
            {
                if (!gazetteer._byPostcode.TryGetValue(postcode, out var list))
                    gazetteer._byPostcode[postcode] = list = [];
                list.Add(commune);
            }
        }
        return gazetteer;
    }

    public Commune? ByInsee(string insee) => _byInsee.GetValueOrDefault(insee);

    public PlaceMatch Match(string postcode, string town)
    {
        if (postcode.Length != 5 || !postcode.All(char.IsAsciiDigit))
            return new PlaceMatch.NotAPostcode();
        var wanted = Slug.From(town);
        var named = _byInsee.Values.Where(c => wanted is { } w && c.Slug == w).SelectMany(c => c.Postcodes).Distinct().Order(StringComparer.Ordinal);
        if (!_byPostcode.TryGetValue(postcode, out var here))
            return new PlaceMatch.UnknownPostcode([.. named]);
        if (here.Find(c => wanted is { } w && c.Slug == w) is { } found)
            return new PlaceMatch.Found(found, found.Name);
        var towns = here.Select(c => c.Name).Order(StringComparer.Ordinal).ToArray();
        return new PlaceMatch.OtherTown(towns, [.. named], Diagnostics.DidYouMean.Closest(town, towns));
    }
}

internal abstract record PlaceMatch
{
    internal sealed record Found(Commune Commune, string OfficialName) : PlaceMatch;

    internal sealed record NotAPostcode : PlaceMatch;

    internal sealed record UnknownPostcode(IReadOnlyList<string> PostcodesOfTown) : PlaceMatch;

    internal sealed record OtherTown(IReadOnlyList<string> TownsOfPostcode, IReadOnlyList<string> PostcodesOfTown, string? DidYouMean) : PlaceMatch;
}
