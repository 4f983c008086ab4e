using System.Reflection;
using System.Text.RegularExpressions;

namespace Showcase.Tests.Security;

/// <summary>The page that says what is done at each door names the test that shows it.</summary>
public partial class SecurityPageTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(TinySite.Repository, "docs", "security.md"));

    [Fact]
    public void Every_test_that_the_page_names_is_there()
    {
        var types = typeof(SecurityPageTests).Assembly.GetTypes().Where(t => t.Name.EndsWith("Tests", StringComparison.Ordinal)).ToLookup(t => t.Name);
        var named = Lines.SelectMany(l => Named().Matches(l)).ToArray();
        Assert.True(named.Length > 25);
        Assert.All(named, n =>
        {
            var type = Assert.Single(types[n.Groups["type"].Value]);
            Assert.True(!n.Groups["test"].Success || type.GetMethod(n.Groups["test"].Value, BindingFlags.Public | BindingFlags.Instance) is not null, n.Value);
        });
    }

    [Fact]
    public void Every_claim_of_the_table_names_a_test()
    {
        var rows = Lines.SkipWhile(l => !l.StartsWith("| door", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|')).ToArray();
        Assert.True(rows.Length > 15);
        Assert.All(rows, r => Assert.Matches(Named(), r));
    }

    [GeneratedRegex(@"`(?<type>[A-Z]\w+Tests)(\.(?<test>\w+))?`")]
    private static partial Regex Named();
}
