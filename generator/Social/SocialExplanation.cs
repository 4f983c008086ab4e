using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Showcase.Diagnostics;

namespace Showcase.Social;

/// <summary>What was understood, as JSON for <c>showcase explain social</c>.</summary>
internal static class SocialExplanation
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="language"><c>fr</c> or <c>en</c>, for messages.</param>
    public static string ToJson(SocialReading reading, NetworkRegistry registry, string language)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            if (reading is SocialReading.Understood { Account: var account, Notices: var notices })
            {
                json.WriteString("network", account.Network);
                json.WriteString("name", registry.Find(account.Network)?.Name.In(language));
                json.WriteString("kind", account.Kind.ToString().ToLowerInvariant());
                json.WriteString("handle", account.Handle);
                json.WriteString("url", account.Url);
                json.WriteStartArray("notices");
                foreach (var (rule, args) in notices)
                    WriteRule(json, rule, args, language);
                json.WriteEndArray();
            }
            else if (reading is SocialReading.Refused refused)
            {
                json.WritePropertyName("refusal");
                WriteRule(json, refused.Rule, refused.Args, language);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteRule(Utf8JsonWriter json, Rule rule, string[] args, string language)
    {
        var fault = new Fault(rule, default, args);
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("message", fault.What(language));
        json.WriteString("fix", fault.Fix(language));
        json.WriteEndObject();
    }
}
