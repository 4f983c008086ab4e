using Showcase.Domain;
using Showcase.Images;
using Showcase.Model;
using static Showcase.Pages.Api.ShapeType;

namespace Showcase.Pages.Api;

/// <summary>Parts that several records share.</summary>
internal static class ShapeParts
{
    public static readonly Text Words = new();
    public static readonly Text Link = new("uri", "^https?://");
    public static readonly Text Day = new("date", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    public static readonly Text SlugId = new(null, "^[a-z0-9]+(-[a-z0-9]+)*$");
    public static readonly Text Insee = new(null, "^[0-9][0-9AB][0-9]{3}$");

    public static Choice Among(Vocabulary vocabulary) => new([.. vocabulary.Terms.Select(t => t.Id)]);

    public static Shape Place { get; } = new("address", new("Adresse", "Address"), "schema:PostalAddress",
    [
        Fields<Address>.Of("street", Words, "Numéro et voie ; absent quand l’artisan ne montre que sa commune.", "Number and street; absent when the artisan shows the town only.", (a, _) => a.PublicStreet, "schema:streetAddress"),
        Fields<Address>.Must("postcode", new Text(null, "^[0-9]{5}$"), "Code postal.", "Postcode.", (a, _) => a.Postcode, "schema:postalCode"),
        Fields<Address>.Must("town", Words, "Nom de la commune, tel que l’artisan l’écrit.", "The town's name, as the artisan writes it.", (a, _) => a.Town, "schema:addressLocality"),
        Fields<Address>.Must("commune", Insee, "Code INSEE de la commune.", "The commune's INSEE code.", (a, _) => a.Commune.Insee),
        Fields<Address>.Must("departement", Words, "Code du département.", "The département's code.", (a, _) => a.Commune.Departement.Code),
        Fields<Address>.Must("region", Words, "Nom de la région.", "The region's name.", (a, _) => a.Commune.Departement.RegionName, "schema:addressRegion"),
        Fields<Address>.Must("country", new Choice(["FR"]), "Code ISO du pays.", "The country's ISO code.", (_, _) => "FR", "schema:addressCountry"),
        Fields<Address>.Must("show", Among(Vocabularies.Precision), "Jusqu’où l’artisan montre son adresse.", "How precisely the artisan shows the address.", (a, _) => ShownAs(a.Show)),
    ]);

    public static Shape Point { get; } = new("location", new("Point", "Point"), "schema:GeoCoordinates",
    [
        Fields<FoundPoint>.Must("lat", new Real(-90, 90), "Latitude WGS 84, en degrés.", "WGS 84 latitude in degrees.", (p, _) => p.Point.Latitude, "schema:latitude"),
        Fields<FoundPoint>.Must("lon", new Real(-180, 180), "Longitude WGS 84, en degrés.", "WGS 84 longitude in degrees.", (p, _) => p.Point.Longitude, "schema:longitude"),
        Fields<FoundPoint>.Must("precision", Among(Vocabularies.Precision), "Ce que vaut ce point : la porte, la rue, ou quelque part dans la commune.", "What the point is worth: the door, the street, or somewhere in the town.", (p, _) => ShownAs(p.Precision)),
    ]);

    public static Shape Reach { get; } = new("contact", new("Contact", "Contact"), null,
    [
        Fields<Contact>.Of("phone", new Text(null, "^\\+[1-9][0-9]{7,14}$"), "Téléphone, en E.164.", "Telephone, in E.164.", (c, _) => c.Phone?.E164, "schema:telephone"),
        Fields<Contact>.Of("email", new Text("email"), "Courriel.", "E-mail.", (c, _) => c.Email, "schema:email"),
        Fields<Contact>.Of("website", Link, "Site web.", "Website.", (c, _) => c.Website?.AbsoluteUri, "schema:sameAs"),
    ]);

    public static Shape TradeName { get; } = new("trade-name", new("Métier", "Trade"), null,
    [
        Fields<Trade>.Must("id", SlugId, "Identifiant dans la liste des métiers.", "Id in the list of trades.", (t, _) => t.Id.Value),
        Fields<Trade>.Must("name", new ByLanguage(Words), "Nom de l’activité.", "The activity's name.", (t, desk) => desk.Say(t.Activity)),
        Fields<Trade>.Must("family", Among(Vocabularies.Families), "Une des quatre familles.", "One of the four families.", (t, _) => ViewMaker.FamilyOf(t)),
    ]);

    public static Shape Human { get; } = new("person", new("Personne", "Person"), "schema:Person",
    [
        Fields<Person>.Must("name", Words, "Prénom et nom.", "First and last name.", (p, _) => p.Name, "schema:name"),
        Fields<Person>.Of("role", Words, "Son rôle, dans la langue principale.", "Their role, in the main language.", (p, _) => p.Role, "schema:jobTitle"),
    ]);

    public static Shape Account { get; } = new("account", new("Compte", "Account"), null,
    [
        Fields<SocialAccount>.Must("network", SlugId, "Identifiant du réseau social.", "The social network's id.", (a, _) => a.Network),
        Fields<SocialAccount>.Must("kind", new Choice(["person", "page", "channel", "shop"]), "Nature du compte.", "The account's kind.", (a, _) => KindOf(a.Kind)),
        Fields<SocialAccount>.Must("handle", Words, "Ce que le visiteur lit.", "What a visitor reads.", (a, _) => a.Handle),
        Fields<SocialAccount>.Of("url", Link, "Adresse canonique.", "Canonical address.", (a, _) => a.Url, "schema:sameAs"),
    ]);

    private static Shape Variant { get; } = new("photo-file", new("Fichier d’une photo", "A photo's file"), "schema:ImageObject",
    [
        Fields<(string Url, PhotoVariant File)>.Must("url", Link, "Adresse ; le nom change avec le contenu.", "Address; the name changes with the content.", (v, _) => v.Url, "schema:contentUrl"),
        Fields<(string Url, PhotoVariant File)>.Must("type", new Choice(["image/avif", "image/webp", "image/jpeg"]), "Type de média.", "Media type.", (v, _) => v.File.MediaType, "schema:encodingFormat"),
        Fields<(string Url, PhotoVariant File)>.Must("width", new Whole(1), "Largeur en pixels.", "Width in pixels.", (v, _) => v.File.Width),
        Fields<(string Url, PhotoVariant File)>.Must("height", new Whole(1), "Hauteur en pixels.", "Height in pixels.", (v, _) => v.File.Height),
        Fields<(string Url, PhotoVariant File)>.Must("bytes", new Whole(1), "Taille du fichier.", "The file's size.", (v, _) => (int)v.File.Bytes),
    ]);

    private static Shape Focus { get; } = new("focus", new("Centre d’intérêt", "Focal point"), null,
    [
        Fields<FocalPoint>.Must("x", new Real(0, 1), "0 à gauche, 1 à droite.", "0 at the left, 1 at the right.", (f, _) => f.X),
        Fields<FocalPoint>.Must("y", new Real(0, 1), "0 en haut, 1 en bas.", "0 at the top, 1 at the bottom.", (f, _) => f.Y),
    ]);

    public static Shape Picture { get; } = new("photo", new("Photo", "Photo"), null,
    [
        Fields<PublishedPhoto>.Must("alt", new ByLanguage(Words), "Ce qu’on voit sur la photo.", "What the photo shows.", (p, _) => p.Alt),
        Fields<PublishedPhoto>.Of("caption", new ByLanguage(Words), "Légende.", "Caption.", (p, _) => p.Caption),
        Fields<PublishedPhoto>.Of("focus", new Part(Focus), "Le point à garder visible.", "The point to keep in view.", (p, _) => p.Focus),
        Fields<PublishedPhoto>.Must("licence", Words, "Licence de la photo.", "The photo's licence.", (p, _) => p.Licence),
        Fields<PublishedPhoto>.Must("attribution", Words, "Ligne à montrer près de la photo.", "The line to show near the photo.", (p, _) => p.Attribution),
        Fields<PublishedPhoto>.Must("files", new ListOf(new Part(Variant)), "Les tailles et les formats, du plus petit au plus grand dans chaque format.", "Sizes and formats, ascending within each format.", (p, _) => p.Files),
    ]);

    public static Shape Tie { get; } = new("tie", new("Lien", "Tie"), null,
    [
        Fields<(Slug To, bool Confirmed)>.Must("id", SlugId, "L’autre artisan.", "The other artisan.", (t, _) => t.To.Value),
        Fields<(Slug To, bool Confirmed)>.Must("confirmed", new Flag(), "true quand l’autre le dit aussi.", "true once the other says so too.", (t, _) => t.Confirmed),
    ]);

    public static Shape Rights { get; } = new("rights", new("Droits", "Rights"), null,
    [
        Fields<PublishedRights>.Must("licence", Among(Vocabularies.Licences), "Licence de cette fiche et de ses photos.", "Licence of this entry and of its photos.", (r, _) => r.Licence),
        Fields<PublishedRights>.Of("licence_url", Link, "Texte de la licence.", "The licence's text.", (r, _) => Licences.UrlOf(r.Licence), "dcterms:license"),
        Fields<PublishedRights>.Must("everyone", new Flag(), "true : chacun peut republier ; false : seulement les partenaires nommés.", "true: anyone may republish; false: the partners named only.", (r, _) => r.Everyone),
        Fields<PublishedRights>.Of("partners", new ListOf(SlugId), "Identifiants des sites qui peuvent republier.", "Ids of the sites that may republish.", (r, _) => r.Partners),
        Fields<PublishedRights>.Of("elsewhere", Among(Vocabularies.Elsewhere), "canonical : une copie désigne l’original ; noindex : elle n’est pas indexée ; absent : selon le réseau de qui republie.", "canonical: a copy names the original; noindex: it is not indexed; absent: as the republisher's network has it.", (r, _) => r.Elsewhere),
        Fields<PublishedRights>.Must("attribution", Words, "Ligne à montrer partout où la fiche est republiée.", "The line to show wherever the entry is republished.", (r, _) => r.Attribution, "schema:creditText"),
    ]);

    private static string ShownAs(AddressPrecision show) => show switch
    {
        AddressPrecision.Exact => "exact",
        AddressPrecision.Street => "street",
        _ => "town",
    };

    private static string KindOf(AccountKind kind) => kind switch
    {
        AccountKind.Person => "person",
        AccountKind.Page => "page",
        AccountKind.Channel => "channel",
        _ => "shop",
    };
}
