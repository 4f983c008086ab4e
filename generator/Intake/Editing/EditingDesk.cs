using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Showcase.Intake.Editing;

/// <summary>Answers the questions of Decap's <c>proxy</c> backend, as its own <c>decap-server</c> would, out of the content folder and its repository.</summary>
internal sealed class EditingDesk(ContentDesk desk, DraftBranches? drafts) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    /// <exception cref="EditingException">It cannot be done.</exception>
    public async Task<JsonNode?> AnswerAsync(JsonObject question, CancellationToken cancel)
    {
        var asked = question["params"] as JsonObject ?? [];
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return (string?)question["action"] switch
            {
                "info" => new JsonObject { ["repo"] = "showcase", ["publish_modes"] = drafts is null ? new JsonArray("simple") : new JsonArray("simple", "editorial_workflow"), ["type"] = drafts is null ? "local_fs" : "local_git" },
                "entriesByFolder" => Entries(desk.List(Said(asked, "folder"), "." + Said(asked, "extension"), Math.Clamp((int?)asked["depth"] ?? 1, 0, 3))),
                "entriesByFiles" => Entries(asked["files"]!.AsArray().Select(f => Said(f!.AsObject(), "path"))),
                "getEntry" => Entry(Said(asked, "path")),
                "persistEntry" => await PersistAsync(asked, cancel).ConfigureAwait(false),
                "getMedia" => new JsonArray([.. desk.List(Said(asked, "mediaFolder"), "", 1).Select(p => Media(p, desk.Read(p)!))]),
                "getMediaFile" => desk.Read(Said(asked, "path")) is { } bytes ? Media(Said(asked, "path"), bytes) : throw new EditingException(404, Said(asked, "path")),
                "deleteFile" => await DeleteAsync([Said(asked, "path")], asked, cancel).ConfigureAwait(false),
                "deleteFiles" => await DeleteAsync([.. asked["paths"]!.AsArray().Select(p => (string)p!)], asked, cancel).ConfigureAwait(false),
                "getDeployPreview" or "getPRMetadata" => null,
                "getNotes" => new JsonObject { ["notes"] = new JsonArray() },
                var action => drafts is null ? throw new EditingException(422, $"{action}?") : await DraftAsync(action, asked, drafts, cancel).ConfigureAwait(false),
            };
        }
        catch (GitException e)
        {
            throw new EditingException(500, e.Message);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static async Task<JsonNode?> DraftAsync(string? action, JsonObject asked, DraftBranches drafts, CancellationToken cancel)
    {
        if (action == "unpublishedEntries")
            return new JsonArray([.. (await drafts.KeysAsync(cancel).ConfigureAwait(false)).Select(k => JsonValue.Create(k))]);
        var key = (string?)asked["collection"] is { } collection ? $"{collection}/{Said(asked, "slug")}" : Said(asked, "id");
        var tip = await drafts.TipAsync(key, cancel).ConfigureAwait(false) ?? throw new EditingException(404, key);
        switch (action)
        {
            case "unpublishedEntry":
                var (status, when) = await drafts.StateAsync(key, tip, cancel).ConfigureAwait(false);
                return new JsonObject
                {
                    ["collection"] = key.Split('/', 2)[0],
                    ["slug"] = key.Split('/', 2)[1],
                    ["status"] = status,
                    ["diffs"] = new JsonArray([.. (await drafts.FilesAsync(tip, cancel).ConfigureAwait(false)).Select(f => new JsonObject
                    {
                        ["path"] = f.Path,
                        ["oldPath"] = f.Path,
                        ["newPath"] = f.Path,
                        ["id"] = f.Path,
                        ["status"] = f.IsNew ? "added" : "modified",
                        ["newFile"] = f.IsNew,
                        ["binary"] = !f.Path.EndsWith(".md", StringComparison.Ordinal),
                    })]),
                    ["updatedAt"] = when.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                };
            case "unpublishedEntryDataFile":
                // Decap asks for each language; one that is not there yet says nothing.
                return new JsonObject { ["data"] = Encoding.UTF8.GetString(await drafts.ReadAsync(tip, Said(asked, "path"), cancel).ConfigureAwait(false) ?? []) };
            case "unpublishedEntryMediaFile":
                return Media(Said(asked, "path"), await drafts.ReadAsync(tip, Said(asked, "path"), cancel).ConfigureAwait(false) ?? throw new EditingException(404, Said(asked, "path")));
            case "updateUnpublishedEntryStatus":
                await drafts.MarkAsync(key, Said(asked, "newStatus"), cancel).ConfigureAwait(false);
                break;
            case "deleteUnpublishedEntry":
                await drafts.DeleteAsync(key, cancel).ConfigureAwait(false);
                break;
            case "publishUnpublishedEntry":
                await drafts.PublishAsync(key, tip, cancel).ConfigureAwait(false);
                break;
            default:
                throw new EditingException(422, $"{action}?");
        }
        return new JsonObject { ["message"] = action };
    }

    private async Task<JsonNode?> PersistAsync(JsonObject asked, CancellationToken cancel)
    {
        var texts = (asked["dataFiles"] as JsonArray ?? [asked["entry"]?.DeepClone()]).Select(f => f!.AsObject()).ToArray();
        var options = asked["options"]!.AsObject();
        (string Path, byte[] Bytes)[] files =
        [
            .. texts.Select(f => (Said(f, "path"), ContentDesk.TextOf(Said(f, "path"), Said(f, "raw")))),
            .. (asked["assets"] as JsonArray ?? []).Select(a => a!.AsObject()).Select(a => (Said(a, "path"), ContentDesk.PhotoOf(Said(a, "path"), Decoded(Said(a, "content"))))),
        ];
        foreach (var (path, _) in files)
            desk.FullPath(path); // every path is good before anything is written
        if ((bool?)options["useWorkflow"] == true && drafts is not null)
        {
            await drafts.SaveAsync($"{Said(options, "collectionName")}/{Said(texts[0], "slug")}", files, OneLine(Said(options, "commitMessage")), (string?)options["status"] ?? "draft", cancel).ConfigureAwait(false);
        }
        else
        {
            foreach (var (path, bytes) in files)
                desk.Write(path, bytes);
            if (drafts is not null)
                await drafts.RecordAsync([.. files.Select(f => (f.Path, (string?)ContentDesk.BlobOf(f.Bytes)))], OneLine(Said(options, "commitMessage")), cancel).ConfigureAwait(false);
        }
        return new JsonObject { ["message"] = "entry persisted" };
    }

    private async Task<JsonNode?> DeleteAsync(IReadOnlyList<string> paths, JsonObject asked, CancellationToken cancel)
    {
        foreach (var path in paths)
            desk.FullPath(path);
        foreach (var path in paths)
            desk.Delete(path);
        if (drafts is not null)
            await drafts.RecordAsync([.. paths.Select(p => (p, (string?)null))], OneLine((string?)asked["options"]?["commitMessage"] ?? "Delete"), cancel).ConfigureAwait(false);
        return new JsonObject { ["message"] = "deleted" };
    }

    private JsonArray Entries(IEnumerable<string> paths) => [.. paths.Select(Entry)];

    private JsonObject Entry(string path)
    {
        var bytes = desk.Read(path);
        return new()
        {
            ["data"] = bytes is null ? null : Encoding.UTF8.GetString(bytes),
            ["file"] = new JsonObject { ["path"] = path, ["label"] = null, ["id"] = bytes is null ? null : ContentDesk.BlobOf(bytes) },
        };
    }

    private static JsonObject Media(string path, byte[] bytes) => new()
    {
        ["id"] = ContentDesk.BlobOf(bytes),
        ["content"] = Convert.ToBase64String(bytes),
        ["encoding"] = "base64",
        ["path"] = path,
        ["name"] = path[(path.LastIndexOf('/') + 1)..],
    };

    private static string Said(JsonObject asked, string key) => asked[key] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw new EditingException(422, $"{key}?");

    private static string OneLine(string text) => new([.. text.Take(200).Select(c => char.IsControl(c) ? ' ' : c)]);

    private static byte[] Decoded(string text)
    {
        var bytes = new byte[text.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : throw new EditingException(422, "base64?");
    }
}
