using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Model;

namespace Showcase.Tests;

/// <summary>
/// A whole site in one string: sections <c>-- path --</c> become files of a temporary folder, over a small valid site.
/// A section of a path that the valid site has replaces its file; <c>-- delete path --</c> removes it.
/// </summary>
internal sealed partial class TinySite : IDisposable
{
    /// <summary>The day on which every tiny site is read.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Root of the repository: the folder of the solution.</summary>
    public static string Repository { get; } = FindRepository();

    private static readonly Lazy<Gazetteer> Places = new(() => Gazetteer.Load(
        Path.Combine(Repository, "generator", "node", "node_modules"), Path.Combine(Repository, "tests", "bin", "gazetteer-cache")));

    /// <summary>The valid site's settings as a section of their own: a test that wants one line more writes it behind.</summary>
    public const string Settings = """
        -- site/showcase.yaml --
        name: Les Vitrines
        tagline: { fr: Porte après porte, en: Door after door }
        description: L'annuaire des artisans.
        url: https://vitrines.example/
        language: fr
        languages: [fr, en]
        region: { fr: Bretagne, en: Brittany }

        """;

    private const string Base = Settings + """
        -- content/artisans/atelier-kerbriand/index.md --
        ---
        name: Atelier Kerbriand
        trade: potier
        summary: Grès au sel, à deux pas du port.
        address: { postcode: "29000", town: Quimper }
        ---
        Bonjour.
        """;

    public TinySite(string sections = "")
    {
        Folder = Directory.CreateTempSubdirectory("tiny-site-").FullName;
        foreach (var (path, text) in Sections(Base).Concat(Sections(sections)))
        {
            if (path.StartsWith("delete ", StringComparison.Ordinal))
                Delete(path[7..]);
            else
                Write(path, Encoding.UTF8.GetBytes(text));
        }
    }

    public string Folder { get; }

    public Faults Faults { get; private set; } = new();

    public static Gazetteer Gazetteer => Places.Value;

    public string PathOf(string path) => Path.Combine(Folder, path);

    public void Write(string path, byte[] bytes)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public void Delete(string path)
    {
        if (Directory.Exists(PathOf(path)))
            Directory.Delete(PathOf(path), recursive: true);
        else
            File.Delete(PathOf(path));
    }

    public SiteSettings? ReadSettings() => SiteSettingsReader.Read(PathOf("site/showcase.yaml"), Faults);

    public Catalog Read()
    {
        var settings = ReadSettings();
        var files = ContentFolder.Read(PathOf("content"), settings?.Languages ?? ["fr", "en"], Faults);
        var trades = settings is null ? TradeTaxonomy.BuiltIn : TradeTaxonomy.Read(settings);
        var places = PlaceMemory.Read(PathOf("content"), Faults);
        return places.Apply(CatalogReader.Read(files, settings ?? Stand, trades, Gazetteer, Today, Faults));
    }

    /// <summary>The one artisan of the valid site, whatever was written over it.</summary>
    public Artisan ReadArtisan() => Assert.Single(Read().Artisans);

    /// <summary>Faults as <c>check</c> prints them, with paths from the site's folder.</summary>
    public string Report(string language = "en") => Report(Faults, language);

    public string Report(Faults faults, string language) => FaultFormat.Text(faults.Sorted().Select(Shortened), language);

    public IReadOnlyList<string> FaultIds() => [.. Faults.Sorted().Select(f => f.Rule.Id)];

    /// <summary>Sections of a text, each ending with one line break.</summary>
    public static IEnumerable<(string Path, string Text)> Sections(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        string? path = null;
        var content = new List<string>();
        foreach (var line in lines.Append("-- end --"))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                if (path is not null)
                    yield return (path, string.Join('\n', content).TrimEnd('\n') + "\n");
                path = line[3..^3];
                content.Clear();
            }
            else
            {
                content.Add(line);
            }
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Fault Shortened(Fault fault)
    {
        string[] roots = [ShownPath.Of(Folder) + "/", Repository + "/"];
        return new Fault(fault.Rule, fault.Location with { Path = Short(fault.Location.Path) }, [.. fault.Arguments.Select(Short)]);

        string Short(string text) => roots.Aggregate(text, (t, root) => t.Replace(root, "", StringComparison.Ordinal));
    }

    private static SiteSettings Stand { get; } = new()
    {
        Source = SourceLocation.WholeFile("showcase.yaml"),
        Name = new Dictionary<string, string>(),
        Tagline = new Dictionary<string, string>(),
        Description = new Dictionary<string, string>(),
        BaseUrl = new Uri("https://vitrines.example/"),
        Language = "fr",
        Languages = ["fr", "en"],
        Region = new Dictionary<string, string>(),
        TimeZone = "Europe/Paris",
        Theme = "boulevard",
    };

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Showcase.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("No folder above the tests holds Showcase.sln.");
    }
}
