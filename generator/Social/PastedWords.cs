using System.Buffers;

namespace Showcase.Social;

/// <summary>Finds the one address or handle in what was pasted: <c>Retrouvez-nous sur https://… !</c>, <c>&lt;https://…&gt;</c>, <c>Insta : @demo</c>.</summary>
internal static class PastedWords
{
    private static readonly SearchValues<char> Apart = SearchValues.Create(" <>\"«»“”„`|");
    private static readonly SearchValues<char> Worded = SearchValues.Create(" <>\"«»“”„`|()[]{}'’,;!");
    private const string Edge = "()[]{}'’‘,;!*•·–—";

    /// <param name="text">Cleaned text.</param>
    /// <param name="registry">Tells which hosts are known.</param>
    /// <param name="label">A network's name that stood before: <c>Insta :</c>.</param>
    /// <param name="second">Another address, when there are two.</param>
    /// <param name="behind">A word that follows the address at once and may be the rest of it: <c>facebook.com/Atelier Demo</c>.</param>
    public static string Find(string text, NetworkRegistry registry, out string? label, out string? second, out string? behind)
    {
        label = second = behind = null;
        if (!text.AsSpan().ContainsAny(Worded))
            return TrimEnd(text);
        var words = Split(text);
        if (words.Count == 0)
            return text;
        var (found, rank, at) = ("", 0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var itsRank = Rank(word, registry);
            if (itsRank > rank)
                (found, rank, at, second) = (word, itsRank, i, null);
            else if (itsRank == rank && rank > 0 && !word.Equals(found, StringComparison.OrdinalIgnoreCase))
                second ??= word;
        }
        // A telephone's keyboard puts a space after a slash or an at sign.
        if (rank > 0 && at + 2 == words.Count && found[^1] is '/' or '@' or '=')
            return found + words[at + 1];
        // wa.me/33 6 39 98 12 34: a number goes on over its spaces.
        if (rank > 1 && at + 1 < words.Count && EndsInNumber(found))
        {
            while (at + 1 < words.Count && words[at + 1].All(char.IsAsciiDigit))
                found += words[++at];
        }
        if (rank > 0)
        {
            label = at > 0 && at < words.Count ? words[at - 1].TrimEnd(':') : null;
            if (second is null && at + 1 < words.Count && at <= 1 && char.IsLetterOrDigit(words[at + 1][0]) && text.Contains($"{found} {words[at + 1]}", StringComparison.Ordinal))
                behind = words[at + 1];
        }
        else if (words.Count == 1)
            return words[0];
        else if (words.Count == 2)
            (label, found) = (words[0].TrimEnd(':'), words[1]);
        if (label is not null && registry.Find(label) is null)
            label = null;
        return rank > 0 || label is not null ? found : text;
    }

    /// <summary>An address at the end of a line and a word at the start of the next: nobody can tell whether it goes on there.</summary>
    /// <param name="lines">As <see cref="PastedText.Lines"/> gives them. A line left empty between the two parts them surely.</param>
    public static (string Before, string Behind)? Cut(string lines, NetworkRegistry registry)
    {
        for (var at = lines.IndexOf('\n', StringComparison.Ordinal); at > 0; at = lines.IndexOf('\n', at + 1))
        {
            var before = lines[(lines.LastIndexOfAny([' ', '\n'], at - 1) + 1)..at];
            var end = lines.IndexOfAny([' ', '\n'], at + 1);
            var behind = end < 0 ? lines[(at + 1)..] : lines[(at + 1)..end];
            if (before.Length > 0 && behind.Length > 0 && TrimEnd(before) == before && before[^1] is not ('/' or '@' or '=')
                && Rank(before, registry) > 0 && Rank(behind, registry) < 3)
            {
                return (before, behind);
            }
        }
        return null;
    }

    private static bool EndsInNumber(string word)
    {
        var tail = word.AsSpan(word.AsSpan().LastIndexOfAny('/', '=') + 1).TrimStart('+');
        return tail.Length is > 0 and < 9 && tail.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        foreach (var range in text.AsSpan().SplitAny(Apart))
        {
            var word = text[range];
            // [text](address), as in Markdown.
            var link = word.IndexOf("](", StringComparison.Ordinal);
            if (link >= 0)
                word = word[(link + 2)..];
            word = TrimEnd(word.TrimStart(Edge.ToCharArray()));
            if (word == "@" || word.Length > 0 && word is not (":" or "." or "-"))
                words.Add(word);
        }
        return words;
    }

    /// <summary>Without the marks that end a sentence or close a bracket opened before.</summary>
    public static string TrimEnd(string word)
    {
        var end = word.Length;
        while (end > 0 && (Edge.Contains(word[end - 1]) || word[end - 1] is '.' or '…' or '?')
            && !(word[end - 1] == ')' && word.AsSpan(0, end).Contains('(') && word[0] != '('))
        {
            end--;
        }
        return end == word.Length ? word : word[..end];
    }

    // 4: surely an address; 3: a known host or @user@host; 2: a host with a path; 1: a handle with its sign, or a bare host.
    private static int Rank(string word, NetworkRegistry registry)
    {
        if (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("//", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return 4;
        if (word[0] == '@')
            return word.AsSpan(1).Contains('@') ? 3 : 1;
        var end = word.AsSpan().IndexOfAny('/', '?', '#');
        var host = end < 0 ? word : word[..end];
        if (!host.Contains('.', StringComparison.Ordinal) || host.Contains('@', StringComparison.Ordinal))
            return 0;
        if (registry.FindHost(host.ToLowerInvariant()) is not null)
            return 3;
        return HostName.TryRead(host, out _, out _) ? (end < 0 ? 1 : 2) : 0;
    }
}
