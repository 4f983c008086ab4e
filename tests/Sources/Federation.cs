using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Showcase.Diagnostics;
using Showcase.Model;
using Showcase.Sources;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Sources;

/// <summary>A site that republishes others: what it writes in its settings, and its syncs and builds.</summary>
internal sealed class Federation : IDisposable
{
    public const string Url = "https://federation.example/";

    /// <param name="sources">The list under <c>sources:</c>, each line indented; <c>{origin}</c> stands for the first origin's folder.</param>
    public Federation(string sources, string more = "", string sections = "", string url = Url, bool own = false)
    {
        Site = new TinySite($"""
            -- site/showcase.yaml --
            name: La Fédération
            tagline: Tous ensemble
            description: Les artisans de la fédération.
            url: {url}
            language: fr
            languages: [fr, en]
            region: Finistère
            images: {"{"} widths: [320], avif_effort: 0 {"}"}
            {more}
            sources:
            {sources}

            """ + sections);
        if (!own && !sections.Contains("atelier-kerbriand/index.md", StringComparison.Ordinal))
            Directory.Delete(Site.PathOf("content/artisans/atelier-kerbriand"), recursive: true);
    }

    public TinySite Site { get; }

    public TimeProvider Clock { get; set; } = TinySite.Clock;

    public static string Source(TinySite origin, string more = "", string name = "bretagne") => $"  - {{ name: {name}, from: {origin.Dist}{(more.Length > 0 ? ", " + more : "")} }}";

    /// <summary>What the sync says; faults are in the tiny site's.</summary>
    public async Task<IReadOnlyList<SyncReport>> SyncAsync(SyncLimits? limits = null)
    {
        var faults = new Faults();
        var settings = SiteSettingsReader.Read(Site.PathOf("site/showcase.yaml"), faults);
        Assert.True(settings is not null && !faults.AnyErrors, FaultFormat.Text(faults.Sorted(), "en"));
        var reports = await new SourceRound(settings, Site.Place().SourcesFolder, limits ?? new SyncLimits(), Clock).RunAsync(faults, TestContext.Current.CancellationToken);
        Told = [.. faults.Sorted().Select(f => $"{f.Rule.Id} {f.What("en")}")];
        return reports;
    }

    public IReadOnlyList<string> Told { get; private set; } = [];

    public async Task BuildAsync()
    {
        var result = await new Build(Site.Place(), Clock).RunAsync(TestContext.Current.CancellationToken);
        Told = [.. result.Faults.Sorted().Select(f => $"{f.Rule.Id} {f.What("en")}")];
        Assert.True(result.Report is not null, string.Join('\n', Told));
    }

    public async Task SyncAndBuildAsync()
    {
        await SyncAsync();
        await BuildAsync();
    }

    /// <summary>Slugs of the vitrines it shows.</summary>
    public string Artisans => string.Join(' ', new DirectoryInfo(Path.Combine(Site.Dist, "artisans")).EnumerateDirectories().Select(d => d.Name).Where(n => n != "page").Order(StringComparer.Ordinal));

    /// <summary>As on a fresh machine: no copy of any source.</summary>
    public void Forget()
    {
        if (Directory.Exists(Site.Place().SourcesFolder))
            Directory.Delete(Site.Place().SourcesFolder, recursive: true);
    }

    public void Dispose() => Site.Dispose();

    /// <summary>An origin, built.</summary>
    public static TinySite Origin(string sections, string? baseUrl = null)
    {
        var site = new TinySite(Entries.Settings("images: { widths: [320], avif_effort: 0 }") + sections);
        if (!sections.Contains("atelier-kerbriand/index.md", StringComparison.Ordinal))
            Directory.Delete(site.PathOf("content/artisans/atelier-kerbriand"), recursive: true);
        site.WalkWell(baseUrl);
        return site;
    }

    /// <summary>Changes a record wherever it stands, and every digest that tells of it: an attacker publishes a well-formed site.</summary>
    /// <param name="folder">Of the built site.</param>
    /// <param name="spell">Changes the page's own letters.</param>
    public static void Forge(string folder, string id, Action<JsonObject> change, Func<string, string>? spell = null)
    {
        var api = Path.Combine(folder, "api", "v1");
        var page = JsonNode.Parse(File.ReadAllText(Path.Combine(api, "artisans", "pages", "1.json")))!.AsObject();
        foreach (var item in page["items"]!.AsArray().Where(i => i!["id"]!.GetValue<string>() == id).ToArray())
            change(item!.AsObject());
        var text = page.ToJsonString();
        var bytes = Encoding.UTF8.GetBytes(spell is null ? text : spell(text));
        File.WriteAllBytes(Path.Combine(api, "artisans", "pages", "1.json"), bytes);
        var index = JsonNode.Parse(File.ReadAllText(Path.Combine(api, "index.json")))!.AsObject();
        foreach (var file in index["files"]!.AsArray().Where(f => f!["url"]!.GetValue<string>().EndsWith("artisans/pages/1.json", StringComparison.Ordinal)))
            file!["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        File.WriteAllText(Path.Combine(api, "index.json"), index.ToJsonString());
    }

    public static void Rewrite(TinySite site, string section) => site.WriteText(TinySite.Sections(section).Single().Path, TinySite.Sections(section).Single().Text);
}

/// <summary>A clock that stands at a day of the test's choice.</summary>
internal sealed class DayClock(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(11, 0)), TimeSpan.Zero);
}
