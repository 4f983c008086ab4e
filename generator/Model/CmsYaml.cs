using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Showcase.Model;

/// <summary>JSON as YAML in blocks. A string is bare where it is one plain word, else in JSON's quotes, which are YAML's too.</summary>
internal static partial class CmsYaml
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(JsonObject root)
    {
        var text = new StringBuilder();
        Mapping(root, 0, text);
        return text.ToString();
    }

    private static void Mapping(JsonObject map, int indent, StringBuilder text)
    {
        foreach (var (key, value) in map)
        {
            text.Append(' ', text.Length > 0 && text[^1] != '\n' ? 0 : indent).Append(key).Append(':');
            switch (value)
            {
                case JsonObject { Count: > 0 } inner:
                    text.Append('\n');
                    Mapping(inner, indent + 2, text);
                    break;
                case JsonArray { Count: > 0 } list when !list.All(i => i is JsonValue):
                    text.Append('\n');
                    foreach (var item in list)
                    {
                        text.Append(' ', indent + 2).Append("- ");
                        Mapping(item!.AsObject(), indent + 4, text);
                    }
                    break;
                default:
                    text.Append(' ').Append(Inline(value)).Append('\n');
                    break;
            }
        }
    }

    private static string Inline(JsonNode? value) => value switch
    {
        JsonArray list => $"[{string.Join(", ", list.Select(Inline))}]",
        JsonValue text when text.GetValueKind() == JsonValueKind.String && Word().IsMatch(text.GetValue<string>()) => text.GetValue<string>(),
        null => "null",
        _ => value.ToJsonString(Options),
    };

    [GeneratedRegex(@"^(?!(?:null|true|false|yes|no|on|off|y|n)\z)[a-z][a-z_-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
