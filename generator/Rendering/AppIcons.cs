using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Showcase.Domain;
using Showcase.Pages;

namespace Showcase.Rendering;

/// <summary>The application's icons, drawn from the theme's <c>app/icon.svg</c> in its colours; kept by the content of what went in.</summary>
internal sealed partial class AppIcons(string nodeFolder, string cacheFolder)
{
    /// <summary>The first is what iPhones ask for; the others are what installing asks for.</summary>
    private static readonly int[] Sizes = [180, 192, 512];

    /// <returns>Route, file and width of each icon; none when the theme has no drawing.</returns>
    /// <exception cref="IOException">Node or sharp fails.</exception>
    public IReadOnlyList<(Route Route, string Path, int Size)> Make(ThemeFolder theme, IReadOnlyDictionary<string, string> variables)
    {
        if (!theme.Files("app", ".svg").TryGetValue("icon.svg", out var drawing))
            return [];
        var svg = Variable().Replace(File.ReadAllText(drawing), m => variables.TryGetValue(m.Groups[1].Value, out var colour) ? CssColour.ToHex(colour) : "currentColor");
        var key = Sha256.Of(svg + string.Join(' ', Sizes))[..16];
        var folder = Path.Combine(cacheFolder, "icons", key);
        if (!Directory.Exists(folder))
            Draw(svg, folder);
        return [.. Sizes.Select(size => (new Route(Invariant($"/assets/icon-{size}-{key}.png")), Path.Combine(folder, Invariant($"icon-{size}.png")), size))];
    }

    private void Draw(string svg, string folder)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        var drawing = $"{folder}.{Guid.NewGuid():N}.svg";
        File.WriteAllText(drawing, svg);
        var start = new ProcessStartInfo("node", [Path.Combine(nodeFolder, "app-icons.mjs"), drawing, folder, .. Sizes.Select(s => s.ToString(CultureInfo.InvariantCulture))]) { RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var trouble = node.StandardError.ReadToEnd();
        node.WaitForExit();
        File.Delete(drawing);
        if (node.ExitCode != 0)
            throw new IOException($"The application's icons could not be drawn from the theme's app/icon.svg: {trouble.Trim()}");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex(@"var\(--([a-z-]+)\)")]
    private static partial Regex Variable();
}
