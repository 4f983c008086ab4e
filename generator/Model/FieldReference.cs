using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Model;

/// <summary>Writes the reference of fields as Markdown, from the model that the checker itself reads.</summary>
internal sealed class FieldReference(string language)
{
    private readonly StringBuilder _text = new();

    /// <summary>What each kind of entry consists of. A field's heading is known by its collection and key: <c>#artisans-hours</c>.</summary>
    public static string Content(string language)
    {
        var page = new FieldReference(language);
        page._text.Append(new Bilingual(
            "Une fiche est un fichier : des champs entre deux lignes `---`, puis le texte, en Markdown. Les formulaires remplissent les mêmes champs.",
            "An entry is a file: fields between two lines `---`, then the text, in Markdown. The forms fill in the same fields.").In(language)).Append('\n');
        foreach (var collection in ContentModel.All)
        {
            var folder = ContentLayout.FolderOf(collection.Collection);
            page._text.Append("\n## ").Append(collection.Label.In(language)).Append(" (`").Append(folder).Append("`)\n");
            page.Fields(collection.Fields, "", 3);
            page._text.Append("\n### ").Append(page.Say("Le texte", "The text")).Append(" (`body`)\n\n").Append(collection.BodyHelp.In(language)).Append('\n');
        }
        return page._text.ToString();
    }

    /// <summary>The settings of <c>site/showcase.yaml</c>.</summary>
    public static string Configuration(string language)
    {
        var page = new FieldReference(language);
        page._text.Append(new Bilingual("Les réglages d’un site, dans `site/showcase.yaml`.", "The settings of a site, in `site/showcase.yaml`.").In(language)).Append('\n');
        page.Fields(ContentModel.Site, "", 2);
        return page._text.ToString();
    }

    private void Fields(IReadOnlyList<Field> fields, string prefix, int level)
    {
        foreach (var field in fields)
        {
            var key = prefix + field.Key;
            _text.Append('\n').Append('#', level).Append(' ').Append(field.Label.In(language)).Append(" (`").Append(key).Append("`)\n\n").Append(Plain(field.Help.In(language)));
            if (!field.Help.In(language).EndsWith('.'))
                _text.Append('.');
            _text.Append("\n\n").Append(field.Required ? Say("Obligatoire", "Required") : Say("Facultatif", "Optional")).Append(Say("\u202F: ", ": ")).Append(Plain(FieldWords.Of(field.Kind).In(language))).Append('.');
            if (field.Translatable)
                _text.Append(' ').Append(Say("Peut être traduit.", "May be translated."));
            if (field.Example.Length > 0)
                _text.Append(' ').Append(Say("Exemple\u202F: ", "Example: ")).Append('`').Append(field.Key).Append(": ").Append(field.Example).Append('`');
            _text.Append('\n');
            if (FieldWords.TermsOf(field.Kind) is { Count: > 0 } terms)
                _text.Append('\n').Append(Say("Les valeurs\u202F: ", "The values: ")).AppendJoin(", ", terms.Select(t => $"`{t.Id}` ({Plain(t.Label.In(language))})")).Append(".\n");
            Fields(FieldWords.FieldsOf(field.Kind), key + ".", Math.Min(level + 1, 4));
        }
    }

    private string Say(string fr, string en) => language == "fr" ? fr : en;

    // A sentence is text, not Markdown.
    private static string Plain(string sentence) => RulesPage.Plain(sentence);
}
