using Showcase.Pages;

namespace Showcase.Rendering.Templates;

/// <summary>What one page's printing shares: where it goes, its words, and how deep it stands in partials.</summary>
/// <param name="Language">The language's place among the site's: texts without values are kept as bytes for each.</param>
internal sealed record Printing(Utf8Sink Sink, Texts Words, int Language, object Root)
{
    public int Depth { get; set; }
}

/// <summary>Where a template stands while it prints: the value in hand and what lies around it.</summary>
internal sealed class Scope(object? value, Scope? outer)
{
    public object? Value { get; set; } = value;

    /// <summary>What <c>../</c> leads to.</summary>
    public Scope? Outer { get; } = outer;

    /// <summary>Arguments that the partial around was given.</summary>
    public Named? Arguments { get; init; } = outer?.Arguments;

    /// <summary>What <c>{{#*inline}}</c> declared around.</summary>
    public Inlines? Inlines { get; init; } = outer?.Inlines;

    /// <summary>What <c>@partial-block</c> prints.</summary>
    public Callback? Block { get; init; } = outer?.Block;

    /// <summary>Set within <c>each</c>.</summary>
    public Turn? Turn { get; init; }
}

/// <summary>Arguments by name; those given last hide the ones before.</summary>
internal sealed record Named(string Name, object? Value, Named? Before);

internal sealed record Inlines(IReadOnlyDictionary<string, Body> Bodies, Inlines? Before);

internal sealed record Callback(Body Body, Scope Scope);

/// <summary>One turn of <c>each</c>.</summary>
internal sealed class Turn
{
    public int Index { get; set; }

    public bool Last { get; set; }
}
