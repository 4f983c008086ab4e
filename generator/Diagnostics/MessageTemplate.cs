using System.Globalization;
using System.Text.RegularExpressions;

namespace Showcase.Diagnostics;

/// <summary>
/// Fills a rule's sentence. <c>{0}</c> is an argument; <c>⟨1?text⟩</c> stands only when argument 1 is there and not empty,
/// <c>⟨1!text⟩</c> only when it is not: so that one rule can say "did you mean…" when there is something to mean.
/// </summary>
internal static partial class MessageTemplate
{
    private const int LongestArgument = 300; // characters; a message stays a message whatever the content holds

    public static string Fill(string template, IReadOnlyList<string> arguments)
    {
        var chosen = !template.Contains('⟨') ? template
            : Conditional().Replace(template, m => Holds(m.Groups[1].ValueSpan, m.Groups[2].ValueSpan[0]) ? m.Groups[3].Value : "");
        return string.Format(CultureInfo.InvariantCulture, chosen, [.. arguments.Select(Printable)]);

        bool Holds(ReadOnlySpan<char> index, char sign)
        {
            var i = int.Parse(index, NumberStyles.None, CultureInfo.InvariantCulture);
            return (sign == '?') == (i < arguments.Count && arguments[i].Length > 0);
        }
    }

    [GeneratedRegex("⟨([0-9])([?!])([^⟩]*)⟩", RegexOptions.CultureInvariant)]
    private static partial Regex Conditional();

    // Arguments come from content and may hold line breaks or control characters that would garble a terminal or a CI log.
    public static string Printable(string text)
    {
        var length = Math.Min(text.Length, LongestArgument);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            length--;
        var clean = string.Create(length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                // The second half of a pair goes with the first, whose category was the pair's.
                if (char.IsLowSurrogate(source[i]) && i > 0 && char.IsHighSurrogate(span[i - 1]))
                {
                    span[i] = source[i];
                    continue;
                }
                var category = CharUnicodeInfo.GetUnicodeCategory(source, i);
                span[i] = category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate ? '\uFFFD' : source[i];
            }
        });
        return length < text.Length ? clean + "…" : clean;
    }
}
