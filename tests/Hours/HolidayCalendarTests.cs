using System.Globalization;
using Showcase.Domain.Hours;

namespace Showcase.Tests.Hours;

public class HolidayCalendarTests
{
    [Fact]
    public void Every_region_of_the_known_list_has_its_days_off_and_no_others()
    {
        var differences = new List<string>();
        var compared = 0;
        foreach (var year in HoursCorpus.Read("validation", "jours-feries.json").GetProperty("years").EnumerateObject())
        {
            foreach (var region in year.Value.EnumerateObject())
            {
                var known = region.Value.EnumerateArray().Select(d => DateOnly.Parse(d[0].GetString()!, CultureInfo.InvariantCulture)).ToHashSet();
                var calendar = HolidayCalendar.For(region.Name == "FR" ? "29" : region.Name);
                for (var day = new DateOnly(int.Parse(year.Name, CultureInfo.InvariantCulture), 1, 1); day.Year.ToString(CultureInfo.InvariantCulture) == year.Name; day = day.AddDays(1))
                {
                    compared++;
                    if (calendar.IsPublicHoliday(day, out _) != known.Contains(day))
                        differences.Add($"{region.Name} {day:O}");
                }
            }
        }
        Assert.True(compared > 10_000);
        Assert.Empty(differences);
    }

    [Theory]
    [InlineData("974", "2026-12-20", "Abolition de l’esclavage")]
    [InlineData("RE", "2026-12-20", "Abolition de l’esclavage")]
    [InlineData("67", "2026-12-26", "Lendemain de Noël")]
    [InlineData("2A", "2026-04-06", "Lundi de Pâques")]
    [InlineData("29", "2026-12-26", "")]
    public void A_holiday_has_a_name(string departement, string day, string name)
    {
        HolidayCalendar.For(departement).IsPublicHoliday(DateOnly.Parse(day, CultureInfo.InvariantCulture), out var found);
        Assert.Equal(name, found);
    }

    // Dates of Easter known from almanacs, with the earliest and latest possible and the two exceptions of the reckoning.
    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2000, 4, 23)]
    [InlineData(2024, 3, 31)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    public void Easter_falls_where_the_almanac_says(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Easter.Sunday(year));
}
