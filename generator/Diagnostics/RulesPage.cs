using System.Text;

namespace Showcase.Diagnostics;

/// <summary>Writes <c>docs/rules.md</c>: every message that the checker can give, in both languages.</summary>
internal static class RulesPage
{
    // The first two digits of an id name the stage of the walk.
    private static readonly Dictionary<string, Bilingual> Areas = new(StringComparer.Ordinal)
    {
        ["00"] = new("Les réglages du site et la ligne de commande", "The site's settings and the command line"),
        ["01"] = new("Les fichiers du contenu", "Content files"),
        ["02"] = new("Les champs et ce qu’ils désignent", "Fields and references"),
        ["03"] = new("Les adresses des pages", "Routes and clashes"),
        ["04"] = new("Le thème et ses gabarits", "The theme and its templates"),
        ["05"] = new("Les photos", "Photos"),
        ["06"] = new("Les pages produites", "Output"),
        ["07"] = new("Les comptes sociaux", "Social accounts"),
        ["08"] = new("L’agenda et les lieux", "Events and places"),
        ["09"] = new("La carte", "Maps"),
        ["11"] = new("Les vitrines republiées", "Republished showcases"),
        ["12"] = new("Les liens vers d’autres sites", "Links to other sites"),
        ["13"] = new("Ce que les visiteurs envoient par le formulaire", "What visitors send by the form"),
        ["14"] = new("Le CMS", "The CMS"),
        ["15"] = new("L’import d’une liste", "Importing a list"),
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
            page.Append("\n## SC").Append(area.Key).Append("xx: ").Append(Areas[area.Key].En).Append('\n');
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

    /// <summary>The same for readers of one language, with … for what a message quotes. A rule's heading is its id: <c>#sc0202</c>.</summary>
    public static string Write(IEnumerable<Rule> rules, string language)
    {
        var (unknown, french) = (Enumerable.Repeat("…", 8).ToArray(), language == "fr");
        var page = new StringBuilder(french
            ? "Le contrôle dit où est l’erreur, ce qui ne va pas et quoi écrire à la place. Cherchez le numéro du message, par exemple SC0202. Une erreur empêche de publier\u202F; une remarque, non.\n"
            : "The checker says where the fault is, what is wrong and what to write instead. Look for the number of the message, such as SC0202. An error keeps the site from being published; a remark does not.\n");
        foreach (var area in rules.GroupBy(r => r.Id[2..4]))
        {
            page.Append("\n## ").Append(Areas[area.Key].In(language)).Append('\n');
            foreach (var rule in area)
            {
                var sample = new Fault(rule, default, unknown);
                page.Append("\n### `").Append(rule.Id).Append("`\n\n**")
                    .Append((rule.Severity, french) switch { (Severity.Error, true) => "Erreur", (Severity.Error, false) => "Error", (_, true) => "Remarque", _ => "Remark" })
                    .Append(french ? "\u202F:** " : ":** ").Append(Sentence(sample.What(language))).Append("\n\n")
                    .Append(french ? "À faire\u202F: " : "To do: ").Append(Sentence(sample.Fix(language))).Append('\n');
            }
        }
        return page.ToString();
    }

    private static string Sentence(string words) => Plain(words) + (words[^1] is '?' or '.' or '…' ? "" : ".");

    /// <summary>A sentence is text, not Markdown: its stars, brackets and hashes mean themselves.</summary>
    internal static string Plain(string sentence)
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
