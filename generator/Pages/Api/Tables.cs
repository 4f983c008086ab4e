namespace Showcase.Pages.Api;

/// <summary>The columns of each table. Names of standard-mediation-num where it has them (github.com/LaMednum/standard-mediation-num), French ones beyond.</summary>
internal static class Tables
{
    public static IReadOnlyList<Column> Artisans { get; } = Of(ArtisanShape.Shape,
        ("id", "id"), ("pivot", "siret"), ("nom", "name"), ("commune", "address.town"), ("code_postal", "address.postcode"), ("code_insee", "address.commune"),
        ("adresse", "address.street"), ("latitude", "location.lat"), ("longitude", "location.lon"), ("telephone", "contact.phone"), ("courriels", "contact.email"),
        ("site_web", "contact.website"), ("horaires", "hours"), ("presentation_resume", "summary"), ("presentation_detail", "body"), ("date_maj", "updated"),
        ("metier", "trade.id"), ("metier_nom", "trade.name"), ("famille", "trade.family"), ("autres_metiers", "other_trades.id"), ("savoir_faire", "skills"),
        ("labels", "labels"), ("langues", "languages"), ("acces", "access"), ("paiement", "payment"), ("depuis", "since"), ("reseaux", "member_of"),
        ("precision_position", "location.precision"), ("url", "url"), ("photo", "image"), ("licence", "rights.licence"), ("attribution", "rights.attribution"));

    public static IReadOnlyList<Column> Events { get; } = Of(EventShape.Shape,
        ("id", "id"), ("nom", "name"), ("debut", "start"), ("fin", "end"), ("repetition", "rrule"), ("lieu", "place"), ("commune", "address.town"), ("code_postal", "address.postcode"),
        ("code_insee", "address.commune"), ("adresse", "address.street"), ("latitude", "location.lat"), ("longitude", "location.lon"), ("site_web", "website"),
        ("tarif", "price"), ("presentation_resume", "summary"), ("artisans", "artisans"), ("reseaux", "networks"), ("url", "url"), ("licence", "rights.licence"),
        ("attribution", "rights.attribution"));

    public static IReadOnlyList<Column> Networks { get; } = Of(NetworkShape.Shape,
        ("id", "id"), ("nom", "name"), ("nature", "kind"), ("commune", "address.town"), ("code_postal", "address.postcode"), ("code_insee", "address.commune"),
        ("adresse", "address.street"), ("latitude", "location.lat"), ("longitude", "location.lon"), ("telephone", "contact.phone"), ("courriels", "contact.email"),
        ("site_web", "contact.website"), ("presentation_resume", "summary"), ("presentation_detail", "body"), ("depuis", "since"), ("artisans", "members"),
        ("precision_position", "location.precision"), ("url", "url"), ("licence", "rights.licence"), ("attribution", "rights.attribution"));

    public static IReadOnlyList<Column> Trades { get; } = Of(ListShapes.Trade,
        ("id", "id"), ("nom", "name"), ("masculin", "masculine"), ("feminin", "feminine"), ("famille", "family"), ("naf", "naf"), ("osm", "osm"),
        ("type_schema_org", "schema_type"), ("nombre_artisans", "count"), ("url", "url"));

    public static IReadOnlyList<Column> Communes { get; } = Of(ListShapes.Commune,
        ("id", "id"), ("nom", "name"), ("codes_postaux", "postcodes"), ("code_departement", "departement"), ("departement", "departement_name"), ("region", "region"),
        ("latitude", "location.lat"), ("longitude", "location.lon"), ("nombre_artisans", "count"), ("url", "url"));

    public static IReadOnlyList<Column> SocialNetworks { get; } = Of(ListShapes.SocialNetwork,
        ("id", "id"), ("nom", "name"), ("usage", "purpose"), ("hote", "host"), ("couleur", "colour"), ("nombre_artisans", "count"));

    private static Column[] Of(Shape shape, params (string Name, string Path)[] columns) => [.. columns.Select(c => new Column(c.Name, shape, c.Path))];
}
