using System.Globalization;
using System.Text;

namespace Showcase.Pages.Search;

/// <summary>Cuts a text into the words that the index knows. <c>themes/*/scripts/search/words.js</c> does the same to what a visitor types: change both.</summary>
internal static class SearchWords
{
    /// <summary>Longer ones are no words that anybody types.</summary>
    private const int Longest = 32;

    /// <summary>Said in every summary, asked for by nobody; also told to the browser, which leaves them out of a question.</summary>
    public static IReadOnlyList<string> Stop { get; } = [.. """
        au aux avec ce ces cet cette chez comme dans de des du elle elles en entre est et eux il ils la le les leur leurs lui mais mes mon ne nos notre nous on ou
        par pas plus pour qu que qui sa sans se ses son sont sous sur ta te tes ton un une vos votre vous
        an and are as at be by for from has have he her his in is it its of on or our she that the their them they this to us was we were with you your
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static readonly HashSet<string> Stopped = new(Stop, StringComparer.Ordinal);

    /// <summary>Words of two letters or more, lower case, without accents: <c>L'Ébéniste du Faou</c> gives <c>ebeniste</c>, <c>faou</c>.</summary>
    public static IEnumerable<string> Of(string text)
    {
        foreach (var word in Split(Fold(text)))
        {
            if (word.Length is >= 2 and <= Longest && !Stopped.Contains(word))
                yield return word;
        }
    }

    /// <summary>Lower case, compatibility forms and accents gone.</summary>
    public static string Fold(string text)
    {
        var plain = text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f') < 0;
        var folded = new StringBuilder(text.Length);
        foreach (var c in plain ? text : text.Normalize(NormalizationForm.FormKD))
        {
            switch (char.ToLowerInvariant(c))
            {
                case 'œ': folded.Append("oe"); break;
                case 'æ': folded.Append("ae"); break;
                case 'ß': folded.Append("ss"); break;
                case 'ς': folded.Append('σ'); break;
                case var lower when CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark):
                    folded.Append(lower);
                    break;
            }
        }
        return folded.ToString();
    }

    // Letters beyond the basic plane end a word: no keyboard here writes them.
    private static IEnumerable<string> Split(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            yield return text[start..i];
            start = -1;
        }
    }
}
