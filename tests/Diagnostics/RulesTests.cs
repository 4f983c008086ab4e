using System.Text.RegularExpressions;
using Showcase.Diagnostics;

namespace Showcase.Tests.Diagnostics;

public partial class RulesTests
{
    /// <summary>Areas of rules whose every rule has a golden file in <c>tests/Golden/rules</c>; the others are held by the tests of their own rooms.</summary>
    private static readonly string[] GoldenAreas = ["SC00", "SC01", "SC02", "SC03", "SC04", "SC06", "SC09"];

    /// <summary>Areas whose faults show only on the whole walk: the others are found by reading.</summary>
    private static readonly string[] WalkedAreas = ["SC03", "SC04", "SC06"];

    /// <summary>Opening hours number their rules from here; their room tests them.</summary>
    private const string FirstHoursRule = "SC0280";

    private static string Folder => Path.Combine(TinySite.Repository, "tests", "Golden", "rules");

    public static TheoryData<string> GoldenFiles => [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>A file holds the sections of a tiny site, then <c>-- en --</c> and <c>-- fr --</c>: everything that check says of it.</summary>
    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public void A_bad_site_is_told_what_its_golden_file_says(string file)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        var cut = text.IndexOf("-- en --", StringComparison.Ordinal);
        var site = cut < 0 ? text.TrimEnd() + "\n" : text[..cut];
        using var tiny = new TinySite(site.Replace("␀", "\0", StringComparison.Ordinal));
        if (WalkedAreas.Contains(file[..4]))
            tiny.Walk();
        else
            tiny.Read();
        Assert.Contains(file[..6], tiny.FaultIds());
        Golden.Equal(Path.Combine("tests", "Golden", "rules", file), $"{site}-- en --\n{tiny.Report("en")}-- fr --\n{tiny.Report("fr")}");
    }

    [Fact]
    public void Every_rule_of_these_areas_has_a_golden_file()
    {
        var held = Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileName(f)[..6]).Concat(RulesWithTestsOfTheirOwn).ToHashSet(StringComparer.Ordinal);
        var missing = Rules.All.Select(r => r.Id).Where(id => IsHeld(id) && !held.Contains(id));
        Assert.Equal("", string.Join(' ', missing));

        static bool IsHeld(string id) => GoldenAreas.Contains(id[..4]) && !(id.StartsWith("SC02", StringComparison.Ordinal) && string.CompareOrdinal(id, FirstHoursRule) >= 0);
    }

    /// <summary>What a text file cannot show: bytes that are no text, sizes, links, missing folders. Each has a named test.</summary>
    private static readonly string[] RulesWithTestsOfTheirOwn =
    [
        "SC0001", // ContentFolderTests: a missing content folder
        "SC0113", // TextFileTests: sizes
        "SC0114", "SC0115", // TextFileTests: encodings
        "SC0124", // ContentFolderTests: links
        "SC0153", "SC0154", // MarkdownTests: long and deep texts
        "SC0408", // ThemeTests: a theme without a template, which needs words of its own for everything
        "SC0127", // TextFileTests: a file that cannot be opened
    ];

    [Fact]
    public void No_id_is_used_twice_and_each_is_SC_and_four_digits()
    {
        Assert.All(Rules.All, r => Assert.Matches("^SC[0-9]{4}$", r.Id));
        Assert.Equal(Rules.All.Count, Rules.All.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public void Every_sentence_can_be_filled_in_both_languages()
    {
        var arguments = Enumerable.Range(0, 6).Select(i => $"arg{i}").ToArray();
        foreach (var rule in Rules.All)
        {
            foreach (var filled in (Fault[])[new(rule, default, arguments), new(rule, default, ["a", "", "", "", "", ""])])
            {
                Assert.All([filled.What("fr"), filled.What("en"), filled.Fix("fr"), filled.Fix("en")], s => Assert.False(string.IsNullOrWhiteSpace(s), rule.Id));
                Assert.DoesNotContain("⟨", filled.Fix("fr") + filled.Fix("en"), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void French_sentences_have_narrow_no_break_spaces_where_French_wants_them()
    {
        foreach (var rule in Rules.All)
            Assert.All([rule.What.Fr, rule.Fix.Fr], s => Assert.False(PlainSpace().IsMatch(s), $"{rule.Id}: {s}"));
    }

    [Fact]
    public void The_page_of_rules_is_current() => Golden.Equal(Path.Combine("docs", "rules.md"), RulesPage.Write(Rules.All));

    [GeneratedRegex("« | »|[\\p{L}\\p{N}»)] [;:!?](?: |$)")]
    private static partial Regex PlainSpace();
}
