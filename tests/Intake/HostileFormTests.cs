using System.Text.Json;
using Showcase.Images;

namespace Showcase.Tests.Intake;

/// <summary>Names, texts and pictures made to break things, sent by the form.</summary>
public class HostileFormTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every text of the corpora goes through the form, many in each; every hostile name of a file also as the name over the door, of which folders and branches are made.</summary>
    [Fact]
    public async Task Hostile_names_and_texts_stay_text_and_stay_in_their_place()
    {
        var letters = Letters();
        await using var room = await IntakeRoom.OpenAsync();
        var outside = Around(room);
        var (tried, accepted) = (0, 0);
        foreach (var letter in letters)
        {
            tried += letter.Hostile;
            if (await SendAsync(room, letter) is not { } status)
                continue;
            accepted += letter.Hostile;
            AssertText(await room.PageAsync(status));
        }
        Assert.True(accepted > tried / 2, $"{accepted} of {tried} texts were accepted");
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Empty(room.Log);
        var branches = await room.ProposalsAsync();
        Assert.Equal(letters.Count(l => l.Status is not null), branches.Count);
        Assert.Equal(outside, Around(room));
        foreach (var letter in letters.Where(l => l.Status is not null))
            AssertText(await room.PageAsync(letter.Status!));
        foreach (var branch in branches)
        {
            foreach (var path in (await room.GitAsync("diff", "--name-only", "-z", "main.." + branch)).Split('\0', StringSplitOptions.RemoveEmptyEntries))
                Assert.Matches("^content/artisans/[a-z0-9-]+/(index\\.md|[a-z0-9-]+\\.jpg)$", path);
            var message = await room.GitAsync("log", "-1", "--format=%B", branch);
            Assert.Equal(1, message.Split('\n').Count(l => l.StartsWith("Submission: ", StringComparison.Ordinal)));
            var body = await room.GitAsync("cat-file", "blob", "refs/proposals/" + branch["proposal/".Length..]);
            Assert.DoesNotMatch("<[a-zA-Z!/]", body);
            // A bracket behind a stroke is a bracket, and no link.
            Assert.DoesNotMatch("(?<!\\\\)\\]\\(|!\\[|https?://", body);
        }
    }

    /// <summary>Sends it until the door takes it, without what the door refused; each answer is looked at.</summary>
    /// <returns>The status page; null when it was never taken.</returns>
    private static async Task<string?> SendAsync(IntakeRoom room, HostileLetter letter)
    {
        for (var round = 0; round < 6; round++)
        {
            using var read = await room.SendAsync(letter.Form(await room.TokenAsync()));
            var answer = JsonSerializer.Deserialize<JsonElement>(await read.Content.ReadAsStringAsync(Cancel));
            if (read.StatusCode == System.Net.HttpStatusCode.Accepted)
                return letter.Status = answer.GetProperty("status").GetString();
            // The page that a visitor without script gets back: filled in with all that was sent.
            using var seen = await room.SendAsync(letter.Form(await room.TokenAsync()), json: false);
            Assert.Equal(read.StatusCode, seen.StatusCode);
            AssertText(await seen.Content.ReadAsStringAsync(Cancel));
            letter.Soften(answer.GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("field").GetString()!));
        }
        return null;
    }

    private static void AssertText(string html)
    {
        var page = TinySite.Parse(html);
        Assert.Empty(page.QuerySelectorAll("script, iframe, img, object, svg, style, base, meta[http-equiv]"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name is "style" or "srcdoc" or "formaction");
        Assert.All(page.QuerySelectorAll("a[href], form[action]"), a => Assert.Matches("^(https://vitrines.example|/intake/|#)", a.GetAttribute("href") ?? a.GetAttribute("action")!));
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

    /// <summary>Each of the hostile file names over a door, the other texts behind the doors, one after the other.</summary>
    private static List<HostileLetter> Letters()
    {
        var names = Texts("names/paths.json").ToArray();
        var others = Texts("text/blns.json", "text/unicode-cases.json", "xss/dompurify-expect.json", "markdown/markdown-xss.json").ToArray();
        var each = (others.Length + names.Length - 1) / names.Length;
        return [.. names.Select((name, i) => new HostileLetter(name, [.. others.Skip(i * each).Take(each)]))];
    }

    private static IEnumerable<string> Texts(params string[] files) =>
        files.SelectMany(f => Strings(JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Corpora.Require(""), f))))).Where(t => t.Length is > 0 and < 5000).Distinct();

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    /// <summary>Everything that lies around the spool and the repository.</summary>
    private static IReadOnlyList<string> Around(IntakeRoom room)
    {
        var home = Path.GetDirectoryName(room.SpoolFolder)!;
        return [.. Directory.EnumerateFileSystemEntries(home).Concat(Directory.EnumerateFiles(Path.Combine(home, "work"), "*", SearchOption.AllDirectories).Where(f => !f.Contains("/.git/", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }
}
