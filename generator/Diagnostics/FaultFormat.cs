using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Showcase.Diagnostics;

/// <summary>The three ways in which <c>showcase check</c> prints faults: for people, for programs, for a pull request.</summary>
internal static class FaultFormat
{
    /// <summary>Where every rule is explained when the site itself does not, relative to the repository.</summary>
    private const string RulesPagePath = "docs/rules.md";

    private static readonly JsonWriterOptions JsonOptions = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n" };

    /// <param name="page">Where a rule is explained: told once for each rule.</param>
    public static string Text(IEnumerable<Fault> faults, string language, Func<Rule, Uri?>? page = null)
    {
        var (text, told) = (new StringBuilder(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var fault in faults)
        {
            // The first line is for editors and programs too: the same shape in every language.
            var fix = language == "fr" ? "correction\u202F: " : "fix: ";
            text.Append(fault.Location with { Path = MessageTemplate.Printable(fault.Location.Path) }).Append(": ").Append(Word(fault.Severity)).Append(' ').Append(fault.Rule.Id)
                .Append(": ").Append(fault.What(language)).Append('\n')
                .Append("  ").Append(fix).Append(fault.Fix(language)).Append('\n');
            if (page?.Invoke(fault.Rule) is { } help && told.Add(fault.Rule.Id))
                text.Append("  ").Append(language == "fr" ? "aide\u202F: " : "help: ").Append(help.AbsoluteUri).Append('\n');
        }
        return text.ToString();
    }

    public static string Json(IEnumerable<Fault> faults, string language, Func<Rule, Uri?>? page = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonOptions))
        {
            json.WriteStartArray();
            foreach (var fault in faults)
            {
                json.WriteStartObject();
                json.WriteString("id", fault.Rule.Id);
                json.WriteString("severity", Word(fault.Severity));
                json.WriteString("path", fault.Location.Path);
                json.WriteNumber("line", fault.Location.Line);
                json.WriteNumber("column", fault.Location.Column);
                json.WriteString("message", fault.What(language));
                json.WriteString("fix", fault.Fix(language));
                json.WriteString("doc", page?.Invoke(fault.Rule)?.AbsoluteUri ?? $"{RulesPagePath}#{fault.Rule.Id.ToLowerInvariant()}");
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Workflow commands: a forge shows each beside the line of the pull request that it speaks of.</summary>
    public static string GitHub(IEnumerable<Fault> faults, string language)
    {
        var text = new StringBuilder();
        foreach (var fault in faults)
        {
            text.Append("::").Append(Word(fault.Severity)).Append(" file=").Append(Property(fault.Location.Path));
            if (fault.Location.Line > 0)
                text.Append(",line=").Append(fault.Location.Line).Append(",col=").Append(fault.Location.Column);
            text.Append(",title=").Append(Property(fault.Rule.Id)).Append("::")
                .Append(Message($"{fault.What(language)}\n{fault.Fix(language)}")).Append('\n');
        }
        return text.ToString();
    }

    private static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";

    // The escapes that workflow commands know: % first, then what would end the message or a property.
    private static string Message(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Message(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
