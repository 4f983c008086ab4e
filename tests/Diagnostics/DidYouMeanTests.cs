using Showcase.Diagnostics;

namespace Showcase.Tests.Diagnostics;

public class DidYouMeanTests
{
    private static readonly string[] Trades = ["potier", "portier", "ébéniste", "luthier", "souffleur-de-verre", "or"];

    [Theory]
    [InlineData("potire", "potier")] // swapped
    [InlineData("ptier", "potier")] // dropped
    [InlineData("Ebenniste", "ébéniste")] // added; case and accents aside
    [InlineData("souffleur de vere", "souffleur-de-verre")]
    [InlineData("POTIER", "potier")]
    [InlineData("boucher", null)]
    [InlineData("ot", null)] // too short to guess from
    [InlineData("", null)]
    [InlineData("…", null)]
    public void The_nearest_word_is_proposed_when_it_is_near(string text, string? meant) =>
        Assert.Equal(meant, DidYouMean.Closest(text, Trades));

    [Fact]
    public void Of_two_equally_near_the_first_in_order_is_proposed_whatever_the_list() =>
        Assert.Equal(DidYouMean.Closest("potxer", ["poteer", "potier"]), DidYouMean.Closest("potxer", ["potier", "poteer"]));
}
