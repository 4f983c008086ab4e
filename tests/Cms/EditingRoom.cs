using System.Diagnostics;
using System.Text.Json.Nodes;
using Showcase.Intake.Editing;

namespace Showcase.Tests.Cms;

/// <summary>A tiny site in a git repository of its own, and the desk that the CMS asks while serving.</summary>
internal sealed class EditingRoom : IDisposable
{
    public const string Entry = "content/artisans/atelier-kerbriand/index.md";

    private EditingRoom(TinySite site, EditingDesk desk) => (Site, Desk) = (site, desk);

    public TinySite Site { get; }

    public EditingDesk Desk { get; }

    public static async Task<EditingRoom> OpenAsync(bool repository = true, string sections = "")
    {
        var site = new TinySite(sections);
        if (repository)
        {
            Git(site.Folder, "init", "-q", "-b", "main");
            Git(site.Folder, "config", "user.name", "Yann");
            Git(site.Folder, "config", "user.email", "yann@example.org");
            Git(site.Folder, "add", "-A");
            Git(site.Folder, "commit", "-q", "-m", "Start");
        }
        var content = new ContentDesk(site.PathOf("content"));
        var drafts = await DraftBranches.OpenAsync(site.PathOf("content"), content, TinySite.Clock, TestContext.Current.CancellationToken);
        Assert.Equal(repository, drafts is not null);
        return new EditingRoom(site, new EditingDesk(content, drafts));
    }

    public Task<JsonNode?> AskAsync(string action, JsonObject? asked = null) =>
        Desk.AnswerAsync(new JsonObject { ["action"] = action, ["params"] = asked ?? [] }, TestContext.Current.CancellationToken);

    public async Task<int> RefusedAsync(string action, JsonObject asked) => (await Assert.ThrowsAsync<EditingException>(() => AskAsync(action, asked))).Status;

    public Task<JsonNode?> SaveAsync(string path, string text, bool workflow = true, params (string Path, byte[] Bytes)[] photos) => AskAsync("persistEntry", Persist(path, text, workflow, photos));

    public static JsonObject Persist(string path, string text, bool workflow = true, params (string Path, byte[] Bytes)[] photos) => new()
    {
        ["dataFiles"] = new JsonArray(new JsonObject { ["slug"] = SlugOf(path), ["path"] = path, ["raw"] = text }),
        ["assets"] = new JsonArray([.. photos.Select(p => new JsonObject { ["path"] = p.Path, ["content"] = Convert.ToBase64String(p.Bytes), ["encoding"] = "base64" })]),
        ["options"] = new JsonObject { ["commitMessage"] = "Update", ["collectionName"] = path.Split('/').ElementAtOrDefault(1) ?? "", ["useWorkflow"] = workflow, ["status"] = "draft" },
    };

    /// <summary>As Decap names an entry: <c>atelier-kerbriand/index</c>.</summary>
    public static string SlugOf(string path) => string.Join('/', path.Split('/').Skip(2)).Replace(".md", "", StringComparison.Ordinal);

    public static JsonObject Draft(string path) => new() { ["collection"] = path.Split('/')[1], ["slug"] = SlugOf(path), ["path"] = path, ["newStatus"] = "pending_publish" };

    /// <summary>A photo of the demonstration with the EXIF of a telephone: 48° north.</summary>
    public static byte[] PhotoWithGps()
    {
        byte[] exif =
        [
            .. "Exif\0\0II*\0"u8, 8, 0, 0, 0,
            1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0, // the first directory names that of the place
            2, 0, 1, 0, 2, 0, 2, 0, 0, 0, (byte)'N', 0, 0, 0, 2, 0, 5, 0, 3, 0, 0, 0, 56, 0, 0, 0, 0, 0, 0, 0,
            48, 0, 0, 0, 1, 0, 0, 0, 7, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0,
        ];
        var photo = Intake.IntakeRoom.Photo();
        return [.. photo[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. photo[2..]];
    }

    public string Read(string path) => File.ReadAllText(Site.PathOf(path));

    public string Git(params string[] arguments) => Git(Site.Folder, arguments);

    public byte[] Bytes(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Site.Folder, RedirectStandardOutput = true })!;
        using var said = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(said);
        return said.ToArray();
    }

    private static string Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = git.StandardOutput.ReadToEnd() + git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {said}");
        return said.TrimEnd();
    }

    public void Dispose()
    {
        Desk.Dispose();
        Site.Dispose();
    }
}
