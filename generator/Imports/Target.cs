namespace Showcase.Imports;

/// <summary>What a column can be for.</summary>
internal enum Target
{
    Id, Name, Trade, Naf, Osm, Address, Street, Postcode, Town, Insee, Latitude, Longitude, Point, Easting, Northing, Phone, Email, Website, Siret, Hours, Summary, Body, People, Since, Skills, Facebook, Instagram, Brand, Closed,
}

/// <summary>How columns are named in the lists that go about: the SIRENE register, OpenStreetMap's extracts, portals of open data, spreadsheets of associations.</summary>
internal static class TargetNames
{
    /// <summary>Target → names, the most telling first. Those with a colon are OpenStreetMap's.</summary>
    private static readonly (Target Target, string Names)[] Known =
    [
        (Target.Id, "osm_id|@id|id|identifiant|id_etablissement|objectid|gid|fid|uid|ref|code|numero|n°|no|num|recordid"),
        (Target.Name, "name|nom|enseigne|nom de l entreprise|nom entreprise|entreprise|nom commercial|denomination usuelle|denominationusuelleetablissement|enseigne1etablissement|raison sociale|denomination|denominationunitelegale|nom de l etablissement|nom etablissement|etablissement|atelier|nom de l atelier|societe|business name|company|official_name|nom_complet|nom complet|denomination sociale|enseigne commerciale|nom d usage|nom de l artisan|nom artisan|title|titre|libelle"),
        (Target.Trade, "metier|metiers|trade|profession|activite|activite principale|type d activite|activites|craft_label|specialite|categorie|category|domaine|type|metier d art|libelle activite|libelle naf|libelle ape|libelle code naf|activite principale libelle|secteur d activite|secteur"),
        (Target.Naf, "activiteprincipaleetablissement|naf|code naf|ape|code ape|activiteprincipaleunitelegale|activiteprincipaleregistremetiersetablissement|naf_code|apet700|code_naf|code ape naf|code naf ape|naf ape|apen700|code activite"),
        (Target.Osm, "craft|shop"),
        (Target.Address, "adresse|address|adresse complete|adresse postale|full address|full_address|localisation|geo_adresse|adresse_complete|lieu"),
        (Target.Street, "addr:housenumber|addr:street|numerovoieetablissement|indicerepetitionetablissement|typevoieetablissement|libellevoieetablissement|numero de voie|numero voie|type de voie|libelle de voie|rue|voie|street|adresse 1|adresse1|adresse ligne 1|address1|contact:housenumber|contact:street|num_voie|nom_voie|n° voie|street address|num voie|type voie|libelle voie|nom voie|nom de la voie|adresse voie|indice de repetition"),
        (Target.Postcode, "code postal|cp|codepostal|postcode|addr:postcode|codepostaletablissement|postal code|zip|zip code|code_post|zipcode|contact:postcode|code postal etablissement|adresse code postal|codpost"),
        (Target.Town, "commune|ville|town|city|addr:city|libellecommuneetablissement|localite|nom commune|com_nom|nom_commune|municipality|contact:city|bureau distributeur|libelle commune|libelle de commune|nom de la commune|commune etablissement|ville etablissement|adresse ville"),
        (Target.Insee, "code insee|insee|com_insee|codecommuneetablissement|code commune|code_commune|insee_com|depcom|code_insee|citycode|code insee commune|code commune insee|commune insee|insee commune|cog"),
        (Target.Latitude, "lat|latitude|y_wgs84|geo_lat|y"),
        (Target.Longitude, "lon|lng|long|longitude|x_wgs84|geo_lon|x"),
        (Target.Point, "geo_point_2d|geopoint|coordonnees|coordonnees gps|gps|geolocalisation|latlon|geo point|location|coordonnees geo|geometry|geom|the geom|wkt|point geo|coordonnees geographiques|geo shape"),
        (Target.Easting, "coordonneelambertabscisseetablissement|x lambert93|x lambert 93|x lambert|lambert x|x l93|x rgf93|abscisse|coord x|coordonnee x"),
        (Target.Northing, "coordonneelambertordonneeetablissement|y lambert93|y lambert 93|y lambert|lambert y|y l93|y rgf93|ordonnee|coord y|coordonnee y"),
        (Target.Phone, "telephone|tel|phone|contact:phone|mobile|portable|telephone fixe|tel fixe|telephone portable|numero de telephone|phone number|contact:mobile|tel portable|tel mobile"),
        (Target.Email, "email|mail|courriel|e mail|adresse mail|adresse email|adresse e mail|contact:email|mel"),
        (Target.Website, "site web|website|site internet|site|url|web|contact:website|adresse internet|page web|lien|www"),
        (Target.Siret, "siret|n° siret|numero siret|siret number|no siret|ref:fr:siret|num_siret|code siret"),
        (Target.Hours, "opening_hours|horaires|horaire|horaires d ouverture|heures d ouverture|opening hours"),
        (Target.Summary, "resume|summary|accroche|presentation courte|description courte|slogan"),
        (Target.Body, "description|presentation|texte|commentaire|description longue|descriptif|about"),
        (Target.People, "prenom|nom de famille|contact|artisan|gerant|dirigeant|responsable|nom du dirigeant|prenom nom|nom prenom|nom et prenom|interlocuteur|prenom1unitelegale|nomunitelegale|exploitant"),
        (Target.Since, "annee de creation|date de creation|creation|datecreationetablissement|since|start_date|date creation|depuis|annee creation|date d ouverture|datecreationunitelegale"),
        (Target.Skills, "savoir faire|savoir-faire|competences|techniques|produits|skills|prestations|mots cles"),
        (Target.Facebook, "facebook|contact:facebook|page facebook"),
        (Target.Instagram, "instagram|contact:instagram"),
        (Target.Brand, "brand|brand:wikidata|franchise|reseau franchise"),
        (Target.Closed, "etatadministratifetablissement|disused|status|statut"),
    ];

    private static readonly Dictionary<string, (Target Target, int Rank)> ByName = Known.SelectMany(k => k.Names.Split('|').Select((name, rank) => (Name: Fold(name), k.Target, Rank: rank)))
        .GroupBy(k => k.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (g.First().Target, g.First().Rank), StringComparer.Ordinal);

    /// <summary>The target that a column's name means, and how far down the list of its names it stands.</summary>
    public static (Target Target, int Rank)? Find(string column) => ByName.TryGetValue(Fold(column), out var found) ? found : null;

    /// <summary>A name that holds one of ours: "Téléphone de l'atelier".</summary>
    public static Target? Within(string column)
    {
        var words = $" {Fold(column)} ";
        return ByName.Where(n => n.Key.Length > 3 && words.Contains($" {n.Key} ", StringComparison.Ordinal)).OrderByDescending(n => n.Key.Length).Select(n => (Target?)n.Value.Target).FirstOrDefault();
    }

    /// <summary>As the mapping's file writes it.</summary>
    public static string Key(Target target) => target.ToString().ToLowerInvariant();

    public static Target? Parse(string key) => Enum.TryParse<Target>(key, ignoreCase: true, out var target) && Key(target) == key ? target : null;

    /// <summary>All columns of these are joined; of the others the first that holds something counts.</summary>
    public static bool Joins(Target target) => target is Target.Street or Target.People or Target.Address;

    private static string Fold(string name) => Geo.TownName.Fold(name.Replace('_', ' ').Replace('/', ' '));
}
