using System.Text.RegularExpressions;
using Showcase.Advice;
using Showcase.Domain;
using Showcase.Model;
using Showcase.Social;

namespace Showcase.Tests.Advice;

public sealed partial class AdviceBookTests
{
    private static AdviceBook Book => AdviceBook.Shared;

    [Fact]
    public void Every_trade_family_network_and_purpose_that_it_names_exists()
    {
        var (registry, families) = (NetworkRegistry.Shared, Enum.GetNames<TradeFamily>().Select(f => f.ToLowerInvariant()).ToHashSet());
        Assert.DoesNotContain(Book.Groups.SelectMany(g => g.Trades.Concat(g.Except)), t => TradeTaxonomy.BuiltIn.Find(t) is null);
        Assert.DoesNotContain(Book.Groups.SelectMany(g => g.Families), f => !families.Contains(f));
        Assert.DoesNotContain(Book.Steps.SelectMany(s => s.Purposes).Concat(Book.QuietPurposes), p => registry.Purposes.All(x => x.Id != p));
        Assert.DoesNotContain(Book.Steps.SelectMany(s => s.Networks).Concat(Book.QuietNetworks), n => registry.All.All(x => x.Id != n) || registry.Find(n)!.State.IsClosed);
        Assert.DoesNotContain(Book.Steps, s => s.After is not null && Book.Steps.All(x => x.Id != s.After));
    }

    [Fact]
    public void A_trade_that_a_group_names_is_not_in_it_twice()
    {
        foreach (var group in Book.Groups)
        {
            Assert.Empty(group.Trades.Intersect(group.Except));
            Assert.DoesNotContain(group.Trades, t => group.Families.Contains(TradeTaxonomy.BuiltIn.Find(t)!.Family.ToString().ToLowerInvariant()));
        }
    }

    [Fact]
    public void The_networks_that_a_step_names_serve_its_purpose() =>
        Assert.All(Book.Steps, s => Assert.DoesNotContain(s.Networks, n => !s.Purposes.Contains(NetworkRegistry.Shared.Find(n)!.Purpose.Id)));

    [Fact]
    public void Each_text_is_one_sentence_in_either_language_with_the_spaces_that_French_wants()
    {
        foreach (var text in Book.Steps.Select(s => s.Say).Concat([Book.Praise, Book.Closed, Book.Renamed, Book.Many, Book.Alike]))
        {
            foreach (var sentence in (string[])[text.Fr, text.En])
            {
                Assert.EndsWith(".", sentence, StringComparison.Ordinal);
                Assert.DoesNotMatch("[.!?] ", sentence);
                Assert.DoesNotContain("'", text.Fr, StringComparison.Ordinal);
            }
            Assert.False(FrenchSlip().IsMatch(text.Fr), text.Fr);
        }
    }

    [Fact]
    public void The_documentation_tells_the_points_of_every_step()
    {
        var page = File.ReadAllText(Path.Combine(TinySite.Repository, "docs", "advice.md"));
        Assert.All(Book.Steps, s => Assert.Matches(new Regex($@"^\| `{s.Id}` \| {s.Points} \|", RegexOptions.Multiline), page));
        Assert.Contains(Book.StaleMonths + " months", page, StringComparison.Ordinal);
    }

    // A sign that wants the narrow no-break space and has another before it, or none; an address has none inside.
    [GeneratedRegex(@"[^\u202F][;:!?»](?!//)|«[^\u202F]")]
    private static partial Regex FrenchSlip();
}
