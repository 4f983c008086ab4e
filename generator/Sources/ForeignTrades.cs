using System.Text.Json;
using Showcase.Domain;
using Showcase.Model;

namespace Showcase.Sources;

/// <summary>Trades that a source added to the catalogue and this site does not know: they come along with the vitrines that practise them.</summary>
internal static class ForeignTrades
{
    public static IEnumerable<Trade> Of(JsonElement record, SiteSettings settings, IReadOnlyList<Trade> known)
    {
        if (!record.TryGetProperty("trade", out var main))
            yield break;
        var hidden = settings.HiddenTrades;
        foreach (var told in record.TryGetProperty("other_trades", out var others) ? others.EnumerateArray().Prepend(main) : [main])
        {
            if (!Slug.TryParse(told.GetProperty("id").GetString(), out var id) || hidden.Contains(id) || TradeTaxonomy.BuiltIn.Find(id.Value) is not null || known.Any(t => t.Id == id))
                continue;
            var names = told.GetProperty("name").EnumerateObject().ToDictionary(n => n.Name, n => Shorter(n.Value.GetString()!), StringComparer.Ordinal);
            if (names.Count == 0)
                continue;
            names.TryAdd("fr", names.Values.First());
            yield return new Trade(id, Enum.Parse<TradeFamily>(told.GetProperty("family").GetString()!, ignoreCase: true), names, names["fr"], names["fr"], [], null, false, [], null);
        }
    }

    private static string Shorter(string name) => name.Length > 80 ? name[..80] : name;
}
