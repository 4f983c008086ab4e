using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Showcase.Web;

namespace Showcase.Intake;

/// <summary>A forge's HTTP API: JSON both ways, one header that opens it.</summary>
/// <param name="root">Ends with a slash.</param>
/// <param name="header">Name and value, made anew for each ask.</param>
internal sealed class ForgeApi(WebVisitor web, Uri root, Func<CancellationToken, Task<(string Name, string Value)>> header)
{
    public Task<JsonElement> GetAsync(string path, CancellationToken cancel) => AskAsync(HttpMethod.Get, path, null, cancel);

    public Task<JsonElement> PostAsync(string path, JsonObject body, CancellationToken cancel) => AskAsync(HttpMethod.Post, path, body, cancel);

    /// <exception cref="ForgeException">It answers with a fault, or not at all.</exception>
    public async Task<JsonElement> AskAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancel)
    {
        var (name, value) = await header(cancel).ConfigureAwait(false);
        var answer = await web.AskAsync(new WebAsk(new Uri(root, path))
        {
            Method = method,
            Accept = "application/json",
            Headers = new Dictionary<string, string> { [name] = value },
            Content = body is null ? null : () => new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
            MaxBytes = 8 * 1024 * 1024,
        }, cancel).ConfigureAwait(false);
        if (!answer.IsSuccess)
            throw new ForgeException($"{method} {path}: {(answer.Outcome == WebOutcome.Answered ? $"{(int)answer.Status} {Said(answer)}" : $"{answer.Outcome} {answer.Detail}")}",
                answer.Outcome == WebOutcome.Answered ? answer.Status : null);
        if (answer.Status == HttpStatusCode.NoContent || answer.Body.IsEmpty)
            return default;
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new ForgeException($"{method} {path}: the answer is no JSON");
        }
    }

    private static string Said(WebAnswer answer) => Encoding.UTF8.GetString(answer.Body.Span[..Math.Min(300, answer.Body.Length)]);
}

internal static class Json
{
    /// <summary>The items of a list; none for anything else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json) => json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];

    /// <summary>The text or number under a key as text; empty when there is none.</summary>
    public static string Text(this JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString() : "";

    public static bool Flag(this JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;

    public static JsonElement Part(this JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) ? value : default;
}
