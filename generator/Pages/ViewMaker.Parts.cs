using System.Globalization;
using Showcase.Domain;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>Cards and links that several kinds of page show.</summary>
internal sealed partial class ViewMaker
{
    private const int FrontVariants = 6;

    private FrontView Front(Frame frame, int index) => frame.Edition.Front(index, i => MakeFront(frame.Edition, i));

    private FrontView MakeFront(Edition edition, int index)
    {
        var artisan = edition.Listings.Artisans[index];
        var cover = artisan.Photos.Count > 0 ? artisan.Photos[0] : null;
        var translation = artisan.Translations.GetValueOrDefault(edition.Language);
        return new FrontView(
            artisan.Slug.Value, edition.Routes.Href(edition.Routes.Artisan(artisan.Slug)), artisan.Name, artisan.Trade.Name(edition.Language),
            artisan.People.Select(p => p.Role).FirstOrDefault(r => r is not null), IconOf(artisan.Trade), FamilyOf(artisan.Trade),
            artisan.Address.Town, translation?.Summary ?? artisan.Summary,
            _photos.View(cover, artisan.Slug, edition.Routes, cover is null ? null : translation?.Photos.GetValueOrDefault(cover.File)),
            VariantOf(artisan.Slug), _photos.Tint(cover), null, Initials(artisan.Name))
        {
            Open = _hours.Of(index)?.Code,
            Zone = _hours.Of(index)?.Zone,
        };
    }

    private IReadOnlyList<FrontView> Fronts(Frame frame, IEnumerable<int> artisans) => [.. artisans.Select(i => Front(frame, i))];

    /// <summary>Fronts with their distance from a point, in the order given.</summary>
    private IReadOnlyList<FrontView> FrontsFrom(Frame frame, FoundPoint? from, IEnumerable<int> artisans) =>
        [.. artisans.Select(i => DistanceText.Of(from, frame.Edition.Listings.Artisans[i].Address.Published, frame.Edition.Texts) is { } distance
            ? Front(frame, i) with { Distance = distance } : Front(frame, i))];

    internal static string FamilyOf(Trade trade) => FamilyId(trade.Family);

    private static string FamilyId(TradeFamily family) => family switch
    {
        TradeFamily.Alimentation => "alimentation",
        TradeFamily.Batiment => "batiment",
        TradeFamily.Fabrication => "fabrication",
        _ => "services",
    };

    /// <summary>Symbol of the sprite: the trade's own icon where the taxonomy names one that exists, else its family's.</summary>
    private string IconOf(Trade trade) => IconOf(_plan, trade);

    internal static string IconOf(SitePlan plan, Trade trade) => plan.Icons.Contains(trade.Icon ?? "") ? trade.Icon! : "family-" + FamilyOf(trade);

    private FamilyView FamilyCard(Frame frame, TradeFamily family)
    {
        var (edition, texts) = (frame.Edition, frame.Edition.Texts);
        var trades = edition.Listings.ByTrade.Where(t => t.Key.Family == family)
            .OrderBy(t => t.Key.Name(edition.Language), Comparer<string>.Create(texts.Collation.Compare)).ToArray();
        var people = trades.SelectMany(t => t.Artisans).Distinct().Count();
        var examples = trades.OrderByDescending(t => t.Artisans.Count).ThenBy(t => t.Key.Id).Take(3).Select(t => t.Key.Name(edition.Language));
        return new FamilyView(FamilyId(family), texts[$"generator.families.{FamilyId(family)}.name"],
            $"{edition.Routes.Href(edition.Routes.Trades)}#{FamilyId(family)}", people, texts.Count("generator.counts.artisans", people),
            string.Join(", ", examples), [.. trades.Select(t => TradeCard(edition, t.Key, t.Artisans.Count))]);
    }

    private IReadOnlyList<FamilyView> Families(Frame frame) =>
        [.. Enum.GetValues<TradeFamily>().Select(f => FamilyCard(frame, f)).Where(f => f.Count > 0)];

    private TradeLinkView TradeCard(Edition edition, Trade trade, int count) => new(
        trade.Name(edition.Language), edition.Routes.Href(edition.Routes.Trade(trade.Id)), IconOf(trade), FamilyOf(trade),
        count, edition.Texts.Count("generator.counts.artisans", count));

    private static CommuneLinkView CommuneCard(Edition edition, Commune commune, int count) => new(
        commune.Name, edition.Routes.Href(edition.Routes.Commune(commune.Slug)), count, edition.Texts.Count("generator.counts.artisans", count));

    private static IReadOnlyList<CommuneLinkView> ByName(Edition edition, IEnumerable<CommuneLinkView> communes) =>
        [.. communes.OrderBy(c => c.Name, Comparer<string>.Create(edition.Texts.Collation.Compare)).ThenBy(c => c.Url, StringComparer.Ordinal)];

    private static NetworkCardView NetworkCard(Edition edition, Network network)
    {
        var translation = Translated(network.Translations, edition);
        var members = edition.Listings.ByNetwork.FirstOrDefault(n => n.Key == network.Slug)?.Artisans.Count ?? 0;
        return new(edition.Routes.Href(edition.Routes.Network(network.Slug)), translation?.Name ?? network.Name,
            edition.Texts["generator.networkKinds." + network.Kind], translation?.Summary ?? network.Summary,
            members, edition.Texts.Count("generator.counts.members", members));
    }

    private static PhoneView? PhoneOf(Contact contact) => contact.Phone is { } phone ? new(phone.Display.Replace(' ', '\u00A0'), phone.Link) : null;

    private static LinkView? WebsiteOf(Uri? website) => website is null ? null : new(website.Host.StartsWith("www.", StringComparison.Ordinal) ? website.Host[4..] : website.Host, website.AbsoluteUri);

    /// <summary>OpenStreetMap opens for everyone, installs nothing, and the visitor goes there only on a click.</summary>
    private static string? DirectionsTo(Address address)
    {
        if (address is { PublicPrecision: AddressPrecision.Exact, PublicPoint: { } point })
            return string.Create(CultureInfo.InvariantCulture, $"https://www.openstreetmap.org/?mlat={point.Latitude:0.#####}&mlon={point.Longitude:0.#####}#map=17/{point.Latitude:0.#####}/{point.Longitude:0.#####}");
        return address.PublicStreet is { } street
            ? "https://www.openstreetmap.org/search?query=" + Uri.EscapeDataString($"{street}, {address.Postcode} {address.Town}")
            : null;
    }

    internal static string Initials(string name)
    {
        var words = name.Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetterOrDigit(w[0]) && (char.IsUpper(w[0]) || char.IsDigit(w[0]))).ToArray();
        var letters = words.Length > 1 ? words[^2][..1] + words[^1][..1] : words.Length == 1 ? words[0][..1] : name[..1];
        return letters.ToUpperInvariant();
    }

    internal static int VariantOf(Slug slug) => (int)(StableHash(slug.Value) % FrontVariants);

    // FNV-1a: .NET's own string hash differs from run to run, and a front must look the same in every build.
    private static uint StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
