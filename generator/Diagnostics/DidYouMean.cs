using System.Globalization;
using System.Text;

namespace Showcase.Diagnostics;

/// <summary>Finds the word that was probably meant.</summary>
internal static class DidYouMean
{
    /// <summary>
    /// The candidate nearest to <paramref name="text"/> by letters added, dropped, changed or swapped (Damerau-Levenshtein),
    /// accents, case and punctuation aside; null when none is near enough. Of two equally near, the first in ordinal order.
    /// </summary>
    public static string? Closest(string text, IEnumerable<string> candidates)
    {
        var wanted = Fold(text);
        if (wanted.Length == 0)
            return null;
        string? best = null;
        var bestDistance = Threshold(wanted.Length) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(wanted, Fold(candidate), bestDistance);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
                (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    // One slip in a short word, then one more for every four letters or so: beyond that, a guess puzzles more than it helps.
    private static int Threshold(int length) => length switch { <= 2 => 0, <= 5 => 1, <= 9 => 2, _ => 3 };

    private static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in SoundText.Of(text).Normalize(NormalizationForm.FormKD))
        {
            if (c is 'œ' or 'Œ')
                result.Append("oe");
            else if (c is 'æ' or 'Æ')
                result.Append("ae");
            else if (char.IsLetterOrDigit(c))
                result.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }
        return result.ToString().TrimEnd();
    }

    /// <summary>Optimal string alignment distance; any value above <paramref name="limit"/> only means "farther than that".</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        var (before, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var steps = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    steps = Math.Min(steps, before[j - 2] + 1);
                current[j] = steps;
                least = Math.Min(least, steps);
            }
            if (least > limit)
                return limit + 1;
            (before, previous, current) = (previous, current, before);
        }
        return previous[b.Length];
    }
}
