namespace Showcase.Diagnostics;

/// <summary>SC085x: where addresses are.</summary>
internal static partial class Rules
{
    public static readonly Rule PlaceLineUnread = new("SC0850", Severity.Warning,
        new("cette ligne ne dit pas où est « {0} »", "this line does not tell where '{0}' is"),
        new("écrivez « \"{0}\": [latitude, longitude, source, housenumber] » (ou street, ou locality), ou supprimez la ligne : le point sera cherché à nouveau",
            "write '\"{0}\": [latitude, longitude, source, housenumber]' (or street, or locality), or delete the line: the point will be looked for again"));

    public static readonly Rule GeocoderSilent = new("SC0851", Severity.Warning,
        new("{0} n’a pas répondu ({2}) ; adresses non cherchées : {1}", "{0} gave no answer ({2}); addresses not looked up: {1}"),
        new("rien à corriger : le site est fait avec le point de leur commune, et la prochaine fabrication les cherchera",
            "nothing to correct: the site is built with the point of their town, and the next build will look for them"));

    public static readonly Rule StreetNotFound = new("SC0852", Severity.Warning,
        new("la Base Adresse Nationale ne trouve pas « {0} »", "the national address base does not find '{0}'"),
        new("vérifiez l’orthographe de la rue, ou donnez le point vous-même : location: {{ lat: 47.99612, lon: -4.10245 }} ; sinon le point de la commune sert",
            "check how the street is spelt, or give the point yourself: location: {{ lat: 47.99612, lon: -4.10245 }}; else the town's point serves"));

    public static readonly Rule PointOffLand = new("SC0854", Severity.Warning,
        new("le point {0}, {1} est ⟨2?hors de France⟩⟨2!en mer⟩", "the point {0}, {1} is ⟨2?outside France⟩⟨2!in the sea⟩"),
        new("vérifiez lat et lon, ou retirez location ; en attendant, le point de {3} sert", "check lat and lon, or remove location; meanwhile the point of {3} serves"));

    public static readonly Rule PlaceAmbiguous = new("SC0855", Severity.Error,
        new("⟨0?« {0} » peut désigner {1} communes⟩⟨0!{1} communes ont le code postal {3}⟩ : {2}", "⟨0?'{0}' may be {1} communes⟩⟨0!{1} communes have the postcode {3}⟩: {2}"),
        new("ajoutez ⟨0?le code postal ou le département, par exemple⟩⟨0!le nom de la commune :⟩ « {4} »", "add ⟨0?the postcode or the département, for instance⟩⟨0!the name of the commune:⟩ '{4}'"));

    public static readonly Rule PlaceUnknown = new("SC0856", Severity.Error,
        new("⟨0?aucune commune ne s’appelle « {0} »⟩⟨0!il n’y a rien à lire ici⟩", "⟨0?no commune is called '{0}'⟩⟨0!there is nothing to read here⟩"),
        new("⟨1?vouliez-vous dire « {1} » ? sinon, ⟩écrivez le code postal et la commune, par exemple « 29000 Quimper »⟨0? ; pour un quartier ou une ancienne commune, le code postal dit de quelle commune il s’agit aujourd’hui⟩", "⟨1?did you mean '{1}'? else ⟩write postcode and commune, for instance '29000 Quimper'⟨0?; of a quarter or a former commune, the postcode tells which commune it is today⟩"));

    public static readonly Rule PlacesNotKept = new("SC0853", Severity.Warning,
        new("les points trouvés n’ont pas pu être gardés dans ce fichier (le système dit : {0})", "the points that were found could not be kept in this file (the system says: {0})"),
        new("libérez de la place, ou autorisez l’écriture dans le dossier de contenu : sinon, chaque fabrication les redemande", "make room, or allow writing to the content folder: else every build asks for them again"));
}
