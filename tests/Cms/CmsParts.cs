using System.Diagnostics;
using System.Text.Json.Nodes;
using Showcase.Model;

namespace Showcase.Tests.Cms;

/// <summary>The CMS's own scripts, run by Node without a browser.</summary>
internal static class CmsParts
{
    /// <summary>A configuration as <c>serve</c> or, with a line of settings, as the published site has it.</summary>
    public static string Config(string cms = "cms: github exemple/vitrines", string language = "fr")
    {
        using var site = new TinySite($"""
            -- site/showcase.yaml --
            name: Les Vitrines
            tagline: Porte après porte
            description: L'annuaire des artisans.
            url: https://vitrines.example/
            language: {language}
            languages: [fr, en]
            region: Bretagne
            {cms}
            """);
        var settings = site.ReadSettings()!;
        Assert.Equal("", site.Report());
        return CmsConfig.Write(settings, TradeTaxonomy.Read(settings), CmsConfig.HomeOf(settings.Cms!), language);
    }

    /// <summary>Opens entries of a collection as the CMS does, and saves them; <c>set</c> changes fields, <c>forget</c> writes all of it anew.</summary>
    public static IReadOnlyList<string> Save(string collection, IEnumerable<JsonObject> entries) =>
        [.. Run(["save", "CONFIG", collection], entries.Select(e => e.ToJsonString())).Select(l => JsonNode.Parse(l)!["text"]!.GetValue<string>())];

    public static IReadOnlyList<string> Run(string[] arguments, IEnumerable<string> lines, string? config = null)
    {
        NodeParts.Cms(Path.Combine(TinySite.Repository, "generator", "node"));
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, config ?? Config());
            var start = new ProcessStartInfo("node", [Path.Combine(TinySite.Repository, "tests", "node", "cms.mjs"), .. arguments.Select(a => a == "CONFIG" ? file : a)])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var node = Process.Start(start)!;
            var said = node.StandardOutput.ReadToEndAsync();
            var trouble = node.StandardError.ReadToEndAsync();
            foreach (var line in lines)
                node.StandardInput.WriteLine(line);
            node.StandardInput.Close();
            node.WaitForExit();
            Assert.True(node.ExitCode == 0, trouble.Result);
            return said.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
