namespace Showcase.Domain.Hours;

/// <summary>Public holidays of a French département or overseas collectivity.</summary>
/// <remarks>Code du travail, art. L3133-1 and L3134-13 (Alsace-Moselle), and the decrees on the abolition of slavery overseas.</remarks>
internal sealed class HolidayCalendar
{
    private readonly bool _european;
    private readonly bool _goodFriday;
    private readonly bool _secondChristmasDay;
    private readonly (int Month, int Day)? _abolition;

    private HolidayCalendar(string departement)
    {
        _european = departement is [>= '0' and <= '9', _] and not ("97" or "98" or "99");
        _secondChristmasDay = departement is "57" or "67" or "68";
        _goodFriday = _secondChristmasDay || departement is "971" or "972";
        _abolition = departement switch
        {
            "971" or "978" => (5, 27), // Guadeloupe, Saint-Martin
            "972" => (5, 22),          // Martinique
            "973" => (6, 10),          // Guyane
            "974" => (12, 20),         // La Réunion
            "976" => (4, 27),          // Mayotte
            "977" => (10, 9),          // Saint-Barthélemy
            _ => null,
        };
    }

    /// <param name="departementCode"><c>29</c>, <c>2A</c>, <c>974</c>…, or the ISO letters of an overseas one (<c>RE</c>, <c>FR-RE</c>); anything else has the national days.</param>
    public static HolidayCalendar For(string departementCode)
    {
        var code = departementCode.Trim().ToUpperInvariant();
        if (code.StartsWith("FR-", StringComparison.Ordinal))
            code = code[3..];
        return new HolidayCalendar(code switch
        {
            "GP" => "971",
            "MQ" => "972",
            "GF" => "973",
            "RE" => "974",
            "YT" => "976",
            "BL" => "977",
            "MF" => "978",
            _ => code,
        });
    }

    public bool IsPublicHoliday(DateOnly date, out string name)
    {
        name = Fixed(date) ?? Movable(date) ?? "";
        return name.Length > 0;
    }

    /// <summary>Whether some zone may be in school holidays. Their dates are decrees of a few years each and the site carries none, but the times of the year are always the same.</summary>
    /// <remarks>Wide enough for every zone of the European departments since 2014; overseas the school year is another, and any day may be one.</remarks>
    public bool MayBeSchoolHoliday(DateOnly date) =>
        !_european || (100 * date.Month + date.Day) is <= 110 or (>= 201 and <= 312) or (>= 401 and <= 512) or (>= 701 and <= 905) or (>= 1015 and <= 1110) or >= 1217
        || date.DayNumber - Easter.Sunday(date.Year).DayNumber is >= 38 and <= 42; // the bridge of Ascension day

    private string? Fixed(DateOnly date)
    {
        if (_abolition == (date.Month, date.Day))
            return "Abolition de l’esclavage";
        return (date.Month, date.Day) switch
        {
            (1, 1) => "Nouvel An",
            (5, 1) => "Fête du travail",
            (5, 8) => "Fête de la Victoire 1945",
            (7, 14) => "Fête nationale",
            (8, 15) => "Assomption",
            (11, 1) => "Toussaint",
            (11, 11) => "Armistice 1918",
            (12, 25) => "Noël",
            (12, 26) when _secondChristmasDay => "Lendemain de Noël",
            _ => null,
        };
    }

    private string? Movable(DateOnly date)
    {
        if (date.Month is < 3 or > 6)
            return null;
        return (date.DayNumber - Easter.Sunday(date.Year).DayNumber) switch
        {
            -2 when _goodFriday => "Vendredi saint",
            1 => "Lundi de Pâques",
            39 => "Ascension",
            50 => "Lundi de Pentecôte",
            _ => null,
        };
    }
}
