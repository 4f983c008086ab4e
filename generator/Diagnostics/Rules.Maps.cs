namespace Showcase.Diagnostics;

/// <summary>SC09xx: maps.</summary>
internal static partial class Rules
{
    public static readonly Rule MapUrlMissing = new("SC0901", Severity.Error,
        new("le fond de carte « {0} » n’a pas d’adresse", "the map background '{0}' has no address"),
        new("ajoutez url: suivi de l’adresse des tuiles ou du fichier, ou choisissez ign, osm, openfreemap ou none", "add url: with the address of the tiles or of the file, or choose ign, osm, openfreemap or none"));

    public static readonly Rule MapUrlShape = new("SC0902", Severity.Error,
        new("« {0} » ne peut pas être l’adresse d’un fond de carte « {1} »", "'{0}' cannot be the address of a map background '{1}'"),
        new("⟨2?écrivez une adresse en https:// (ou un chemin du site, commençant par /) qui contient {{z}}, {{x}} et {{y}}⟩⟨2!écrivez une adresse en https://, ou le chemin d’un fichier du site, par exemple /cartes/region.pmtiles⟩",
            "⟨2?write an https:// address (or a path of the site, starting with /) that holds {{z}}, {{x}} and {{y}}⟩⟨2!write an https:// address, or the path of a file of the site, such as /maps/region.pmtiles⟩"));

    public static readonly Rule MapCreditMissing = new("SC0903", Severity.Error,
        new("le fond de carte « {0} » ne dit pas à qui l’on doit la carte", "the map background '{0}' does not say whom the map is owed to"),
        new("ajoutez credit: suivi de la mention demandée, par exemple « © OpenStreetMap »", "add credit: with the wording that its makers ask for, such as '© OpenStreetMap'"));

    public static readonly Rule MapUrlUnused = new("SC0904", Severity.Error,
        new("le fond de carte « {0} » a déjà son adresse", "the map background '{0}' has its own address already"),
        new("retirez url:, ou écrivez background: tiles pour un autre serveur", "remove url:, or write background: tiles for another server"));
}
