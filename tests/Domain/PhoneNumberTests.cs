using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Showcase.Domain;
using Showcase.Tests.Geo;

namespace Showcase.Tests.Domain;

public class PhoneNumberTests
{
    // Where the corpus (libphonenumber's answer) and this reader differ, and why.
    private static readonly Dictionary<string, PhoneProblem> Otherwise = new(StringComparer.Ordinal)
    {
        // Premium-rate numbers exist, and a vitrine that shows one is told of it.
        ["0 892 12 34 56"] = PhoneProblem.Premium,
        // 05 96 is Martinique's and 02 69 Mayotte's: +33 596… reaches nobody from abroad.
        ["0596 12 34 56"] = PhoneProblem.OtherTerritory,
        ["0269 61 23 45"] = PhoneProblem.OtherTerritory,
        // Foreign plans are not known here: a number of the right length passes.
        ["+32 2 123 45 67"] = PhoneProblem.None,
    };

    [Fact]
    public void The_known_cases_hold()
    {
        using var corpus = JsonDocument.Parse(File.ReadAllBytes(Places.Shared("corpora", "validation", "phones-fr.json")));
        foreach (var one in corpus.RootElement.EnumerateArray())
        {
            var input = one.GetProperty("input").GetString()!;
            var valid = PhoneNumber.TryParse(input, "35", out var number, out var problem);
            if (Otherwise.TryGetValue(input, out var expected))
            {
                Assert.Equal(expected, problem);
                continue;
            }
            Assert.True(valid == one.GetProperty("valid").GetBoolean(), $"'{input}': {problem}");
            if (valid)
                Assert.Equal(one.GetProperty("e164").GetString(), number.E164);
        }
    }

    [Theory]
    [InlineData("02 61 91 00 01", "29", "+33261910001")]
    [InlineData("0262 20 12 34", "974", "+262262201234")]
    [InlineData("06 92 12 34 56", "974", "+262692123456")]
    [InlineData("0269 61 23 45", "976", "+262269612345")]
    [InlineData("0639 12 34 56", "976", "+262639123456")]
    [InlineData("0590 12 34 56", "971", "+590590123456")]
    [InlineData("0690 12 34 56", "978", "+590690123456")]
    [InlineData("0596 12 34 56", "972", "+596596123456")]
    [InlineData("0594 12 34 56", "973", "+594594123456")]
    [InlineData("02 99 12 34 56", "974", "+33299123456")] // a mainland number, dialled alike
    [InlineData("41 12 34", "975", "+508411234")]
    [InlineData("0508 41 12 34", "975", "+508411234")]
    [InlineData("72 12 34", "986", "+681721234")]
    [InlineData("40 42 34 56", "987", "+68940423456")]
    [InlineData("23.45.67", "988", "+687234567")]
    [InlineData("02 99 12 34 56", "988", "+33299123456")]
    [InlineData("06 89 12 34 56", "987", "+33689123456")] // a mainland mobile, though Polynesia is +689
    [InlineData("+33 (0)2 99 12 34 56", "988", "+33299123456")]
    [InlineData("299123456", "35", "+33299123456")] // a spreadsheet dropped the zero
    [InlineData("33299123456", "35", "+33299123456")]
    [InlineData("+44 20 7946 0018", "29", "+442079460018")]
    [InlineData("00 44 20 7946 0018", "29", "+442079460018")]
    [InlineData("tel:+33-2-99-12-34-56", "29", "+33299123456")]
    [InlineData("tél. : 02 61 91 00 01", "29", "+33261910001")]
    public void A_number_is_completed_by_the_departement(string text, string departement, string e164)
    {
        Assert.True(PhoneNumber.TryParse(text, departement, out var number, out var problem), problem.ToString());
        Assert.Equal(e164, number.E164);
    }

    [Theory]
    [InlineData("", nameof(PhoneProblem.Empty))]
    [InlineData("  ", nameof(PhoneProblem.Empty))]
    [InlineData("sur rendez-vous", nameof(PhoneProblem.NotANumber))]
    [InlineData("<script>alert(1)</script>", nameof(PhoneProblem.NotANumber))]
    [InlineData("0612345678 / 0298765432", nameof(PhoneProblem.TwoNumbers))]
    [InlineData("0612345678 ou 0298765432", nameof(PhoneProblem.TwoNumbers))]
    [InlineData("01 23 45 67 89 poste 12", nameof(PhoneProblem.Extension))]
    [InlineData("15", nameof(PhoneProblem.ShortNumber))]
    [InlineData("3615", nameof(PhoneProblem.ShortNumber))]
    [InlineData("118 218", nameof(PhoneProblem.ShortNumber))]
    [InlineData("06 12 34 56 7", nameof(PhoneProblem.TooShort))]
    [InlineData("+33", nameof(PhoneProblem.TooShort))]
    [InlineData("00 33", nameof(PhoneProblem.TooShort))]
    [InlineData("0", nameof(PhoneProblem.TooShort))]
    [InlineData("061234567890", nameof(PhoneProblem.TooLong))]
    [InlineData("+1234567890123456", nameof(PhoneProblem.TooLong))]
    [InlineData("0262 20 12 34", nameof(PhoneProblem.OtherTerritory))]
    [InlineData("+33 690 12 34 56", nameof(PhoneProblem.OtherTerritory))]
    [InlineData("07 00 00 00 00", nameof(PhoneProblem.Unassigned))]
    [InlineData("+0 12 34 56 78", nameof(PhoneProblem.Unassigned))]
    public void What_is_wrong_is_told(string text, string problem)
    {
        Assert.False(PhoneNumber.TryParse(text, "29", out _, out var found));
        Assert.Equal(problem, found.ToString());
    }

    [Theory]
    [InlineData("0 892 12 34 56", "0 892 12 34 56")]
    [InlineData("+33 899 12 34 56", "0 899 12 34 56")]
    public void A_number_at_a_premium_is_read_and_said_to_be_one(string text, string shown)
    {
        Assert.True(PhoneNumber.TryParse(text, "29", out var number, out var problem));
        Assert.Equal((PhoneProblem.Premium, shown), (problem, number.Display));
        Assert.False(PhoneNumber.TryParse(text, "29", out _)); // nobody answers there on a messenger
    }

    [Theory]
    [InlineData("+33261910001", "02 61 91 00 01", "02 61 91 00 01", "+33 2 61 91 00 01")]
    [InlineData("+33800123456", "0 800 12 34 56", "0 800 12 34 56", "+33 800 12 34 56")]
    [InlineData("+262262201234", "+262 262 20 12 34", "0262 20 12 34", "+262 262 20 12 34")]
    [InlineData("+687234567", "+687 23 45 67", "23 45 67", "+687 23 45 67")]
    [InlineData("+68940423456", "+689 40 42 34 56", "40 42 34 56", "+689 40 42 34 56")]
    [InlineData("+41221234567", "+41 221 23 45 67", "+41 221 23 45 67", "+41 221 23 45 67")]
    [InlineData("+12025550143", "+1 20 25 55 01 43", "+1 20 25 55 01 43", "+1 20 25 55 01 43")]
    public void Numbers_are_shown_in_pairs(string e164, string display, string national, string international)
    {
        var number = new PhoneNumber(e164);
        Assert.Equal((display, national, international), (number.Display, number.National, number.International));
        Assert.Equal("tel:" + e164, number.Link);
    }

    [Fact]
    public void Only_E164_becomes_a_number()
    {
        foreach (var wrong in new[] { "", "+", "0261910001", "+0261910001", "+33 2 61 91 00 01", "+12345678901234567", "+٣٣٢٦١٩١٠٠٠١" })
            Assert.Throws<FormatException>(() => new PhoneNumber(wrong));
    }

    private static readonly string[] Departements = ["29", "75", "2A", "971", "972", "973", "974", "975", "976", "986", "987", "988"];

    private static readonly Gen<string> Written =
        from start in Gen.Elements("01", "02", "05", "06", "07", "09", "0800", "0262", "0690", "0696", "+33", "+262", "+590", "+508", "+689", "+44", "4", "23")
        from digits in Gen.Choose(0, 999_999_999)
        from length in Gen.Choose(4, 9)
        select start + digits.ToString("D9", CultureInfo.InvariantCulture)[..length];

    [Fact]
    public void What_is_shown_reads_back_as_the_same_number_everywhere_in_France() =>
        Prop.ForAll(Written.ToArbitrary(), Gen.Elements(Departements).ToArbitrary(), Gen.Elements(Departements).ToArbitrary(), (text, here, there) =>
            !PhoneNumber.TryParse(text, here, out var number)
            || ((!number.E164.StartsWith("+" + NumberingPlan.Of(here).CallingCode, StringComparison.Ordinal)
                    || (PhoneNumber.TryParse(number.National, here, out var atHome) && atHome == number))
                && PhoneNumber.TryParse(number.International, there, out var abroad) && abroad == number
                && PhoneNumber.TryParse(number.Display, there, out var shown) && shown == number)).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void No_text_makes_the_reader_stumble() =>
        Prop.ForAll<string?>(text => PhoneNumber.TryParse(text ?? "", "29", out var number, out var problem) == (problem == PhoneProblem.None) && (problem != PhoneProblem.None || number.E164.Length > 8))
            .QuickCheckThrowOnFailure();
}
