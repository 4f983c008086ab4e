using System.Security.Cryptography;

namespace Showcase.Tests.Intake;

/// <summary>The same story on every forge that has an API, against a server on this machine that speaks it.</summary>
public class ForgeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Dictionary<string, string?> Keys(Protocol protocol) => new()
    {
        [protocol switch { Protocol.GitHub => "SHOWCASE_GITHUB_TOKEN", Protocol.GitLab => "SHOWCASE_GITLAB_TOKEN", _ => "SHOWCASE_GITEA_TOKEN" }] = LocalForge.Key,
    };

    private static async Task<(LocalForge, IntakeRoom)> OpenAsync(Protocol protocol, Dictionary<string, string?>? keys = null)
    {
        var folder = Directory.CreateTempSubdirectory("forge-").FullName;
        var forge = await LocalForge.StartAsync(protocol, folder);
        var site = TinySite.Settings + $$"""
            intake: { door: service, forge: {{protocol.ToString().ToLowerInvariant()}}, repository: o/r, api: "{{forge.Api}}" }
            """;
        keys ??= Keys(protocol);
        var room = await IntakeRoom.OpenAsync(site, secrets: keys.GetValueOrDefault, place: repository =>
        {
            Directory.CreateDirectory(Path.Combine(folder, "o"));
            Directory.CreateSymbolicLink(Path.Combine(folder, "o", "r.git"), repository);
        });
        await IntakeRoom.Git(room.Repository, "config", "http.receivepack", "true");
        return (forge, room);
    }

    private static async Task<(string Id, string Status)> SendAsync(IntakeRoom room, params (string, string?)[] fields)
    {
        var form = IntakeRoom.Form(await room.TokenAsync(), fields);
        IntakeRoom.AddPhoto(form, 0, IntakeRoom.Photo(), alt: "Le <feu> | @tous");
        return await room.AcceptedAsync(form);
    }

    [Theory]
    [InlineData("GitHub")]
    [InlineData("GitLab")]
    [InlineData("Gitea")]
    public async Task A_submission_is_pushed_with_the_key_and_opened_once(string name)
    {
        var protocol = Enum.Parse<Protocol>(name);
        var (forge, room) = await OpenAsync(protocol);
        await using var _ = forge;
        await using var __ = room;
        var (id, status) = await SendAsync(room, ("name", "Forge @tous #1 <img src=x>"));
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Empty(room.Log);
        Assert.Equal(["proposal/" + id], await room.ProposalsAsync());
        var request = Assert.Single(forge.Requests);
        var body = (request["body"] ?? request["description"])!.ToString();
        Assert.DoesNotContain("<feu>", body, StringComparison.Ordinal);
        Assert.DoesNotContain("@tous", body + request["title"], StringComparison.Ordinal);
        Assert.Contains(forge.Root + (protocol switch { Protocol.GitHub => "o/r/raw/", Protocol.GitLab => "o/r/-/raw/", _ => "o/r/raw/branch/" }) + "proposal/" + id, body, StringComparison.Ordinal);

        forge.Asked.Add("Une photo de la façade ?");
        await room.House.Worker.FollowAsync(Cancel);
        var page = System.Net.WebUtility.HtmlDecode(await room.PageAsync(status));
        Assert.Contains("<li>Une photo de la façade ?</li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("stranger", page, StringComparison.Ordinal);

        await SendAsync(room, ("name", "Forge"), ("amends", status["/intake/status/".Length..]), ("summary", "Mieux dit."));
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Single(forge.Requests);
        Assert.Contains("Mieux dit.", (request["body"] ?? request["description"])!.ToString(), StringComparison.Ordinal);

        request["state"] = protocol == Protocol.GitLab ? "merged" : "closed";
        request["merged"] = true;
        request["merged_at"] = "2026-11-26T10:00:00Z";
        await room.House.Worker.FollowAsync(Cancel);
        Assert.Contains("<strong>Publiée", await room.PageAsync(status), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GitHub")]
    [InlineData("GitLab")]
    [InlineData("Gitea")]
    public async Task An_answer_that_is_lost_opens_nothing_twice(string name)
    {
        var protocol = Enum.Parse<Protocol>(name);
        var (forge, room) = await OpenAsync(protocol);
        await using var _ = forge;
        await using var __ = room;
        forge.LoseNextAnswer = true;
        var (id, _) = await SendAsync(room);
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal(1, room.House.Worker.Waiting);
        await room.StopAsync();
        await room.StartAsync(secrets: Keys(protocol).GetValueOrDefault);
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal(0, room.House.Worker.Waiting);
        Assert.Single(forge.Requests);
        Assert.Equal(["proposal/" + id], await room.ProposalsAsync());
    }

    [Theory]
    [InlineData("GitHub", 429)]
    [InlineData("GitLab", 401)]
    [InlineData("Gitea", 503)]
    [InlineData("GitHub", 401)]
    public async Task An_API_that_refuses_is_named_in_the_log_and_asked_again_for_the_branch_that_is_there(string name, int status)
    {
        var protocol = Enum.Parse<Protocol>(name);
        var (forge, room) = await OpenAsync(protocol);
        await using var _ = forge;
        await using var __ = room;
        forge.Refuses = status;
        var (id, page) = await SendAsync(room);
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal(1, room.House.Worker.Waiting);
        Assert.Contains($" {status} ", Assert.Single(room.Log), StringComparison.Ordinal);
        Assert.DoesNotContain(LocalForge.Key, room.Log[0], StringComparison.Ordinal);
        Assert.Contains("<strong>Reçue", await room.PageAsync(page), StringComparison.Ordinal);
        forge.Refuses = null;
        await room.StopAsync();
        await room.StartAsync(secrets: Keys(protocol).GetValueOrDefault);
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal(0, room.House.Worker.Waiting);
        Assert.Single(forge.Requests);
        Assert.Equal("proposal/" + id, Assert.Single(await room.ProposalsAsync()));
    }

    [Theory]
    [InlineData("GitHub")]
    [InlineData("GitLab")]
    [InlineData("Gitea")]
    public async Task While_the_forge_is_down_nothing_is_lost(string name)
    {
        var protocol = Enum.Parse<Protocol>(name);
        var (forge, room) = await OpenAsync(protocol);
        await using var _ = forge;
        await using var __ = room;
        forge.Down = true;
        room.House.Source.Distrust();
        var (id, status) = await SendAsync(room);
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Contains("<strong>Reçue", await room.PageAsync(status), StringComparison.Ordinal);
        Assert.DoesNotContain(room.Log, l => l.Contains(LocalForge.Key, StringComparison.Ordinal));
        forge.Down = false;
        await room.StopAsync();
        await room.StartAsync(secrets: Keys(protocol).GetValueOrDefault);
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal("proposal/" + id, Assert.Single(await room.ProposalsAsync()));
    }

    [Fact]
    public async Task A_GitHub_App_signs_for_a_key_and_keeps_it_for_its_hour()
    {
        using var rsa = RSA.Create(2048);
        var keys = new Dictionary<string, string?> { ["SHOWCASE_GITHUB_APP_ID"] = "5", ["SHOWCASE_GITHUB_APP_KEY"] = rsa.ExportRSAPrivateKeyPem(), ["SHOWCASE_GITHUB_INSTALLATION"] = "77" };
        var (forge, room) = await OpenAsync(Protocol.GitHub, keys);
        await using var _ = forge;
        await using var __ = room;
        await SendAsync(room);
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Single(forge.Requests);
        Assert.Equal(1, forge.TokensGiven);
    }

    [Fact]
    public void The_forge_is_a_small_thing() => Assert.InRange(typeof(Showcase.Intake.IForge).GetMembers().Count(m => m is not System.Reflection.MethodInfo { IsSpecialName: true }), 1, 10);
}
