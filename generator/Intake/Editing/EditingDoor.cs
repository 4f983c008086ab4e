using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Showcase.Intake.Editing;

/// <summary>
/// The CMS while serving: its pages, made when somebody first asks, and the questions of its backend. Whoever may open the page may write,
/// so only the page itself may ask: pages elsewhere, or under another name of this machine, get nothing.
/// </summary>
internal sealed class EditingDoor(EditingDesk desk, Func<string, byte[]?> page)
{
    public const string Path = "/__showcase/cms";

    private const int MostBytes = 64 * 1024 * 1024;

    /// <returns>False: the question is not for the CMS.</returns>
    public async Task<bool> AnswerAsync(HttpContext http)
    {
        if (http.Request.Path.Equals(Path, StringComparison.Ordinal))
        {
            await BackendAsync(http).ConfigureAwait(false);
            return true;
        }
        if (!http.Request.Path.StartsWithSegments("/admin", out var rest) || !rest.HasValue)
            return false;
        var name = rest.Value == "/" ? "index.html" : rest.Value![1..];
        byte[]? bytes;
        try
        {
            bytes = await Task.Run(() => page(name)).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            // The parts could not be fetched, or do not bundle.
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await http.Response.WriteAsync(e.Message, http.RequestAborted).ConfigureAwait(false);
            return true;
        }
        if (bytes is null)
            return false;
        http.Response.ContentType = System.IO.Path.GetExtension(name) switch { ".html" => "text/html; charset=utf-8", ".js" => "text/javascript; charset=utf-8", ".css" => "text/css; charset=utf-8", ".yml" => "text/yaml; charset=utf-8", _ => "application/octet-stream" };
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
        return true;
    }

    private async Task BackendAsync(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        var own = request.Headers.Origin == $"http://{request.Host}" && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";
        if (!own || !HttpMethods.IsPost(request.Method) || request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
        {
            response.StatusCode = HttpMethods.IsPost(request.Method) ? StatusCodes.Status403Forbidden : StatusCodes.Status405MethodNotAllowed;
            return;
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostBytes;
        JsonNode? answer;
        try
        {
            var question = await JsonNode.ParseAsync(request.Body, cancellationToken: http.RequestAborted).ConfigureAwait(false);
            answer = await desk.AnswerAsync(question as JsonObject ?? throw new EditingException(422, "?"), http.RequestAborted).ConfigureAwait(false);
        }
        catch (EditingException e)
        {
            (response.StatusCode, answer) = (e.Status, new JsonObject { ["error"] = e.Message, ["message"] = e.Message });
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            (response.StatusCode, answer) = (StatusCodes.Status422UnprocessableEntity, new JsonObject { ["error"] = "?" });
        }
        catch (IOException e)
        {
            (response.StatusCode, answer) = (StatusCodes.Status500InternalServerError, new JsonObject { ["error"] = e.Message });
        }
        response.ContentType = "application/json; charset=utf-8";
        await response.WriteAsync(answer?.ToJsonString() ?? "null", http.RequestAborted).ConfigureAwait(false);
    }
}
