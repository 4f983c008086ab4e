using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>Addresses of commune pages. They depend on the official list alone, never on who is in the directory, so that they last.</summary>
internal static class CommuneSlugs
{
    /// <summary>The name where it is the only one in France, else with the département's code (<c>saint-denis-93</c>), else with the INSEE code.</summary>
    public static List<Slug> Of(IReadOnlyList<CogRow> today)
    {
        var names = today.Select(c => Slug.From(c.Name)!.Value).ToList();
        var withDepartement = today.Select((c, i) => Slug.From($"{names[i]}-{c.Departement}")!.Value).ToList();
        var nameCount = names.CountBy(s => s).ToDictionary();
        var departementCount = withDepartement.CountBy(s => s).ToDictionary();
        return [.. today.Select((c, i) =>
            nameCount[names[i]] == 1 ? names[i]
            : departementCount[withDepartement[i]] == 1 && !nameCount.ContainsKey(withDepartement[i]) ? withDepartement[i]
            : Slug.From($"{names[i]}-{c.Insee}")!.Value)];
    }
}
