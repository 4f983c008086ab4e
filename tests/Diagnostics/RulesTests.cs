using System.Text.RegularExpressions;
using Showcase.Diagnostics;

namespace Showcase.Tests.Diagnostics;

public partial class RulesTests
{
    /// <summary>Areas whose faults show only on the whole walk: the others are found by reading.</summary>
    private static readonly string[] WalkedAreas = ["SC03", "SC04", "SC06"];

    private static string Folder => Path.Combine(TinySite.Repository, "tests", "Golden", "rules");

    public static TheoryData<string> GoldenFiles => [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>A file holds the sections of a tiny site, then <c>-- en --</c> and <c>-- fr --</c>: everything that is said of it. See <see cref="BadSite"/> for what no text can show.</summary>
    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public async Task A_bad_site_is_told_what_its_golden_file_says(string file)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        var cut = text.IndexOf("-- en --", StringComparison.Ordinal);
        var site = cut < 0 ? text.TrimEnd() + "\n" : text[..cut];
        var room = TinySite.Sections(site).Select(s => Rooms.GetValueOrDefault(s.Path)).FirstOrDefault(r => r is not null);
        var (en, fr) = room is null ? await TellAsync(site, file[..4]) : await room(site);
        Assert.Contains($"{file[..6]}: ", en, StringComparison.Ordinal);
        Golden.Equal(Path.Combine("tests", "Golden", "rules", file), $"{site}-- en --\n{en}-- fr --\n{fr}");
    }

    /// <summary>A section that has something to be asked or sent, and who does so: such faults do not lie in a folder.</summary>
    private static readonly Dictionary<string, Func<string, Task<(string En, string Fr)>>> Rooms = new(StringComparer.Ordinal)
    {
        ["geocoder"] = BadPlaces.TellAsync,
        ["explain place"] = BadPlaces.TellAsync,
        ["build"] = BadSource.TellAsync,
        ["sync"] = BadSource.TellAsync,
        ["links"] = BadLinks.TellAsync,
        ["form"] = BadForm.TellAsync,
        ["intake"] = BadForm.TellAsync,
    };

    private static async Task<(string En, string Fr)> TellAsync(string site, string area)
    {
        using var bad = new BadSite(site);
        if (WalkedAreas.Contains(area))
            bad.Site.Walk();
        else
            await bad.ReadAsync(photos: area == "SC05");
        return (bad.Site.Report("en"), bad.Site.Report("fr"));
    }

    [Fact]
    public void Every_rule_has_a_golden_file()
    {
        // A list that is imported is told many things at once: its files are named for what is wrong with them.
        var lists = string.Concat(Directory.GetFiles(Path.Combine(Folder, "..", "imports"), "*.txt").Select(File.ReadAllText));
        var held = Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileName(f)[..6]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal("", string.Join(' ', Rules.All.Select(r => r.Id).Where(id => !held.Contains(id) && !lists.Contains($" {id}: ", StringComparison.Ordinal))));
    }

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
