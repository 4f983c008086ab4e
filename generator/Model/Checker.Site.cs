using System.Text.RegularExpressions;
using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Model;

/// <summary>Values that only the site's settings hold.</summary>
internal sealed partial class Checker
{
    private Dictionary<string, string>? CheckLocalized(Node node, Field field, FieldKind.Localized kind)
    {
        var main = around.Languages[0];
        if (node is ScalarNode only)
            return CheckLength(OneLine(only.Text), kind.Max, only, field) is { } one ? new(StringComparer.Ordinal) { [main] = one } : null;
        if (node is not MappingNode mapping)
        {
            _faults.Add(Rules.TextExpected, node.Source, field.Key, field.Example);
            return null;
        }
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, source, value) in mapping.Entries)
        {
            if (!around.Languages.Contains(key, StringComparer.Ordinal) && !(field.Key == "activity" && LanguageShape().IsMatch(key)))
                _faults.Add(Rules.TextInOtherLanguage, source, key, string.Join(", ", around.Languages));
            else if (value is not ScalarNode text)
                _faults.Add(Rules.TextExpected, value.Source, key, field.Example);
            else if (!text.IsEmpty && CheckLength(OneLine(text.Text), kind.Max, text, field) is { } good)
                texts[key] = good;
        }
        if (texts.ContainsKey(main))
            return texts;
        if (mapping[main] is null or ScalarNode { IsEmpty: true })
            _faults.Add(Rules.TextLacksLanguage, mapping.Source, field.Key, main);
        return null;
    }

    private Dictionary<string, string>? CheckVariables(Node node, Field field)
    {
        if (node is not MappingNode mapping)
        {
            _faults.Add(Rules.FieldsExpected, node.Source, field.Key, "accent, paper…");
            return null;
        }
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, source, value) in mapping.Entries)
        {
            if (CssName().IsMatch(key) && value is ScalarNode text && CssValue().IsMatch(text.Text) && !CssRemote().IsMatch(text.Text))
                variables[key] = OneLine(text.Text);
            else
                _faults.Add(Rules.CssUnsafe, source, key);
        }
        return variables;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,60}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CssName();

    // Colours, lengths, font lists, calc(): nothing that could end the declaration or open another.
    [GeneratedRegex(@"^[\p{L}0-9#%.,()'""/*+ _-]{1,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CssValue();

    [GeneratedRegex(@"url|image|expression|/\*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CssRemote();
}
