using System.Text.Json;
using Showcase.Diagnostics;

namespace Showcase.Tests.Diagnostics;

public class FaultTests
{
    private static readonly SourceLocation Place = new("content/artisans/a/index.md", 3, 8);

    [Fact]
    public void A_fault_that_is_found_twice_is_told_once()
    {
        var faults = new Faults();
        faults.Add(Rules.UnknownTrade, Place, "potié", "potier");
        faults.Add(Rules.UnknownTrade, Place, "potié", "potier");
        faults.Add(Rules.UnknownTrade, Place, "potié", "");
        Assert.Equal(2, faults.Sorted().Count);
    }

    [Fact]
    public void A_message_says_where_what_and_what_to_write()
    {
        var fault = new Fault(Rules.UnknownTrade, Place, "potié", "potier");
        Assert.Equal("content/artisans/a/index.md:3:8: error SC0202: no trade 'potié'\n  fix: did you mean 'potier'? ('showcase trades' lists them all)\n",
            FaultFormat.Text([fault], "en"));
        Assert.Equal("content/artisans/a/index.md:3:8: error SC0202: aucun métier «\u202Fpotié\u202F»\n  correction\u202F: vouliez-vous écrire «\u202Fpotier\u202F»\u202F? («\u202Fshowcase trades\u202F» les liste tous)\n",
            FaultFormat.Text([fault], "fr"));
    }

    [Fact]
    public void A_part_of_a_sentence_stands_only_when_its_argument_does()
    {
        Assert.Equal("a b", MessageTemplate.Fill("⟨0?{0} ⟩b⟨1?, {1}⟩⟨0! c⟩", ["a", ""], "en"));
        Assert.Equal("b c", MessageTemplate.Fill("⟨0?{0} ⟩b⟨1?, {1}⟩⟨0! c⟩", [""], "en"));
    }

    [Fact]
    public void Control_characters_of_content_never_reach_a_terminal()
    {
        var fault = new Fault(Rules.UnknownTrade, new SourceLocation("a\u001b[31m.md", 1, 1), "x\u202e\n\ud83d", "");
        var text = FaultFormat.Text([fault], "en");
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("'x\uFFFD\uFFFD\uFFFD'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_json()
    {
        using var json = JsonDocument.Parse(FaultFormat.Json([new Fault(Rules.UnknownTrade, Place, "\"é\"", "")], "fr"));
        var fault = json.RootElement[0];
        Assert.Equal(["id", "severity", "path", "line", "column", "message", "fix", "doc"], fault.EnumerateObject().Select(p => p.Name));
        Assert.Equal("aucun métier «\u202F\"é\"\u202F»", fault.GetProperty("message").GetString());
        Assert.Equal("docs/rules.md#sc0202", fault.GetProperty("doc").GetString());
        Assert.Equal(8, fault.GetProperty("column").GetInt32());
    }

    [Fact]
    public void A_forge_gets_annotations_that_content_cannot_break_out_of()
    {
        var fault = new Fault(Rules.UnknownTrade, new SourceLocation("a:b,c%.md", 2, 1), "100% ::error::\nx", "");
        Assert.Equal("::error file=a%3Ab%2Cc%25.md,line=2,col=1,title=SC0202::no trade '100%25 ::error::\uFFFDx'%0A'showcase trades' lists them all\n",
            FaultFormat.GitHub([fault], "en"));
        Assert.StartsWith("::warning file=x,title=", FaultFormat.GitHub([new Fault(Rules.FileUnused, SourceLocation.WholeFile("x"), "x", "y")], "en"), StringComparison.Ordinal);
    }
}
