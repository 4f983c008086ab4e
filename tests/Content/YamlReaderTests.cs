using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Tests.Content;

public class YamlReaderTests
{
    private static MappingNode Read(string text) => YamlReader.Read(text, "a", firstLine: 2, new Faults())!;

    [Fact]
    public void Places_are_counted_in_the_file_and_not_in_the_front_matter()
    {
        var root = Read("a: x\nb:\n  - 'y'\n  - { c: \"z\" }\n");
        Assert.Equal("a:2:4", root["a"]!.Source.ToString());
        var list = (SequenceNode)root["b"]!;
        Assert.Equal("a:4:5", list.Items[0].Source.ToString());
        Assert.Equal("a:4:7", ((ScalarNode)list.Items[0]).At(1).ToString());
        Assert.Equal("a:5:7", ((MappingNode)list.Items[1]).Entries[0].KeySource.ToString());
    }

    [Theory]
    [InlineData("a:", true)]
    [InlineData("a: ~", true)]
    [InlineData("a: null", true)]
    [InlineData("a: \"null\"", false)]
    [InlineData("a: '  '", true)]
    [InlineData("a: no", false)]
    public void Empty_is_what_a_person_would_call_empty(string text, bool empty) => Assert.Equal(empty, ((ScalarNode)Read(text)["a"]!).IsEmpty);

    [Fact]
    public void Many_keys_are_still_checked_for_doubles()
    {
        var faults = new Faults();
        YamlReader.Read(string.Concat(Enumerable.Range(0, 40).Select(i => $"k{i}: x\n")) + "k3: y\nk39: z\n", "a", 1, faults);
        Assert.Equal("a:41:1 a:42:1", string.Join(' ', faults.Sorted().Select(f => f.Location)));
    }

    [Fact]
    public void Any_text_at_all_is_read_or_refused()
    {
        // Fragments that mean something to YAML, in every order that chance gives.
        string[] bits = ["a", ": ", ":", "- ", "\n", "  ", "{", "}", "[", "]", ",", "\"", "'", "#", "&x", "*x", "!", "!!str ", "|", ">", "%", "@", "`", "? ", "---", "...", "<<", "\\u00e9", "\\ud83d", "é", "👩", "\t", "~"];
        var random = new Random(20261122);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => bits[random.Next(bits.Length)]));
            var faults = new Faults();
            var root = YamlReader.Read(text, "a", 1, faults);
            Assert.True(root is not null || faults.AnyErrors, text);
        }
    }
}
