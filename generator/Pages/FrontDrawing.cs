using System.Security;
using System.Text.RegularExpressions;
using Showcase.Domain;
using Showcase.Images;

namespace Showcase.Pages;

/// <summary>The theme's <c>app/front.svg</c> in the colours of one family, and the theme's own fonts for its sign.</summary>
internal sealed partial class FrontDrawing
{
    // Writing systems that the pages leave to the reader's machine and a picture cannot: a package's other subsets, where it has them.
    private static readonly string[] Subsets = ["latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext"];

    private readonly Dictionary<(string Family, int Variant, bool Lit), PosterDrawing> _made = [];
    private readonly IReadOnlyDictionary<string, string> _variables;
    private readonly string _svg;

    private FrontDrawing(string svg, IReadOnlyDictionary<string, string> variables, PosterFonts fonts) => (_svg, _variables, Fonts) = (svg, variables, fonts);

    public PosterFonts Fonts { get; }

    /// <returns>Null when the theme has no such drawing, or no font of its own.</returns>
    public static FrontDrawing? Read(ThemeFolder theme, IReadOnlyDictionary<string, string> variables, string nodeFolder)
    {
        if (!theme.Files("app", ".svg").TryGetValue("front.svg", out var file))
            return null;
        var faces = Faces(theme, nodeFolder);
        string[] Of(params string[] variableNames) =>
            [.. variableNames.SelectMany(v => faces[FirstFamily(variables.GetValueOrDefault(v, ""))]).SelectMany(WithSubsets).Distinct(StringComparer.Ordinal)];
        var fonts = new PosterFonts(Of("display-face", "text-face"), Of("text-face", "display-face"));
        return fonts.Sign.Count == 0 ? null : new FrontDrawing(File.ReadAllText(file), variables, fonts);
    }

    public PosterDrawing In(string family, int variant, bool lit)
    {
        if (_made.TryGetValue((family, variant, lit), out var known))
            return known;
        var colours = CssColour.Paint(_variables.GetValueOrDefault(family, "#8d2f2b"));
        var svg = Variable().Replace(_svg, m => SecurityElement.Escape(m.Groups[1].Value switch
        {
            "paint" => colours.Paint,
            "paint-deep" => colours.Deep,
            "awning" => colours.Awning,
            var name => CssColour.ToHex(_variables.GetValueOrDefault(name, "currentColor")),
        }));
        var text = Root().Replace(svg, FormattableString.Invariant($"<svg class=\"family-{family} variant-{variant} {(lit ? "lit" : "curtained")}\" "), 1);
        return _made[(family, variant, lit)] = Hashed(text);
    }

    public static PosterDrawing Hashed(string text) => new(text, Sha256.Of(text));

    // Family → files, as the theme's styles declare them.
    private static ILookup<string, string> Faces(ThemeFolder theme, string nodeFolder) => theme.Files("styles", ".css").Values
        .SelectMany(css => Face().Matches(File.ReadAllText(css)).Select(m => (
            Family: Quoted().Match(m.Groups["family"].Value).Groups[1].Value,
            Path: m.Groups["url"].Value is ['.', ..] relative ? Path.GetFullPath(relative, Path.GetDirectoryName(css)!) : Path.Combine(nodeFolder, "node_modules", m.Groups["url"].Value))))
        .Where(f => File.Exists(f.Path))
        .ToLookup(f => f.Family, f => f.Path, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> WithSubsets(string file) =>
        Subsets.Select(s => Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileName(file).Replace("-latin-", $"-{s}-", StringComparison.Ordinal))).Where(File.Exists).Prepend(file);

    private static string FirstFamily(string faces) => Quoted().Match(faces.Split(',')[0]).Groups[1].Value;

    [GeneratedRegex(@"@font-face\s*\{[^}]*?font-family:\s*(?<family>[^;]+);[^}]*?url\(\s*[""']?(?<url>[^""')]+\.(?:woff2|ttf|otf))")]
    private static partial Regex Face();

    [GeneratedRegex(@"^\s*[""']?(.*?)[""']?\s*$")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"var\(--([a-z-]+)\)")]
    private static partial Regex Variable();

    [GeneratedRegex("<svg ")]
    private static partial Regex Root();
}
