using System.Globalization;
using System.Text.RegularExpressions;
using Showcase.Domain;

namespace Showcase.Tests.Walk;

/// <summary>Every number of every file that is written: none tells where a workshop is more finely than its artisan allows.</summary>
public partial class DiscretionOfOutputTests
{
    private static readonly GeoPoint Hidden = new(48.02731, -4.13894);

    [Theory]
    [InlineData("town", 0.3)]
    [InlineData("street", 0.02)]
    public void No_file_carries_a_finer_point(string show, double nearestKm)
    {
        var address = $"{{ street: 12 rue des Verriers, postcode: \"29000\", town: Quimper, location: {{ lat: {Number(Hidden.Latitude)}, lon: {Number(Hidden.Longitude)} }}, show: {show} }}";
        using var site = new TinySite(Entries.Artisan("cachee", address: address) + Entries.Network("reseau", $"address: {address}") + $"""
            -- content/.places.yaml --
            "12 rue des Verriers, 29000 Quimper": [48.02731, -4.13894, ban, housenumber]
            "rue des Verriers, 29000 Quimper": [48.02731, -4.13894, ban, housenumber]
            -- content/events/fete.md --
            ---
            name: Fête
            summary: Une fête.
            start: 2026-12-05 10:00
            rrule: FREQ=WEEKLY;COUNT=3
            place: Chez nous
            address: {address}
            artisans: [cachee]
            ---

            """);
        site.WalkWell();
        var told = 0;
        foreach (var path in site.DistPaths().Where(p => !p.StartsWith("assets/", StringComparison.Ordinal) && !p.EndsWith(".jpg", StringComparison.Ordinal) && !p.EndsWith(".avif", StringComparison.Ordinal)))
        {
            var text = site.ReadDist(path);
            Assert.DoesNotContain("12 rue des Verriers", text, StringComparison.Ordinal);
            // Degrees in any form: a point or a comma, thousands of integers, whatever its sign or neighbours.
            foreach (Match number in Decimals().Matches(text))
                Check(number.Value.Replace(',', '.'), path, text, number.Index);
        }
        Assert.True(told > 0 || show == "town", "the published point stands somewhere");

        void Check(string written, string path, string text, int index)
        {
            var value = double.Parse(written, CultureInfo.InvariantCulture);
            // Within a hundred metres of the hidden parallel, beside a number as near to the hidden meridian.
            if (Math.Abs(value - Hidden.Latitude) > nearestKm / 111)
            {
                told += Math.Abs(value - Hidden.Latitude) < 0.1 ? 1 : 0;
                return;
            }
            var around = text[Math.Max(0, index - 80)..Math.Min(text.Length, index + 80)];
            foreach (Match other in Decimals().Matches(around))
                Assert.False(Math.Abs(Math.Abs(double.Parse(other.Value.Replace(',', '.'), CultureInfo.InvariantCulture)) + Hidden.Longitude) < nearestKm / 74, $"{path}: {around}");
        }
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]{1,3}[.,][0-9]{2,}")]
    private static partial Regex Decimals();
}
