using System.Text;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Social.Links;
using Showcase.Tests.Web;
using Showcase.Web;

namespace Showcase.Tests.Social.Links;

public sealed class LinkCheckerTests : IAsyncDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 26);
    private static readonly Uri[] Vitrine = [new("https://vitrines.example/artisans/demo/"), new("https://vitrines.example/en/artisans/demo/")];

    private readonly RudeServer _server = new();
    private readonly List<WebVisitor> _visitors = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _visitors.ForEach(v => v.Dispose());
        await _server.DisposeAsync();
    }

    private async Task<LinkRecord> CheckAsync(LinkTarget target, LinkMemory? memory = null, DateOnly? today = null, LocalAddresses? local = null)
    {
        var visitor = new WebVisitor(new WebManners { Timeout = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromSeconds(2) }, TimeProvider.System, local ?? new LocalAddresses(e => e.Port == _server.Port && e.Address.ToString() == "127.0.0.1"));
        _visitors.Add(visitor);
        var records = await new LinkChecker(visitor, TimeProvider.System, today ?? Day).CheckAsync([target], memory ?? LinkMemory.Empty, Cancel);
        memory?.Remember(Assert.Single(records).Value);
        return Assert.Single(records).Value;
    }

    private LinkTarget Site(string path) => new(_server.At(path), null, null, "demo", Vitrine);

    private LinkTarget Mastodon(string user = "demo") => new(_server.At($"/@{user}"), new SocialAccount("mastodon", AccountKind.Person, $"@{user}@mastodon.example", _server.At($"/@{user}").AbsoluteUri), null, "demo", Vitrine);

    private static (LinkState, string) Said(LinkRecord record) => (record.State, record.Note);

    [Theory]
    [InlineData("200 OK", "Alive")]
    [InlineData("404 Not Found", "Dead")]
    [InlineData("410 Gone", "Dead")]
    [InlineData("401 Unauthorized", "Unknown")]
    [InlineData("403 Forbidden", "Unknown")]
    [InlineData("429 Too Many Requests", "Unknown")]
    [InlineData("451 Legal", "Unknown")]
    [InlineData("500 Oops", "Unknown")]
    [InlineData("503 Busy", "Unknown")]
    [InlineData("999 Request denied", "Unknown")]
    public async Task Only_a_server_that_says_so_makes_an_address_dead(string status, string state)
    {
        _server.Answer("/", status);
        Assert.Equal(state, (await CheckAsync(Site("/"))).State.ToString());
    }

    [Fact]
    public async Task A_head_is_tried_first_and_its_bad_news_are_checked_by_a_get()
    {
        _server.Answer("/good", "200 OK", "hello");
        Assert.Equal(LinkState.Alive, (await CheckAsync(Site("/good"))).State);
        Assert.StartsWith("HEAD ", Assert.Single(_server.Heard), StringComparison.Ordinal);

        foreach (var refusal in new[] { "405 Method Not Allowed", "404 Not Found", "501 Not Implemented" })
        {
            _server.On("/no-head", (stream, ask, cancel) => RudeServer.WriteAsync(stream, $"HTTP/1.1 {(ask.StartsWith("HEAD", StringComparison.Ordinal) ? refusal : "200 OK")}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancel).AsTask());
            Assert.Equal(LinkState.Alive, (await CheckAsync(Site("/no-head"))).State);
        }
        _server.On("/hangs-on-head", async (stream, ask, cancel) =>
        {
            if (ask.StartsWith("HEAD", StringComparison.Ordinal))
                await Task.Delay(TimeSpan.FromMinutes(1), cancel);
            await RudeServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancel);
        });
        Assert.Equal(LinkState.Alive, (await CheckAsync(Site("/hangs-on-head"))).State);
    }

    [Fact]
    public async Task An_endless_page_is_alive_and_is_not_read_to_its_end()
    {
        _server.On("/endless", async (stream, ask, cancel) =>
        {
            await RudeServer.WriteAsync(stream, ask.StartsWith("HEAD", StringComparison.Ordinal) ? "HTTP/1.1 405 No\r\nConnection: close\r\n\r\n" : "HTTP/1.1 200 OK\r\n\r\n", cancel);
            while (!ask.StartsWith("HEAD", StringComparison.Ordinal))
                await stream.WriteAsync(new byte[16 * 1024], cancel);
        });
        Assert.Equal((LinkState.Alive, "200"), Said(await CheckAsync(Site("/endless"))));
    }

    [Fact]
    public async Task A_network_that_refuses_robots_is_unknown_and_is_left_alone()
    {
        _server.Answer("/demo", "404 Not Found");
        foreach (var network in new[] { "instagram", "linkedin", "etsy", "facebook" })
            Assert.Equal((LinkState.Unknown, "robots"), Said(await CheckAsync(new LinkTarget(_server.At("/demo"), new SocialAccount(network, AccountKind.Person, "demo", _server.At("/demo").AbsoluteUri), null, "demo", Vitrine))));
        Assert.Empty(_server.Heard);
    }

    [Fact]
    public async Task What_moved_for_good_is_told_with_its_new_address()
    {
        _server.Answer("/old", "301 Moved\nLocation: /new");
        _server.Answer("/today", "302 Found\nLocation: /new");
        _server.Answer("/slash", "301 Moved\nLocation: /slash/");
        _server.Answer("/wall", "302 Found\nLocation: /accounts/login/?next=/wall");
        foreach (var path in new[] { "/new", "/slash/", "/accounts/login/?next=/wall" })
            _server.Answer(path, "200 OK");
        var moved = await CheckAsync(Site("/old"));
        Assert.Equal((LinkState.Moved, _server.At("/new").AbsoluteUri), (moved.State, moved.To));
        Assert.Equal(LinkState.Alive, (await CheckAsync(Site("/today"))).State);
        Assert.Equal(LinkState.Alive, (await CheckAsync(Site("/slash"))).State);
        Assert.Equal((LinkState.Unknown, "login"), Said(await CheckAsync(Site("/wall"))));
    }

    [Fact]
    public async Task A_private_address_is_refused_straight_by_name_and_after_a_redirect()
    {
        _server.Answer("/", "200 OK", "secret");
        _server.Answer("/away", $"301 Moved\nLocation: http://127.0.0.2:{_server.Port}/");
        Assert.Equal((LinkState.Forbidden, "private"), Said(await CheckAsync(Site("/"), local: LocalAddresses.Refused)));
        Assert.Equal(LinkState.Forbidden, (await CheckAsync(new LinkTarget(_server.At("/", "localhost"), null, null, "demo", []), local: LocalAddresses.Refused)).State);
        Assert.Empty(_server.Heard);
        Assert.Equal(LinkState.Forbidden, (await CheckAsync(Site("/away"))).State);
        Assert.Empty(_server.HeardAt("/"));
    }

    [Fact]
    public async Task A_server_that_asks_for_time_is_not_asked_again_before_then_not_even_tomorrow()
    {
        _server.Answer("/", "503 Busy\nRetry-After: 172800");
        var memory = LinkMemory.Empty;
        var first = await CheckAsync(Site("/"), memory);
        Assert.Equal((LinkState.Unknown, "later"), Said(first));
        Assert.InRange(first.NotBefore!.Value - DateTimeOffset.UtcNow, TimeSpan.FromHours(47), TimeSpan.FromHours(49));
        Assert.Same(first, await CheckAsync(Site("/"), memory));
        Assert.Single(_server.Heard);
    }

    [Fact]
    public async Task A_failure_that_does_not_pass_within_a_week_is_a_death()
    {
        _server.On("/", (_, _, _) => Task.CompletedTask);
        var memory = LinkMemory.Empty;
        Assert.Equal((LinkState.Unknown, "unreachable"), Said(await CheckAsync(Site("/"), memory)));
        Assert.Equal(LinkState.Unknown, (await CheckAsync(Site("/"), memory, Day.AddDays(6))).State);
        var dead = await CheckAsync(Site("/"), memory, Day.AddDays(7));
        Assert.Equal((LinkState.Dead, Day), (dead.State, dead.Since));
        Assert.Equal(LinkState.Dead, (await CheckAsync(Site("/"), memory, Day.AddDays(8))).State);
        _server.Answer("/", "200 OK");
        Assert.Equal(LinkState.Alive, (await CheckAsync(Site("/"), memory, Day.AddDays(9))).State);
    }

    [Theory]
    [InlineData("<html><head><link rel=\"me\" href=\"https://vitrines.example/artisans/demo/\"></head></html>", true)]
    [InlineData("<p><a rel='nofollow ME noopener' href='https://vitrines.example/en/artisans/demo'>x</a></p>", true)]
    [InlineData("<a href=https://vitrines.example/artisans/demo/ rel=me>x</a>", true)]
    [InlineData("<a href=\"https://vitrines.example/artisans/demo/\" rel=\"nofollow\">x</a>", false)]
    [InlineData("<a href=\"https://vitrines.example/artisans/other/\" rel=\"me\">x</a>", false)]
    [InlineData("<a href=\"https://vitrines.example.evil.example/artisans/demo/\" rel=\"me\">x</a>", false)]
    [InlineData("<!-- <a href=\"https://vitrines.example/artisans/demo/\" rel=\"me\">x</a> -->", false)]
    [InlineData("<a title='<a rel=\"me\" href=\"https://vitrines.example/artisans/demo/\">'>x</a>", false)]
    [InlineData("<a data-rel=\"me\" href=\"https://vitrines.example/artisans/demo/\">x</a>", false)]
    public async Task A_fediverse_account_is_verified_when_its_profile_names_the_vitrine(string profile, bool verified)
    {
        _server.Answer("/.well-known/webfinger?resource=acct%3Ademo%40mastodon.example", "200 OK\nContent-Type: application/jrd+json",
            $$"""{"subject":"acct:demo@mastodon.example","links":[{"rel":"http://webfinger.net/rel/profile-page","type":"text/html","href":"{{_server.At("/@demo")}}"},{"rel":"self","type":"application/activity+json","href":"{{_server.At("/users/demo")}}"}]}""");
        _server.Answer("/@demo", "200 OK\nContent-Type: text/html", profile);
        var record = await CheckAsync(Mastodon());
        Assert.Equal((LinkState.Alive, verified ? Day : null), (record.State, record.Verified));
    }

    [Fact]
    public async Task Its_fields_count_where_the_page_is_made_by_a_script()
    {
        _server.Answer("/.well-known/webfinger?resource=acct%3Ademo%40mastodon.example", "200 OK", $$"""{"links":[{"rel":"self","type":"application/activity+json","href":"{{_server.At("/users/demo")}}"}]}""");
        _server.Answer("/@demo", "200 OK", "<div id=app></div>");
        _server.Answer("/users/demo", "200 OK", """{"attachment":[1,{"type":"PropertyValue","name":"Vitrine","value":"<a href=\"https://vitrines.example/artisans/demo/\" rel=\"me nofollow noopener\">vitrines.example</a>"}]}""");
        Assert.Equal(Day, (await CheckAsync(Mastodon())).Verified);
        Assert.Contains("Accept: application/activity+json", Assert.Single(_server.HeardAt("/users/demo")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_its_server_does_not_know_is_dead()
    {
        var record = await CheckAsync(Mastodon("nobody"));
        Assert.Equal((LinkState.Dead, "webfinger"), Said(record));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{\"links\":5}")]
    [InlineData("{\"links\":[5]}")]
    [InlineData("{\"links\":[{\"rel\":\"self\",\"href\":\"file:///etc/passwd\"}]}")]
    [InlineData("{\"links\":[{\"rel\":\"self\",\"href\":\"http://169.254.169.254/\"}]}")]
    public async Task Nonsense_in_place_of_an_answer_takes_no_mark_away_and_gives_none(string webfinger)
    {
        _server.Answer("/.well-known/webfinger?resource=acct%3Ademo%40mastodon.example", "200 OK", webfinger);
        _server.On("/@demo", (_, _, _) => Task.CompletedTask);
        Assert.Null((await CheckAsync(Mastodon())).Verified);
        var memory = LinkMemory.Empty;
        memory.Remember(new LinkRecord(Mastodon().Url.AbsoluteUri, LinkState.Alive, Day, Day, "webfinger") { Verified = Day });
        Assert.Equal(Day, (await CheckAsync(Mastodon(), memory)).Verified);
    }

    [Fact]
    public async Task A_mark_goes_when_the_profile_no_longer_names_the_vitrine()
    {
        _server.Answer("/.well-known/webfinger?resource=acct%3Ademo%40mastodon.example", "200 OK", "{\"links\":[]}");
        _server.Answer("/@demo", "200 OK", "<a rel=me href=https://elsewhere.example/>x</a>");
        var memory = LinkMemory.Empty;
        memory.Remember(new LinkRecord(Mastodon().Url.AbsoluteUri, LinkState.Alive, Day, Day, "webfinger") { Verified = Day });
        Assert.Null((await CheckAsync(Mastodon(), memory)).Verified);
    }

    [Fact]
    public void What_is_remembered_reads_back_equal_and_in_order()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("links-").FullName, "links.json");
        var memory = LinkMemory.Empty;
        LinkRecord[] records =
        [
            new("https://b.example/", LinkState.Moved, Day, Day.AddDays(-1), "moved") { To = "https://c.example/é?a=1&b=\"" },
            new("https://a.example/", LinkState.Alive, Day, Day, "200") { Verified = Day, NotBefore = new DateTimeOffset(2026, 11, 26, 1, 2, 3, TimeSpan.Zero) },
        ];
        foreach (var record in records)
            memory.Remember(record);
        memory.Write(path);
        var text = File.ReadAllText(path, Encoding.UTF8);
        Assert.Equal(4, text.Count(c => c == '\n'));
        Assert.True(text.IndexOf("a.example", StringComparison.Ordinal) < text.IndexOf("b.example", StringComparison.Ordinal));
        var faults = new Faults();
        var again = LinkMemory.Read(path, faults);
        Assert.All(records, r => Assert.Equal(r, again[r.Url]));
        Assert.Empty(faults.Sorted());
        again.KeepOnly(new HashSet<string> { "https://a.example/" });
        Assert.Null(again["https://b.example/"]);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
