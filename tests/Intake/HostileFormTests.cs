using System.Text.Json;
using Showcase.Images;

namespace Showcase.Tests.Intake;

/// <summary>Names, texts and pictures made to break things, sent by the form.</summary>
public class HostileFormTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hostile_names_and_texts_stay_text_and_stay_in_their_place()
    {
        var texts = Texts().ToArray();
        await using var room = await IntakeRoom.OpenAsync();
        var outside = Around(room);
        var accepted = 0;
        foreach (var text in texts)
        {
            var form = IntakeRoom.Form(await room.TokenAsync(), ("name", text), ("summary", text), ("people[0].name", text), ("skills", text), ("photos[0].keep", text), ("photos[0].file", text), ("contact.phone", ""), ("lang", text.Length % 2 == 0 ? "fr" : text));
            IntakeRoom.AddPhoto(form, 1, IntakeRoom.Photo(), alt: text, fileName: Safe(text));
            using var response = await room.SendAsync(form, json: false);
            var html = await response.Content.ReadAsStringAsync(Cancel);
            var page = TinySite.Parse(html);
            Assert.Empty(page.QuerySelectorAll("script, iframe, img, object, svg, [onerror], [onload], style"));
            Assert.All(page.QuerySelectorAll("a[href]"), a => Assert.Matches("^(https://vitrines.example|/intake/|#)", a.GetAttribute("href")!));
            accepted += response.StatusCode == System.Net.HttpStatusCode.Accepted ? 1 : 0;
        }
        Assert.True(accepted > texts.Length / 4, $"{accepted} of {texts.Length} were accepted");
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Empty(room.Log);
        Assert.Equal(accepted, (await room.ProposalsAsync()).Count);
        Assert.Equal(outside, Around(room));
        foreach (var branch in await room.ProposalsAsync())
        {
            foreach (var path in (await room.GitAsync("diff", "--name-only", "-z", "main.." + branch)).Split('\0', StringSplitOptions.RemoveEmptyEntries))
                Assert.Matches("^content/artisans/[a-z0-9-]+/(index\\.md|[a-z0-9-]+\\.jpg)$", path);
            var message = await room.GitAsync("log", "-1", "--format=%B", branch);
            Assert.Equal(1, message.Split('\n').Count(l => l.StartsWith("Submission: ", StringComparison.Ordinal)));
            var body = await room.GitAsync("cat-file", "blob", "refs/proposals/" + branch["proposal/".Length..]);
            Assert.DoesNotMatch("<[a-zA-Z!/]", body);
            Assert.DoesNotMatch("\\]\\(|!\\[|https?://", body);
        }
    }

    [Fact]
    public async Task Hostile_pictures_are_told_or_left_out_and_none_reaches_the_repository_as_it_is()
    {
        var folder = Path.Combine(Corpora.Require("images"));
        await using var room = await IntakeRoom.OpenAsync();
        var originals = new HashSet<string>();
        var sent = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var bytes = await File.ReadAllBytesAsync(path, Cancel);
            originals.Add(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
            var form = IntakeRoom.Form(await room.TokenAsync(), ("name", "Forge " + ++sent));
            IntakeRoom.AddPhoto(form, 0, bytes, fileName: "x.jpg");
            using var response = await room.SendAsync(form);
            Assert.True(response.StatusCode is System.Net.HttpStatusCode.Accepted or System.Net.HttpStatusCode.UnprocessableEntity, $"{path}: {response.StatusCode}");
        }
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Empty(room.Log);
        var photos = 0;
        foreach (var branch in await room.ProposalsAsync())
        {
            foreach (var path in (await room.GitAsync("diff", "--name-only", "main.." + branch)).Split('\n').Where(l => l.EndsWith(".jpg", StringComparison.Ordinal)))
            {
                var bytes = await room.House.Source.Repository.ReadAsync([(await room.GitAsync("rev-parse", $"{branch}:{path}")).Trim()], Cancel);
                Assert.DoesNotContain(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes[0])), originals);
                Assert.Equal(PhotoKind.Jpeg, PhotoKinds.Sniff(bytes[0]));
                Assert.False(PhotoPrivacy.Read(bytes[0]).HasGps);
                photos++;
            }
        }
        Assert.True(photos > 10, $"{photos} photos of {sent}");
        Assert.All(Directory.EnumerateFiles(Path.Combine(room.SpoolFolder, "kept"), "*.photo", SearchOption.AllDirectories), f => Assert.Fail(f));
    }

    private static IEnumerable<string> Texts()
    {
        var names = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Corpora.Require("names"), "paths.json")));
        var naughty = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Corpora.Require("text"), "blns.json")));
        var xss = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Corpora.Require("xss"), "dompurify-expect.json")));
        // Some of each: a form and a commit take time.
        return Strings(names).Concat(Strings(naughty)).Concat(Strings(xss)).Where(t => t.Length is > 0 and < 2000).Where((_, i) => i % 19 == 0);
    }

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    // What a header can carry at all.
    private static string Safe(string text) => "x" + new string([.. text.Where(c => c is >= ' ' and < '\u007F' and not '"').Take(60)]);

    /// <summary>Everything that lies around the spool and the repository.</summary>
    private static IReadOnlyList<string> Around(IntakeRoom room)
    {
        var home = Path.GetDirectoryName(room.SpoolFolder)!;
        return [.. Directory.EnumerateFileSystemEntries(home).Concat(Directory.EnumerateFiles(Path.Combine(home, "work"), "*", SearchOption.AllDirectories).Where(f => !f.Contains("/.git/", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }
}
