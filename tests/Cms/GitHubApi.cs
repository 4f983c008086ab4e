using System.Text.Json.Nodes;

namespace Showcase.Tests.Cms;

/// <summary>As much of GitHub's REST API for one repository as the CMS asks, over a real repository; what GitHub refuses is refused.</summary>
/// <param name="root">Before the names of branches, trees and pull requests: <c>/repos/o/r</c>, or where git-gateway has it.</param>
internal sealed class GitHubApi(GitStore store, string root)
{
    private const string Heads = "refs/heads/";

    private readonly List<JsonObject> _pulls = [];

    /// <summary>Pull requests, newest last, as they were asked for and labelled.</summary>
    public IReadOnlyList<JsonObject> Pulls => _pulls;

    public Task AnswerAsync(ForgeCall call)
    {
        if (!call.Path.StartsWith(root, StringComparison.Ordinal))
            return NotFoundAsync(call);
        return call with { Path = call.Path[root.Length..] } is var within && within.Method == "GET" ? ReadAsync(within) : WriteAsync(within);
    }

    private Task ReadAsync(ForgeCall call) => call.Path switch
    {
        "" => call.SayAsync(200, new JsonObject { ["owner"] = new JsonObject { ["login"] = "exemple" }, ["default_branch"] = "main", ["permissions"] = new JsonObject { ["push"] = true } }),
        "/pulls" => call.SayAsync(200, new JsonArray([.. _pulls.Where(p => IsAskedFor(p, call)).Select(Fresh)])),
        "/commits" => call.SayAsync(200, new JsonArray([.. store.Lines("log", "--format=%H", call.Query("sha")!, "--", call.Query("path")!).Select(CommitOf)])),
        _ when call.After("/branches/") is { } name => store.CommitOf(Heads + name) is { } commit
            ? call.SayAsync(200, new JsonObject { ["name"] = name, ["commit"] = new JsonObject { ["sha"] = commit }, ["_links"] = new JsonObject { ["self"] = "https://api.github.com/repos/exemple/vitrines/branches/" + name } }) : NotFoundAsync(call),
        _ when call.After("/git/trees/") is { } place => TreeAsync(call, place),
        _ when call.After("/git/blobs/") is { } blob => call.SayAsync(200, new JsonObject { ["content"] = Convert.ToBase64String(store.Bytes(blob)), ["encoding"] = "base64" }),
        _ when call.After("/compare/") is { } range => CompareAsync(call, range.Split("...")[0], range.Split("...")[1].Split(':')[^1]),
        _ when call.Path.EndsWith("/status", StringComparison.Ordinal) => call.SayAsync(200, new JsonObject { ["statuses"] = new JsonArray() }),
        _ => NotFoundAsync(call),
    };

    private async Task WriteAsync(ForgeCall call)
    {
        var body = call.Http.Request.ContentLength > 0 ? await call.BodyAsync() : [];
        string Said(string name) => body[name]!.GetValue<string>();
        switch (call.Method, call.Path)
        {
            case ("POST", "/git/blobs"):
                await call.SayAsync(201, Sha(store.Blob(Convert.FromBase64String(Said("content")))));
                break;
            case ("POST", "/git/trees"):
                var tree = store.Tree(Said("base_tree"), [.. body["tree"]!.AsArray().Select(e => (e!["path"]!.GetValue<string>(), e["sha"]?.GetValue<string>()))]);
                await (tree is null ? RefuseAsync(call, 422, "GitRPC::BadObjectState") : call.SayAsync(201, Sha(tree)));
                break;
            case ("POST", "/git/commits"):
                var author = body["author"]?["name"]?.GetValue<string>();
                await call.SayAsync(201, Sha(store.Commit(Said("message"), Said("tree"), [.. body["parents"]!.AsArray().Select(p => p!.GetValue<string>())], author ?? "Maëlle", body["author"]?["email"]?.GetValue<string>())));
                break;
            case ("POST", "/git/refs"):
                await MoveAsync(call, Said("ref")[Heads.Length..], Said("sha"), isNew: true);
                break;
            case ("PATCH", _) when call.After("/git/refs/heads/") is { } name:
                await MoveAsync(call, name, Said("sha"), force: body["force"]?.GetValue<bool>() ?? false);
                break;
            case ("DELETE", _) when call.After("/git/refs/heads/") is { } name:
                store.Git("update-ref", "-d", Heads + name);
                call.Http.Response.StatusCode = 204;
                break;
            case ("POST", "/pulls"):
                await OpenAsync(call, Said("title"), Said("head").Split(':')[^1], Said("base"));
                break;
            case ("PUT", _) when call.After("/issues/") is { } issue && issue.EndsWith("/labels", StringComparison.Ordinal):
                var labelled = _pulls[int.Parse(issue.Split('/')[0], null) - 1];
                labelled["labels"] = new JsonArray([.. body["labels"]!.AsArray().Select(l => new JsonObject { ["name"] = l!.GetValue<string>() })]);
                await call.SayAsync(200, labelled["labels"]!.DeepClone());
                break;
            case ("PUT", _) when call.After("/pulls/") is { } pull && pull.EndsWith("/merge", StringComparison.Ordinal):
                await MergeAsync(call, _pulls[int.Parse(pull.Split('/')[0], null) - 1], Said("sha"), Said("commit_message"));
                break;
            case ("PATCH", _) when call.After("/pulls/") is { } closed:
                _pulls[int.Parse(closed, null) - 1]["state"] = Said("state");
                await call.SayAsync(200, Fresh(_pulls[int.Parse(closed, null) - 1]));
                break;
            default:
                await NotFoundAsync(call);
                break;
        }
    }

    private Task TreeAsync(ForgeCall call, string place)
    {
        var deep = call.Query("recursive") is not null;
        if (store.Try(["ls-tree", "-l", "-z", .. deep ? ["-r", "-t"] : Array.Empty<string>(), place]) is not { } said)
            return NotFoundAsync(call);
        var entries = said.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => (Words: line.Split('\t')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), Path: line.Split('\t')[1]));
        return call.SayAsync(200, new JsonObject { ["tree"] = new JsonArray([.. entries.Select(e => new JsonObject { ["path"] = e.Path, ["type"] = e.Words[1], ["sha"] = e.Words[2], ["size"] = e.Words[3] == "-" ? null : int.Parse(e.Words[3], null) })]) });
    }

    private Task CompareAsync(ForgeCall call, string from, string to)
    {
        if (store.CommitOf(from) is null || store.CommitOf(to) is null)
            return NotFoundAsync(call);
        var files = store.Changes(from, to).Select(c =>
        {
            var file = new JsonObject { ["filename"] = c.Path, ["status"] = c.Status, ["sha"] = c.Blob };
            if (c.Text)
                file["patch"] = "@@";
            return file;
        });
        return call.SayAsync(200, new JsonObject { ["base_commit"] = CommitOf(store.CommitOf(from)!), ["commits"] = new JsonArray([.. store.Lines("rev-list", "--reverse", $"{from}..{to}").Select(CommitOf)]), ["files"] = new JsonArray([.. files]) });
    }

    private JsonObject CommitOf(string sha)
    {
        var words = store.Git("log", "-1", "--format=%P%x00%an%x00%ae%x00%aI%x00%B", sha).Split('\0');
        var who = new JsonObject { ["name"] = words[1], ["email"] = words[2], ["date"] = words[3] };
        return new JsonObject
        {
            ["sha"] = sha,
            ["parents"] = new JsonArray([.. words[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Sha)]),
            ["commit"] = new JsonObject { ["message"] = words[4].TrimEnd('\n'), ["author"] = who, ["committer"] = who.DeepClone() },
        };
    }

    private Task MoveAsync(ForgeCall call, string branch, string sha, bool isNew = false, bool force = false)
    {
        var old = store.CommitOf(Heads + branch);
        if (isNew && old is not null)
            return RefuseAsync(call, 422, "Reference already exists");
        if (!isNew && (old is null || (!force && store.Try("merge-base", "--is-ancestor", old, sha) is null)))
            return RefuseAsync(call, 422, old is null ? "Reference does not exist" : "Update is not a fast forward");
        store.Git("update-ref", Heads + branch, sha);
        return call.SayAsync(isNew ? 201 : 200, new JsonObject { ["ref"] = Heads + branch, ["object"] = Sha(sha) });
    }

    private Task OpenAsync(ForgeCall call, string title, string branch, string into)
    {
        if (store.CommitOf(Heads + branch) is null || _pulls.Any(p => p["head"]!["ref"]!.GetValue<string>() == branch && p["state"]!.GetValue<string>() == "open"))
            return RefuseAsync(call, 422, "Validation Failed");
        _pulls.Add(new JsonObject
        {
            ["number"] = _pulls.Count + 1,
            ["state"] = "open",
            ["title"] = title,
            ["merged_at"] = null,
            ["updated_at"] = "2026-11-22T09:00:00Z",
            ["labels"] = new JsonArray(),
            ["user"] = new JsonObject { ["login"] = "maelle" },
            ["head"] = new JsonObject { ["ref"] = branch, ["sha"] = store.CommitOf(Heads + branch), ["repo"] = new JsonObject { ["fork"] = false } },
            ["base"] = new JsonObject { ["ref"] = into, ["sha"] = store.CommitOf(Heads + into) },
        });
        return call.SayAsync(201, Fresh(_pulls[^1]));
    }

    private Task MergeAsync(ForgeCall call, JsonObject pull, string sha, string message)
    {
        var (branch, into) = (Heads + pull["head"]!["ref"], Heads + pull["base"]!["ref"]);
        if (store.CommitOf(branch) != sha)
            return RefuseAsync(call, 409, "Head branch was modified. Review and try the merge again.");
        if (store.Merge(into, branch, message) is not { } merged)
            return RefuseAsync(call, 405, "Pull Request is not mergeable");
        store.Git("update-ref", into, merged);
        (pull["state"], pull["merged_at"]) = ("closed", "2026-11-22T10:00:00Z");
        return call.SayAsync(200, new JsonObject { ["merged"] = true, ["sha"] = merged });
    }

    private static bool IsAskedFor(JsonObject pull, ForgeCall call) =>
        (call.Query("state") ?? "open") is var state && (state == "all" || pull["state"]!.GetValue<string>() == state)
        && (call.Query("head") is not { } head || head == "exemple:" + pull["head"]!["ref"]!.GetValue<string>());

    /// <summary>A request as it is now: its branch may have moved.</summary>
    private JsonNode Fresh(JsonObject pull)
    {
        if (store.CommitOf(Heads + pull["head"]!["ref"]) is { } tip)
            pull["head"]!["sha"] = tip;
        return pull.DeepClone();
    }

    private static JsonObject Sha(string sha) => new() { ["sha"] = sha };

    private static Task NotFoundAsync(ForgeCall call) => RefuseAsync(call, 404, "Not Found");

    private static Task RefuseAsync(ForgeCall call, int status, string message) => call.SayAsync(status, new JsonObject { ["message"] = message });
}
