namespace Showcase.Domain.Hours;

/// <summary>The time zone that clocks on the wall of a département show.</summary>
internal static class ShopZone
{
    /// <param name="departementCode">INSEE code: <c>29</c>, <c>2A</c>, <c>974</c>….</param>
    /// <param name="otherwise">The site's own zone, for what is not a French département.</param>
    public static TimeZoneInfo Of(string departementCode, string otherwise) => TimeZoneInfo.FindSystemTimeZoneById(departementCode switch
    {
        "971" => "America/Guadeloupe",
        "972" => "America/Martinique",
        "973" => "America/Cayenne",
        "974" => "Indian/Reunion",
        "975" => "America/Miquelon",
        "976" => "Indian/Mayotte",
        "977" => "America/St_Barthelemy",
        "978" => "America/Marigot",
        "984" => "Indian/Kerguelen",
        "986" => "Pacific/Wallis",
        "987" => "Pacific/Tahiti",
        "988" => "Pacific/Noumea",
        { Length: 2 } => "Europe/Paris",
        _ => otherwise,
    });
}
