using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Showcase.Diagnostics;

namespace Showcase.Advice;

/// <summary>The ways in which advice is printed: for one artisan, for the whole region, for programs, for a pull request.</summary>
internal static class CounselFormat
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>One paragraph a vitrine: its score, and each sentence of advice.</summary>
    public static string Text(IEnumerable<Counsel> counsels, string language)
    {
        var text = new StringBuilder();
        foreach (var counsel in counsels)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(CultureInfo.InvariantCulture, $"{MessageTemplate.Printable(counsel.Artisan.Name)} · {counsel.Score}/100\n");
            foreach (var said in counsel.Hints.Select(h => h.Text).DefaultIfEmpty(counsel.Praise))
                text.Append("  – ").Append(said.In(language)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>One line a vitrine, with the first thing to do.</summary>
    public static string Table(IReadOnlyList<Counsel> counsels, (string Name, string Score, string First) head, string language)
    {
        var names = counsels.Select(c => MessageTemplate.Printable(c.Artisan.Name)).ToArray();
        var (width, column) = (names.Append(head.Name).Max(n => n.Length), Math.Max(head.Score.Length, 3));
        var text = new StringBuilder();
        Line(head.Name, head.Score, head.First);
        foreach (var (counsel, name) in counsels.Zip(names))
            Line(name, counsel.Score.ToString(CultureInfo.InvariantCulture), counsel.First.In(language));
        return text.ToString();

        void Line(string name, string score, string first) =>
            text.Append(score.PadLeft(column)).Append("  ").Append(name.PadRight(width)).Append("  ").Append(first).Append('\n');
    }

    public static string Json(IEnumerable<Counsel> counsels, string language)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var counsel in counsels)
            {
                json.WriteStartObject();
                json.WriteString("slug", counsel.Artisan.Slug.Value);
                json.WriteString("name", counsel.Artisan.Name);
                json.WriteString("trade", counsel.Artisan.Trade.Id.Value);
                json.WriteString("path", counsel.Artisan.Source.Path);
                json.WriteNumber("score", counsel.Score);
                json.WriteString("first", counsel.First.In(language));
                WriteHints(json, "notes", counsel.Notes, language);
                WriteHints(json, "steps", counsel.Steps, language);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Workflow commands of the kind that neither warns nor fails.</summary>
    public static string GitHub(IEnumerable<Counsel> counsels, string language)
    {
        var text = new StringBuilder();
        foreach (var counsel in counsels)
        {
            var said = string.Join("%0A", Text([counsel], language).TrimEnd('\n').Replace("%", "%25", StringComparison.Ordinal).Split('\n'));
            var path = counsel.Artisan.Source.Path.Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
            text.Append("::notice file=").Append(path).Append("::").Append(said).Append('\n');
        }
        return text.ToString();
    }

    private static void WriteHints(Utf8JsonWriter json, string name, IEnumerable<Hint> hints, string language)
    {
        json.WriteStartArray(name);
        foreach (var hint in hints)
        {
            json.WriteStartObject();
            json.WriteString("id", hint.Id);
            if (hint.Points > 0)
                json.WriteNumber("points", hint.Points);
            json.WriteString("text", hint.Text.In(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
