using System.Text.Json;
using Showcase.Geo;
using Showcase.Tests.Geo;

namespace Showcase.Tests.Diagnostics;

/// <summary>
/// A tiny site that is built with a geocoder of this machine, <c>{geocoder}</c>: its section holds what it knows (<c>12 rue des Potiers: latitude,longitude,score,type,commune</c>)
/// or the one thing that it answers (<c>500 Internal Server Error</c>). Or a text of which <c>explain place</c> asks what it names.
/// </summary>
internal static class BadPlaces
{
    public static async Task<(string En, string Fr)> TellAsync(string text)
    {
        var asked = TinySite.Sections(text).First(s => s.Path is "geocoder" or "explain place");
        if (asked.Path == "explain place")
            return (Explained(asked.Text.TrimEnd('\n'), "en"), Explained(asked.Text.TrimEnd('\n'), "fr"));
        await using var server = new AddressServer();
        foreach (var line in asked.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(": ", 2) is [var street, var result])
                server.Knows(street, result);
            else
                server.Rude.Answer(AddressServer.Path, line);
        }
        var sections = TinySite.Sections(text).Where(s => s.Path != "geocoder").Select(s => $"-- {s.Path} --\n{s.Text}");
        using var bad = new BadSite(string.Concat(sections).Replace("{geocoder}", server.Url.AbsoluteUri, StringComparison.Ordinal));
        bad.Site.Walk();
        return (bad.Site.Report("en"), bad.Site.Report("fr"));
    }

    private static string Explained(string text, string language)
    {
        var refusal = JsonDocument.Parse(PlaceExplanation.ToJson(text, TinySite.Gazetteer, new PlaceMemory(), language, out _)).RootElement.GetProperty("refusal");
        return $"{refusal.GetProperty("id")}: {refusal.GetProperty("message")}\n  {refusal.GetProperty("fix")}\n";
    }
}
