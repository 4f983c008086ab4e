using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Geo;

internal enum CogKind { Today, Former, Arrondissement }

/// <summary>One line of INSEE's Code officiel géographique as <c>@etalab/decoupage-administratif</c> gives it.</summary>
/// <param name="Parent">Code of today's commune for a former one or an arrondissement, else its own.</param>
/// <param name="Arrondissement">The arrondissement of the département (a sub-prefecture's area), or empty.</param>
/// <param name="FormerCodes">Codes of communes merged into it.</param>
internal sealed record CogRow(string Insee, string Name, CogKind Kind, string Parent, string Departement, string Arrondissement, string[] Postcodes, string[] FormerCodes, int Population)
{
    public static List<CogRow> Read(string communesFile)
    {
        using var json = Open(communesFile);
        var rows = new List<CogRow>(json.RootElement.GetArrayLength());
        foreach (var line in json.RootElement.EnumerateArray())
        {
            var code = line.GetProperty("code").GetString()!;
            var kind = line.GetProperty("type").GetString() switch
            {
                "commune-actuelle" => CogKind.Today,
                "arrondissement-municipal" => CogKind.Arrondissement,
                _ => CogKind.Former, // déléguée or associée
            };
            var parent = kind switch { CogKind.Former => Text(line, "chefLieu"), CogKind.Arrondissement => Text(line, "commune"), _ => code };
            rows.Add(new(code, Text(line, "nom"), kind, parent, Text(line, "departement"), Text(line, "arrondissement"),
                Texts(line, "codesPostaux"), Texts(line, "anciensCodes"), line.TryGetProperty("population", out var population) ? population.GetInt32() : 0));
        }
        return rows;
    }

    public static Dictionary<string, Departement> ReadDepartements(PlacePackages packages)
    {
        using var regionsJson = Open(packages.Regions);
        var regions = regionsJson.RootElement.EnumerateArray().ToDictionary(r => Text(r, "code"), r => Text(r, "nom"), StringComparer.Ordinal);
        using var json = Open(packages.Departements);
        return json.RootElement.EnumerateArray()
            .Select(d => new Departement(Text(d, "code"), Text(d, "nom"), Text(d, "region"), regions[Text(d, "region")]))
            .ToDictionary(d => d.Code, StringComparer.Ordinal);
    }

    /// <summary>INSEE code → the intercommunality that the commune belongs to.</summary>
    public static Dictionary<string, string> ReadIntercommunalities(string file)
    {
        using var json = Open(file);
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in json.RootElement.EnumerateArray())
        {
            foreach (var member in group.GetProperty("membres").EnumerateArray())
                result[Text(member, "code")] = Text(group, "code");
        }
        return result;
    }

    private static JsonDocument Open(string file) => JsonDocument.Parse(File.ReadAllBytes(file));

    private static string Text(JsonElement line, string field) => line.TryGetProperty(field, out var value) ? value.GetString() ?? "" : "";

    private static string[] Texts(JsonElement line, string field) =>
        line.TryGetProperty(field, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
