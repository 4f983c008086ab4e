using System.Text;
using Showcase.Diagnostics;
using Showcase.Social;

namespace Showcase.Tests.Social;

public sealed class NetworkPairsTests
{
    [Fact]
    public void Every_pair_of_the_data_file_holds()
    {
        var wrong = new StringBuilder();
        foreach (var pair in NetworkPair.All)
        {
            var reading = pair.Compile();
            var got = NetworkPair.Write(reading);
            if (got != pair.Expected || (reading is SocialReading.Understood u && u.Account.Network != pair.Network))
                wrong.Append(pair.Network).Append(": ").Append(pair.Line).Append("\n   got ").Append(got).Append('\n');
        }
        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    [Fact]
    public void There_are_four_hundred_pairs_six_for_each_network_and_a_third_are_refusals()
    {
        Assert.InRange(NetworkPair.All.Count, 400, int.MaxValue);
        Assert.All(NetworkPair.Registry.All, n => Assert.InRange(NetworkPair.All.Count(p => p.Network == n.Id), 6, int.MaxValue));
        Assert.InRange(NetworkPair.All.Count(p => p.Refused) * 3, NetworkPair.All.Count, int.MaxValue);
    }

    [Fact]
    public void Every_rule_of_the_compiler_stands_in_some_pair()
    {
        // Written by the caller (a duplicate) or needing no pair of one network (a misspelt key, a text too long).
        string[] elsewhere = ["SC0702", "SC0703", "SC0704", "SC0705", "SC0753"];
        var seen = NetworkPair.All.SelectMany(p => p.Expected.Split(' ')).ToHashSet();
        Assert.Empty(Rules.All.Where(r => r.Id.StartsWith("SC07", StringComparison.Ordinal) && !seen.Contains(r.Id) && !elsewhere.Contains(r.Id)).Select(r => r.Id));
    }

    [Fact]
    public void Every_refusal_reads_in_both_languages_as_the_golden_file_says()
    {
        var text = new StringBuilder();
        foreach (var pair in NetworkPair.All.Where(p => p.Refused))
        {
            var refused = Assert.IsType<SocialReading.Refused>(pair.Compile());
            var fault = new Fault(refused.Rule, SourceLocation.WholeFile("x"), refused.Args);
            text.Append(pair.Network).Append(": ").Append(pair.Line).Append('\n');
            foreach (var language in (ReadOnlySpan<string>)["fr", "en"])
                text.Append("  ").Append(language).Append(": ").Append(fault.What(language)).Append("\n      ").Append(fault.Fix(language)).Append('\n');
        }
        Golden.Equal(Path.Combine("tests", "Social", "refusals.golden.txt"), text.ToString());
    }

    [Fact]
    public void Messages_are_whole_sentences_with_French_spaces()
    {
        foreach (var pair in NetworkPair.All)
        {
            (Rule Rule, string[] Args)[] said = pair.Compile() switch
            {
                SocialReading.Refused r => [(r.Rule, r.Args)],
                SocialReading.Understood u => [.. u.Notices],
                _ => [],
            };
            foreach (var (rule, args) in said)
            {
                var fault = new Fault(rule, default, args);
                foreach (var sentence in (ReadOnlySpan<string>)[rule.What.Fr, rule.What.En, rule.Fix.Fr, rule.Fix.En, fault.What("fr"), fault.Fix("en")])
                    Assert.False(string.IsNullOrWhiteSpace(sentence), rule.Id + " " + pair.Line);
                Assert.DoesNotMatch(@" [;!?»]|« |[^ \u202F]»|«[^ \u202F]", rule.What.Fr);
                Assert.DoesNotMatch(@" [;!?»]|« ", rule.Fix.Fr);
                Assert.DoesNotMatch(@"\{\d\}", fault.What("fr") + fault.Fix("fr") + fault.What("en") + fault.Fix("en"));
            }
        }
    }
}
