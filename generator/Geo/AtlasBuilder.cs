using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>Makes the gazetteer from the npm packages.</summary>
internal static class AtlasBuilder
{
    public static Atlas Build(PlacePackages packages)
    {
        var rows = CogRow.Read(packages.Communes);
        var departements = CogRow.ReadDepartements(packages);
        var today = rows.Where(r => r.Kind == CogKind.Today).OrderBy(r => r.Insee, StringComparer.Ordinal).ToList();
        var index = today.Index().ToDictionary(c => c.Item.Insee, c => c.Index, StringComparer.Ordinal);
        var points = new CommunePoints(rows, GeoNamesPlace.Read(packages), CogRow.ReadIntercommunalities(packages.Intercommunalities));
        var slugs = CommuneSlugs.Of(today);

        var communes = today.Select((row, i) =>
        {
            var (point, estimated) = points.OfCommune(row);
            return new Commune(row.Insee, row.Name, slugs[i], departements[row.Departement], row.Postcodes, point, row.Population) { PointIsEstimated = estimated };
        }).ToList();
        var others = rows
            .Where(r => r.Kind != CogKind.Today && index.ContainsKey(r.Parent))
            // A former commune of the same name as today's says nothing new.
            .Where(r => r.Kind == CogKind.Arrondissement || TownName.Fold(r.Name) != TownName.Fold(today[index[r.Parent]].Name))
            .OrderBy(r => r.Insee, StringComparer.Ordinal)
            .Select(r => new Place(r.Name, r.Insee, index[r.Parent], r.Kind == CogKind.Arrondissement ? r.Postcodes : [], points.OfOther(r)))
            .ToList();
        var former = today.SelectMany((row, i) => row.FormerCodes.Select(code => (Insee: code, Commune: i)))
            .OrderBy(f => f.Insee, StringComparer.Ordinal)
            .ToList();
        return new Atlas(communes, others, former);
    }
}
