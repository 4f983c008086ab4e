using Showcase.Domain;
using Showcase.Model;
using Showcase.Social;
using static Showcase.Pages.Api.ShapeParts;
using static Showcase.Pages.Api.ShapeType;

namespace Showcase.Pages.Api;

/// <summary>How many published vitrines one trade, commune or social network has.</summary>
internal sealed record Tally<T>(T Key, int Count);

/// <summary>The lists that vitrines are found by.</summary>
internal static class ListShapes
{
    public static Shape Trade { get; } = new("trade", new("Métier", "Trade"), "schema:DefinedTerm",
    [
        Fields<Tally<Trade>>.Must("type", new Choice(["trade"]), "Nature de l’enregistrement.", "Kind of record.", (_, _) => "trade"),
        Fields<Tally<Trade>>.Must("id", SlugId, "Identifiant.", "Id.", (t, _) => t.Key.Id.Value, "schema:identifier"),
        Fields<Tally<Trade>>.Must("url", Link, "La page du métier.", "The trade's page.", (t, desk) => desk.Absolute(desk.Main.Routes.Trade(t.Key.Id)), "@id"),
        Fields<Tally<Trade>>.Must("name", new ByLanguage(Words), "Nom de l’activité.", "The activity's name.", (t, desk) => desk.Say(t.Key.Activity), "schema:name"),
        Fields<Tally<Trade>>.Must("masculine", Words, "Celui qui exerce, en français.", "The man who does it, in French.", (t, _) => t.Key.Masculine),
        Fields<Tally<Trade>>.Must("feminine", Words, "Celle qui exerce, en français.", "The woman who does it, in French.", (t, _) => t.Key.Feminine),
        Fields<Tally<Trade>>.Must("family", Among(Vocabularies.Families), "Une des quatre familles.", "One of the four families.", (t, _) => ViewMaker.FamilyOf(t.Key)),
        Fields<Tally<Trade>>.Of("naf", new ListOf(Words), "Codes NAF, indicatifs.", "NAF codes, indicative.", (t, _) => t.Key.Naf),
        Fields<Tally<Trade>>.Of("osm", new ListOf(Words), "Attributs OpenStreetMap.", "OpenStreetMap tags.", (t, _) => t.Key.Osm),
        Fields<Tally<Trade>>.Of("schema_type", Words, "Type schema.org le plus proche.", "Nearest schema.org type.", (t, _) => t.Key.SchemaType),
        Fields<Tally<Trade>>.Of("icon", Words, "Icône, avec le préfixe de son jeu.", "Icon, with its set's prefix.", (t, _) => t.Key.Icon),
        Fields<Tally<Trade>>.Must("count", new Whole(), "Artisans qui l’exercent.", "Artisans who practise it.", (t, _) => t.Count),
    ]);

    public static Shape Commune { get; } = new("commune", new("Commune", "Commune"), "schema:City",
    [
        Fields<Tally<Commune>>.Must("type", new Choice(["commune"]), "Nature de l’enregistrement.", "Kind of record.", (_, _) => "commune"),
        Fields<Tally<Commune>>.Must("id", Insee, "Code INSEE.", "INSEE code.", (c, _) => c.Key.Insee, "schema:identifier") with { OnMap = true },
        Fields<Tally<Commune>>.Must("url", Link, "La page de la commune.", "The commune's page.", (c, desk) => desk.Absolute(desk.Main.Routes.Commune(c.Key.Slug)), "@id") with { OnMap = true },
        Fields<Tally<Commune>>.Must("name", Words, "Nom officiel.", "Official name.", (c, _) => c.Key.Name, "schema:name") with { OnMap = true },
        Fields<Tally<Commune>>.Must("slug", SlugId, "Son nom dans les adresses du site.", "Its name in the site's addresses.", (c, _) => c.Key.Slug.Value),
        Fields<Tally<Commune>>.Must("postcodes", new ListOf(Words), "Codes postaux.", "Postcodes.", (c, _) => c.Key.Postcodes),
        Fields<Tally<Commune>>.Must("departement", Words, "Code du département.", "The département's code.", (c, _) => c.Key.Departement.Code) with { OnMap = true },
        Fields<Tally<Commune>>.Must("departement_name", Words, "Nom du département.", "The département's name.", (c, _) => c.Key.Departement.Name),
        Fields<Tally<Commune>>.Must("region", Words, "Nom de la région.", "The region's name.", (c, _) => c.Key.Departement.RegionName),
        Fields<Tally<Commune>>.Of("location", new Part(Point), "Point.", "Point.", (c, _) => c.Key.Point is { } p ? new FoundPoint(new GeoPoint(Math.Round(p.Latitude, 5), Math.Round(p.Longitude, 5)), AddressPrecision.Town) : null, "schema:geo"),
        Fields<Tally<Commune>>.Must("count", new Whole(), "Artisans installés ici.", "Artisans settled here.", (c, _) => c.Count) with { OnMap = true },
    ]);

    public static Shape SocialNetwork { get; } = new("social-network", new("Réseau social", "Social network"), "schema:WebSite",
    [
        Fields<Tally<SocialNetwork>>.Must("type", new Choice(["social-network"]), "Nature de l’enregistrement.", "Kind of record.", (_, _) => "social-network"),
        Fields<Tally<SocialNetwork>>.Must("id", SlugId, "Identifiant.", "Id.", (s, _) => s.Key.Id, "schema:identifier"),
        Fields<Tally<SocialNetwork>>.Must("name", new ByLanguage(Words), "Nom.", "Name.", (s, desk) => desk.Editions.Select(e => new Said(e.Language, s.Key.Name.In(e.Language))).ToArray(), "schema:name"),
        Fields<Tally<SocialNetwork>>.Must("purpose", Words, "Ce que le visiteur y cherche.", "What a visitor goes there for.", (s, _) => s.Key.Purpose.Id),
        Fields<Tally<SocialNetwork>>.Of("host", Words, "Son hôte ; absent d’un réseau qui en a plusieurs.", "Its host; absent of a network that has several.", (s, _) => s.Key.MainHost is { Length: > 0 } host ? host : null),
        Fields<Tally<SocialNetwork>>.Must("colour", Words, "Sa couleur, #RRGGBB.", "Its colour, #RRGGBB.", (s, _) => s.Key.Colour),
        Fields<Tally<SocialNetwork>>.Must("count", new Whole(), "Artisans qui y ont un compte.", "Artisans with an account there.", (s, _) => s.Count),
    ]);
}
