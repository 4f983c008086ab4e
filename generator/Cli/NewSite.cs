using System.Reflection;
using System.Text;

namespace Showcase.Cli;

/// <summary>What a new region answers, and the files it begins with.</summary>
/// <param name="Url">Ends with a slash.</param>
internal sealed record NewSite(string Name, string Region, string Language, IReadOnlyList<string> Languages, Uri Url, string Palette, string Forge, string Host)
{
    public static readonly string[] Forges = ["github", "gitlab", "other"];

    public static readonly string[] Hosts = ["netlify", "github-pages", "gitlab-pages", "other"];

    /// <summary>Name of the palette → paper, ink, then the families alimentation, bâtiment, fabrication, services.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Palettes = new Dictionary<string, string[]>
    {
        ["earth"] = ["oklch(97.5% .012 85)", "oklch(25% .02 60)", "oklch(58% .12 65)", "oklch(43% .06 245)", "oklch(45% .13 25)", "oklch(45% .08 155)"],
        ["sea"] = ["oklch(97.5% .01 230)", "oklch(24% .03 250)", "oklch(56% .11 80)", "oklch(42% .09 245)", "oklch(43% .09 205)", "oklch(45% .08 170)"],
        ["forest"] = ["oklch(97.5% .015 120)", "oklch(24% .03 140)", "oklch(57% .11 75)", "oklch(42% .05 190)", "oklch(44% .1 45)", "oklch(43% .1 150)"],
        ["stone"] = ["oklch(97.5% .003 90)", "oklch(23% .005 90)", "oklch(56% .08 70)", "oklch(41% .03 250)", "oklch(43% .08 15)", "oklch(44% .05 160)"],
    };

    private static readonly string[] VariableNames = ["paper", "ink", "alimentation", "batiment", "fabrication", "services"];

    private bool French => Language == "fr";

    /// <summary>Paths from the new folder, and texts. Depends on the answers alone.</summary>
    public IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("site/showcase.yaml", Fill("showcase.yaml"));
        foreach (var language in Languages)
        {
            var (main, text) = (language == Language, Fill(language == "fr" ? "page.fr.md" : "page.en.md"));
            // What holds for all languages is said in the original only.
            yield return ($"content/pages/{(French ? "a-propos" : "about")}{(main ? "" : "." + language)}.md", main ? text : text.Replace("menu: header\n", "", StringComparison.Ordinal));
        }
        yield return ("README.md", Fill(French ? "readme.fr.md" : "readme.en.md"));
        yield return (".gitignore", Fill("gitignore"));
        yield return (".config/dotnet-tools.json", Fill("dotnet-tools.json"));
        yield return ("nuget.config", Resource("nuget.config"));
        yield return ("netlify.toml", Netlify());
        yield return (".github/workflows/publish.yml", Resource("github-pages.yml"));
        yield return (".gitlab-ci.yml", Resource("gitlab-ci.yml"));
    }

    /// <summary>The version of this program, as the package carries it.</summary>
    public static string Version => typeof(NewSite).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The package this program was installed from; null when it runs from its source.</summary>
    public static string? Package => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", $"showcase.{Version}.nupkg")) is var file && File.Exists(file) ? file : null;

    /// <summary>The folder that the program was built from.</summary>
    public static string Source => NodeParts.With("Showcase.csproj").FirstOrDefault() ?? "generator";

    // The headers are those of this project's own site; only the command that builds differs.
    private static string Netlify() => Resource("netlify.toml").Replace("dotnet run --project generator -c Release --", "dotnet tool restore && dotnet showcase", StringComparison.Ordinal)
        .Replace("dotnet run --project generator -c Release", "dotnet tool restore && dotnet showcase", StringComparison.Ordinal)
        .Replace("# The same list as generator/Serving/SecurityHeaders.cs; a test holds the two together.", "# Nothing runs in a page but the theme's own script, and nothing is fetched from another host.", StringComparison.Ordinal)
        .Replace(" Other hosts: docs/hosting.md.", "", StringComparison.Ordinal);

    private string Fill(string resource) => Resource(resource)
        .Replace("«name»", resource.EndsWith(".yaml", StringComparison.Ordinal) ? Quoted(Name) : Name, StringComparison.Ordinal)
        .Replace("«region»", resource.EndsWith(".yaml", StringComparison.Ordinal) ? Quoted(Region) : Region, StringComparison.Ordinal)
        .Replace("«tagline»", Quoted(French ? "les artisans, porte après porte" : "craftspeople, door after door"), StringComparison.Ordinal)
        .Replace("«description»", Quoted(French ? $"L’annuaire des artisans de « {Region} »." : $"The directory of the artisans of {Region}."), StringComparison.Ordinal)
        .Replace("«url»", Quoted(Url.AbsoluteUri), StringComparison.Ordinal)
        .Replace("«language»", Language, StringComparison.Ordinal)
        .Replace("«languages»", string.Join(", ", Languages), StringComparison.Ordinal)
        .Replace("«palette-note»", French ? "Les couleurs : papier, encre, et une par famille de métiers." : "Colours: paper, ink, and one for each family of trades.", StringComparison.Ordinal)
        .Replace("«variables»", string.Concat(VariableNames.Zip(Palettes[Palette], (name, value) => $"  {name}: \"{value}\"\n")), StringComparison.Ordinal)
        .Replace("«publisher»", French ? "Association des artisans" : "Guild of artisans", StringComparison.Ordinal)
        .Replace("«publishing»", Publishing(), StringComparison.Ordinal)
        .Replace("«version»", Version, StringComparison.Ordinal);

    private string Publishing() => (Host, French) switch
    {
        ("netlify", true) => "Publication : reliez le dépôt à Netlify, qui lit `netlify.toml`.",
        ("netlify", false) => "Publishing: connect the repository to Netlify, which reads `netlify.toml`.",
        ("github-pages", true) => "Publication : dans les réglages du dépôt, Pages, choisissez « GitHub Actions » ; `.github/workflows/publish.yml` fait le reste.",
        ("github-pages", false) => "Publishing: in the repository's settings, Pages, choose \"GitHub Actions\"; `.github/workflows/publish.yml` does the rest.",
        ("gitlab-pages", true) => "Publication : `.gitlab-ci.yml` publie sur GitLab Pages à chaque changement.",
        ("gitlab-pages", false) => "Publishing: `.gitlab-ci.yml` publishes on GitLab Pages at each change.",
        (_, true) => "Publication : déposez le dossier `dist/` chez n’importe quel hébergeur.",
        _ => "Publishing: upload the folder `dist/` to any host.",
    };

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Resource(string name)
    {
        using var stream = typeof(NewSite).Assembly.GetManifestResourceStream("new-site/" + name) ?? throw new InvalidOperationException($"The program lacks its part new-site/{name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
