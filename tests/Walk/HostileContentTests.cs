using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Showcase.Diagnostics;

namespace Showcase.Tests.Walk;

/// <summary>Hostile text in every field: what the checks let through must come out as text and nothing else.</summary>
public class HostileContentTests
{
    private static string[] Strings()
    {
        string[] own =
        [
            "\"><script>alert(1)</script>", "'-alert(1)-'", "</title><script>alert(1)</script>", "</script><script>alert(1)</script>", "--><img src=x onerror=alert(1)>",
            "]]></title><x/>", "{{constructor}} {{{name}}}", "\\u003cscript\\u003e", "&lt;script&gt;&#x3C;b&#x3E;", "javascript:alert(1)", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)",
            "\u2028alert(1)\u2029", "\uFFFE\uFFFF", "\uD83D\uDE00 \u202Egnp.exe", "{count} {at} {name}",
        ];
        if (Corpora.Folder is not { } corpora)
            return own;
        return [.. own, .. JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(corpora, "text", "blns.json")))!,
            .. JsonDocument.Parse(File.ReadAllText(Path.Combine(corpora, "xss", "dompurify-expect.json"))).RootElement.EnumerateArray().Select(e => e.GetProperty("payload").GetString()!),
            .. JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(corpora, "markdown", "markdown-xss.json")))!];
    }

    // JSON's double quotes are YAML's, with every odd character escaped.
    private static string Quote(string text, int length) => JsonSerializer.Serialize(Cut(text, length));

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string Artisan(string text, string body) => $"""
        ---
        name: {Quote(text, 80)}
        trade: potier
        people: [{"{"} name: {Quote(text, 80)}, role: {Quote(text, 80)} {"}"}]
        summary: {Quote(text, 160)}
        address: {"{"} street: {Quote(text, 120)}, postcode: "29000", town: Quimper {"}"}
        skills: [{Quote(text, 60)}]
        added: 2026-10-01
        ---
        {body}

        """;

    [Fact]
    public void What_passes_the_checks_comes_out_as_text()
    {
        var strings = Strings();
        using var site = new TinySite(Entries.Settings("publisher: { name: \"</script><b>\\\"'\" }", "fr").Replace("name: Les Vitrines", "name: \"<i>Les\\\"Vitrines'\"", StringComparison.Ordinal)
            .Replace("tagline: Porte", "tagline: \"</title><script>alert(1)</script>\" #", StringComparison.Ordinal)
            + Entries.Network("hostile").Replace("name: Réseau hostile", "name: \"<img src=x onerror=alert(1)>\"", StringComparison.Ordinal)
            + Entries.Event("hostile", "price: \"<svg/onload=alert(1)>\"").Replace("place: Halles", "place: \"\\\"><script>alert(1)</script>\"", StringComparison.Ordinal));
        for (var i = 0; i < strings.Length; i++)
        {
            site.WriteText(string.Create(CultureInfo.InvariantCulture, $"content/artisans/a-{i:0000}/index.md"), Artisan(strings[i], "Bonjour."));
            site.Write(string.Create(CultureInfo.InvariantCulture, $"content/artisans/b-{i:0000}/index.md"), new UTF8Encoding(false).GetBytes(Artisan("Bonjour", strings[i])));
        }
        // What the checks refuse never gets to a page: it is taken away, the rest is built.
        var refused = Refused(site);
        Assert.InRange(refused.Length, Corpora.Folder is null ? 1 : 50, strings.Length * 2 / 3);
        foreach (var folder in refused)
            Directory.Delete(site.PathOf(folder), recursive: true);

        site.WalkWell();
        foreach (var (path, page) in site.Pages())
            Harmless.Check(path, page);
        foreach (var feed in site.DistPaths().Where(p => p.EndsWith(".xml", StringComparison.Ordinal)))
            XDocument.Parse(site.ReadDist(feed));
        var kept = Enumerable.Range(0, strings.Length).First(i => strings[i] == "</title><script>alert(1)</script>");
        Assert.Equal(strings[kept], site.Page($"/artisans/a-{kept:0000}/").QuerySelector("h1")!.TextContent);
    }

    private static string[] Refused(TinySite site)
    {
        site.Read();
        return [.. site.Faults.Sorted().Where(f => f.Severity == Severity.Error).Select(f => f.Location.Path[f.Location.Path.IndexOf("content/", StringComparison.Ordinal)..])
            .Select(p => string.Join('/', p.Split('/').Take(3))).Distinct()];
    }
}
