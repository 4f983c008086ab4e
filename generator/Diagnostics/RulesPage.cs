using System.Text;

namespace Showcase.Diagnostics;

/// <summary>Writes <c>docs/rules.md</c>: every message that the checker can give, in both languages.</summary>
internal static class RulesPage
{
    // The first two digits of an id name the stage of the walk.
    private static readonly Dictionary<string, string> Areas = new(StringComparer.Ordinal)
    {
        ["00"] = "The site's settings and the command line",
        ["01"] = "Content files",
        ["02"] = "Fields and references",
        ["03"] = "Routes and clashes",
        ["04"] = "Templates and Markdown",
        ["05"] = "Photos",
        ["06"] = "Output",
        ["07"] = "Social accounts",
        ["09"] = "Maps",
        ["13"] = "What visitors send by the form",
        ["14"] = "The CMS",
    };

    public static string Write(IEnumerable<Rule> rules)
    {
        var page = new StringBuilder("""
            # Every rule of the checker

            Generated from `generator/Diagnostics/Rules.*.cs`; do not edit by hand. A message reads `path:line:column: error id: what is wrong`
            and, beneath, what to write instead. An error keeps the site from being written, a warning does not. In the sentences below,
            `{0}`, `{1}`… stand for what the file says, `{1:d}` for a day; a part between `⟨1?` and `⟩` is shown only where it applies (`⟨1!`: only where it does not).

            """.ReplaceLineEndings("\n"));
        foreach (var area in rules.GroupBy(r => r.Id[2..4]))
        {
            page.Append("\n## SC").Append(area.Key).Append("xx: ").Append(Areas.GetValueOrDefault(area.Key, "Other rules")).Append('\n');
            foreach (var rule in area)
            {
                page.Append("\n### ").Append(rule.Id).Append("\n\n")
                    .Append(rule.Severity == Severity.Error ? "Error" : "Warning").Append(".\n\n")
                    .Append("- ").Append(Plain(rule.What.En)).Append("\n- Fix: ").Append(Plain(rule.Fix.En)).Append('\n')
                    .Append("- ").Append(Plain(rule.What.Fr)).Append("\n- Correction\u202F: ").Append(Plain(rule.Fix.Fr)).Append('\n');
            }
        }
        return page.ToString();
    }

    // A sentence is text, not Markdown: its stars, brackets and hashes mean themselves.
    private static string Plain(string sentence)
    {
        var text = new StringBuilder(sentence.Length + 8);
        foreach (var c in sentence)
        {
            if (c is '*' or '_' or '<' or '`' or '[' or '#' or '\\')
                text.Append('\\');
            text.Append(c);
        }
        return text.ToString();
    }
}
