namespace Showcase.Tests;

/// <summary>The page that says what each person can do names the test that plays it.</summary>
public class ExperiencePageTests
{
    private static readonly string[] Lines = NamedTests.LinesOf("experience.md");

    [Fact]
    public void Every_test_that_the_page_names_is_there() => NamedTests.AreThere(Lines, atLeast: 40);

    [Fact]
    public void Every_sentence_names_a_test_or_a_command_and_says_whether_it_holds()
    {
        var rows = Lines.Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| sentence", StringComparison.Ordinal)).Select(l => l.Split(" | ")).ToArray();
        Assert.True(rows.Length > 25, $"{rows.Length} rows");
        Assert.All(rows, r =>
        {
            Assert.Matches(@"`|\[The first hour\]", r[1]);
            Assert.Matches(@"\*\*(Holds|In part|Nearly|No)", r[2]);
        });
    }

    [Fact]
    public void Every_picture_that_the_page_shows_is_there() =>
        Assert.All(Lines.SelectMany(l => l.Split("[picture](").Skip(1)).Select(l => l.Split(')')[0]), p => Assert.True(File.Exists(Path.Combine(TinySite.Repository, "docs", p)), p));
}
