using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Tests.Content;

/// <summary>The quick reader says what the parser says, to the column, or nothing.</summary>
public class PlainYamlTests
{
    private static string Shown(Node? node) => node switch
    {
        ScalarNode s => $"{s.Source}={s.Text}|{s.IsEmpty}|{s.At(0)}",
        SequenceNode s => $"{s.Source}[{string.Join(',', s.Items.Select(Shown))}]",
        MappingNode m => $"{m.Source}{{{string.Join(',', m.Entries.Select(e => $"{e.KeySource}{e.Key}:{Shown(e.Value)}"))}}}",
        _ => "nothing",
    };

    /// <returns>Whether the quick reader took it.</returns>
    private static bool Compare(string text)
    {
        if (text.Contains('\t', StringComparison.Ordinal) || !text.IsNormalized() || PlainYaml.Read(text, "a", 2) is not { } quick)
            return false;
        var faults = new Faults();
        Assert.Equal(text + "\n" + Shown(YamlReader.Parse(text, "a", 2, true, faults)), text + "\n" + Shown(quick));
        Assert.Empty(faults.Sorted());
        return true;
    }

    [Theory]
    [InlineData("a: x\n")]
    [InlineData("# words\n\nname: \"L’atelier : un\"\npeople:\n  - { name: 'Zoé', role: x }\n  - name: Max\n    role: \"y\"\n\n  # more\nskills: [a, b c, \"d, e\"]\nhours: Tu-Fr 09:00-12:00,14:00-18:00; Sa 10:00\nsite: https://x.example/a\naddress:\n  postcode: 01004\n  town: L'Île\n")]
    [InlineData("a:\n- x\n- y: 1\n  z: [ ]\nb: {}\nc: { d: [e], f: { g: \"\" } }   \n")]
    [InlineData("social:\n  - https://x.example/@a?b=c\n  - facebook: demo\n")]
    public void What_people_write_is_read_quickly(string text) => Assert.True(Compare(text), text);

    [Fact]
    public void Every_profile_of_the_demo_reads_the_same_and_nearly_all_quickly()
    {
        var files = Directory.GetFiles(Path.Combine(TinySite.Repository, "content"), "*.md", SearchOption.AllDirectories);
        var quick = files.Count(f => FrontMatter.Split(File.ReadAllText(f), "a", new Faults()) is { } halves && Compare(halves.Fields));
        Assert.InRange(quick, files.Length * 7 / 10, files.Length);
    }

    [Fact]
    public void Whatever_is_written_both_read_the_same()
    {
        string[] bits = ["a", "key", ": ", ":", "- ", "-", "\n", "\n", "\n  ", "\n- ", "\nb: ", "  ", " ", "{ ", " }", "[", "]", ", ", ",", "\"", "'", "''", "#", " # ", "&x", "*x", "!", "|", ">", "%", "@", "? ", "---", "\n---\n", "...", "null", "~", "<<", "\\", "é", "👩", "\u00A0", "1", "+3", "x y", "\"q\"", "'s'", "[p, q]", "{ k: v }"];
        var random = new Random(20261126);
        var quick = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var text = new StringBuilder(random.Next(2) == 0 ? "a: " : "");
            for (var n = random.Next(1, 16); n > 0; n--)
                text.Append(bits[random.Next(bits.Length)]);
            quick += Compare(text.ToString()) ? 1 : 0;
        }
        Assert.InRange(quick, 1_000, 60_000);
    }
}
