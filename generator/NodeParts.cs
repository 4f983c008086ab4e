using System.Diagnostics;
using System.Security.Cryptography;
using Showcase.Domain;

namespace Showcase;

/// <summary>The parts that run in Node (photo worker, bundler, places): beside the program or above it, with their packages restored.</summary>
internal static class NodeParts
{
    /// <summary>A file that only this folder holds.</summary>
    private const string Mark = "photo-worker.mjs";

    /// <summary>The folder of the parts. A build from source restores its packages itself; an installed program does so here, once for each set of versions.</summary>
    /// <exception cref="DirectoryNotFoundException">The program was copied without its parts.</exception>
    /// <exception cref="IOException">npm is missing or fails.</exception>
    public static string Find()
    {
        string[] all = [.. With(Path.Combine("node", Mark)).Select(folder => Path.Combine(folder, "node"))];
        return Array.Find(all, node => Directory.Exists(Path.Combine(node, "node_modules")))
            ?? Restored(all.FirstOrDefault() ?? throw new DirectoryNotFoundException("The folder 'node' with the photo worker is missing beside the program."));
    }

    /// <summary>Folders beside the program and above it that hold a file, and their <c>generator</c>: whoever built it, it may stand in the output of the tests. The nearest first.</summary>
    public static IEnumerable<string> With(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (var candidate in (string[])[folder.FullName, Path.Combine(folder.FullName, "generator")])
            {
                if (File.Exists(Path.Combine(candidate, file)))
                    yield return candidate;
            }
        }
    }

    // The folder of an installed program is not ours to write to: its parts are copied to the user's own and restored there.
    private static string Restored(string bare)
    {
        var files = Directory.GetFiles(bare, "*", SearchOption.AllDirectories).Where(f => !Path.GetRelativePath(bare, f).Contains("node_modules", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(File.ReadAllBytes(file));
        var home = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "showcase");
        var folder = Path.Combine(home, "node-" + Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
        if (Directory.Exists(folder))
            return folder;

        Console.Error.WriteLine("First use: fetching the parts that run in Node (npm ci)… · Première fois : installation des parties Node…");
        var work = $"{folder}.{Environment.ProcessId}";
        Directory.CreateDirectory(work);
        foreach (var file in files)
        {
            var copy = Path.Combine(work, Path.GetRelativePath(bare, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
        Npm(work);
        try
        {
            Directory.Move(work, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(work, recursive: true); // another run was first
        }
        return folder;
    }

    /// <summary>The folder of the CMS's parts, restored when a site first wants them: they weigh more than all the others.</summary>
    /// <exception cref="IOException">npm is missing or fails.</exception>
    public static string Cms(string nodeFolder)
    {
        var folder = Path.Combine(nodeFolder, "cms");
        var done = Path.Combine(folder, "node_modules", ".restored");
        var wanted = File.ReadAllText(Path.Combine(folder, "package-lock.json"));
        if (File.Exists(done) && File.ReadAllText(done) == wanted)
            return folder;
        // Two runs at once would tear each other's packages apart.
        using var turn = new Mutex(false, "showcase-cms-" + Sha256.Of(folder)[..16]);
        turn.WaitOne();
        try
        {
            if (File.Exists(done) && File.ReadAllText(done) == wanted)
                return folder;
            Console.Error.WriteLine("First use of the CMS: fetching its parts (npm ci)… · Première utilisation du CMS : installation de ses parties…");
            Npm(folder);
            File.WriteAllText(done, wanted);
            return folder;
        }
        finally
        {
            turn.ReleaseMutex();
        }
    }

    private static void Npm(string folder)
    {
        var npm = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"]) : new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        npm.WorkingDirectory = folder;
        npm.RedirectStandardOutput = true;
        using var process = Process.Start(npm)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new IOException($"npm ci ended with code {process.ExitCode} in {folder}.");
    }
}
