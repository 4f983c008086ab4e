using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Showcase.Sources;
using Showcase.Tests.Walk;
using Showcase.Tests.Web;

namespace Showcase.Tests.Sources;

/// <summary>Sources that fail, lie and attack: the federation's site is still built, in bounded time, with a report.</summary>
public class HostileSourceTests
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'`{{{x}}}";
    private static readonly string Photo = Path.Combine(TinySite.Repository, "content", "artisans", "forge-de-kerampeulven", "volute.jpg");

    private static TinySite Origin()
    {
        var site = new TinySite(Entries.Settings("images: { widths: [320], avif_effort: 0 }")
            + Entries.Artisan("atelier-kerbriand", "photos: [{ file: volute.jpg, alt: Une volute }]\npeople: [{ name: Maëlle, role: Potière }]\nskills: [tournage]\ncontact: { phone: \"02 61 91 00 01\", email: bonjour@example.org, website: \"https://example.org\" }\nsocial: { instagram: demo.kerbriand }\nhours: Mo-Fr 09:00-12:00\nsince: 1998")
            + Entries.Artisan("bon-voisin") + Entries.Network("ponant") + Entries.Event("noel", "artisans: [bon-voisin]"));
        site.Write("content/artisans/atelier-kerbriand/volute.jpg", File.ReadAllBytes(Photo));
        site.WalkWell();
        return site;
    }

    private static readonly SyncLimits Short = new() { Time = TimeSpan.FromSeconds(20) };

    private static void Forge(TinySite origin, string id, Action<JsonObject> change) => Federation.Forge(origin.Dist, id, change);

    [Fact]
    public async Task Script_in_every_field_comes_out_as_text_or_not_at_all()
    {
        using var origin = Origin();
        Forge(origin, "atelier-kerbriand", record => Poison(record));
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAndBuildAsync();
        Assert.Contains("bon-voisin", federation.Artisans, StringComparison.Ordinal);
        AssertHarmless(federation.Site);

        static void Poison(JsonNode node)
        {
            switch (node)
            {
                case JsonObject map:
                    foreach (var (key, value) in map.ToArray())
                    {
                        if (value is JsonValue text && text.TryGetValue<string>(out _) && key is not ("type" or "id"))
                            map[key] = Script;
                        else if (value is not (null or JsonValue))
                            Poison(value);
                    }
                    break;
                case JsonArray list:
                    for (var i = 0; i < list.Count; i++)
                    {
                        if (list[i] is JsonValue text && text.TryGetValue<string>(out _))
                            list[i] = Script;
                        else if (list[i] is { } inner)
                            Poison(inner);
                    }
                    break;
            }
        }
    }

    /// <summary>One field at a time, so that the record passes every other check: a copy of the record for each.</summary>
    [Fact]
    public async Task Script_in_any_one_field_comes_out_as_text_or_not_at_all()
    {
        using var origin = Origin();
        var paths = new List<string>();
        Forge(origin, "atelier-kerbriand", record =>
        {
            Collect(record, "", paths);
            for (var i = 0; i < paths.Count; i++)
            {
                var copy = record.DeepClone();
                copy["id"] = $"copie-{i}";
                copy["name"] = $"Copie {i}";
                Put(copy, paths[i]);
                record.Parent!.AsArray().Add(copy);
            }
        });
        Assert.True(paths.Count > 30);
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAndBuildAsync();
        var shown = federation.Artisans.Split(' ');
        Assert.Contains("bon-voisin", shown);
        Assert.True(shown.Length > 10);
        Assert.True(federation.Site.FilesWith("&lt;script&gt;alert").Any());
        AssertHarmless(federation.Site);
    }

    [Theory]
    [InlineData("id", "../../../etc/passwd")]
    [InlineData("id", "con")]
    [InlineData("id", "A B")]
    [InlineData("name", 5)]
    [InlineData("name", null)]
    [InlineData("photos", "x")]
    [InlineData("address", "[]")]
    [InlineData("trade", "{\"id\":\"../x\",\"name\":{\"fr\":\"x\"},\"family\":\"fabrication\"}")]
    [InlineData("trade", "{\"id\":\"x\",\"name\":{\"../../x\":\"x\"},\"family\":\"fabrication\"}")]
    [InlineData("url", "https://elsewhere.example/artisans/atelier-kerbriand/")]
    [InlineData("url", "javascript:alert(1)")]
    [InlineData("location", "{\"lat\":1e300,\"lon\":0,\"precision\":\"exact\"}")]
    [InlineData("rights", "{\"licence\":\"none\",\"everyone\":true,\"attribution\":\"x\"}")]
    [InlineData("rights", "{}")]
    [InlineData("origin", "{\"site\":\"x\",\"site_url\":\"javascript:alert(1)\",\"url\":\"https://x.example/\"}")]
    [InlineData("origin", "{\"site\":\"x\",\"site_url\":\"https://x.example/\",\"url\":\"https://elsewhere.example/artisans/x/\"}")]
    [InlineData("since", 123456789012345)]
    [InlineData("body", "{\"fr\":\"<script>alert(1)</script>\"}")]
    [InlineData("body", "{\"fr\":\"[x](javascript:alert(1))\"}")]
    [InlineData("hours", "Mo-Fr 99:99")]
    [InlineData("siret", "11111111111111")]
    public async Task A_bad_entry_is_left_out_and_told_and_the_others_stay(string field, object? value)
    {
        using var origin = Origin();
        Forge(origin, "atelier-kerbriand", record => record[field] = value is string text && text.Length > 1 && text[0] is '{' or '[' ? JsonNode.Parse((string)value) : value is null ? null : JsonValue.Create(value is int or long ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : (object)(string)value));
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAsync();
        var told = federation.Told;
        await federation.BuildAsync();
        Assert.Equal("bon-voisin", federation.Artisans);
        Assert.Contains(told.Concat(federation.Told), t => t.StartsWith("SC1105", StringComparison.Ordinal));
        AssertHarmless(federation.Site);
    }

    [Fact]
    public async Task A_line_of_attribution_is_a_line()
    {
        using var origin = Origin();
        Forge(origin, "atelier-kerbriand", record => record["rights"]!["attribution"] = new string('x', 10_000));
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAndBuildAsync();
        Assert.Equal("bon-voisin", federation.Artisans);
    }

    [Fact]
    public async Task Bytes_turned_over_anywhere_never_stop_the_federation()
    {
        using var origin = Origin();
        using var federation = new Federation(Federation.Source(origin), sections: Entries.Artisan("a-nous"));
        await federation.SyncAndBuildAsync();
        var random = new Random(20261122);
        var clean = Path.Combine(origin.Folder, "clean");
        Copy(origin.Dist, clean);
        string[] files = ["index.json", "artisans/pages/1.json", "changes.ndjson", "digests.ndjson", "artisans/atelier-kerbriand.json", "events/pages/1.json"];
        for (var round = 0; round < 60; round++)
        {
            Directory.Delete(origin.Dist, recursive: true);
            Copy(clean, origin.Dist);
            var path = Path.Combine(origin.Dist, "api", "v1", files[round % files.Length]);
            var bytes = File.ReadAllBytes(path);
            bytes = (round % 4) switch
            {
                0 => bytes[..random.Next(bytes.Length)],
                1 => [.. bytes, .. bytes],
                2 => [],
                _ => Turned(bytes, random),
            };
            File.WriteAllBytes(path, bytes);
            if (round % 2 == 0)
                federation.Forget();
            await federation.SyncAsync(Short);
            if (round % 9 == 0) // each way of spoiling in turn
            {
                await federation.BuildAsync();
                Assert.Contains("a-nous", federation.Artisans, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Truncated_huge_dripping_bombed_and_redirected_answers_leave_the_last_good_copy()
    {
        using var origin = Origin();
        await using var served = new ServedSite(origin);
        using var federation = new Federation(served.Source());
        await federation.SyncAsync();
        Federation.Rewrite(origin, Entries.Artisan("bon-voisin", body: "Bonsoir."));
        origin.WalkWell();
        using var inner = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        inner.Start();
        var secret = $"http://127.0.0.1:{((System.Net.IPEndPoint)inner.LocalEndpoint).Port}/secret";
        var attacks = new Dictionary<string, Action<string>>(StringComparer.Ordinal)
        {
            ["truncated"] = path => served.Server.On(path, (stream, _, cancel) => RudeServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n{\"version\":", cancel).AsTask()),
            ["huge"] = path => served.Server.On(path, async (stream, _, cancel) =>
            {
                await RudeServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", cancel);
                var chunk = new byte[1 << 16];
                for (var i = 0; i < 2000; i++)
                    await stream.WriteAsync(chunk, cancel);
            }),
            ["bomb"] = path => served.Server.Answer(path, "200 OK\nContent-Encoding: gzip", Bomb()),
            ["drip"] = path => served.Server.On(path, async (stream, _, cancel) =>
            {
                await RudeServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", cancel);
                for (var i = 0; i < 600; i++)
                {
                    await RudeServer.WriteAsync(stream, " ", cancel);
                    await Task.Delay(100, cancel);
                }
            }),
            ["redirect"] = path => served.Server.Answer(path, $"302 Found\nLocation: {secret}"),
            ["metadata"] = path => served.Server.Answer(path, "302 Found\nLocation: http://169.254.169.254/latest/meta-data/"),
            ["circle"] = path => served.Server.Answer(path, $"302 Found\nLocation: {path}"),
            ["error"] = path => served.Server.Answer(path, "500 Internal Server Error", "oops"),
            ["page"] = path => served.Server.Answer(path, "200 OK", "<!DOCTYPE html><title>Parked</title>"),
            ["empty"] = path => served.Server.Answer(path, "200 OK", ""),
        };
        foreach (var (name, attack) in attacks)
        {
            foreach (var path in (string[])["/api/v1/index.json", "/api/v1/changes.ndjson"])
            {
                attack(path);
                var report = Assert.Single(await federation.SyncAsync(new SyncLimits { Time = TimeSpan.FromSeconds(2), IndexBytes = 1 << 20, FileBytes = 1 << 20 }));
                Assert.True(report.Failure is not null, $"{name} {path}");
                Assert.Equal(TinySite.Today, report.CopyOf);
                served.Refresh();
            }
        }
        Assert.False(inner.Pending());
        await federation.BuildAsync();
        Assert.Equal("atelier-kerbriand bon-voisin", federation.Artisans);
        Assert.NotNull(federation.Site.Page("/artisans/bon-voisin/").QuerySelector(".origin-age"));
        await federation.SyncAndBuildAsync();
        Assert.Contains("Bonsoir.", federation.Site.ReadDist("artisans/bon-voisin/index.html"), StringComparison.Ordinal);
    }

    // Drawn here, of words alone.
    private static bool IsPoster(string path) => path.Contains("/front-", StringComparison.Ordinal);

    [Fact]
    public async Task Photos_that_are_none_or_lie_elsewhere_are_not_shown()
    {
        using var origin = Origin();
        await using var served = new ServedSite(origin);
        var photo = "/" + origin.DistPaths().Single(p => p.StartsWith("photos/atelier-kerbriand/", StringComparison.Ordinal) && p.EndsWith(".jpg", StringComparison.Ordinal) && !IsPoster(p));
        byte[][] bad = ["<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], []];
        foreach (var bytes in bad)
        {
            served.Server.Answer(photo, "200 OK", bytes);
            using var federation = new Federation(served.Source());
            await federation.SyncAsync();
            var told = federation.Told;
            await federation.BuildAsync();
            Assert.Equal("atelier-kerbriand bon-voisin", federation.Artisans);
            Assert.DoesNotContain(federation.Site.DistPaths(), p => p.StartsWith("photos/", StringComparison.Ordinal) && !IsPoster(p));
            Assert.Contains(told.Concat(federation.Told), t => t.StartsWith("SC1109", StringComparison.Ordinal) || t.StartsWith("SC1110", StringComparison.Ordinal));
        }
        served.Refresh();
        Forge(origin, "atelier-kerbriand", record => record["photos"]![0]!["files"]!.AsArray().ToList().ForEach(f => f!["url"] = "https://elsewhere.example/track.jpg"));
        using var last = new Federation(Federation.Source(origin));
        await last.SyncAndBuildAsync();
        Assert.DoesNotContain(last.Site.DistPaths(), p => p.StartsWith("photos/", StringComparison.Ordinal) && !IsPoster(p));
    }

    [Fact]
    public async Task A_folder_gives_nothing_from_outside_itself()
    {
        using var origin = Origin();
        File.WriteAllText(origin.PathOf("secret.json"), "secret");
        File.Delete(Path.Combine(origin.Dist, "api", "v1", "artisans", "pages", "1.json"));
        File.CreateSymbolicLink(Path.Combine(origin.Dist, "api", "v1", "artisans", "pages", "1.json"), origin.PathOf("secret.json"));
        var door = new FolderDoor(origin.Dist);
        foreach (var path in (string[])["../secret.json", "api/../../secret.json", "api/v1/artisans/pages/1.json", origin.PathOf("secret.json")])
            Assert.Equal(DeliveryKind.Failed, (await door.FetchAsync(path, null, 1000, TestContext.Current.CancellationToken)).Kind);
    }

    [Fact]
    public async Task A_folder_s_pipe_keeps_nobody_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        using var origin = Origin();
        using (var made = System.Diagnostics.Process.Start("mkfifo", origin.PathOf("pipe.json")))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        var asked = Task.Run(() => new FolderDoor(origin.PathOf("")).FetchAsync("pipe.json", null, 1000, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.True((await asked.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Bytes.IsEmpty);
    }

    [Fact]
    public async Task A_folder_gives_nothing_that_a_linked_folder_holds_elsewhere_and_may_itself_be_reached_by_a_link()
    {
        using var origin = Origin();
        using var other = Origin();
        Directory.Delete(Path.Combine(origin.Dist, "photos"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(origin.Dist, "photos"), Path.Combine(other.Dist, "photos"));
        Directory.CreateSymbolicLink(origin.PathOf("round"), origin.PathOf("round"));
        Directory.CreateSymbolicLink(origin.PathOf("named"), origin.Dist);
        var photo = other.DistPaths().First(p => p.StartsWith("photos/", StringComparison.Ordinal) && p.EndsWith(".jpg", StringComparison.Ordinal));
        Task<Delivery> Ask(string folder, string path) => new FolderDoor(folder).FetchAsync(path, null, 1 << 24, TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryKind.Failed, (await Ask(origin.Dist, photo)).Kind);
        Assert.Equal(DeliveryKind.Failed, (await Ask(origin.PathOf("round"), "api/v1/index.json")).Kind);
        Assert.Equal(DeliveryKind.Came, (await Ask(other.Dist, photo)).Kind);
        Assert.Equal(DeliveryKind.Came, (await Ask(origin.PathOf("named"), "api/v1/index.json")).Kind);
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAndBuildAsync();
        Assert.Equal("atelier-kerbriand bon-voisin", federation.Artisans);
        Assert.DoesNotContain(federation.Site.DistPaths(), p => p.StartsWith("photos/", StringComparison.Ordinal) && !IsPoster(p));
    }

    /// <summary>JSON may spell half a character, and bytes may be no text at all: the digests fit, for who sends it made them.</summary>
    [Fact]
    public async Task Half_characters_and_bytes_that_are_no_text_leave_out_an_entry_or_the_source()
    {
        foreach (var field in (string[])["\"name\":\"\\ud800\"", "\"labels\":[\"\\udc00\"]", "\"x\\ud800\":1", "\"id\":\"\\ud800\""])
        {
            using var origin = Origin();
            Federation.Forge(origin.Dist, "atelier-kerbriand", _ => { }, page => page.Replace("\"id\":\"atelier-kerbriand\",", $"\"id\":\"atelier-kerbriand\",{field},", StringComparison.Ordinal));
            using var federation = new Federation(Federation.Source(origin));
            await federation.SyncAsync();
            Assert.True(federation.Told.Any(t => t.StartsWith("SC1105", StringComparison.Ordinal)), $"{field}: {string.Join('\n', federation.Told)}");
            await federation.BuildAsync();
            Assert.Equal("bon-voisin", federation.Artisans);
        }
        using var bytes = Origin();
        using var last = new Federation(Federation.Source(bytes));
        await last.SyncAsync();
        foreach (var file in (string[])["index.json", "changes.ndjson"])
        {
            File.WriteAllBytes(Path.Combine(bytes.Dist, "api", "v1", file), [.. File.ReadAllBytes(Path.Combine(bytes.Dist, "api", "v1", file)).Select(b => b == (byte)'e' ? (byte)0xFF : b)]);
            Assert.NotNull(Assert.Single(await last.SyncAsync()).Failure);
        }
        await last.BuildAsync();
        Assert.Equal("atelier-kerbriand bon-voisin", last.Artisans);
    }

    [Fact]
    public async Task Data_of_a_later_version_leave_the_last_good_copy_and_say_so()
    {
        using var origin = Origin();
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAsync();
        File.WriteAllText(Path.Combine(origin.Dist, "api", "v1", "index.json"), """{ "version": "2.0", "everything": "is elsewhere" }""");
        var report = Assert.Single(await federation.SyncAsync());
        Assert.Contains("version 2.0 of the data, which this program does not read", string.Join('\n', federation.Told), StringComparison.Ordinal);
        Assert.Equal(TinySite.Today, report.CopyOf);
        await federation.BuildAsync();
        Assert.Equal("atelier-kerbriand bon-voisin", federation.Artisans);
    }

    [Theory]
    [InlineData("/elsewhere.example/x.jpg")]
    [InlineData("//elsewhere.example/x.jpg")]
    [InlineData("https://elsewhere.example/x.jpg")]
    [InlineData("photos/../../x.jpg")]
    [InlineData("\\\\elsewhere.example\\x.jpg")]
    public void An_address_beneath_the_site_s_own_leads_nowhere_else(string path)
    {
        var site = new RemoteSite("x", new Uri("https://site.example/"), "x", [], new Dictionary<string, RemoteFile>());
        Assert.Null(site.PathOf("https://site.example/" + path));
        Assert.Equal("photos/x.jpg", site.PathOf("https://site.example/photos/x.jpg"));
    }

    private static void AssertHarmless(TinySite site)
    {
        foreach (var (path, page) in site.Pages())
        {
            Assert.DoesNotContain(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"), s => s.TextContent.Contains("alert", StringComparison.Ordinal));
            Assert.True(page.QuerySelector("[onerror], [onload], a[href^='javascript:' i]") is null, path);
        }
        Assert.DoesNotContain(site.DistPaths(), p => p.Contains("passwd", StringComparison.Ordinal));
    }

    private static void Collect(JsonNode node, string path, List<string> paths)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map)
                {
                    if (value is not null && $"{path}/{key}" is not ("/type" or "/id"))
                        Collect(value, $"{path}/{key}", paths);
                }
                break;
            case JsonArray list:
                for (var i = 0; i < Math.Min(1, list.Count); i++)
                    Collect(list[i]!, $"{path}/{i}", paths);
                break;
            case JsonValue text when text.TryGetValue<string>(out _):
                paths.Add(path);
                break;
        }
    }

    private static void Put(JsonNode record, string path)
    {
        var steps = path[1..].Split('/');
        var node = record;
        foreach (var step in steps[..^1])
            node = node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
        if (node is JsonArray last)
            last[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = Script;
        else
            node[steps[^1]] = Script;
    }

    private static byte[] Turned(byte[] bytes, Random random)
    {
        for (var i = 0; i < 5 && bytes.Length > 0; i++)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++)
                gzip.Write(zeros);
        }
        return packed.ToArray();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
