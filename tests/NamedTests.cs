using System.Reflection;
using System.Text.RegularExpressions;

namespace Showcase.Tests;

/// <summary>A page of the docs names the tests that show what it says: <c>`PrintTests.A_vitrine_prints_as_one_A5_card`</c>, or a whole class.</summary>
internal static partial class NamedTests
{
    private static readonly ILookup<string, Type> Classes =
        typeof(NamedTests).Assembly.GetTypes().Where(t => t.Name.EndsWith("Tests", StringComparison.Ordinal)).ToLookup(t => t.Name);

    public static string[] LinesOf(string page) => File.ReadAllLines(Path.Combine(TinySite.Repository, "docs", page));

    /// <summary>Every test that the lines name is there, and there are many.</summary>
    public static void AreThere(IEnumerable<string> lines, int atLeast)
    {
        var named = lines.SelectMany(l => Name().Matches(l)).ToArray();
        Assert.True(named.Length > atLeast, $"{named.Length} tests are named");
        Assert.All(named, n =>
        {
            var type = Assert.Single(Classes[n.Groups["type"].Value]);
            Assert.True(!n.Groups["test"].Success || type.GetMethod(n.Groups["test"].Value, BindingFlags.Public | BindingFlags.Instance) is not null, n.Value);
        });
    }

    [GeneratedRegex(@"`(?<type>[A-Z]\w+Tests)(\.(?<test>\w+))?`")]
    public static partial Regex Name();
}
