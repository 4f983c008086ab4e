using System.Globalization;
using Showcase.Content;
using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>The gazetteer as one compact file of the cache, named after the versions it was made from.</summary>
/// <remarks>Eight bytes of fingerprint, then numbers of variable length; every string stands in one block, so that it is decoded once.</remarks>
internal sealed class AtlasFile(string cacheFolder, ulong stamp)
{
    /// <summary>Raise it with every change to the layout, or to how points, slugs and names are made.</summary>
    public const byte Format = 1;

    private const string Prefix = "gazetteer-";
    // Degrees are kept as whole hundred-thousandths, about a metre.
    private const double Scale = 100_000;

    /// <summary>Full paths of those that a cache holds: <c>places update</c> replaces them.</summary>
    public static IEnumerable<string> In(string cacheFolder) => Directory.Exists(cacheFolder) ? Directory.EnumerateFiles(cacheFolder, Prefix + "*.bin") : [];

    private string FullPath => Path.Combine(cacheFolder, Prefix + stamp.ToString("x16", CultureInfo.InvariantCulture) + ".bin");

    /// <summary>Null when the file is missing or damaged.</summary>
    public Atlas? Read()
    {
        if (!File.Exists(FullPath))
            return null;
        try
        {
            var bytes = File.ReadAllBytes(FullPath);
            if (bytes.Length < 8 || BitConverter.ToUInt64(bytes) != Fingerprint.Of(bytes.AsSpan(8)))
                return null;
            return Read(new PackedReader(bytes.AsMemory(8)));
        }
        catch (IOException)
        {
            return null; // being replaced by another process: building it again is only slower
        }
    }

    /// <summary>Then drops the files of older versions.</summary>
    /// <returns>What the file holds: points are rounded there, and a first build must give the same bytes as the next.</returns>
    public Atlas Write(Atlas atlas)
    {
        var packed = new PackedWriter();
        Write(atlas, packed);
        var bytes = packed.ToArray(ahead: 8);
        BitConverter.TryWriteBytes(bytes, Fingerprint.Of(bytes.AsSpan(8)));
        AtomicFile.Write(FullPath, bytes);
        foreach (var old in In(cacheFolder).Where(f => Path.GetFileName(f) != Path.GetFileName(FullPath)))
            File.Delete(old);
        return Read(new PackedReader(bytes.AsMemory(8)));
    }

    private static void Write(Atlas atlas, PackedWriter to)
    {
        var departements = atlas.Communes.Select(c => c.Departement).Distinct().ToList();
        to.Number(departements.Count);
        foreach (var d in departements)
            to.Strings(d.Code, d.Name, d.RegionCode, d.RegionName);
        var postcodes = atlas.Communes.SelectMany(c => c.Postcodes).Concat(atlas.OtherPlaces.SelectMany(p => p.Postcodes)).Distinct().Order(StringComparer.Ordinal).ToList();
        var postcodeIndex = postcodes.Index().ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        to.Number(postcodes.Count);
        foreach (var postcode in postcodes)
            to.Strings(postcode);
        var departementIndex = departements.Index().ToDictionary(d => d.Item, d => d.Index);

        to.Number(atlas.Communes.Count);
        foreach (var c in atlas.Communes)
        {
            to.Strings(c.Insee, c.Name, c.Slug.Value);
            to.Number(departementIndex[c.Departement]);
            Postcodes(c.Postcodes);
            Point(c.Point);
            to.Number(c.Population);
            to.Number(c.PointIsEstimated ? 1 : 0);
        }
        to.Number(atlas.OtherPlaces.Count);
        foreach (var p in atlas.OtherPlaces)
        {
            to.Strings(p.Name, p.Insee);
            to.Number(p.Commune);
            Postcodes(p.Postcodes);
            Point(p.Point);
        }
        to.Number(atlas.FormerCodes.Count);
        foreach (var (insee, commune) in atlas.FormerCodes)
        {
            to.Strings(insee);
            to.Number(commune);
        }

        void Postcodes(IReadOnlyList<string> list)
        {
            to.Number(list.Count);
            foreach (var postcode in list)
                to.Number(postcodeIndex[postcode]);
        }

        void Point(GeoPoint? point)
        {
            to.Number(point is null ? 0 : 1);
            if (point is not { } p)
                return;
            to.Number((int)Math.Round((p.Latitude + 90) * Scale));
            to.Number((int)Math.Round((p.Longitude + 180) * Scale));
        }
    }

    private static Atlas Read(PackedReader from)
    {
        var departements = new Departement[from.Number()];
        for (var i = 0; i < departements.Length; i++)
            departements[i] = new(from.String(), from.String(), from.String(), from.String());
        var postcodes = new string[from.Number()];
        var alone = new string[postcodes.Length][]; // most communes have one postcode, most postcodes several communes: they share the list
        for (var i = 0; i < postcodes.Length; i++)
            alone[i] = [postcodes[i] = from.String()];

        var communes = new Commune[from.Number()];
        for (var i = 0; i < communes.Length; i++)
        {
            communes[i] = new(from.String(), from.String(), Slug.Parse(from.String()), departements[from.Number()], Postcodes(), Point(), from.Number())
            {
                PointIsEstimated = from.Number() == 1,
            };
        }
        var others = new Place[from.Number()];
        for (var i = 0; i < others.Length; i++)
            others[i] = new(from.String(), from.String(), from.Number(), Postcodes(), Point());
        var former = new (string, int)[from.Number()];
        for (var i = 0; i < former.Length; i++)
            former[i] = (from.String(), from.Number());
        return new(communes, others, former);

        string[] Postcodes()
        {
            var count = from.Number();
            if (count <= 1)
                return count == 0 ? [] : alone[from.Number()];
            var list = new string[count];
            for (var i = 0; i < count; i++)
                list[i] = postcodes[from.Number()];
            return list;
        }

        GeoPoint? Point() => from.Number() == 0 ? null : new GeoPoint((from.Number() / Scale) - 90, (from.Number() / Scale) - 180);
    }
}
