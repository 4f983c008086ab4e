using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Showcase.Tests;

/// <summary>How the house is laid out: read from the source, so that no one has to remember it.</summary>
public partial class HouseTests
{
    /// <summary>A room uses those to its left only.</summary>
    private static readonly string[] Rooms = ["Diagnostics", "Domain", "Content", "Web", "Geo", "Social", "Model", "Advice", "Images", "Pages", "Sources", "Imports", "Rendering", "Output", "Serving", "Intake", "Review", "Cli"];

    /// <summary>The walk itself and what it is handed stand above the rooms; the command line calls them, and the review, which draws proposals.</summary>
    private static readonly string[] Above = ["Build.cs", "Build.Amend.cs", "Build.Check.cs", "Build.Cms.cs", "Build.Dress.cs", "Build.Photos.cs", "Build.Posters.cs", "Build.Press.cs", "Build.Read.cs", "Build.Unchanged.cs", "BuildMemory.cs", "LiveSite.cs", "Build.Stages.cs", "BuildResult.cs", "Workplace.cs", "NodeParts.cs", "Program.cs"];

    private static readonly Dictionary<string, string> Libraries = new()
    {
        ["Amazon"] = "Web",
        ["YamlDotNet"] = "Content",
        ["Markdig"] = "Content",
        ["CsvHelper"] = "Imports",
        ["System.CommandLine"] = "Cli",
        ["Spectre"] = "Cli",
        ["Microsoft.AspNetCore"] = "Serving Intake",
    };

    private static readonly string Generator = Path.Combine(TinySite.Repository, "generator");

    private static IEnumerable<(string Path, string Text)> Sources() => Directory.EnumerateFiles(Generator, "*.cs", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Generator, f).Replace('\\', '/'))
        .Where(p => !p.StartsWith("bin/", StringComparison.Ordinal) && !p.StartsWith("obj/", StringComparison.Ordinal) && !p.StartsWith("node/", StringComparison.Ordinal))
        .Select(p => (p, File.ReadAllText(Path.Combine(Generator, p))));

    private static string RoomOf(string path) => path.Split('/')[0];

    [Fact]
    public void Every_room_uses_only_those_before_it()
    {
        var against = new List<string>();
        foreach (var (path, text) in Sources().Where(s => !Above.Contains(s.Path)))
        {
            var room = RoomOf(path);
            Assert.True(Rooms.Contains(room), $"{path} is in no room");
            foreach (var used in UsedRooms().Matches(text).Select(m => m.Groups[1].Value).Where(u => u != room && Rooms.Contains(u)).Distinct())
            {
                if (Array.IndexOf(Rooms, used) > Array.IndexOf(Rooms, room))
                    against.Add($"{path} uses {used}");
            }
        }
        Assert.Equal("", string.Join('\n', against));
    }

    [Fact]
    public void Every_file_stands_in_the_namespace_of_its_room()
    {
        var astray = Sources().Where(s => !Above.Contains(s.Path)).Where(s => !Namespace().Match(s.Text).Groups[1].Value.StartsWith("Showcase." + RoomOf(s.Path), StringComparison.Ordinal)).Select(s => s.Path);
        Assert.Equal("", string.Join('\n', astray));
    }

    [Fact]
    public void Every_library_stays_in_its_room()
    {
        var astray = from source in Sources()
                     from library in Libraries
                     where source.Text.Contains($"using {library.Key}", StringComparison.Ordinal) || source.Text.Contains($" {library.Key}.", StringComparison.Ordinal)
                     where !library.Value.Split(' ').Contains(RoomOf(source.Path)) && source.Path != "Program.cs"
                     select $"{source.Path}: {library.Key}";
        Assert.Equal("", string.Join('\n', astray));
    }

    [Fact]
    public void Other_machines_are_reached_by_the_guarded_visitor_only()
    {
        Assert.Equal("", string.Join('\n', Sources().Where(s => RoomOf(s.Path) != "Web" && WayOut().IsMatch(s.Text)).Select(s => s.Path)));
    }

    [Fact]
    public void No_clock_is_read_but_the_one_passed_in()
    {
        Assert.Equal("", string.Join('\n', Sources().Where(s => Clock().IsMatch(s.Text)).Select(s => s.Path)));
    }

    [Fact]
    public void Types_are_internal_and_classes_sealed()
    {
        var types = typeof(Build).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("Showcase", StringComparison.Ordinal) == true
            && t.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !t.Name.Contains('<', StringComparison.Ordinal)).ToArray();
        Assert.Equal("", string.Join(' ', types.Where(t => t.IsPublic).Select(t => t.FullName)));
        // Open ones are parents of others, or closed families nested in an abstract record.
        var open = types.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && !types.Any(o => o.BaseType == t));
        Assert.Equal("", string.Join(' ', open.Select(t => t.FullName)));
    }

    [Fact]
    public void Files_are_small_enough_to_read()
    {
        var lengths = Sources().Select(s => (s.Path, Lines: s.Text.Count(c => c == '\n'))).OrderBy(s => s.Lines).ToArray();
        Assert.InRange(lengths[lengths.Length / 2].Lines, 20, 80);
        Assert.Equal("", string.Join('\n', lengths.Where(l => l.Lines > 300)));
    }

    // Also "Pages.Api.ShapeParts", which needs no using within the namespace of the program.
    [GeneratedRegex(@"(?:\bShowcase\.|(?<![\w.])(?=[A-Za-z]+\.[A-Z]))([A-Z][A-Za-z]+)")]
    private static partial Regex UsedRooms();

    [GeneratedRegex(@"\b(HttpClient|HttpClientHandler|SocketsHttpHandler|HttpRequestMessage|WebClient|WebRequest|TcpClient|Dns\.Get\w+)\b")]
    private static partial Regex WayOut();

    [GeneratedRegex(@"^namespace ([A-Za-z.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();
}
