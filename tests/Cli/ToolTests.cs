using System.Diagnostics;
using System.IO.Compression;
using Showcase.Cli;

namespace Showcase.Tests.Cli;

/// <summary>The program as somebody else installs it: packed, installed from a folder, beginning a region of its own.</summary>
public class ToolTests
{
    private static (int Code, string Said) Run(string room, string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["XDG_DATA_HOME"] = Path.Combine(TinySite.Repository, "tests", "bin", "tool-home");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // The CLI remembers a tool by its version: one that was packed an hour ago would be taken for this one. Packing needs the packages that are at hand.
        if (arguments is not ["pack", ..])
            start.Environment["DOTNET_CLI_HOME"] = Path.Combine(room, "home");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, said);
    }

    private static string Well((int Code, string Said) run)
    {
        Assert.True(run.Code == 0, run.Said);
        return run.Said;
    }

    [Fact]
    public void The_packed_tool_begins_a_region_that_builds_and_overwrites_nothing()
    {
        var room = Directory.CreateTempSubdirectory("showcase-tool-").FullName;
        try
        {
            var package = Path.Combine(room, "package");
            Well(Run(room, TinySite.Repository, "dotnet", "pack", "generator", "-c", "Release", "-o", package, "-v", "quiet", "-nologo", "-p:UseSharedCompilation=false", $"-p:OutDir={room}/out/"));
            HoldsItsParts(Directory.GetFiles(package, "*.nupkg").Single());
            Well(Run(room, room, "dotnet", "tool", "install", "showcase", "--tool-path", "tool", "--source", package));
            var showcase = Path.Combine(room, "tool", "showcase");

            var said = Well(Run(room, room, showcase, "init", "jura", "--name", "Vitrines \"du\" Jura", "--region", "Jura", "--languages", "fr,en", "--url", "https://jura.example", "--palette", "forest", "--host", "gitlab-pages", "--lang", "fr"));
            var jura = Path.Combine(room, "jura");
            foreach (var file in (string[])["site/showcase.yaml", "netlify.toml", ".github/workflows/publish.yml", ".gitlab-ci.yml", ".config/dotnet-tools.json", "README.md"])
                Assert.True(File.Exists(Path.Combine(jura, file)), file);
            Assert.Contains("est prêt", said, StringComparison.Ordinal);
            Assert.DoesNotContain("«name", File.ReadAllText(Path.Combine(jura, "README.md")), StringComparison.Ordinal);
            Assert.Contains("dotnet showcase", File.ReadAllText(Path.Combine(jura, "netlify.toml")), StringComparison.Ordinal);
            Assert.DoesNotContain("--project", File.ReadAllText(Path.Combine(jura, "netlify.toml")), StringComparison.Ordinal);

            Well(Run(room, jura, showcase));
            Assert.Contains("Vitrines &quot;du&quot; Jura", File.ReadAllText(Path.Combine(jura, "dist", "index.html")), StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(jura, "dist", "en", "about", "index.html")) || File.Exists(Path.Combine(jura, "dist", "en", "a-propos", "index.html")));

            // Whoever clones it takes the program from the repository, and from nowhere else.
            Assert.True(File.Exists(Path.Combine(jura, "program", $"showcase.{NewSite.Version}.nupkg")));
            Well(Run(room, jura, "dotnet", "tool", "restore"));
            Well(Run(room, jura, "dotnet", "showcase", "check"));

            File.WriteAllText(Path.Combine(jura, "README.md"), "mine");
            Assert.Equal(1, Run(room, jura, showcase, "init", ".", "--name", "x").Code);
            Assert.Equal("mine", File.ReadAllText(Path.Combine(jura, "README.md")));
            Assert.Equal(1, Run(room, room, showcase, "init", "autre", "--url", "nulle part").Code);
            Assert.False(Directory.Exists(Path.Combine(room, "autre")));
        }
        finally
        {
            Directory.Delete(room, recursive: true);
        }
    }

    // Each at its own place: a script that lies one folder off is missed when somebody first opens /admin/.
    private static void HoldsItsParts(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        var packed = zip.Entries.Select(e => e.FullName).Where(p => p.StartsWith("tools/net10.0/any/", StringComparison.Ordinal)).Select(p => p["tools/net10.0/any/".Length..]).ToHashSet(StringComparer.Ordinal);
        string[] wanted = [.. Files("generator/node", "node"), .. Files("themes", "themes")];
        Assert.Contains("node/cms/src/cms.js", wanted);
        Assert.Equal([], wanted.Except(packed));

        static IEnumerable<string> Files(string folder, string at) =>
            Directory.EnumerateFiles(Path.Combine(TinySite.Repository, folder), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Path.Combine(TinySite.Repository, folder), f))
                .Where(f => !f.Contains("node_modules", StringComparison.Ordinal) && Path.GetFileName(f)[0] != '.').Select(f => $"{at}/{f}");
    }

    [Fact]
    public void From_its_source_init_says_what_to_pack() =>
        Assert.Equal(Path.Combine(TinySite.Repository, "generator"), NewSite.Source);
}
