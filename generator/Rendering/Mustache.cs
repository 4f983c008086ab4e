namespace Showcase.Rendering;

/// <summary>One <c>{{…}}</c> of a template.</summary>
/// <param name="Sign">What stands behind the braces: <c>#</c>, <c>/</c>, <c>^</c>, <c>&gt;</c>, <c>#&gt;</c>, <c>#*</c>, <c>!</c>, <c>&amp;</c>, <c>{</c>, or nothing.</param>
/// <param name="Inside">The text between sign and closing braces, trimmed.</param>
/// <param name="Start">Offset of the first brace.</param>
/// <param name="InsideStart">Offset of <paramref name="Inside"/>.</param>
/// <param name="End">Offset behind the last brace; zero for a sub-expression.</param>
internal readonly record struct Mustache(string Sign, string Inside, int Start, int InsideStart, int End = 0)
{
    private static readonly string[] Signs = ["#>", "#*", "#", "/", "^", ">", "!--", "!", "&", "{"];

    /// <summary>Every tag in order; null when a tag is not closed, with the offset where it opens.</summary>
    public static List<Mustache>? Scan(string source, out int unclosedAt)
    {
        var tags = new List<Mustache>();
        var at = 0;
        while ((at = source.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            var open = at + 2;
            if (open < source.Length && source[open] == '~')
                open++;
            var sign = Array.Find(Signs, s => string.CompareOrdinal(source, open, s, 0, s.Length) == 0) ?? "";
            var closing = sign == "!--" ? "--}}" : sign == "{" ? "}}}" : "}}";
            var close = source.IndexOf(closing, open + sign.Length, StringComparison.Ordinal);
            if (close < 0)
            {
                unclosedAt = at;
                return null;
            }
            var raw = source[(open + sign.Length)..close].TrimEnd('~');
            var inside = raw.Trim();
            tags.Add(new Mustache(sign, inside, at, open + sign.Length + (raw.Length - raw.TrimStart().Length), close + closing.Length));
            at = close + closing.Length;
        }
        unclosedAt = -1;
        return tags;
    }

    /// <summary>The words of the tag, with sub-expressions kept whole in their parentheses and quotes kept whole in theirs; each with its offset in the template.</summary>
    public List<(string Text, int At)> Words()
    {
        var words = new List<(string, int)>();
        var i = 0;
        while (i < Inside.Length)
        {
            if (char.IsWhiteSpace(Inside[i]))
            {
                i++;
                continue;
            }
            var start = i;
            var depth = 0;
            char quote = '\0';
            for (; i < Inside.Length; i++)
            {
                var c = Inside[i];
                if (quote != '\0')
                    quote = c == quote ? '\0' : quote;
                else if (c is '"' or '\'')
                    quote = c;
                else if (c == '(')
                    depth++;
                else if (c == ')')
                    depth--;
                else if (char.IsWhiteSpace(c) && depth == 0)
                    break;
            }
            words.Add((Inside[start..i], InsideStart + start));
        }
        return words;
    }
}
