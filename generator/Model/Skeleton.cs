using System.Text;
using System.Text.RegularExpressions;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>A commented file to start an entry from: what must be filled in stands empty, what may be stands behind a hash.</summary>
internal static partial class Skeleton
{
    /// <summary>The slug of a new entry's folder or file; null when the name holds nothing that could become one.</summary>
    public static Slug? SlugFor(string name) => Slug.From(name);

    /// <param name="name">What stands over the door; the first required text of the model.</param>
    /// <param name="language">Of the comments: <c>fr</c> or <c>en</c>.</param>
    public static string Write(CollectionModel model, string name, string language)
    {
        var text = new StringBuilder("---\n");
        foreach (var line in Opening(language))
            text.Append("# ").Append(line).Append('\n');
        var first = true;
        foreach (var field in model.Fields)
        {
            text.Append('\n');
            WriteField(text, field, language, value: first ? Quote(name) : null);
            first = false;
        }
        return text.Append("\n# ").Append(model.BodyHelp.In(language)).Append("\n---\n\n").ToString();
    }

    private static void WriteField(StringBuilder text, Field field, string language, string? value)
    {
        text.Append("# ").Append(field.Label.In(language));
        if (field.Required)
            text.Append(language == "fr" ? " (obligatoire)" : " (required)");
        text.Append(language == "fr" ? "\u202F: " : ": ").Append(field.Help.In(language));
        if (field.Required && value is null && field.Example.Length > 0)
            text.Append(language == "fr" ? " Exemple\u202F: " : " Example: ").Append(field.Example);
        text.Append('\n');
        if (field.Key == "draft")
            text.Append("draft: true\n"); // an entry that is being written is not published by mistake
        else if (field.Required && field.Kind is not FieldKind.ObjectOf)
            text.Append(field.Key).Append(": ").Append(value ?? "\"\"").Append('\n');
        else
            WriteLines(text, field, indent: 0, live: field.Required);
    }

    /// <summary>A field with its example, or its own fields beneath it; those that need not be there behind a hash in the first column.</summary>
    private static void WriteLines(StringBuilder text, Field field, int indent, bool live, string bullet = "")
    {
        var start = (live ? "" : "#") + new string(' ', indent) + bullet;
        switch (field.Kind)
        {
            case FieldKind.ObjectOf of when field.Example.Length == 0:
                text.Append(start).Append(field.Key).Append(":\n");
                foreach (var inner in of.Fields)
                    WriteLines(text, inner, indent + 2, live && inner.Required);
                break;
            case FieldKind.ListOf(FieldKind.ObjectOf of, _) when field.Example.Length == 0:
                text.Append(start).Append(field.Key).Append(":\n");
                for (var i = 0; i < of.Fields.Count; i++)
                    WriteLines(text, of.Fields[i], i == 0 ? indent + 2 : indent + 4, live: false, bullet: i == 0 ? "- " : "");
                break;
            default:
                text.Append(start).Append(field.Key).Append(": ").Append(live ? "\"\"" : field.Example).Append('\n');
                break;
        }
    }

    private static string[] Opening(string language) => language == "fr"
        ?
        [
            "Écrivez entre les guillemets ce qui est obligatoire.",
            "Le reste est facultatif\u202F: pour vous en servir, retirez le # au début de la ligne et changez l’exemple.",
            "«\u202Fshowcase check\u202F» dit ce qui manque. Quand tout est prêt, écrivez «\u202Fdraft: false\u202F».",
        ]
        :
        [
            "Write what is required between the quotes.",
            "The rest is optional: to use it, remove the # at the start of the line and change the example.",
            "'showcase check' tells what is missing. When all is ready, write 'draft: false'.",
        ];

    private static string Quote(string name)
    {
        var clean = Control().Replace(name, " ").Trim();
        return Plain().IsMatch(clean) ? clean : "\"" + clean.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+", RegexOptions.CultureInvariant)]
    private static partial Regex Control();

    // Letters first, and nothing that YAML could take for something else.
    [GeneratedRegex(@"^(?!(?:null|true|false|yes|no|on|off)\z)\p{L}[\p{L}\p{M}\p{Nd} .'’&()-]*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Plain();
}
