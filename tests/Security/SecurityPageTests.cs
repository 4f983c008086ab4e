namespace Showcase.Tests.Security;

/// <summary>The page that says what is done at each door names the test that shows it.</summary>
public class SecurityPageTests
{
    private static readonly string[] Lines = NamedTests.LinesOf("security.md");

    [Fact]
    public void Every_test_that_the_page_names_is_there() => NamedTests.AreThere(Lines, atLeast: 25);

    [Fact]
    public void Every_claim_of_the_table_names_a_test()
    {
        var rows = Lines.SkipWhile(l => !l.StartsWith("| door", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|')).ToArray();
        Assert.True(rows.Length > 15);
        Assert.All(rows, r => Assert.Matches(NamedTests.Name(), r));
    }
}
