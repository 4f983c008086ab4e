namespace Showcase.Social;

/// <summary>How far two short words are from each other.</summary>
internal static class Spelling
{
    /// <summary>At most one letter added, left out, changed, or two neighbours exchanged.</summary>
    public static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
            return IsOneSlip(b, a);
        if (b.Length - a.Length > 1)
            return false;
        var same = a.CommonPrefixLength(b);
        var restA = a[same..];
        var restB = b[same..];
        if (a.Length < b.Length)
            return restA.SequenceEqual(restB[1..]);
        return restA.Length < 2 || restA[1..].SequenceEqual(restB[1..])
            || (restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]));
    }

    /// <summary>The nearest of <paramref name="words"/>, when it is near enough to have been meant.</summary>
    public static string? Nearest(string word, IEnumerable<string> words)
    {
        if (word.Length is < 2 or > 30)
            return null;
        var (best, distance) = ((string?)null, word.Length <= 4 ? 2 : 3);
        foreach (var candidate in words)
        {
            if (Math.Abs(candidate.Length - word.Length) < distance && Distance(word, candidate) is var d && d < distance)
                (best, distance) = (candidate, d);
        }
        return best;
    }

    // Damerau-Levenshtein, adjacent exchanges only; words here have at most 63 letters.
    private static int Distance(string a, string b)
    {
        var (before, last, now) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            (before, last, now) = (last, now, before);
        }
        return last[b.Length];
    }
}
