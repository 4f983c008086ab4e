using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Showcase.Tests.Intake;

internal enum Protocol { GitHub, GitLab, Gitea }

/// <summary>A forge on this machine: git over HTTP by git's own server program, and as much of a forge's API as a moderator's bot meets, keys checked.</summary>
internal sealed class LocalForge : IAsyncDisposable
{
    public const string Key = "k3y-of-the-forge"; // no id, of letters and digits alone, holds it by chance

    private readonly WebApplication _app;
    private readonly Protocol _protocol;
    private readonly string _repositories;

    private LocalForge(Protocol protocol, string repositories)
    {
        (_protocol, _repositories) = (protocol, repositories);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public List<JsonObject> Requests { get; } = [];
    public List<string> Asked { get; } = [];
    public bool Down { get; set; }
    /// <summary>What its API answers in place of all else: a limit reached, a key that ended.</summary>
    public int? Refuses { get; set; }
    /// <summary>Breaks the connection after a request was opened, as a network may.</summary>
    public bool LoseNextAnswer { get; set; }
    public int TokensGiven { get; private set; }
    public Uri Root => new(_app.Urls.First() + "/");
    public Uri Api => new(Root, _protocol switch { Protocol.GitHub => "api/v3/", Protocol.GitLab => "api/v4/", _ => "api/v1/" });

    /// <param name="repositories">Folder in which <c>o/r.git</c> lies.</param>
    public static async Task<LocalForge> StartAsync(Protocol protocol, string repositories)
    {
        var forge = new LocalForge(protocol, repositories);
        await forge._app.StartAsync(TestContext.Current.CancellationToken);
        return forge;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_repositories, recursive: true); // the repository within is a link, and stays
    }

    private async Task AnswerAsync(HttpContext http)
    {
        // The address of a project may hold an escaped slash, which the server takes apart: the raw target does not.
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        if (Down)
            http.Response.StatusCode = 503;
        else if (target.StartsWith("/o/r.git/", StringComparison.Ordinal))
            await GitAsync(http, target);
        else if (Refuses is { } status)
        {
            http.Response.StatusCode = status;
            http.Response.Headers.RetryAfter = "60";
            await http.Response.WriteAsJsonAsync(new { message = "refused" });
        }
        else
            await ApiAsync(http, target);
    }

    private async Task ApiAsync(HttpContext http, string target)
    {
        var headers = http.Request.Headers;
        if (target == "/api/v3/app/installations/77/access_tokens" && headers.Authorization.ToString().StartsWith("Bearer eyJ", StringComparison.Ordinal))
        {
            TokensGiven++;
            await http.Response.WriteAsJsonAsync(new { token = Key, expires_at = "2999-01-01T00:00:00Z" });
            return;
        }
        var key = _protocol switch { Protocol.GitHub => headers.Authorization == "Bearer " + Key, Protocol.GitLab => headers["PRIVATE-TOKEN"] == Key, _ => headers.Authorization == "token " + Key };
        if (!key || !target.StartsWith(Api.AbsolutePath, StringComparison.Ordinal) || headers.UserAgent.Count == 0)
        {
            http.Response.StatusCode = 401;
            return;
        }
        var body = http.Request.ContentLength > 0 ? (await JsonNode.ParseAsync(http.Request.Body))!.AsObject() : null;
        var (path, query) = (target[Api.AbsolutePath.Length..].Split('?')[0], http.Request.Query);
        var list = _protocol == Protocol.GitLab ? "projects/o%2Fr/merge_requests" : "repos/o/r/pulls";
        if (path == list && http.Request.Method == "GET")
            await http.Response.WriteAsJsonAsync(Find(query));
        else if (path == list && http.Request.Method == "POST")
            await OpenAsync(http, body!);
        else if (path.StartsWith(list + "/", StringComparison.Ordinal) && path.Split('/') is var parts && int.TryParse(parts[^1], out var number) && http.Request.Method == (_protocol == Protocol.GitLab ? "PUT" : "PATCH"))
            await http.Response.WriteAsJsonAsync(Change(Requests[number - 1], body!));
        else if (path.EndsWith("/reviews", StringComparison.Ordinal))
            await http.Response.WriteAsJsonAsync(Reviews());
        else if (path.EndsWith("/notes", StringComparison.Ordinal))
            await http.Response.WriteAsJsonAsync(Notes());
        else if (path == "projects/o%2Fr/members/all/1")
            await http.Response.WriteAsJsonAsync(new { id = 1, access_level = 40 });
        else
            http.Response.StatusCode = 404;
    }

    private JsonObject[] Find(IQueryCollection query)
    {
        var newest = Requests.AsEnumerable().Reverse();
        return _protocol switch
        {
            Protocol.GitHub => [.. newest.Where(r => "o:" + r["head"]!["ref"] == query["head"]).Take(1).Select(Copy)],
            Protocol.GitLab => [.. newest.Where(r => r["source_branch"]!.ToString() == query["source_branch"]).Take(1).Select(Copy)],
            _ => [.. newest.Skip((int.Parse(query["page"]!, CultureInfo.InvariantCulture) - 1) * int.Parse(query["limit"]!, CultureInfo.InvariantCulture)).Take(int.Parse(query["limit"]!, CultureInfo.InvariantCulture)).Select(Copy)],
        };

        static JsonObject Copy(JsonObject request) => request.DeepClone().AsObject();
    }

    private async Task OpenAsync(HttpContext http, JsonObject body)
    {
        var branch = (body["head"] ?? body["source_branch"])!.ToString();
        var open = _protocol == Protocol.GitLab ? "opened" : "open";
        if (Requests.Any(r => r["state"]!.ToString() == open && (r["head"]?["ref"] ?? r["source_branch"])!.ToString() == branch))
        {
            http.Response.StatusCode = _protocol == Protocol.GitHub ? 422 : 409;
            return;
        }
        var number = Requests.Count + 1;
        var address = new Uri(Root, $"o/r/{number}").AbsoluteUri;
        var request = _protocol == Protocol.GitLab
            ? new JsonObject { ["iid"] = number, ["web_url"] = address, ["state"] = open, ["source_branch"] = branch, ["title"] = body["title"]!.ToString(), ["description"] = body["description"]!.ToString() }
            : new JsonObject { ["number"] = number, ["html_url"] = address, ["state"] = open, ["merged"] = false, ["merged_at"] = null, ["head"] = new JsonObject { ["ref"] = branch }, ["title"] = body["title"]!.ToString(), ["body"] = body["body"]!.ToString() };
        Requests.Add(request);
        if (LoseNextAnswer)
        {
            LoseNextAnswer = false;
            http.Abort();
            return;
        }
        http.Response.StatusCode = 201;
        await http.Response.WriteAsJsonAsync(request);
    }

    private static JsonObject Change(JsonObject request, JsonObject body)
    {
        foreach (var (name, value) in body)
            request[name] = value!.ToString();
        return request;
    }

    private object Reviews() => _protocol == Protocol.GitHub
        ? Asked.Select(a => new { state = "CHANGES_REQUESTED", body = a, author_association = "MEMBER" })
            .Append(new { state = "CHANGES_REQUESTED", body = "a stranger's wish", author_association = "NONE" }).Append(new { state = "COMMENTED", body = "a remark", author_association = "OWNER" })
        : Asked.Select(a => new { state = "REQUEST_CHANGES", body = a, official = true }).Append(new { state = "REQUEST_CHANGES", body = "a stranger's wish", official = false });

    private object Notes() => Asked.Select(a => new { system = false, body = "@artisan : " + a, author = new { id = 1 } })
        .Append(new { system = false, body = "@artisan a stranger's wish", author = new { id = 2 } }).Append(new { system = false, body = "a remark", author = new { id = 1 } });

    /// <summary>CGI, as web servers run git's own program.</summary>
    private async Task GitAsync(HttpContext http, string target)
    {
        var user = _protocol == Protocol.GitHub ? "x-access-token" : "oauth2";
        if (http.Request.Headers.Authorization != "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{Key}")))
        {
            http.Response.StatusCode = 401;
            return;
        }
        var start = new ProcessStartInfo("git", ["http-backend"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["GIT_PROJECT_ROOT"] = _repositories;
        start.Environment["GIT_HTTP_EXPORT_ALL"] = "1";
        start.Environment["PATH_INFO"] = target.Split('?')[0];
        start.Environment["QUERY_STRING"] = http.Request.QueryString.Value?.TrimStart('?');
        start.Environment["REQUEST_METHOD"] = http.Request.Method;
        start.Environment["CONTENT_TYPE"] = http.Request.ContentType;
        start.Environment["REMOTE_USER"] = user;
        start.Environment["HTTP_CONTENT_ENCODING"] = http.Request.Headers.ContentEncoding;
        start.Environment["GIT_PROTOCOL"] = http.Request.Headers["Git-Protocol"];
        using var git = Process.Start(start)!;
        await http.Request.Body.CopyToAsync(git.StandardInput.BaseStream);
        git.StandardInput.Close();
        using var output = new MemoryStream();
        await git.StandardOutput.BaseStream.CopyToAsync(output);
        var bytes = output.ToArray();
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        foreach (var line in Encoding.ASCII.GetString(bytes, 0, end).Split("\r\n"))
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            if (name == "Status")
                http.Response.StatusCode = int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture);
            else
                http.Response.Headers[name] = value;
        }
        await http.Response.Body.WriteAsync(bytes.AsMemory(end + 4));
    }
}
