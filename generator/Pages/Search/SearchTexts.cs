using Showcase.Domain;
using Showcase.Model;

namespace Showcase.Pages.Search;

/// <summary>What can be found of a vitrine, in every language at once: whoever types "baker" on the French page finds bakers.</summary>
internal static class SearchTexts
{
    public static IEnumerable<(SearchField Field, string Text)> Of(Artisan artisan)
    {
        yield return (SearchField.Name, artisan.Name);
        foreach (var person in artisan.People)
        {
            yield return (SearchField.Name, person.Name);
            if (person.Role is not null)
                yield return (SearchField.Trade, person.Role);
        }
        foreach (var text in artisan.OtherTrades.Prepend(artisan.Trade).SelectMany(NamesOf))
            yield return (SearchField.Trade, text);
        foreach (var skill in artisan.Skills.Concat(artisan.Translations.Values.SelectMany(t => t.Skills)))
            yield return (SearchField.Skill, skill);
        foreach (var label in artisan.Labels.Select(Vocabularies.Labels.Find).OfType<Term>())
        {
            yield return (SearchField.Skill, label.Label.Fr);
            yield return (SearchField.Skill, label.Label.En);
        }
        var commune = artisan.Address.Commune;
        foreach (var place in (string[])[artisan.Address.Town, commune.Name, artisan.Address.Postcode, commune.Departement.Code, commune.Departement.Name, commune.Departement.RegionName])
            yield return (SearchField.Place, place);
        foreach (var summary in artisan.Translations.Values.Select(t => t.Summary).OfType<string>().Prepend(artisan.Summary))
            yield return (SearchField.Summary, summary);
    }

    // Names in each language and gender; those of OpenStreetMap ("craft=pottery") and schema.org ("HairSalon") are synonyms that someone else keeps.
    private static IEnumerable<string> NamesOf(Trade trade) =>
        [.. trade.Activity.Values, trade.Masculine, trade.Feminine, .. trade.Osm.Select(tag => tag[(tag.IndexOf('=') + 1)..].Replace('_', ' ')),
            string.Concat((trade.SchemaExact ? trade.SchemaType ?? "" : "").Select(c => char.IsAsciiLetterUpper(c) ? $" {c}" : c.ToString()))];
}
