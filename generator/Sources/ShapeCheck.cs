using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Showcase.Model;
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
        ShapeType.ListOf(ShapeType.Choice) => AllTexts(value) ? null : $"{path}: {Why.NoWords}",
        ShapeType.ListOf(var item) => ProblemOfList(value, item, path),
        ShapeType.ByLanguage(var of) => ProblemOfLanguages(value, of, path),
        _ => throw new InvalidOperationException($"No way to check {type}."),
    };

    private static bool AllTexts(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
            return false;
        foreach (var one in list.EnumerateArray())
        {
            if (one.ValueKind != JsonValueKind.String)
                return false;
        }
        return true;
    }

    private static string? ProblemOfList(JsonElement list, ShapeType item, string path)
    {
        if (list.ValueKind != JsonValueKind.Array)
            return $"{path}: {Why.NoList}";
        foreach (var one in list.EnumerateArray())
        {
            if (Problem(one, item, path) is { } problem)
                return problem;
        }
        return null;
    }

    private static string? ProblemOfLanguages(JsonElement map, ShapeType of, string path)
    {
        if (map.ValueKind != JsonValueKind.Object)
            return $"{path}: {Why.NoObject}";
        foreach (var one in map.EnumerateObject())
        {
            if (one.Name.Length is not (2 or 3) || one.Name.AsSpan().ContainsAnyExceptInRange('a', 'z'))
                return $"{path}: {Why.NoLanguage}";
            if (Problem(one.Value, of, $"{path}.{one.Name}") is { } problem)
                return problem;
        }
        return null;
    }

    private static string? Problem(string text, ShapeType.Text type, string path)
    {
        if (type.Pattern is { } pattern && !IsWritten(text, pattern))
            return $"{path}: {Why.NotInForm}";
        return type.Format switch
        {
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? null : $"{path}: {Why.NoAddress}",
            "email" => text.Contains('@', StringComparison.Ordinal) ? null : $"{path}: {Why.NoEmail}",
            "date" => DateText.TryParseDay(text, out _) ? null : $"{path}: {Why.NoDate}",
            _ => null,
        };
    }

    // The patterns are ours, and none can match a text in two ways: however long a stranger's text is, there is nothing to go back over. Should one ever, it ends.
    // In .NET "$" lets a line break pass at the end.
    private static Regex Written(string pattern) => new(pattern.Replace("$", "\\z", StringComparison.Ordinal), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static bool IsWritten(string text, string pattern)
    {
        try
        {
            return Patterns.GetOrAdd(pattern, Written).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static string Name(string path) => path.Length == 0 ? "record" : path;
}
