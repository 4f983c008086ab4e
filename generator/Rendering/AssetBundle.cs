using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Pages;

namespace Showcase.Rendering;

/// <summary>Bundles, minifies and hashes a theme's styles, scripts and fonts with esbuild; the result is kept by the content of what went in.</summary>
internal sealed partial class AssetBundle(string nodeFolder, string cacheFolder)
{
    private const string VariablesFile = "variables.css";
    private const string DoneFile = "bundle.json";
    private const string IslandStyles = "styles/islands/";
    private const string EmbedFolder = "embed";

    /// <summary>What pages of others load: at addresses without a hash, which they keep for years. Each stands alone.</summary>
    private static readonly string[] EmbedScripts = ["embed.js", "map.js", "frame.js"];

    private static readonly string[] Recipe =
    [
        "--bundle", "--minify", "--format=esm", "--target=es2022,chrome111,firefox115,safari16.4", "--charset=utf8",
        "--loader:.woff2=file", "--loader:.svg=dataurl", "--log-level=error", "--color=false",
        // The decoder of iPhone photos names parts of Node behind a test that no browser passes.
        "--external:fs", "--external:path", "--external:crypto",
    ];

    private static readonly string[] Hashed = ["--loader:.png=file", "--entry-names=[name]-[hash]", "--chunk-names=[name]-[hash]", "--asset-names=[name]-[hash]"];

    /// <param name="Files">Route and path of every file.</param>
    internal sealed record Result(string Styles, string Script, IReadOnlyList<string> Fonts, IReadOnlyList<(Route Route, string Path)> Files)
    {
        /// <summary>Addresses of the sheets of <c>styles/islands/</c>, by their names.</summary>
        public required IReadOnlyDictionary<string, string> Sheets { get; init; }

        /// <summary>Full paths of what pages of others load.</summary>
        public required IReadOnlyList<string> Embeds { get; init; }

        /// <summary>The parts without which the main script does not start, itself left out; those it opens later are not among them.</summary>
        public IReadOnlyList<string> ScriptParts()
        {
            var scripts = Files.Where(f => f.Route.Path.EndsWith(".js", StringComparison.Ordinal)).ToDictionary(f => f.Route.Path, f => f.Path, StringComparer.Ordinal);
            var found = new List<string> { Script };
            for (var i = 0; i < found.Count; i++)
            {
                foreach (Match import in StaticImport().Matches(File.ReadAllText(scripts[found[i]])))
                {
                    var part = "/assets/" + import.Groups[1].Value;
                    if (!found.Contains(part))
                        found.Add(part);
                }
            }
            return found[1..];
        }
    }

    // As esbuild minifies it: import{a as b}from"./chunk-X.js" or import"./chunk-X.js"; never import("…").
    [GeneratedRegex(@"(?:from|import)""\./([^""]+\.js)""")]
    private static partial Regex StaticImport();

    /// <returns>Null when the theme's files do not bundle; a fault says why.</returns>
    public Result? Make(ThemeFolder theme, SiteSettings settings, Faults faults)
    {
        var sources = theme.Files("styles", ".css").Select(f => ("styles/" + f.Key, File.ReadAllBytes(f.Value)))
            .Concat(theme.Files("scripts", ".js").Select(f => ("scripts/" + f.Key, File.ReadAllBytes(f.Value))))
            .Concat(theme.Files(EmbedFolder, "").Select(f => ($"{EmbedFolder}/{f.Key}", File.ReadAllBytes(f.Value))))
            .Append(("styles/" + VariablesFile, Encoding.UTF8.GetBytes(VariablesOf(theme, settings)))).ToArray();

        var folder = Path.Combine(cacheFolder, "assets", Fingerprint(sources));
        var done = Path.Combine(folder, DoneFile);
        if (!File.Exists(done) && Bundle(sources, folder) is { } trouble)
        {
            Report(trouble, theme, faults);
            return null;
        }
        using var made = JsonDocument.Parse(File.ReadAllText(done));
        var names = made.RootElement.EnumerateArray().Select(n => n.GetString()!).ToArray();
        string Named(string start, string end) => "/assets/" + names.First(n => n.StartsWith(start, StringComparison.Ordinal) && n.EndsWith(end, StringComparison.Ordinal));
        return new Result(Named("main-", ".css"), Named("main-", ".js"),
            [.. names.Where(n => n.EndsWith(".woff2", StringComparison.Ordinal)).Select(n => "/assets/" + n)],
            [.. names.Select(n => (new Route("/assets/" + n), Path.Combine(folder, n)))])
        {
            Sheets = IslandsOf(sources.Select(s => s.Item1)).ToDictionary(s => s, s => "/assets/" + HashedSheet(names, s), StringComparer.Ordinal),
            Embeds = [.. EmbedScripts.Append("frame.css").Select(n => Path.Combine(folder, EmbedFolder, n))],
        };
    }

    // The theme's styles live in layers; unlayered custom properties win over them all.
    private static string VariablesOf(ThemeFolder theme, SiteSettings settings)
    {
        var css = new StringBuilder(":root{");
        foreach (var (name, value) in theme.VariablesOf(settings))
            css.Append(CultureInfo.InvariantCulture, $"--{name}:{value};");
        return css.Append("}\n").ToString();
    }

    private string Fingerprint(IEnumerable<(string Name, byte[] Bytes)> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(File.ReadAllBytes(Path.Combine(nodeFolder, "package-lock.json")));
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\0', Recipe.Concat(Hashed))));
        foreach (var (name, bytes) in sources)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\0{bytes.Length}\0")));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <returns>What esbuild says, or null when all went well.</returns>
    private string? Bundle(IReadOnlyList<(string Name, byte[] Bytes)> sources, string folder)
    {
        // A theme may take single files from its parent: they are laid together first, as esbuild sees one folder.
        // A folder of its own, moved into place whole: another run may be bundling the same theme.
        var work = $"{folder}.{Guid.NewGuid():N}";
        var made = Path.Combine(work, "made");
        foreach (var (name, bytes) in sources)
        {
            var path = Path.Combine(work, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
        File.WriteAllText(Path.Combine(work, "main.css"), "@import \"./styles/main.css\";\n@import \"./styles/" + VariablesFile + "\";\n");
        File.WriteAllText(Path.Combine(work, "main.js"), "import \"./scripts/main.js\";\n");

        // Styles first: a script that opens an island later must know the hashed name of the island's own sheet.
        var sheets = sources.Select(s => s.Name).Where(n => n.StartsWith(IslandStyles, StringComparison.Ordinal)).ToArray();
        var trouble = Run(work, made, ["main.css", .. sheets, .. Hashed]);
        trouble += Run(work, made, ["main.js", "--splitting", "--define:ISLAND_STYLES=" + (trouble is "" ? SheetNames(made, sheets) : "{}"), .. Hashed]);
        trouble += BundleEmbeds(work, Path.Combine(made, EmbedFolder));
        if (trouble is "")
        {
            File.WriteAllText(Path.Combine(made, DoneFile), JsonSerializer.Serialize(Directory.EnumerateFiles(made).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
            try
            {
                Directory.Move(made, folder);
            }
            catch (IOException) when (Directory.Exists(folder))
            {
                // The other run was first, with the same bytes.
            }
        }
        Directory.Delete(work, true);
        return trouble is "" ? null : trouble;
    }

    // Their sheets are words of the scripts: within a shadow no link of a host's page would reach them. Leaflet's pictures are not among them.
    private string BundleEmbeds(string work, string made)
    {
        var trouble = Run(work, Path.Combine(work, "laid"), [$"{EmbedFolder}/embed.css", $"{EmbedFolder}/map.css", "--loader:.png=empty"]);
        trouble += Run(work, made, [$"{EmbedFolder}/frame.css"]);
        return trouble + Run(work, made, [.. EmbedScripts.Select(s => $"{EmbedFolder}/{s}"), "--loader:.css=text"]);
    }

    // {"map":"map-3KXJ5QAZ.css"}: every file of styles/islands/ is a sheet of its own; a script loads it, or the one page that needs it.
    private static string SheetNames(string made, IEnumerable<string> sheets)
    {
        var names = Directory.EnumerateFiles(made, "*.css").Select(f => Path.GetFileName(f)!).ToArray();
        return JsonSerializer.Serialize(IslandsOf(sheets).ToDictionary(s => s, s => HashedSheet(names, s), StringComparer.Ordinal));
    }

    private static IEnumerable<string> IslandsOf(IEnumerable<string> sources) =>
        sources.Where(s => s.StartsWith(IslandStyles, StringComparison.Ordinal)).Select(s => Path.GetFileNameWithoutExtension(s));

    private static string HashedSheet(IEnumerable<string> names, string island) =>
        names.First(n => n.StartsWith(island + "-", StringComparison.Ordinal) && n.EndsWith(".css", StringComparison.Ordinal) && n.Length == island.Length + "-3KXJ5QAZ.css".Length);

    /// <returns>What esbuild says, or nothing when all went well.</returns>
    private string Run(string work, string made, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(nodeFolder, "node_modules", "esbuild", "bin", "esbuild")) { RedirectStandardError = true, WorkingDirectory = work };
        if (OperatingSystem.IsWindows())
            start = new ProcessStartInfo("node", [start.FileName]) { RedirectStandardError = true, WorkingDirectory = work };
        start.Environment["NODE_PATH"] = Path.Combine(nodeFolder, "node_modules");
        foreach (var argument in arguments.Concat(Recipe).Append("--outdir=" + made))
            start.ArgumentList.Add(argument);
        using var esbuild = Process.Start(start)!;
        var trouble = esbuild.StandardError.ReadToEnd();
        esbuild.WaitForExit();
        return esbuild.ExitCode == 0 ? "" : trouble;
    }

    // esbuild names the file as it was laid out: here it gets back the place where it was written.
    private static void Report(string trouble, ThemeFolder theme, Faults faults)
    {
        foreach (Match error in Error().Matches(trouble))
        {
            var (folder, name) = (error.Groups["folder"].Value, error.Groups["name"].Value);
            var place = theme.Files(folder, "").TryGetValue(name, out var path)
                ? new SourceLocation(ShownPath.Of(path), int.Parse(error.Groups["line"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(error.Groups["column"].ValueSpan, CultureInfo.InvariantCulture) + 1)
                : SourceLocation.WholeFile(ShownPath.Of(theme.Folders[0]));
            faults.Add(Rules.AssetsBroken, place, error.Groups["what"].Value);
        }
        if (!faults.AnyErrors)
            faults.Add(Rules.AssetsBroken, SourceLocation.WholeFile(ShownPath.Of(theme.Folders[0])), trouble.Trim());
    }

    // "✘ [ERROR] what", then an indented "styles/main.css:1:8:" where there is a place to name.
    [GeneratedRegex(@"\[ERROR\] (?<what>[^\n]+)(\n\n +(?<folder>styles|scripts|embed)/(?<name>[^\n:]+):(?<line>\d+):(?<column>\d+):)?")]
    private static partial Regex Error();
}
