using System.Globalization;
using Showcase.Domain.Hours;

namespace Showcase.Tests.Hours;

public class HoursCorpusTests(ITestOutputHelper output)
{
    private const string Abroad = "holidays of other countries, and school holidays";
    private const string Moments = "moments and rhythms, which are no opening hours";
    private const string Lost = "expected spans missing, of another value, or of a place not given in the corpus";
    private const string Tongues = "words of languages that nobody here writes";

    /// <summary>Why a case is outside the subset; null when it is inside.</summary>
    private static string? Outside(HoursCase c)
    {
        string[] holidayWords = ["PH", "SH", "holiday", "Ferien", "Sonn"];
        if (c.Name.StartsWith("Points in time", StringComparison.Ordinal))
            return Moments;
        if (holidayWords.Any(w => c.Value.Contains(w, StringComparison.OrdinalIgnoreCase)) && !c.Name.Contains("different languages", StringComparison.Ordinal))
            return Abroad;
        if (c.Value is "a" or "week 04-16" || c.From == c.To || c.Place == "nominatim_sunrise_below" || c.Name == "Calculations based on month range" && c.Expected.Count == 0)
            return Lost;
        return c.Name.StartsWith("Polish", StringComparison.Ordinal) ? Tongues : null;
    }

    [Fact]
    public void The_known_suite_is_answered_as_it_expects()
    {
        var cases = HoursCorpus.Cases();
        var answers = cases.Select(c => (Case: c, Wrong: c.Check(), Why: Outside(c))).ToList();
        output.WriteLine(Share("right in all", answers.Count(a => a.Wrong is null), answers.Count));
        output.WriteLine(Share("right in the subset", answers.Count(a => a.Wrong is null && a.Why is null), answers.Count(a => a.Why is null)));
        foreach (var group in answers.Where(a => a.Why is not null).GroupBy(a => a.Why))
            output.WriteLine(Share("outside, " + group.Key + "; right all the same", group.Count(a => a.Wrong is null), group.Count()));
        Figures.Write("hours", Section([("all values", answers), ("values in the subset", answers.Where(a => a.Why is null)),
            .. answers.Where(a => a.Why is not null).GroupBy(a => a.Why!).OrderByDescending(g => g.Count()).Select(g => ("outside: " + g.Key, g.AsEnumerable()))]));
        var wrong = answers.Where(a => a.Wrong is not null && a.Why is null).Select(a => $"{a.Case} => {a.Wrong} instead of {string.Join(", ", a.Case.Expected.Take(3))}").ToList();
        wrong.ForEach(output.WriteLine);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Values_that_must_be_refused_are()
    {
        // These need another country, another mode or a wrong call to be wrong.
        string[] elsewhere = ["Missing information", "opening_hours.js is in the wrong mode", "PH with non-existing address", "Wrong constructor call"];
        var values = HoursCorpus.Read("hours", "opening_hours-tests.json").GetProperty("shouldFail").EnumerateArray()
            .Where(t => !elsewhere.Any(e => t.GetProperty("name").GetString()!.StartsWith(e, StringComparison.Ordinal)))
            .SelectMany(t => t.GetProperty("values").EnumerateArray().Select(v => v.GetString()!))
            .ToList();
        var read = values.Where(v => OpeningHours.TryParse(v, out _, out _)).ToList();
        output.WriteLine(Share("refused", values.Count - read.Count, values.Count));
        Assert.Empty(read);
    }

    private static string Section(IEnumerable<(string What, IEnumerable<(HoursCase Case, string? Wrong, string? Why)> Answers)> groups) => $"""
        ## Opening hours: a known test-suite

        Half of the suite of the reference implementation; every start, end, state and comment is compared. `docs/decisions/hours.md` says what the subset is.

        | | right | of | share |
        |---|---|---|---|
        {string.Join('\n', groups.Select(g => (g.What, Right: g.Answers.Count(a => a.Wrong is null), All: g.Answers.Count())).Select(g => string.Create(CultureInfo.InvariantCulture, $"| {g.What} | {g.Right} | {g.All} | {100.0 * g.Right / g.All:0.0} % |")))}
        """;

    private static string Share(string what, int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}: {part} of {whole} ({100.0 * part / whole:0.0} %)");
}
