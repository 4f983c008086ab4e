using System.Globalization;
using System.Text;

namespace Showcase.Pages;

/// <summary>The words of one language: what a theme's <c>strings/&lt;language&gt;.yaml</c> says, with plurals and placeholders.</summary>
internal sealed class Texts
{
    private readonly Dictionary<string, Entry> _entries;

    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="flat">Dotted key → text; plural forms end in <c>.one</c> and <c>.other</c>.</param>
    public Texts(string language, IReadOnlyDictionary<string, string> flat)
    {
        Language = language;
        // French of France and not neutral "fr": the neutral culture formats some numbers without its separators.
        Culture = CultureInfo.GetCultureInfo(language == "fr" ? "fr-FR" : language == "en" ? "en-GB" : language);
        Collation = Culture.CompareInfo;
        _entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var (key, text) in flat)
        {
            if (key.EndsWith(".one", StringComparison.Ordinal) && flat.ContainsKey(key[..^4] + ".other"))
                continue;
            if (key.EndsWith(".other", StringComparison.Ordinal) && flat.TryGetValue(key[..^6] + ".one", out var one))
                _entries[key[..^6]] = new Entry(Template.Parse(text), Template.Parse(one));
            else
                _entries[key] = new Entry(Template.Parse(text), null);
        }
    }

    public string Language { get; }

    public CultureInfo Culture { get; }

    /// <summary>Alphabetical order as readers of this language expect it.</summary>
    public CompareInfo Collation { get; }

    public bool Has(string key) => _entries.ContainsKey(key);

    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>Names of the placeholders of a text, <c>count</c> included where it has plural forms.</summary>
    public IReadOnlyList<string> Placeholders(string key) => _entries[key].Names;

    public string this[string key] => Format(key, []);

    public string Format(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_entries.TryGetValue(key, out var entry))
            throw new MissingTextException(Language, key);
        var template = entry.Other;
        if (entry.One is not null)
        {
            var count = 0L;
            foreach (var (name, value) in values)
            {
                if (name == "count" && value is IConvertible number)
                    count = number.ToInt64(CultureInfo.InvariantCulture);
            }
            if (IsSingular(count))
                template = entry.One;
        }
        return template.Fill(values, Culture);
    }

    /// <summary>The text for a script, its placeholders left as they are.</summary>
    public string Whole(string key) => Format(key, [.. Placeholders(key).Select(n => (n, (object?)$"{{{n}}}"))]);

    public string Count(string key, int count) => Format(key, ("count", count));

    // CLDR cardinal rules for whole numbers: French counts nothing as singular, English does not.
    private bool IsSingular(long count) => Language == "fr" ? count is 0 or 1 : count == 1;

    private sealed record Entry(Template Other, Template? One)
    {
        public IReadOnlyList<string> Names => [.. Other.Names.Concat(One?.Names ?? []).Concat(One is null ? [] : ["count"]).Distinct()];
    }

    /// <summary>Text cut at its placeholders once, so that filling it is only joining.</summary>
    private sealed class Template(IReadOnlyList<(bool IsName, string Text)> parts)
    {
        public IEnumerable<string> Names => parts.Where(p => p.IsName).Select(p => p.Text);

        public static Template Parse(string text)
        {
            var parts = new List<(bool, string)>();
            var at = 0;
            while (at < text.Length)
            {
                var open = text.IndexOf('{', at);
                var close = open < 0 ? -1 : text.IndexOf('}', open);
                if (close < 0)
                    break;
                if (open > at)
                    parts.Add((false, text[at..open]));
                parts.Add((true, text[(open + 1)..close]));
                at = close + 1;
            }
            if (at < text.Length)
                parts.Add((false, text[at..]));
            return new Template(parts);
        }

        public string Fill(ReadOnlySpan<(string Name, object? Value)> values, CultureInfo culture)
        {
            if (parts.Count == 1 && !parts[0].IsName)
                return parts[0].Text;
            var result = new StringBuilder();
            foreach (var (isName, text) in parts)
            {
                if (!isName)
                {
                    result.Append(text);
                    continue;
                }
                foreach (var (name, value) in values)
                {
                    if (name == text)
                        result.Append(value is int or long ? ((IFormattable)value).ToString("N0", culture) : Convert.ToString(value, culture));
                }
            }
            return result.ToString();
        }
    }
}

/// <summary>A text that the theme lacks: a fault of the theme, caught where the theme is read.</summary>
internal sealed class MissingTextException(string language, string key) : Exception($"strings/{language}.yaml has no '{key}'")
{
    public string Language { get; } = language;

    public string Key { get; } = key;
}
