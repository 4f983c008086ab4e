using System.Buffers;
using Showcase.Domain;
using Showcase.Model;
using Showcase.Social;

namespace Showcase.Pages.Search;

/// <summary>One question with several answers that narrows a search, and which documents give which answer.</summary>
/// <param name="Id">Also the parameter of the page's address.</param>
/// <param name="Label">Value and language → what a visitor reads.</param>
internal sealed record SearchFacet(string Id, IReadOnlyList<(string Value, List<int> Documents)> Values, Func<string, Edition, string> Label)
{
    public byte[] Bytes()
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var (_, documents) in Values)
            PostingList.Write(bytes, documents);
        return bytes.WrittenSpan.ToArray();
    }

    public static IReadOnlyList<SearchFacet> Of(Listings listings, IReadOnlyList<int> documents)
    {
        var artisans = listings.Artisans;
        var trades = listings.ByTrade.ToDictionary(t => t.Key.Id.Value, t => t.Key, StringComparer.Ordinal);
        var departements = artisans.Select(a => a.Address.Commune.Departement).DistinctBy(d => d.Code).ToDictionary(d => d.Code, StringComparer.Ordinal);
        var networks = listings.Networks.ToDictionary(n => n.Slug.Value, StringComparer.Ordinal);
        return
        [
            Make("family", a => Trades(a).Select(ViewMaker.FamilyOf), (v, e) => e.Texts[$"generator.families.{v}.name"]),
            Make("dep", a => [a.Address.Commune.Departement.Code], (v, _) => $"{departements[v].Name} ({v})"),
            Make("trade", a => Trades(a).Select(t => t.Id.Value), (v, e) => trades[v].Name(e.Language)),
            Make("label", a => a.Labels, Word(Vocabularies.Labels)),
            Make("lang", a => a.Languages, Word(Vocabularies.SpokenLanguages)),
            Make("access", a => a.Access, Word(Vocabularies.Access)),
            Make("pay", a => a.Payment, Word(Vocabularies.Payment)),
            Make("social", a => a.Social.Select(s => s.Network).Where(n => NetworkRegistry.Shared.Find(n) is { State.IsClosed: false }),
                (v, e) => NetworkRegistry.Shared.Find(v)!.Name.In(e.Language)),
            Make("network", a => a.MemberOf.Select(m => m.Value.Value).Where(networks.ContainsKey),
                (v, e) => networks[v].Translations.GetValueOrDefault(e.Language)?.Name ?? networks[v].Name),
        ];

        SearchFacet Make(string id, Func<Artisan, IEnumerable<string>> valuesOf, Func<string, Edition, string> label)
        {
            var values = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
            for (var document = 0; document < documents.Count; document++)
            {
                foreach (var value in valuesOf(artisans[documents[document]]).Distinct(StringComparer.Ordinal))
                {
                    if (!values.TryGetValue(value, out var list))
                        values[value] = list = [];
                    list.Add(document);
                }
            }
            return new SearchFacet(id, [.. values.Select(v => (v.Key, v.Value))], label);
        }
    }

    private static IEnumerable<Trade> Trades(Artisan artisan) => artisan.OtherTrades.Prepend(artisan.Trade);

    private static Func<string, Edition, string> Word(Vocabulary vocabulary) => (value, edition) => vocabulary.Find(value)?.Label.In(edition.Language) ?? value;
}
