using Showcase.Diagnostics;

namespace Showcase.Content;

/// <summary>A piece of YAML and where it stands in its file.</summary>
internal abstract class Node(SourceLocation source)
{
    public SourceLocation Source { get; } = source;
}

/// <summary>One value, kept as text: what it means is the content model's business, so <c>01004</c> and <c>no</c> stay as written.</summary>
/// <param name="quoted">Whether it stood in quotes or in a block; then <c>null</c> is a word like any other.</param>
/// <param name="inset">Columns between <see cref="Node.Source"/> and the first character: 1 after a quote.</param>
internal sealed class ScalarNode(SourceLocation source, string text, bool quoted, int inset) : Node(source)
{
    public string Text { get; } = text;

    /// <summary>Nothing is written, or nothing that shows: a name of zero-width signs is no name.</summary>
    public bool IsEmpty { get; } = ShowsNothing(text) || (!quoted && text is "~" or "null");

    private static bool ShowsNothing(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
                return false;
        }
        return true;
    }

    /// <summary>The place of a character of <see cref="Text"/>; exact for values of one line without escapes.</summary>
    public SourceLocation At(int offset) => Source with { Column = Source.Column + inset + offset };
}

internal sealed class SequenceNode(SourceLocation source, IReadOnlyList<Node> items) : Node(source)
{
    public IReadOnlyList<Node> Items { get; } = items;
}

internal sealed class MappingNode(SourceLocation source, IReadOnlyList<MappingEntry> entries) : Node(source)
{
    /// <summary>In the order of the file; no key twice.</summary>
    public IReadOnlyList<MappingEntry> Entries { get; } = entries;

    public Node? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                    return entry.Value;
            }
            return null;
        }
    }
}

internal readonly record struct MappingEntry(string Key, SourceLocation KeySource, Node Value);
