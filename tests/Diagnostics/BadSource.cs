using System.Globalization;
using System.Text.Json.Nodes;
using Showcase.Diagnostics;
using Showcase.Model;
using Showcase.Sources;
using Showcase.Tests.Sources;

namespace Showcase.Tests.Diagnostics;

/// <summary>
/// A site that republishes another. Sections <c>origin SECTION</c> make the other one (a <see cref="BadSite"/> of its own), which is built first and lies at
/// <c>origin/</c>; then, in their order: <c>forge SLUG</c> and <c>forge N SLUG</c> (its record says this instead; so, N times over), <c>photos</c> (all are these bytes, in base64),
/// <c>delete PATH</c>, <c>sync</c> and <c>build</c>. What the last two say is the report.
/// </summary>
internal static class BadSource
{
    public static async Task<(string En, string Fr)> TellAsync(string text)
    {
        string[] steps = ["forge", "photos", "delete", "sync", "build"];
        var sections = TinySite.Sections(text).Select(s => (Words: s.Path.Split(' '), s.Path, s.Text)).ToArray();
        using var federation = new BadSite(Joined(sections.Where(s => s.Words[0] != "origin" && (!steps.Contains(s.Words[0]) || s.Path.StartsWith("delete content", StringComparison.Ordinal))).Select(s => (s.Path, s.Text))));
        var origin = sections.Where(s => s.Words[0] == "origin").Select(s => (s.Path["origin ".Length..], s.Text)).ToArray();
        if (origin.Length > 0)
            Settle(Joined(origin), federation.Site.PathOf("origin"));
        var (en, fr) = ("", "");
        foreach (var (words, _, more) in sections.Where(s => steps.Contains(s.Words[0])))
        {
            var faults = await StepAsync(federation.Site, words, more);
            (en, fr) = (en + federation.Site.Report(faults, "en"), fr + federation.Site.Report(faults, "fr"));
        }
        return (en, fr);
    }

    private static string Joined(IEnumerable<(string Path, string Text)> sections) => string.Concat(sections.Select(s => $"-- {s.Path} --\n{s.Text}"));

    private static void Settle(string sections, string folder)
    {
        using var origin = new BadSite(sections);
        origin.Site.WalkWell();
        Directory.Move(origin.Site.Dist, folder);
    }

    private static async Task<Faults> StepAsync(TinySite site, string[] words, string text)
    {
        var faults = new Faults();
        switch (words[0])
        {
            case "sync":
                var settings = SiteSettingsReader.Read(site.PathOf("site/showcase.yaml"), faults)!;
                await new SourceRound(settings, site.Place().SourcesFolder, new SyncLimits(), TinySite.Clock).RunAsync(faults, TestContext.Current.CancellationToken);
                break;
            case "build":
                return site.Walk().Faults;
            case "forge":
                Federation.Forge(site.PathOf("origin"), words[^1], record => Forge(record, JsonNode.Parse(text)!.AsObject(), words.Length > 2 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 0));
                break;
            case "photos":
                foreach (var photo in Directory.EnumerateFiles(site.PathOf("origin/photos"), "*.jpg", SearchOption.AllDirectories))
                    File.WriteAllBytes(photo, Convert.FromBase64String(text));
                break;
            default:
                site.Delete(words[1]);
                break;
        }
        return faults;
    }

    private static void Forge(JsonObject record, JsonObject fields, int copies)
    {
        foreach (var (name, value) in fields)
            record[name] = value?.DeepClone();
        for (var i = 1; i <= copies; i++)
        {
            var copy = record.DeepClone();
            copy["id"] = string.Create(CultureInfo.InvariantCulture, $"{record["id"]}-{i:00}");
            record.Parent!.AsArray().Add(copy);
        }
    }
}
