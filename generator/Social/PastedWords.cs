using System.Buffers;
using System.Runtime.CompilerServices;

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string Find(string text, NetworkRegistry registry, out string? label, out string? second)
    {
        label = second = null;
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
        if (rank > 0)
            label = at > 0 ? words[at - 1].TrimEnd(':') : null;
        else if (words.Count == 1)
            return words[0];
        else if (words.Count == 2)
            (label, found) = (words[0].TrimEnd(':'), words[1]);
        if (label is not null && registry.Find(label) is null)
            label = null;
        return rank > 0 || label is not null ? found : text;
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
