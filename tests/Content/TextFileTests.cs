using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Tests.Content;

public class TextFileTests
{
    private static (string? Text, string Faults) Decode(params byte[] bytes)
    {
        var faults = new Faults();
        var text = TextFile.Decode(bytes, "a.md", faults);
        return (text, string.Concat(faults.Sorted().Select(f => $"{f.Location} {f.Rule.Id}")));
    }

    [Fact]
    public void A_byte_order_mark_and_any_line_end_are_welcome() =>
        Assert.Equal(("a\nb\nc", ""), Decode([0xEF, 0xBB, 0xBF, .. "a\r\nb\rc"u8]));

    [Fact]
    public void Bytes_of_another_encoding_are_told_where_they_stand() => Assert.Equal("a.md:2:4 SC0114", Decode([.. "é\ncaf"u8, 0xE9, .. "\n"u8]).Faults);

    [Fact]
    public void A_character_cut_short_at_the_end_is_told() => Assert.Equal("a.md:1:2 SC0114", Decode([(byte)'a', 0xC3]).Faults);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Utf16_is_called_by_its_name(bool mark) =>
        Assert.Equal("a.md SC0115", Decode([.. mark ? Encoding.Unicode.Preamble : [], .. Encoding.Unicode.GetBytes("---\n")]).Faults);

    [Fact]
    public void Control_characters_are_refused_and_tabs_are_left_to_others()
    {
        Assert.Equal("a.md:1:2 SC0116", Decode("a\u0000"u8.ToArray()).Faults);
        Assert.Equal("a.md:2:1 SC0116", Decode("a\n\u0085"u8.ToArray()).Faults);
        Assert.Equal("", Decode("a\tb"u8.ToArray()).Faults);
    }

    [Fact]
    public void A_file_beyond_its_bound_is_not_read()
    {
        using var site = new TinySite();
        site.Write("content/pages/a.md", Encoding.ASCII.GetBytes("---\ntitle: x\n---\n" + new string('x', ContentFolder.MaxFileBytes)));
        site.Read();
        Assert.Contains("content/pages/a.md: error SC0113: a.md is larger than 512 KiB", site.Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_gone_is_a_fault_and_no_crash()
    {
        var faults = new Faults();
        Assert.Null(TextFile.Read(Path.Combine(Path.GetTempPath(), "no-such-folder", "a.md"), "a.md", 10, faults));
        Assert.Equal("SC0127", faults.Sorted().Single().Rule.Id);
    }
}
