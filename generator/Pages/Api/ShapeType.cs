namespace Showcase.Pages.Api;

/// <summary>What a published field holds. A closed family: JSON, CSV, JSON Schema, Table Schema and OpenAPI each switch over it, so that they cannot disagree.</summary>
internal abstract record ShapeType
{
    /// <param name="Format">A format of JSON Schema: <c>uri</c>, <c>email</c>, <c>date</c>.</param>
    /// <param name="Pattern">A regular expression that both ECMA-262 and XML Schema read alike.</param>
    internal sealed record Text(string? Format = null, string? Pattern = null) : ShapeType;

    internal sealed record Choice(IReadOnlyList<string> Among) : ShapeType;

    internal sealed record Whole(int Min = 0, int Max = int.MaxValue) : ShapeType;

    internal sealed record Real(double Min, double Max) : ShapeType;

    internal sealed record Flag : ShapeType;

    /// <summary>Language → value; the values are <see cref="Said"/>.</summary>
    internal sealed record ByLanguage(ShapeType Of) : ShapeType;

    internal sealed record ListOf(ShapeType Item) : ShapeType;

    internal sealed record Part(Shape Shape) : ShapeType;
}

/// <summary>What one language says, the site's main language first in a list of them.</summary>
internal readonly record struct Said(string Language, object Value);
