using Showcase.Domain.Hours;

namespace Showcase.Tests.Hours;

public class HoursCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void The_known_suite_is_answered_as_it_expects()
    {
        var cases = HoursCorpus.Cases();
        var wrong = cases.Select(c => (Case: c, Out: c.Check())).Where(c => c.Out is not null).ToList();
        output.WriteLine($"{cases.Count - wrong.Count} of {cases.Count}");
        foreach (var (c, o) in wrong)
            output.WriteLine($"{c} => {o} ## {string.Join(", ", c.Expected.Take(3))}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Values_that_must_be_refused_are()
    {
        var read = new List<string>();
        var count = 0;
        foreach (var test in HoursCorpus.Read("hours", "opening_hours-tests.json").GetProperty("shouldFail").EnumerateArray())
        {
            foreach (var value in test.GetProperty("values").EnumerateArray())
            {
                if (value.ValueKind != System.Text.Json.JsonValueKind.String)
                    continue;
                count++;
                if (OpeningHours.TryParse(value.GetString()!, out _, out _))
                    read.Add(test.GetProperty("name").GetString() + ": " + value.GetString());
            }
        }
        output.WriteLine($"{count - read.Count} of {count}");
        read.ForEach(output.WriteLine);
        Assert.Empty(read);
    }
}
