namespace Showcase.Domain.Hours;

internal static class Easter
{
    /// <summary>Easter Sunday by the Gregorian reckoning: the Sunday after the ecclesiastical full moon on or after 21 March.</summary>
    public static DateOnly Sunday(int year)
    {
        var century = year / 100;
        var golden = year % 19; // place in the moon's cycle of 19 years
        var moonCorrection = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        var afterEquinox = moonCorrection - (moonCorrection == 29 || moonCorrection == 28 && golden > 10 ? 1 : 0);
        // 21 March + afterEquinox is the full moon; go on to the next Sunday.
        var moon = new DateOnly(year, 3, 21).DayNumber + afterEquinox;
        return DateOnly.FromDayNumber(moon + 7 - (moon + 1) % 7);
    }
}
