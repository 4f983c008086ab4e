using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Showcase.Intake;
using Showcase.Tests.Intake;
using Showcase.Web;

namespace Showcase.Tests.Diagnostics;

/// <summary>
/// What a visitor sends to a running service: the section <c>form</c> has the inputs that differ from a form in order, one a line (a photo is a path of the repository); the
/// section <c>around</c> has what is unusual about it. The report is what the form's page is answered. Without a form, what the service says as it opens.
/// </summary>
internal static class BadForm
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<(string En, string Fr)> TellAsync(string text)
    {
        var sections = TinySite.Sections(BadSite.Spelled(text)).ToArray();
        var site = string.Concat(sections.Where(s => s.Path is not ("form" or "around" or "intake")).Select(s => $"-- {s.Path} --\n{s.Text}"));
        if (sections.Any(s => s.Path == "intake"))
            return Open(site);
        var fields = Lines(sections.First(s => s.Path == "form").Text);
        var around = Around.Read(Lines(sections.FirstOrDefault(s => s.Path == "around").Text ?? ""));
        var clock = new HandClock();
        await using var room = await IntakeRoom.OpenAsync(site, around.Limits, clock);
        var en = await SendAsync(room, fields, around, "en", clock);
        clock.Advance(TimeSpan.FromHours(1)); // whatever was counted is forgotten
        return (en, await SendAsync(room, fields, around, "fr", clock));
    }

    private static (string En, string Fr) Open(string sections)
    {
        using var site = new TinySite(sections);
        using var web = new WebVisitor(new WebManners(), TinySite.Clock, LocalAddresses.Refused);
        var place = site.Place();
        var choices = new IntakeChoices(site.PathOf("spool"), site.PathOf("spool.key"), null, false, new IntakeLimits(), null, _ => null, _ => { });
        Assert.Null(IntakeOpening.Open(place.SettingsPath, place.ThemeFolders, place.NodeFolder, place.CacheFolder, choices, web, TinySite.Clock, site.Faults));
        return (site.Report("en"), site.Report("fr"));
    }

    private static async Task<string> SendAsync(IntakeRoom room, IReadOnlyList<(string Name, string Value)> fields, Around around, string language, HandClock clock)
    {
        for (var i = 0; i < around.Others + around.Mine; i++)
        {
            var address = i < around.Others ? string.Create(CultureInfo.InvariantCulture, $"198.51.100.{i}") : Visitor;
            using var before = await room.SendAsync(new StringContent(""), headers: ("X-Forwarded-For", address));
        }
        var token = await room.TokenAsync();
        clock.Advance(around.Opened);
        using var form = IntakeRoom.Form(token, [("lang", language), .. fields.Where(f => !f.Name.EndsWith(".file", StringComparison.Ordinal))]);
        foreach (var (name, path) in fields.Where(f => f.Name.EndsWith(".file", StringComparison.Ordinal)))
            form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(TinySite.Repository, path), Cancel)), name, Path.GetFileName(path));
        if (around.SentAs is { } type)
            form.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await room.SendAsync(form, origin: around.Origin, headers: [("X-Forwarded-For", Visitor), ("Accept-Language", language)]);
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancel));
        return string.Concat(answer.GetProperty("faults").EnumerateArray().Select(f => $"{(f.GetProperty("field").GetString() is { Length: > 0 } field ? field : "form")}: {f.GetProperty("id")}: {f.GetProperty("message")}\n  {f.GetProperty("fix")}\n"));
    }

    private const string Visitor = "203.0.113.7";

    private static IReadOnlyList<(string Name, string Value)> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(':', 2)).Select(p => (p[0], p[1].Trim()))];

    /// <summary>Circumstances of a sending: how long its page was open, forms that came just before, where it comes from, what the service is short of.</summary>
    private sealed record Around(TimeSpan Opened, int Mine, int Others, string? Origin, string? SentAs, IntakeLimits Limits)
    {
        public static Around Read(IReadOnlyList<(string Name, string Value)> lines) =>
            lines.Aggregate(new Around(TimeSpan.FromMinutes(1), 0, 0, IntakeRoom.Origin, null, new IntakeLimits()), (around, line) => line.Name switch
            {
                "opened seconds ago" => around with { Opened = TimeSpan.FromSeconds(Number(line.Value)) },
                "forms before by the same" => around with { Mine = Number(line.Value) },
                "forms before by others" => around with { Others = Number(line.Value) },
                "origin" => around with { Origin = line.Value },
                "sent as" => around with { SentAs = line.Value },
                "bytes taken at most" => around with { Limits = around.Limits with { BodyBytes = Number(line.Value) } },
                "bytes to stay free" => around with { Limits = around.Limits with { FreeBytes = long.Parse(line.Value, CultureInfo.InvariantCulture) } },
                _ => throw new ArgumentException(line.Name),
            });

        private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>Moves only when it is told to.</summary>
    private sealed class HandClock : TimeProvider
    {
        private TimeSpan _ahead;

        public void Advance(TimeSpan by) => _ahead += by;

        public override DateTimeOffset GetUtcNow() => TinySite.Clock.GetUtcNow() + _ahead;

        public override long GetTimestamp() => (long)(_ahead.TotalSeconds * TimestampFrequency);
    }
}
