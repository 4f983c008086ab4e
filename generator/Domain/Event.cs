using Showcase.Diagnostics;
using Showcase.Domain.Agenda;

namespace Showcase.Domain;

/// <summary>A market, an open day, a workshop course.</summary>
internal sealed record Event
{
    public required Slug Slug { get; init; }
    public required SourceLocation Source { get; init; }
    public required string Name { get; init; }
    public required string Summary { get; init; }
    /// <summary>Local time of the place. Without a time of day, <see cref="AllDay"/> is true.</summary>
    public required DateTime Start { get; init; }
    /// <summary>Last moment; for an all-day event the last day itself.</summary>
    public required DateTime End { get; init; }
    public required bool AllDay { get; init; }
    /// <summary>Null: it takes place once.</summary>
    public Recurrence? Repeats { get; init; }
    /// <summary>Days on which it does not take place after all.</summary>
    public IReadOnlyList<Located<DateOnly>> Except { get; init; } = [];
    public required string Place { get; init; }
    public required Address Address { get; init; }
    public IReadOnlyList<Located<Slug>> Artisans { get; init; } = [];
    public IReadOnlyList<Located<Slug>> Networks { get; init; } = [];
    public Uri? Website { get; init; }
    /// <summary>Free text: <c>Entrée libre</c>, <c>12 €</c>.</summary>
    public string? Price { get; init; }
    public Photo? Photo { get; init; }
    /// <summary>Null for this site's own.</summary>
    public Origin? Origin { get; init; }
    /// <summary>When it was announced; feeds use it.</summary>
    public DateOnly? Added { get; init; }
    public bool Draft { get; init; }
    public required MarkdownText Body { get; init; }
    public IReadOnlyDictionary<string, TextTranslation> Translations { get; init; } = new Dictionary<string, TextTranslation>();
}

/// <summary>What <c>&lt;slug&gt;.&lt;language&gt;.md</c> says otherwise for an event, a network or a page.</summary>
internal sealed record TextTranslation(string? Name, string? Summary, MarkdownText? Body);

/// <summary>A real-life network: guild, co-operative, market, federation, street association.</summary>
internal sealed record Network
{
    public required Slug Slug { get; init; }
    public required SourceLocation Source { get; init; }
    public required string Name { get; init; }
    /// <summary>One of <c>guild</c>, <c>cooperative</c>, <c>market</c>, <c>federation</c>, <c>association</c>.</summary>
    public required string Kind { get; init; }
    public required string Summary { get; init; }
    public Address? Address { get; init; }
    public Contact Contact { get; init; } = Contact.None;
    public int? Since { get; init; }
    public IReadOnlyList<SocialAccount> Social { get; init; } = [];
    /// <summary>Null for this site's own.</summary>
    public Origin? Origin { get; init; }
    public bool Draft { get; init; }
    public required MarkdownText Body { get; init; }
    public IReadOnlyDictionary<string, TextTranslation> Translations { get; init; } = new Dictionary<string, TextTranslation>();
}

/// <summary>A free page: about, legal notice, how to join.</summary>
internal sealed record FreePage
{
    public required Slug Slug { get; init; }
    public required SourceLocation Source { get; init; }
    public required string Title { get; init; }
    public string? Summary { get; init; }
    /// <summary>Where a link stands: <c>header</c>, <c>footer</c> or <c>none</c>.</summary>
    public required string Menu { get; init; }
    /// <summary>Place among the links of its menu, small first.</summary>
    public int Order { get; init; }
    public bool Draft { get; init; }
    public required MarkdownText Body { get; init; }
    public IReadOnlyDictionary<string, TextTranslation> Translations { get; init; } = new Dictionary<string, TextTranslation>();
}
