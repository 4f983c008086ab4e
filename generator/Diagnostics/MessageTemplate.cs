using System.Globalization;
using System.Text.RegularExpressions;

namespace Showcase.Diagnostics;

/// <summary>
/// Fills a rule's sentence. <c>{0}</c> is an argument; <c>⟨1?text⟩</c> stands only when argument 1 is there and not empty,
/// <c>⟨1!text⟩</c> only when it is not: so that one rule can say "did you mean…" when there is something to mean. <c>{1:d}</c> is a day, which comes as 2026-11-22.
/// </summary>
internal static partial class MessageTemplate
{
    private const int LongestArgument = 300; // characters; a message stays a message whatever the content holds

    /// <summary>Sets apart the two languages of an argument that has words of its own: <see cref="Bilingual.AsArgument"/>.</summary>
    public const char TwoLanguages = '\u001E';

    public static string Fill(string template, IReadOnlyList<string> arguments, string language)
    {
        var chosen = !template.Contains('⟨') ? template
            : Conditional().Replace(template, m => Holds(m.Groups[1].ValueSpan, m.Groups[2].ValueSpan[0]) ? m.Groups[3].Value : "");
        return string.Format(Bilingual.CultureOf(language), chosen, [.. arguments.Select(a => new Argument(Printable(In(a, language))))]);

        bool Holds(ReadOnlySpan<char> index, char sign)
        {
            var i = int.Parse(index, NumberStyles.None, CultureInfo.InvariantCulture);
            return (sign == '?') == (i < arguments.Count && arguments[i].Length > 0);
        }
    }

    /// <summary>An argument in one language: between marks stand, in turn, text for both, French, English.</summary>
    public static string In(string argument, string language) => !argument.Contains(TwoLanguages) ? argument
        : string.Concat(argument.Split(TwoLanguages).Where((_, i) => i % 3 == 0 || (i % 3 == 1) == (language == "fr")));

    private readonly record struct Argument(string Text) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? culture) =>
            format == "d" && DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d", culture) : Text;
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
