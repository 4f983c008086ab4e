using System.Text.Json.Nodes;
using Showcase.Images;
using Showcase.Tests.Intake;

namespace Showcase.Tests.Cms;

/// <summary>What the CMS asks while serving is answered out of the content folder, and nothing is lost on the way.</summary>
public class EditingDeskTests
{
    private const string New = "content/artisans/forge-neuve/index.md";
    private const string Text = "---\nname: Forge neuve\ntrade: potier\nsummary: Du fer.\naddress: { postcode: \"29000\", town: Quimper }\n---\n";

    [Fact]
    public async Task A_draft_waits_on_its_branch_and_publishing_moves_its_files_alone()
    {
        using var room = await EditingRoom.OpenAsync();
        room.Site.WriteText("content/artisans/atelier-kerbriand/brouillon.txt", "mine");
        await room.SaveAsync(New, Text, photos: [("content/artisans/forge-neuve/a.jpg", IntakeRoom.Photo())]);
        Assert.False(File.Exists(room.Site.PathOf(New)));
        Assert.Equal("artisans/forge-neuve/index", (string?)(await room.AskAsync("unpublishedEntries"))!.AsArray().Single());
        var draft = (await room.AskAsync("unpublishedEntry", EditingRoom.Draft(New)))!;
        Assert.Equal("draft", (string?)draft["status"]);
        Assert.Equal(["content/artisans/forge-neuve/a.jpg", New], draft["diffs"]!.AsArray().Select(d => (string?)d!["path"]));
        Assert.Equal(Text, (string?)(await room.AskAsync("unpublishedEntryDataFile", EditingRoom.Draft(New)))!["data"]);

        await room.AskAsync("updateUnpublishedEntryStatus", EditingRoom.Draft(New));
        Assert.Equal("pending_publish", (string?)(await room.AskAsync("unpublishedEntry", EditingRoom.Draft(New)))!["status"]);
        await room.AskAsync("publishUnpublishedEntry", EditingRoom.Draft(New));
        Assert.Equal(Text, room.Read(New));
        Assert.Equal("?? content/artisans/atelier-kerbriand/brouillon.txt", room.Git("status", "--porcelain"));
        Assert.Equal("* main", room.Git("branch"));
        Assert.Equal("Yann Update", room.Git("log", "-1", "--format=%an %s"));
        Assert.DoesNotContain("decap", room.Git("config", "--local", "--list"), StringComparison.Ordinal);

        await room.AskAsync("deleteFiles", new() { ["paths"] = new JsonArray(New, "content/artisans/forge-neuve/a.jpg"), ["options"] = new JsonObject { ["commitMessage"] = "Delete" } });
        Assert.False(Directory.Exists(room.Site.PathOf("content/artisans/forge-neuve")));
        Assert.Equal("Delete", room.Git("log", "-1", "--format=%s"));
        Assert.Equal("?? content/artisans/atelier-kerbriand/brouillon.txt", room.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task A_draft_can_be_saved_again_and_thrown_away()
    {
        using var room = await EditingRoom.OpenAsync();
        await room.SaveAsync(EditingRoom.Entry, Text);
        await room.SaveAsync(EditingRoom.Entry, Text + "Encore.\n");
        Assert.Equal("1", room.Git("rev-list", "--count", "main..cms/artisans/atelier-kerbriand/index"));
        await room.AskAsync("deleteUnpublishedEntry", EditingRoom.Draft(EditingRoom.Entry));
        Assert.Empty((await room.AskAsync("unpublishedEntries"))!.AsArray());
        Assert.Equal("", room.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_is_not_written_over()
    {
        using var room = await EditingRoom.OpenAsync();
        await room.SaveAsync(EditingRoom.Entry, Text);
        room.Site.WriteText(EditingRoom.Entry, "by hand");
        Assert.Equal(409, await room.RefusedAsync("publishUnpublishedEntry", EditingRoom.Draft(EditingRoom.Entry)));
        Assert.Equal("by hand", room.Read(EditingRoom.Entry));
        room.Git("commit", "-qam", "By hand");
        Assert.Equal(409, await room.RefusedAsync("persistEntry", EditingRoom.Persist(EditingRoom.Entry, Text + "Encore.\n")));
        Assert.Single((await room.AskAsync("unpublishedEntries"))!.AsArray());
    }

    [Fact]
    public async Task What_is_not_committed_yet_is_edited_too()
    {
        using var room = await EditingRoom.OpenAsync();
        room.Site.WriteText(EditingRoom.Entry, Text);
        Assert.Equal(Text, (string?)(await room.AskAsync("getEntry", new() { ["path"] = EditingRoom.Entry }))!["data"]);
        await room.SaveAsync(EditingRoom.Entry, Text + "Encore.\n");
        await room.AskAsync("publishUnpublishedEntry", EditingRoom.Draft(EditingRoom.Entry));
        Assert.Equal(Text + "Encore.\n", room.Read(EditingRoom.Entry));
        Assert.Equal("", room.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task Without_a_repository_saving_is_publishing()
    {
        using var room = await EditingRoom.OpenAsync(repository: false);
        Assert.Equal("simple", (string?)(await room.AskAsync("info"))!["publish_modes"]!.AsArray().Single());
        await room.SaveAsync(New, Text, workflow: false);
        Assert.Equal(Text, room.Read(New));
        Assert.Equal(422, await room.RefusedAsync("unpublishedEntries", []));
        var listed = await room.AskAsync("entriesByFolder", new() { ["folder"] = "content/artisans", ["extension"] = "md", ["depth"] = 2 });
        Assert.Equal([EditingRoom.Entry, New], listed!.AsArray().Select(e => (string?)e!["file"]!["path"]));
    }

    [Fact]
    public async Task No_photo_keeps_its_place_and_none_is_taken_that_is_no_photo()
    {
        using var room = await EditingRoom.OpenAsync();
        var photo = EditingRoom.PhotoWithGps();
        Assert.True(PhotoPrivacy.HasGps(photo));
        await room.SaveAsync(New, Text, photos: [("content/artisans/forge-neuve/a.jpg", photo)]);
        var kept = (string)(await room.AskAsync("unpublishedEntryMediaFile", new() { ["collection"] = "artisans", ["slug"] = "forge-neuve/index", ["path"] = "content/artisans/forge-neuve/a.jpg" }))!["content"]!;
        Assert.False(PhotoPrivacy.HasGps(Convert.FromBase64String(kept)));
        foreach (var bytes in (byte[][])["<svg onload='alert(1)'/>"u8.ToArray(), "<script>"u8.ToArray(), [], "MZ\0\0"u8.ToArray()])
            Assert.Equal(422, await room.RefusedAsync("persistEntry", EditingRoom.Persist(New, Text, photos: [("content/artisans/forge-neuve/b.jpg", bytes)])));
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("content/../secret.md")]
    [InlineData("content/artisans/../../secret.md")]
    [InlineData("content/artisans/x/../../../secret.md")]
    [InlineData("/etc/passwd")]
    [InlineData("content/artisans/a/b/index.md")]
    [InlineData("content/artisans/.git/index.md")]
    [InlineData("content/pages/.hidden.md")]
    [InlineData("content/pages/a\\..\\b.md")]
    [InlineData("content/pages/a\u0000.md")]
    [InlineData("content/pages/a\n.md")]
    [InlineData("site/showcase.yaml")]
    [InlineData(".git/hooks/x.md")]
    [InlineData("content/index.md")]
    [InlineData("content/pages/a.md/")]
    [InlineData("content/links/secret.md")]
    [InlineData("content/artisans/lien/index.md")]
    public async Task No_path_leads_out_of_the_content(string path)
    {
        using var room = await EditingRoom.OpenAsync();
        var outside = Directory.CreateTempSubdirectory("outside-");
        try
        {
            Directory.CreateSymbolicLink(room.Site.PathOf("content/artisans/lien"), outside.FullName);
            await File.WriteAllTextAsync(Path.Combine(outside.FullName, "index.md"), "secret", TestContext.Current.CancellationToken);
            Assert.Equal(422, await room.RefusedAsync("getEntry", new() { ["path"] = path }));
            Assert.Equal(422, await room.RefusedAsync("persistEntry", EditingRoom.Persist(path, Text, workflow: false)));
            Assert.Equal(422, await room.RefusedAsync("persistEntry", EditingRoom.Persist(New, Text, photos: [(path, IntakeRoom.Photo())])));
            Assert.Equal(422, await room.RefusedAsync("deleteFiles", new() { ["paths"] = new JsonArray(path) }));
            Assert.Equal("secret", await File.ReadAllTextAsync(Path.Combine(outside.FullName, "index.md"), TestContext.Current.CancellationToken));
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("artisans", "--help")]
    [InlineData("artisans", "x; rm -rf y")]
    [InlineData("artisans", "../../main")]
    [InlineData("..", "x")]
    [InlineData("artisans", "x.lock")]
    public async Task No_name_leads_to_another_branch(string collection, string slug)
    {
        using var room = await EditingRoom.OpenAsync();
        Assert.Equal(422, await room.RefusedAsync("deleteUnpublishedEntry", new() { ["collection"] = collection, ["slug"] = slug }));
    }
}
