using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Tests.Content;

/// <summary>The quick way to split a file says what the careful way says, or nothing.</summary>
public class PlainFileTests
{
    [Fact]
    public void Files_of_the_demonstration_are_split_quickly_and_as_the_careful_way_does()
    {
        var files = Directory.EnumerateFiles(Path.Combine(TinySite.Repository, "content"), "*.md", SearchOption.AllDirectories).ToArray();
        var quick = files.Count(f => Compare(File.ReadAllBytes(f)));
        Assert.True(quick > files.Length * 9 / 10, $"{quick} of {files.Length}");
    }

    [Theory]
    [InlineData("---\nname: É\n---\nBonjour.\n", true)]
    [InlineData("---\nname: É\n---\n\n\n  Bonjour.  \n\n", true)]
    [InlineData("---\nname: a\n---\n", true)]
    [InlineData("---\nname: a\n---\n\n\n", true)]
    [InlineData("---\n---\nBonjour", true)]
    [InlineData("---\nname: a\n---", false)]
    [InlineData("---\nname: a\n--- \nBonjour", false)]
    [InlineData("---\nname: a\n----\nb: c\n---\nBonjour", false)]
    [InlineData("---\nname: a\n...\n---\nBonjour", false)]
    [InlineData("---\r\nname: a\r\n---\r\nBonjour", false)]
    [InlineData("\uFEFF---\nname: a\n---\nBonjour", false)]
    [InlineData("---\nname: a\n---\nBonjour\u00A0", false)]
    [InlineData("---\nname: a\n---\nCafe\u0301", false)]
    [InlineData("---\nname: \u202Ea\n---\nBonjour", false)]
    [InlineData("---\nname: a\n---\nBon\u0000jour", false)]
    [InlineData("---\nname: a\n---\nBon\u0085jour", false)]
    [InlineData("---\nname: a\n---\n« L’œuvre » – 5 € … 1 ‰", true)]
    [InlineData("", false)]
    [InlineData("---", false)]
    public void It_leaves_to_the_careful_way_what_it_is_not_sure_of(string text, bool quick) => Assert.Equal(quick, Compare(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Whatever_the_bytes_they_agree()
    {
        string[] pieces = ["---\n", "---", "\n", "...", " ", "\t", "a: b\n", "é", "\u00A0", "\u202F", "’", "e\u0301", "\u2028", "\u2000", "€", "\u212B", "日本", "😀", "\r", "\u0000", "\u007F", "-", "# Titre\n", "[a](https://example.org/)"];
        byte[][] broken = [[0xC3], [0xE2, 0x80], [0xC2, 0x85], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF]];
        var random = new Random(20261127);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new List<byte>(random.Next(3) > 0 ? Encoding.UTF8.GetBytes("---\na: b\n---\n") : []);
            for (var n = random.Next(12); n > 0; n--)
                bytes.AddRange(random.Next(20) == 0 ? broken[random.Next(broken.Length)] : Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
            Compare([.. bytes]);
        }
    }

    /// <returns>Whether it was split quickly.</returns>
    private static bool Compare(byte[] file)
    {
        if (PlainFile.Split(file, "a.md") is not { } quick)
            return false;
        var faults = new Faults();
        var careful = FrontMatter.Split(TextFile.Decode(file, "a.md", faults)!, "a.md", faults)!.Value;
        Assert.Empty(faults.Sorted());
        Assert.Equal((careful.Fields, careful.Body, careful.BodyLine), (quick.Fields, quick.Body.Text, quick.Body.Source.Line));
        return true;
    }
}
