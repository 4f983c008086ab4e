using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Showcase.Pages.Api;

namespace Showcase.Sources;

/// <summary>Holds what a source sent against the description that our own records are written by.</summary>
internal static class ShapeCheck
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    /// <returns>The first thing that is not as described, or null. Unknown fields are of a later version: they are left alone.</returns>
    public static string? Problem(JsonElement value, Shape shape, string path = "")
    {
        if (value.ValueKind != JsonValueKind.Object)
            return $"{Name(path)}: {Why.NoObject}";
        foreach (var field in shape.Fields)
        {
            var inner = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            if (!value.TryGetProperty(field.Name, out var held))
            {
                if (field.Required)
                    return $"{inner}: {Why.Missing}";
            }
            else if (Problem(held, field.Type, inner) is { } problem)
            {
                return problem;
            }
        }
        return null;
    }

    private static string? Problem(JsonElement value, ShapeType type, string path) => type switch
    {
        ShapeType.Text text => value.ValueKind != JsonValueKind.String ? $"{path}: {Why.NoText}" : Problem(value.GetString()!, text, path),
        ShapeType.Choice(var among) => value.ValueKind == JsonValueKind.String && among.Contains(value.GetString()!) ? null : $"{path}: {Why.UnknownValue}",
        ShapeType.Whole(var min, var max) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole) && whole >= min && whole <= max ? null : $"{path}: {Why.NoWhole}",
        ShapeType.Real(var min, var max) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var real) && real >= min && real <= max ? null : $"{path}: {Why.NoNumber}",
        ShapeType.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : $"{path}: {Why.NoFlag}",
        ShapeType.Part(var shape) => Problem(value, shape, path),
        // A later version may know more words: an unknown one in a list is passed over, not the record.
        ShapeType.ListOf(ShapeType.Choice) => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String) ? null : $"{path}: {Why.NoWords}",
        ShapeType.ListOf(var item) => value.ValueKind != JsonValueKind.Array ? $"{path}: {Why.NoList}" : value.EnumerateArray().Select(one => Problem(one, item, path)).FirstOrDefault(p => p is not null),
        ShapeType.ByLanguage(var of) => value.ValueKind != JsonValueKind.Object ? $"{path}: {Why.NoObject}"
            : value.EnumerateObject().Select(one => one.Name.Length is 2 or 3 && one.Name.All(char.IsAsciiLetterLower) ? Problem(one.Value, of, $"{path}.{one.Name}") : $"{path}: {Why.NoLanguage}").FirstOrDefault(p => p is not null),
        _ => throw new InvalidOperationException($"No way to check {type}."),
    };

    private static string? Problem(string text, ShapeType.Text type, string path)
    {
        // In .NET "$" lets a line break pass at the end.
        if (type.Pattern is { } pattern && !Patterns.GetOrAdd(pattern, p => new Regex(p.Replace("$", "\\z", StringComparison.Ordinal), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)).IsMatch(text))
            return $"{path}: {Why.NotInForm}";
        return type.Format switch
        {
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? null : $"{path}: {Why.NoAddress}",
            "email" => text.Contains('@', StringComparison.Ordinal) ? null : $"{path}: {Why.NoEmail}",
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) ? null : $"{path}: {Why.NoDate}",
            _ => null,
        };
    }

    private static string Name(string path) => path.Length == 0 ? "record" : path;
}
