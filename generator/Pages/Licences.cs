namespace Showcase.Pages;

internal static class Licences
{
    /// <summary>Where a licence's text stands; null for one without an address of its own.</summary>
    public static string? UrlOf(string licence) => licence switch
    {
        "etalab-2.0" => "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
        "cc0-1.0" => "https://creativecommons.org/publicdomain/zero/1.0/",
        "cc-by-4.0" => "https://creativecommons.org/licenses/by/4.0/",
        "cc-by-sa-4.0" => "https://creativecommons.org/licenses/by-sa/4.0/",
        "cc-by-nc-4.0" => "https://creativecommons.org/licenses/by-nc/4.0/",
        "cc-by-nd-4.0" => "https://creativecommons.org/licenses/by-nd/4.0/",
        "odbl-1.0" => "https://opendatacommons.org/licenses/odbl/1-0/",
        _ => null,
    };
}
