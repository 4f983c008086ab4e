using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Model;

/// <summary>One field of a collection: its key in the file, what it holds, and how it is called where people fill it in.</summary>
internal sealed record Field
{
    public required string Key { get; init; }
    public required FieldKind Kind { get; init; }
    public required Bilingual Label { get; init; }
    public required Bilingual Help { get; init; }
    /// <summary>A good value as it would stand in the file after the colon; for a field of fields, empty: they have their own.</summary>
    public string Example { get; init; } = "";
    public bool Required { get; init; }
    /// <summary>A translation (<c>index.en.md</c>) may say it otherwise.</summary>
    public bool Translatable { get; init; }
}

/// <summary>One shelf of <c>content/</c> and the fields of its entries; the body beneath the fields is Markdown.</summary>
internal sealed record CollectionModel(Collection Collection, Bilingual Label, Bilingual One, IReadOnlyList<Field> Fields, Bilingual BodyHelp);
