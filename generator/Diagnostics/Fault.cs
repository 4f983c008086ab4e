using System.Globalization;

namespace Showcase.Diagnostics;

/// <summary>One broken rule at one place.</summary>
internal sealed record Fault(Rule Rule, SourceLocation Location, params string[] Arguments)
{
    public Severity Severity => Rule.Severity;

    /// <summary>What is wrong, in <paramref name="language"/> (<c>fr</c> or <c>en</c>).</summary>
    public string What(string language) => Fill(Rule.What.In(language));

    /// <summary>What to write instead, in <paramref name="language"/> (<c>fr</c> or <c>en</c>).</summary>
    public string Fix(string language) => Fill(Rule.Fix.In(language));

    public bool Equals(Fault? other) =>
        other is not null && Rule == other.Rule && Location == other.Location && Arguments.AsSpan().SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Rule, Location, Arguments.Length);

    // Arguments come from content and may hold line breaks or control characters that would garble a terminal or a CI log.
    private string Fill(string template) =>
        string.Format(CultureInfo.InvariantCulture, template, [.. Arguments.Select(Printable)]);

    private static string Printable(string text)
    {
        var clean = string.Create(Math.Min(text.Length, 200), text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var category = CharUnicodeInfo.GetUnicodeCategory(source[i]);
                span[i] = category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator ? '\uFFFD' : source[i];
            }
        });
        return text.Length > 200 ? clean + "…" : clean;
    }
}
