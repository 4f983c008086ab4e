namespace Showcase.Diagnostics;

internal static partial class Rules
{
    public static readonly Rule RouteClash = new("SC0301", Severity.Error,
        new("l’adresse {0} est déjà prise par {1}", "the address {0} is already taken by {1}"),
        new("renommez ce fichier ou ce dossier : son nom fait son adresse", "rename this file or folder: its name makes its address"));

    public static readonly Rule RouteReserved = new("SC0302", Severity.Error,
        new("le nom « {0} » est réservé aux pages du site lui-même", "the name '{0}' is kept for the site's own pages"),
        new("choisissez un autre nom de fichier, par exemple « {0}-page »", "choose another file name, for example '{0}-page'"));
}
