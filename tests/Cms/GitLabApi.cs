using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Showcase.Tests.Cms;

/// <summary>As much of GitLab as the CMS asks: its login without a server between (PKCE), and its REST API for one project over a real repository.</summary>
internal sealed class GitLabApi(GitStore store, string token, string app)
{
    private const string Project = "/api/v4/projects/groupe%2Fvitrines", Heads = "refs/heads/", Code = "c0de-of-one-login";

    private readonly List<JsonObject> _requests = [];
    private string? _challenge;

    public IReadOnlyList<JsonObject> Requests => _requests;

    public async Task AnswerAsync(ForgeCall call)
    {
        if (call.Path == "/oauth/authorize" && call.Query("client_id") == app && call.Query("code_challenge_method") == "S256" && call.Query("scope") == "api")
        {
            _challenge = call.Query("code_challenge");
            call.Http.Response.Redirect($"{call.Query("redirect_uri")}?code={Code}&state={Uri.EscapeDataString(call.Query("state")!)}");
        }
        else if (call.Path == "/oauth/token")
            await GiveKeyAsync(call, await call.BodyAsync());
        else if (call.Key != "Bearer " + token)
            await RefuseAsync(call, 401, "401 Unauthorized");
        else if (call.Path == "/api/v4/user")
            await call.SayAsync(200, new JsonObject { ["id"] = 1, ["username"] = "maelle", ["name"] = "Maëlle", ["avatar_url"] = "https://secure.gravatar.com/avatar/1" });
        else if (!call.Path.StartsWith(Project, StringComparison.Ordinal))
            await RefuseAsync(call, 404, "404 Not Found");
        else if (call with { Path = call.Path[Project.Length..] } is var within && within.Method is "GET" or "HEAD")
            await ReadAsync(within);
        else
            await WriteAsync(within);
    }

    private Task GiveKeyAsync(ForgeCall call, JsonObject body)
    {
        var proof = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(body["code_verifier"]!.GetValue<string>()))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return body["code"]!.GetValue<string>() == Code && body["client_id"]!.GetValue<string>() == app && proof == _challenge
            ? call.SayAsync(200, new JsonObject { ["access_token"] = token, ["token_type"] = "Bearer", ["refresh_token"] = "again", ["expires_in"] = 7200 })
            : call.SayAsync(401, new JsonObject { ["error"] = "invalid_grant" });
    }

    private Task ReadAsync(ForgeCall call) => call.Path switch
    {
        "" => call.SayAsync(200, new JsonObject { ["shared_with_groups"] = new JsonArray(), ["permissions"] = new JsonObject { ["project_access"] = new JsonObject { ["access_level"] = 30 }, ["group_access"] = null } }),
        "/repository/tree" => TreeAsync(call),
        "/repository/commits" => call.SayAsync(200, new JsonArray([.. store.Lines("log", "--format=%an%x00%aI", call.Query("ref_name")!, "--", call.Query("path")!).Select(l => new JsonObject { ["author_name"] = l.Split('\0')[0], ["authored_date"] = l.Split('\0')[1] })])),
        "/repository/compare" => CompareAsync(call),
        "/merge_requests" => call.SayAsync(200, new JsonArray([.. _requests.Where(r => r["state"]!.GetValue<string>() == "opened" && call.Query("source_branch") is var branch && (branch is null || r["source_branch"]!.GetValue<string>() == branch)).Select(Fresh)])),
        _ when call.After("/repository/branches/") is { } name && store.CommitOf(Heads + name) is { } tip => call.SayAsync(200, new JsonObject { ["name"] = name, ["commit"] = new JsonObject { ["id"] = tip } }),
        _ when call.After("/repository/files/") is { } file => FileAsync(call, file),
        _ when call.After("/repository/commits/") is { } refs && refs.EndsWith("/refs", StringComparison.Ordinal)
            => call.SayAsync(200, new JsonArray([.. store.Lines("for-each-ref", "--format=%(refname:short)", "--contains", refs.Split('/')[0], "refs/heads").Select(n => new JsonObject { ["type"] = "branch", ["name"] = n })])),
        _ when call.Path.EndsWith("/statuses", StringComparison.Ordinal) => call.SayAsync(200, new JsonArray()),
        _ => RefuseAsync(call, 404, "404 Not Found"),
    };

    private async Task FileAsync(ForgeCall call, string path)
    {
        var raw = path.EndsWith("/raw", StringComparison.Ordinal);
        if (store.Try("rev-parse", "-q", "--verify", $"{call.Query("ref")}:{(raw ? path[..^4] : path)}") is not { } blob)
        {
            await RefuseAsync(call, 404, "404 File Not Found");
            return;
        }
        call.Http.Response.Headers["X-Gitlab-Blob-Id"] = blob;
        if (raw && call.Method == "GET")
            await call.Http.Response.Body.WriteAsync(store.Bytes(blob));
    }

    private Task TreeAsync(ForgeCall call)
    {
        var (path, deep) = (call.Query("path")!, call.Query("recursive") == "true");
        if (store.Try(["ls-tree", "-z", "--full-name", .. deep ? ["-r", "-t"] : Array.Empty<string>(), $"{call.Query("ref")}:{path}"]) is not { } said)
            return RefuseAsync(call, 404, "404 Tree Not Found");
        var entries = said.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => (Words: line.Split('\t')[0].Split(' '), Path: line.Split('\t')[1])).ToArray();
        var (size, page) = (Number(call, "per_page", 20), Number(call, "page", 1));
        var pages = Math.Max(1, (entries.Length + size - 1) / size);
        foreach (var (name, value) in new[] { ("X-Page", page), ("X-Per-Page", size), ("X-Total", entries.Length), ("X-Total-Pages", pages) })
            call.Http.Response.Headers[name] = value.ToString(CultureInfo.InvariantCulture);
        var here = $"{call.Http.Request.Scheme}://{call.Http.Request.Host}{Project}{call.Path}?path={Uri.EscapeDataString(path)}&ref={call.Query("ref")}&recursive={call.Query("recursive")}&per_page={size}&page=";
        if (page < pages)
            call.Http.Response.Headers.Link = $"<{here}{page + 1}>; rel=\"next\", <{here}{pages}>; rel=\"last\"";
        return call.SayAsync(200, new JsonArray([.. entries.Skip((page - 1) * size).Take(size).Select(e => new JsonObject { ["id"] = e.Words[2], ["name"] = e.Path.Split('/')[^1], ["type"] = e.Words[1], ["path"] = $"{path}/{e.Path}" })]));
    }

    private static int Number(ForgeCall call, string name, int usual) => int.TryParse(call.Query(name), CultureInfo.InvariantCulture, out var number) ? number : usual;

    private Task CompareAsync(ForgeCall call) => call.SayAsync(200, new JsonObject
    {
        ["diffs"] = new JsonArray([.. store.Changes(call.Query("from")!, call.Query("to")!).Select(c => new JsonObject
        {
            ["old_path"] = c.Path, ["new_path"] = c.Path, ["new_file"] = c.Status == "added", ["deleted_file"] = c.Status == "removed", ["renamed_file"] = false, ["diff"] = c.Text ? "@@" : "Binary files differ",
        })]),
    });

    private async Task WriteAsync(ForgeCall call)
    {
        switch (call.Method, call.Path)
        {
            case ("POST", "/repository/commits"):
                await CommitAsync(call, await call.BodyAsync());
                break;
            case ("POST", "/merge_requests"):
                _requests.Add(new JsonObject
                {
                    ["iid"] = _requests.Count + 1,
                    ["state"] = "opened",
                    ["source_branch"] = call.Query("source_branch"),
                    ["target_branch"] = call.Query("target_branch"),
                    ["title"] = call.Query("title"),
                    ["labels"] = new JsonArray(call.Query("labels")),
                    ["author"] = new JsonObject { ["name"] = "Maëlle" },
                    ["updated_at"] = "2026-11-22T09:00:00Z",
                });
                await call.SayAsync(201, Fresh(_requests[^1]));
                break;
            case ("PUT", _) when call.After("/merge_requests/") is { } asked:
                await ChangeAsync(call, _requests[int.Parse(asked.Split('/')[0], CultureInfo.InvariantCulture) - 1], asked);
                break;
            case ("DELETE", _) when call.After("/repository/branches/") is { } branch:
                store.Git("update-ref", "-d", Heads + branch);
                call.Http.Response.StatusCode = 204;
                break;
            default:
                await RefuseAsync(call, 404, "404 Not Found");
                break;
        }
    }

    private Task CommitAsync(ForgeCall call, JsonObject body)
    {
        var branch = body["branch"]!.GetValue<string>();
        var from = body["start_branch"]?.GetValue<string>();
        if (from is not null && store.CommitOf(Heads + branch) is not null)
            return RefuseAsync(call, 400, "A branch called '" + branch + "' already exists.");
        var parent = store.CommitOf(Heads + (from ?? branch))!;
        var changes = new List<(string, string?)>();
        foreach (var action in body["actions"]!.AsArray())
        {
            var (what, path) = (action!["action"]!.GetValue<string>(), action["file_path"]!.GetValue<string>());
            var there = store.Try("rev-parse", "-q", "--verify", $"{parent}:{path}") is not null;
            if (what == "create" == there)
                return RefuseAsync(call, 400, there ? "A file with this name already exists" : "A file with this name doesn't exist");
            changes.Add((path, what == "delete" ? null : store.Blob(Convert.FromBase64String(action["content"]!.GetValue<string>()))));
        }
        var commit = store.Commit(body["commit_message"]!.GetValue<string>(), store.Tree(parent, changes)!, [parent], "Maëlle");
        store.Git("update-ref", Heads + branch, commit);
        return call.SayAsync(201, new JsonObject { ["id"] = commit });
    }

    private Task ChangeAsync(ForgeCall call, JsonObject request, string asked)
    {
        var (branch, into) = (Heads + request["source_branch"], Heads + request["target_branch"]);
        if (asked.EndsWith("/rebase", StringComparison.Ordinal))
            return call.SayAsync(202, new JsonObject { ["rebase_in_progress"] = false });
        if (asked.EndsWith("/merge", StringComparison.Ordinal))
        {
            if (store.Merge(into, branch, call.Query("merge_commit_message")!) is not { } merged)
                return RefuseAsync(call, 405, "405 Method Not Allowed");
            store.Git("update-ref", into, merged);
            store.Git("update-ref", "-d", branch);
            request["state"] = "merged";
        }
        else if (call.Query("state_event") == "close")
            request["state"] = "closed";
        else
            request["labels"] = new JsonArray([.. call.Query("labels")!.Split(',').Select(l => JsonValue.Create(l))]);
        return call.SayAsync(200, Fresh(request));
    }

    private JsonNode Fresh(JsonObject request)
    {
        if (store.CommitOf(Heads + request["source_branch"]) is { } tip)
            request["sha"] = tip;
        return request.DeepClone();
    }

    private static Task RefuseAsync(ForgeCall call, int status, string message) => call.SayAsync(status, new JsonObject { ["message"] = message });
}
