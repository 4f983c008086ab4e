using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Showcase.Domain;
using Showcase.Tests.Geo;

namespace Showcase.Tests.Domain;

public class SiretTests
{
    [Fact]
    public void The_known_cases_hold()
    {
        using var corpus = JsonDocument.Parse(File.ReadAllBytes(Places.Shared("corpora", "validation", "siret.json")));
        foreach (var one in corpus.RootElement.GetProperty("cases").EnumerateArray())
        {
            var input = one.GetProperty("input").GetString()!;
            var valid = one.GetProperty("kind").GetString() == "siret" ? Siret.TryParse(input, out _, out _) : Siren.TryParse(input, out _, out _);
            Assert.True(valid == one.GetProperty("valid").GetBoolean(), $"{input}: {one.GetProperty("why").GetString()}");
        }
    }

    [Theory]
    [InlineData("", nameof(SiretProblem.Length))]
    [InlineData("7328293200007", nameof(SiretProblem.Length))]
    [InlineData("732829320000744", nameof(SiretProblem.Length))]
    [InlineData("7.3282932E+13", nameof(SiretProblem.NotDigits))]
    [InlineData("７３２８２９３２００００７４", nameof(SiretProblem.NotDigits))]
    [InlineData("73282932000079", nameof(SiretProblem.CheckDigits))]
    [InlineData("00000000000000", nameof(SiretProblem.CheckDigits))]
    [InlineData("35600000049838", nameof(SiretProblem.CheckDigits))]
    public void What_is_wrong_is_told(string text, string problem)
    {
        Assert.False(Siret.TryParse(text, out _, out var found));
        Assert.Equal(problem, found.ToString());
    }

    [Fact]
    public void A_siret_is_shown_in_groups_and_knows_its_business()
    {
        Assert.True(Siret.TryParse("732.829.320.00074", out var siret, out _));
        Assert.Equal("732 829 320 00074", siret.ToString());
        Assert.Equal("732 829 320", siret.Siren.ToString());
        Assert.Throws<FormatException>(() => new Siret("73282932000079"));
    }

    private static readonly Gen<Siret> Valid =
        from siren in Gen.Choose(10_000_000, 99_999_999)
        from office in Gen.Choose(0, 9999)
        select new Siret(WithCheckDigit(WithCheckDigit(siren.ToString("D8", CultureInfo.InvariantCulture)) + office.ToString("D4", CultureInfo.InvariantCulture)));

    private static string WithCheckDigit(string digits) =>
        Enumerable.Range(0, 10).Select(d => digits + d).Single(d => CheckDigits.Luhn(d));

    [Fact]
    public void One_wrong_digit_is_always_caught() =>
        Prop.ForAll(Valid.ToArbitrary(), Gen.Choose(0, 13).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (siret, at, by) =>
        {
            var digits = siret.Digits.ToCharArray();
            digits[at] = (char)('0' + ((digits[at] - '0' + by) % 10));
            return !Siret.TryParse(new string(digits), out _, out var problem) && problem == SiretProblem.CheckDigits;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void What_is_shown_reads_back() =>
        Prop.ForAll(Valid.ToArbitrary(), siret => Siret.TryParse(siret.ToString(), out var again, out _) && again == siret)
            .QuickCheckThrowOnFailure();
}
