using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Showcase.Images;
using Showcase.Serving;
using Showcase.Tests.Cms;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Browser;

/// <summary>The published CMS and a forge that answers, played to the end: log in, create, add a photo, publish, edit, delete. The forge is a server on this machine over a real repository.</summary>
public sealed class CmsForgeTests(DemoSite demo)
{
    private const string Token = "k3y-of-an-editor";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Through_GitHub_an_entry_with_a_photo_is_one_commit_on_a_branch_then_published_edited_and_deleted()
    {
        using var start = new TinySite();
        using var store = new GitStore(start);
        var api = new GitHubApi(store, "/repos/exemple/vitrines");
        await using var forge = await ForgeHost.StartAsync(call => call.Path switch
        {
            "/login/auth" when call.Query("provider") == "github" && call.Query("scope") == "repo" => LetInAsync(call),
            _ when call.Key != "token " + Token => call.SayAsync(401, new JsonObject { ["message"] = "Bad credentials" }),
            "/user" => call.SayAsync(200, new JsonObject { ["login"] = "maelle", ["name"] = "Maëlle", ["avatar_url"] = "https://avatars.githubusercontent.com/u/1" }),
            "/users/maelle" => call.SayAsync(200, new JsonObject { ["login"] = "maelle", ["name"] = "Maëlle" }),
            _ => api.AnswerAsync(call),
        });
        using var site = new TinySite(Entries.Settings($$"""cms: { backend: github exemple/vitrines, api: "{{forge.Address}}", login: "{{forge.Address}}login/" }"""));
        // The window that opens closes by itself; only its address lets anyone in.
        await PlayAsync(site, store, null, page => page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "GitHub" }).ClickAsync()));
        Assert.Equal("closed closed", string.Join(' ', api.Pulls.Select(p => p["state"])));
    }

    [Fact]
    public async Task Through_GitLab_an_entry_with_a_photo_is_one_commit_on_a_branch_then_published_edited_and_deleted()
    {
        using var start = new TinySite();
        using var store = new GitStore(start);
        var api = new GitLabApi(store, Token, "12ab");
        await using var forge = await ForgeHost.StartAsync(api.AnswerAsync);
        using var site = new TinySite(Entries.Settings($$"""cms: { backend: gitlab groupe/vitrines, app_id: "12ab", api: "{{forge.Address}}api/v4/" }"""));
        await PlayAsync(site, store, null, page => page.GetByRole(AriaRole.Button, new() { Name = "GitLab" }).ClickAsync());
        Assert.Equal("merged merged", string.Join(' ', api.Requests.Select(p => p["state"])));
    }

    [Fact]
    public async Task Through_git_gateway_an_editor_without_an_account_at_a_forge_does_the_same()
    {
        using var start = new TinySite();
        using var store = new GitStore(start);
        var api = new GitHubApi(store, "/.netlify/git/github");
        var claims = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"exp":4102444800,"sub":"1","email":"maelle@example.org","app_metadata":{"roles":["redaction"]}}""")).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var key = $"eyJhbGciOiJIUzI1NiJ9.{claims}.c2ln";
        async Task<bool> NetlifyAsync(HttpContext http)
        {
            var call = ForgeHost.CallOf(http);
            if (!call.Path.StartsWith("/.netlify/", StringComparison.Ordinal))
                return false;
            await (call.Path switch
            {
                "/.netlify/identity/token" when (await call.Http.Request.ReadFormAsync(Cancel)) is var form && form["username"] == "maelle@example.org" && form["password"] == "secret"
                    => call.SayAsync(200, new JsonObject { ["access_token"] = key, ["token_type"] = "bearer", ["expires_in"] = 3600, ["refresh_token"] = "again" }),
                _ when call.Key != "Bearer " + key => call.SayAsync(401, new JsonObject { ["msg"] = "Unauthorized" }),
                "/.netlify/identity/user" => call.SayAsync(200, new JsonObject { ["id"] = "1", ["email"] = "maelle@example.org", ["app_metadata"] = new JsonObject { ["roles"] = new JsonArray("redaction") }, ["user_metadata"] = new JsonObject { ["full_name"] = "Maëlle", ["avatar_url"] = "https://elsewhere.example/me.png" } }),
                "/.netlify/git/settings" => call.SayAsync(200, new JsonObject { ["github_enabled"] = true, ["gitlab_enabled"] = false, ["bitbucket_enabled"] = false, ["roles"] = new JsonArray("redaction") }),
                _ => api.AnswerAsync(call),
            });
            return true;
        }
        using var site = new TinySite(Entries.Settings("cms: git-gateway"));
        await PlayAsync(site, store, NetlifyAsync, async page =>
        {
            await page.Locator("input[type=email], input[name=email]").FillAsync("maelle@example.org");
            await page.Locator("input[type=password]").FillAsync("secret");
            await page.Keyboard.PressAsync("Enter");
        });
        Assert.Equal("closed closed", string.Join(' ', api.Pulls.Select(p => p["state"])));
        Assert.Equal("Maëlle", store.Git("log", "-1", "--format=%an", api.Pulls[0]["head"]!["sha"]!.GetValue<string>()));
    }

    private async Task PlayAsync(TinySite site, GitStore store, Func<HttpContext, Task<bool>>? besides, Func<IPage, Task> logIn)
    {
        const string index = EditingPage.Folder + "/index.md", photo = EditingPage.Folder + "/img_0001.jpg";
        await using var server = await DevServer.StartAsync(site.Dist, new LiveUpdates(), 0, Cancel);
        (server.Forge, server.Cms) = (site.ReadSettings()!.Cms, besides);
        site.WalkWell(server.Address.AbsoluteUri);
        var file = site.PathOf("IMG_0001.JPG");
        await File.WriteAllBytesAsync(file, EditingRoom.PhotoWithGps(), Cancel);
        var page = await demo.BlankAsync(1400);
        var noticed = await EditingPage.WatchAsync(page);
        try
        {
            await page.GotoAsync(server.Address + "admin/");
            await logIn(page);
            await page.GetByRole(AriaRole.Heading, new() { Name = "Artisans" }).WaitForAsync(new() { Timeout = 60_000 });
            await page.GetByText("Atelier Kerbriand").First.WaitForAsync();
            await page.GotoAsync(server.Address + "admin/#/collections/artisans/new");
            await EditingPage.CreateAsync(page, file);
            await EditingPage.SaveAsync(page);
            Assert.Equal("1", store.Git("rev-list", "--count", "main.." + EditingPage.Branch));
            Assert.Equal([photo, index], store.Lines("diff", "--name-only", "main", EditingPage.Branch));
            Assert.Contains("alt: Un bol bleu sur une table", store.Git("show", $"{EditingPage.Branch}:{index}"), StringComparison.Ordinal);

            // Who comes back is still known, and finds the draft with its photo.
            await page.ReloadAsync();
            await Assertions.Expect(EditingPage.Field(page, "summary")).ToHaveValueAsync("Bols de tous les jours.", new() { Timeout = 60_000 });
            await EditingPage.PublishAsync(page);
            Assert.Equal([photo, index], store.Lines("ls-tree", "-r", "--name-only", "main", EditingPage.Folder));
            Assert.Null(store.CommitOf(EditingPage.Branch));

            await EditingPage.Field(page, "summary").FillAsync("Bols de fête.");
            await EditingPage.SaveAsync(page);
            Assert.Equal([index], store.Lines("diff", "--name-only", "main", EditingPage.Branch));
            await EditingPage.PublishAsync(page);
            Assert.Contains("summary: Bols de fête.", store.Git("show", "main:" + index), StringComparison.Ordinal);

            await EditingPage.DeleteAsync(page);
            Assert.Empty(store.Lines("ls-tree", "-r", "--name-only", "main", EditingPage.Folder));
            Assert.NotEmpty(store.Lines("ls-tree", "-r", "--name-only", "main", "content/artisans"));
            var blobs = store.Lines("cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)").Where(l => l.StartsWith("blob ", StringComparison.Ordinal)).Select(l => store.Bytes(l[5..])).ToArray();
            Assert.Contains(blobs, b => b is [0xFF, 0xD8, ..]);
            Assert.DoesNotContain(blobs, b => PhotoPrivacy.HasGps(b));
            // A browser notes each 404, and a forge answers so of what is not there yet.
            Assert.Equal("", string.Join('\n', noticed.Where(n => !n.Contains("status of 404", StringComparison.Ordinal))));
        }
        catch (Exception)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(TinySite.Repository, "tests", "bin", "cms-forge.png") });
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', noticed));
            throw;
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    /// <summary>As a login server does: a window that says it is ready, and hands over the key once the page has answered.</summary>
    private static Task LetInAsync(ForgeCall call)
    {
        call.Http.Response.ContentType = "text/html; charset=utf-8";
        return call.Http.Response.WriteAsync($$"""
            <!DOCTYPE html><title>Connexion</title>
            <script>
              addEventListener('message', e => e.source.postMessage('authorization:github:success:' + JSON.stringify({ token: '{{Token}}', provider: 'github' }), e.origin));
              opener.postMessage('authorizing:github', '*');
            </script>
            """);
    }
}
