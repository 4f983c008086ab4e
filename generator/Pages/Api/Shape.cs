using Showcase.Diagnostics;

namespace Showcase.Pages.Api;

/// <summary>A published record, or a part of one, described once.</summary>
/// <param name="Name">Name of its schema: <c>artisan</c>.</param>
/// <param name="Term">What it is in JSON-LD, with a prefix of <see cref="LinkedTerms"/>; null for a part that needs no class.</param>
internal sealed record Shape(string Name, Bilingual Title, string? Term, IReadOnlyList<ShapeField> Fields)
{
    public ShapeField this[string name] => Fields.First(f => f.Name == name);
}

/// <param name="Value">Null, or an empty list: the record does not have the field.</param>
internal sealed record ShapeField(string Name, ShapeType Type, Bilingual About, Func<object, RecordDesk, object?> Value)
{
    /// <summary>Every record has it.</summary>
    public bool Required { get; init; }

    /// <summary>Its property in JSON-LD; null: a reader of linked data is not told.</summary>
    public string? Term { get; init; }

    /// <summary>Stands among the properties of a GeoJSON feature.</summary>
    public bool OnMap { get; init; }
}

/// <summary>How shapes are written down, so that each field stays one line.</summary>
/// <typeparam name="T">What the record is made of.</typeparam>
internal static class Fields<T>
{
    public static ShapeField Of(string name, ShapeType type, string fr, string en, Func<T, RecordDesk, object?> value, string? term = null) =>
        new(name, type, new(fr, en), (entry, desk) => value((T)entry, desk)) { Term = term };

    public static ShapeField Must(string name, ShapeType type, string fr, string en, Func<T, RecordDesk, object?> value, string? term = null) =>
        Of(name, type, fr, en, value, term) with { Required = true };
}
