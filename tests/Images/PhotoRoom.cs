using System.Diagnostics;
using System.Globalization;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Images;

namespace Showcase.Tests.Images;

/// <summary>A temporary folder with photos and a cache, and the real worker.</summary>
public sealed class PhotoRoom : IDisposable
{
    public static string Root => TinySite.Repository;

    public static string NodeFolder { get; } = Path.Combine(Root, "generator", "node");

    public string Folder { get; } = Directory.CreateTempSubdirectory("showcase-photos-").FullName;

    public string Cache => Path.Combine(Folder, "cache");

    internal Faults Faults { get; private set; } = new();

    internal static ImageSettings Small { get; } = new([40, 80, 160], false, 50, 0, 70);

    public static string Shared(params string[] parts)
    {
        var path = Path.Combine([Root, "..", "shared", .. parts]);
        Assert.SkipUnless(Path.Exists(path), "the shared corpora are not beside this clone");
        return path;
    }

    /// <summary>Runs a workshop over files of <see cref="Folder"/> (or full paths), mentioned on lines 1, 2, 3… of <c>index.md</c>.</summary>
    internal async Task<(PhotoHarvest Harvest, int Started)> PrepareAsync(IEnumerable<string> files, ImageSettings? settings = null, PhotoLimits? limits = null,
        string? trial = null, TimeProvider? clock = null)
    {
        Faults = new();
        var environment = trial is null ? null : new Dictionary<string, string> { ["SHOWCASE_PHOTO_TRIAL"] = trial };
        await using var workshop = new PhotoWorkshop(NodeFolder, Cache, settings ?? Small, clock, limits, environment);
        var requests = files.Select((file, i) => new PhotoRequest(Path.Combine(Folder, file), new("index.md", i + 1, 1))).ToList();
        var harvest = await workshop.PrepareAsync(requests, Faults, null, TestContext.Current.CancellationToken);
        return (harvest, workshop.Queue.Started);
    }

    internal async Task<PreparedPhoto> PrepareOneAsync(string file, ImageSettings? settings = null)
    {
        var (harvest, _) = await PrepareAsync([file], settings);
        Assert.Empty(Errors);
        return harvest.Photos[0]!;
    }

    internal IEnumerable<string> Errors => Faults.Sorted().Where(f => f.Severity == Severity.Error).Select(f => $"{f.Location} {f.Rule.Id} {f.What("en")}");

    internal IEnumerable<string> Ids => Faults.Sorted().Select(f => f.Rule.Id);

    /// <summary>Copies a picture of the demo set, or of the corpora when given with its folder.</summary>
    public string Copy(string shared, string? name = null)
    {
        var file = Path.Combine(Folder, name ?? Path.GetFileName(shared));
        File.Copy(Shared(shared.Split('/')), file);
        File.SetAttributes(file, FileAttributes.Normal);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return file;
    }

    /// <summary>Runs a few lines of Node with <c>sharp</c> at hand in this folder: the tests' own eyes, and their painter.</summary>
    public string Node(string script)
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "-"])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(string.Create(CultureInfo.InvariantCulture,
            $"import {{ createRequire }} from 'node:module'; import fs from 'node:fs'; const sharp = createRequire('{NodeFolder}/package.json')('sharp'); const print = x => console.log(JSON.stringify(x));\n{script}"));
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.TrimEnd();
    }

    public void Paint(string name, int width, int height, string colour = "#3366cc") =>
        Node($"await sharp({{ create: {{ width: {width}, height: {height}, channels: 3, background: '{colour}' }} }}).toFile('{name}')");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
