using Showcase.Cli;
using Showcase.Diagnostics;
using Showcase.Model;
using Showcase.Pages.Api;

namespace Showcase.Tests.Help;

public class ReferenceTests
{
    private const string Note = "Generated from the program; do not edit by hand: `SHOWCASE_UPDATE_GOLDEN=1 ./test` writes it anew.";

    [Fact]
    public void The_reference_in_docs_is_what_the_program_says_of_itself()
    {
        Check("fields", "The fields of entries", FieldReference.Content("en"));
        Check("configuration", "The configuration", FieldReference.Configuration("en"));
        Check("data", "The open data", ApiReference.Write("en"));
        Check("commands", "The commands", CommandReference.Write(Program.Commands(new Options(), TimeProvider.System)));
    }

    [Fact]
    public void Every_rule_can_be_looked_up_in_both_languages()
    {
        foreach (var language in (string[])["fr", "en"])
        {
            var page = RulesPage.Write(Rules.All, language);
            Assert.All(Rules.All, rule => Assert.Contains($"### `{rule.Id}`", page, StringComparison.Ordinal));
            Assert.DoesNotContain("⟨", page, StringComparison.Ordinal);
        }
    }

    private static void Check(string name, string title, string text) => Golden.Equal(Path.Combine("docs", "reference", name + ".md"), $"# {title}\n\n{Note}\n\n{text}");
}
