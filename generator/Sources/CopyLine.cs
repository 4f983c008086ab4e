using System.Text.Json;

namespace Showcase.Sources;

/// <summary>What a line of a copy is: a record, a record that was passed by, or the end of one.</summary>
/// <param name="Passed">Digest of a record that may not come in or is not wanted: known, so that it is not asked for again.</param>
internal readonly record struct CopyLine(string Type, string Id, string? Passed, bool Removed)
{
    public string Key => $"{Type}/{Id}";

    public bool IsRecord => Passed is null && !Removed;

    /// <summary>Null for a line that is none of these, such as one that a crash cut short.</summary>
    public static CopyLine? Read(ReadOnlySpan<byte> line)
    {
        string? type = null, id = null, passed = null;
        var removed = false;
        try
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                var name = reader.GetString();
                reader.Read();
                switch (name)
                {
                    case "type" when reader.TokenType == JsonTokenType.String:
                        type = reader.GetString();
                        break;
                    case "id" when reader.TokenType == JsonTokenType.String:
                        id = reader.GetString();
                        break;
                    case "passed" when reader.TokenType == JsonTokenType.String:
                        passed = reader.GetString();
                        break;
                    case "removed":
                        removed = reader.TokenType == JsonTokenType.True;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }
        return type is null || id is null ? null : new CopyLine(type, id, passed, removed);
    }
}
