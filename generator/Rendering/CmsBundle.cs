using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Showcase.Pages;

namespace Showcase.Rendering;

/// <summary>Decap and our parts of it, bundled with esbuild; kept by the content of what went in.</summary>
/// <param name="cmsFolder">With its packages restored.</param>
internal sealed partial class CmsBundle(string cmsFolder, string cacheFolder)
{
    /// <param name="Files">Name and path of every file.</param>
    internal sealed record Result(string Script, string Styles, string PlaceScript, string PlaceStyles, IReadOnlyList<(string Name, string Path)> Files);

    /// <exception cref="IOException">The parts do not bundle: they are ours, so the machine or the program is at fault.</exception>
    public Result Make(ThemeFolder theme)
    {
        var map = theme.Files("scripts", ".js").Where(f => f.Key.StartsWith("map-", StringComparison.Ordinal)).Select(f => (f.Key, Bytes: File.ReadAllBytes(f.Value))).ToArray();
        var folder = Path.Combine(cacheFolder, "cms", Fingerprint(map));
        if (!Directory.Exists(folder))
            Bundle(map, folder);
        var names = Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToArray();
        string Named(string start, string end) => names.First(n => n.StartsWith(start, StringComparison.Ordinal) && n.EndsWith(end, StringComparison.Ordinal));
        return new Result(Named("cms-", ".js"), Named("cms-", ".css"), Named("place-", ".js"), Named("place-", ".css"), [.. names.Select(n => (n, Path.Combine(folder, n)))]);
    }

    private string Fingerprint(IEnumerable<(string Name, byte[] Bytes)> map)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in (string[])[Path.Combine(cmsFolder, "package-lock.json"), Path.Combine(cmsFolder, "bundle.mjs"), .. Directory.GetFiles(Path.Combine(cmsFolder, "src"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)])
            hash.AppendData(File.ReadAllBytes(file));
        foreach (var (name, bytes) in map)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private void Bundle(IReadOnlyList<(string Name, byte[] Bytes)> map, string folder)
    {
        // Whole or not at all: another run may be bundling the same.
        var work = $"{folder}.{Guid.NewGuid():N}";
        var (scripts, made) = (Path.Combine(work, "scripts"), Path.Combine(work, "made"));
        Directory.CreateDirectory(scripts);
        foreach (var (name, bytes) in map)
            File.WriteAllBytes(Path.Combine(scripts, name), bytes);
        var start = new ProcessStartInfo("node", [Path.Combine(cmsFolder, "bundle.mjs"), made]) { RedirectStandardError = true, WorkingDirectory = cmsFolder };
        if (File.Exists(Path.Combine(scripts, "map-base.js")))
            start.ArgumentList.Add(Path.Combine(scripts, "map-base.js"));
        using var node = Process.Start(start)!;
        var trouble = node.StandardError.ReadToEnd();
        node.WaitForExit();
        if (node.ExitCode != 0)
            throw new IOException($"The CMS could not be bundled.\n{trouble}");
        try
        {
            Directory.Move(made, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // The other run was first, with the same bytes.
        }
        Directory.Delete(work, recursive: true);
    }

    /// <summary>The address that esbuild gave a sheet of <c>styles/islands/</c>.</summary>
    public static string? Island(AssetBundle.Result assets, string name) =>
        assets.Files.Select(f => f.Route.Path).FirstOrDefault(p => IslandSheet().Match(p) is { Success: true } sheet && sheet.Groups[1].Value == name);

    [GeneratedRegex(@"^/assets/([a-z-]+)-[A-Z0-9]{8}\.css\z")]
    private static partial Regex IslandSheet();
}
