using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Showcase.Intake;

namespace Showcase.Tests.Intake;

/// <summary>Against a server on this machine that speaks Netlify's API of forms.</summary>
public class NetlifyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed class LocalNetlify : IAsyncDisposable
    {
        private readonly WebApplication _app;

        public LocalNetlify()
        {
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            _app = builder.Build();
            _app.Run(AnswerAsync);
        }

        public JsonArray Submissions { get; } = [];
        public Dictionary<string, byte[]> Files { get; } = [];
        public bool FilesDown { get; set; }
        /// <summary>Submissions that somebody deletes between the list and our own deleting.</summary>
        public HashSet<string> Vanishing { get; } = [];
        public Uri Root => new(_app.Urls.First() + "/");

        public Task StartAsync() => _app.StartAsync(Cancel);

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private async Task AnswerAsync(HttpContext http)
        {
            var path = http.Request.Path.Value!;
            if (Files.TryGetValue(path, out var file))
            {
                Assert.Equal(0, http.Request.Headers.Authorization.Count); // the files' host is another: the key is not for it
                http.Response.StatusCode = FilesDown ? 503 : 200;
                await http.Response.Body.WriteAsync(FilesDown ? [] : file);
                return;
            }
            if (http.Request.Headers.Authorization != "Bearer k3y")
                http.Response.StatusCode = 401;
            else if (path == "/api/v1/sites/s1/forms")
                await http.Response.WriteAsJsonAsync(new object[] { new { id = "f0", name = "contact" }, new { id = "f1", name = "vitrine" } });
            else if (path == "/api/v1/forms/f1/submissions")
                await http.Response.WriteAsJsonAsync(Page(int.Parse(http.Request.Query["page"]!, CultureInfo.InvariantCulture), int.Parse(http.Request.Query["per_page"]!, CultureInfo.InvariantCulture)));
            else if (http.Request.Method == "DELETE" && path.StartsWith("/api/v1/submissions/", StringComparison.Ordinal))
            {
                Submissions.Remove(Submissions.Single(s => s!["id"]!.ToString() == path.Split('/')[^1]));
                http.Response.StatusCode = Vanishing.Contains(path.Split('/')[^1]) ? 404 : 204;
            }
            else
                http.Response.StatusCode = 404;
        }

        private JsonNode[] Page(int page, int size) => [.. Submissions.Skip((page - 1) * size).Take(size).Select(s => s!.DeepClone())];
    }

    private static JsonObject Data(string name) => new()
    {
        ["name"] = name,
        ["trade"] = "forgeron",
        ["summary"] = "Grilles.",
        ["address.postcode"] = "29000",
        ["address.town"] = "Quimper",
        ["consent"] = "yes",
        ["consent_photos"] = "yes",
        ["labels"] = new JsonArray("epv", "mof"),
        ["ip"] = "192.0.2.7",
        ["user_agent"] = "x",
    };

    private static JsonObject Sent(string id, JsonObject data) => new() { ["id"] = id, ["created_at"] = "2026-11-20T10:00:00.000Z", ["data"] = data };

    [Fact]
    public async Task Submissions_and_their_files_become_proposals_and_leave_Netlify()
    {
        await using var netlify = new LocalNetlify();
        await netlify.StartAsync();
        await using var room = await IntakeRoom.OpenAsync();
        netlify.Files["/files/a.jpg"] = IntakeRoom.Photo();
        var whole = Data("Forge Une");
        whole["photos[0].file"] = new JsonObject { ["filename"] = "a.jpg", ["type"] = "image/jpeg", ["size"] = 1, ["url"] = new Uri(netlify.Root, "files/a.jpg").AbsoluteUri };
        whole["photos[0].alt"] = "Le feu";
        // Names with brackets taken apart, and a file as an address alone.
        var nested = Data("Forge Deux");
        nested["photos"] = new JsonObject { ["0"] = new JsonObject { [".file"] = new Uri(netlify.Root, "files/a.jpg").AbsoluteUri, [".alt"] = "Le feu" } };
        netlify.Submissions.Add(Sent("n1", whole));
        netlify.Submissions.Add(Sent("n2", nested));
        netlify.Submissions.Add(Sent("spam", new JsonObject { ["comment"] = "buy" }));
        for (var i = 0; i < 120; i++)
            netlify.Submissions.Add(Sent($"spam{i}", []));

        Assert.Equal(123, await PullAsync(room, netlify));
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Empty(netlify.Submissions);
        var branches = await room.ProposalsAsync();
        Assert.Equal(2, branches.Count);
        foreach (var branch in branches)
        {
            var files = (await room.GitAsync("diff", "--name-only", "main.." + branch)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(2, files.Length);
            var text = await room.ShowAsync(branch, files[0]);
            Assert.Contains("labels: [epv, mof]", text, StringComparison.Ordinal);
            Assert.DoesNotContain("192.0.2.7", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_fetched_and_not_yet_deleted_is_not_proposed_twice()
    {
        await using var netlify = new LocalNetlify();
        await netlify.StartAsync();
        await using var room = await IntakeRoom.OpenAsync();
        for (var i = 0; i < 2; i++)
        {
            netlify.Submissions.Add(Sent("n1", Data("Forge")));
            await PullAsync(room, netlify);
            await room.House.Worker.DrainAsync(Cancel);
        }
        Assert.Single(await room.ProposalsAsync());
    }

    [Fact]
    public async Task A_faulty_one_is_proposed_with_its_faults_told_to_moderators()
    {
        await using var netlify = new LocalNetlify();
        await netlify.StartAsync();
        await using var room = await IntakeRoom.OpenAsync();
        var faulty = Data("Forge");
        faulty["trade"] = "forgerons";
        netlify.Submissions.Add(Sent("n1", faulty));
        await PullAsync(room, netlify);
        await room.House.Worker.DrainAsync(Cancel);
        var id = Assert.Single(await room.ProposalsAsync())["proposal/".Length..];
        Assert.Contains("SC0202", await room.GitAsync("cat-file", "blob", "refs/proposals/" + id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_files_cannot_be_fetched_the_submission_stays_there()
    {
        await using var netlify = new LocalNetlify();
        await netlify.StartAsync();
        await using var room = await IntakeRoom.OpenAsync();
        netlify.Files["/files/a.jpg"] = IntakeRoom.Photo();
        var data = Data("Forge");
        data["photos[0].file"] = new Uri(netlify.Root, "files/a.jpg").AbsoluteUri;
        netlify.Submissions.Add(Sent("n1", data));
        netlify.FilesDown = true;
        await Assert.ThrowsAsync<ForgeException>(() => PullAsync(room, netlify));
        Assert.Single(netlify.Submissions);
        netlify.FilesDown = false;
        Assert.Equal(1, await PullAsync(room, netlify));
        Assert.Empty(netlify.Submissions);
    }

    [Fact]
    public async Task One_whose_file_cannot_be_fetched_or_that_is_gone_already_holds_up_no_other()
    {
        await using var netlify = new LocalNetlify();
        await netlify.StartAsync();
        await using var room = await IntakeRoom.OpenAsync();
        netlify.Files["/files/a.jpg"] = IntakeRoom.Photo();
        netlify.FilesDown = true;
        var stuck = Data("Forge Une");
        stuck["photos[0].file"] = new Uri(netlify.Root, "files/a.jpg").AbsoluteUri;
        netlify.Submissions.Add(Sent("n1", stuck));
        netlify.Submissions.Add(Sent("n2", Data("Forge Deux")));
        netlify.Submissions.Add(Sent("n3", Data("Forge Trois")));
        netlify.Vanishing.Add("n2");
        await Assert.ThrowsAsync<ForgeException>(() => PullAsync(room, netlify));
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal(2, (await room.ProposalsAsync()).Count);
        Assert.Equal("n1", Assert.Single(netlify.Submissions)!["id"]!.ToString());
    }

    private static Task<int> PullAsync(IntakeRoom room, LocalNetlify netlify) =>
        new NetlifyForms(room.House, room.Web, new Uri(netlify.Root, "api/v1/"), "k3y", "s1").PullAsync(Cancel);
}
