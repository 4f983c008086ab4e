using System.Text;
using Showcase.Pages;
using Showcase.Pages.Api;

namespace Showcase.Tests.Api;

/// <summary>Lines of a file are replaced and counted, wherever its bytes are cut while it is read.</summary>
public class LineSpliceTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a\n", 1)]
    [InlineData("a\nb\nc\n", 3)]
    [InlineData("a\n\nc", 3)]
    [InlineData("a,\"b\r\n\"\"c\"\"\n\"\r\nd\r\n", 2)]
    [InlineData("\"\n\",\"\n\"\n\"\"\"\"\n", 2)]
    public void Lines_are_counted_and_stay(string text, int count)
    {
        foreach (var piece in (int[])[1, 2, 3, 100])
        {
            var (copy, lines) = Copied(text, piece, (_, _) => null);
            Assert.Equal(text, copy);
            Assert.Equal(count, lines.Count);
            Assert.Equal(text, string.Concat(lines));
        }
    }

    [Fact]
    public void A_line_is_replaced_where_it_stands()
    {
        foreach (var piece in (int[])[1, 2, 3, 100])
        {
            Assert.Equal("A\nb\nc", Copied("a\nb\nc", piece, (n, _) => n == 0 ? "A\n" : null).Copy);
            Assert.Equal("a\n\"B\n\"\nc", Copied("a\n\"b\n\"\nc", piece, (n, _) => n == 1 ? "\"B\n\"\n" : null).Copy);
            Assert.Equal("a\nb\nC", Copied("a\nb\nc", piece, (n, _) => n == 2 ? "C" : null).Copy);
            Assert.Equal("", Copied("a\nb\nc", piece, (_, _) => "").Copy);
        }
    }

    [Fact]
    public void A_line_longer_than_the_room_for_it_is_one_line()
    {
        var longest = new string('x', 3_000_000) + "\n";
        var (copy, lines) = Copied("a\n" + longest + "b\n", 70_000, (n, _) => n == 2 ? "c\n" : null);
        Assert.Equal("a\n" + longest + "c\n", copy);
        Assert.Equal(3, lines.Count);
    }

    private static (string Copy, List<string> Lines) Copied(string text, int piece, Func<int, string, string?> other)
    {
        var to = new MemoryStream();
        var lines = new List<string>();
        using (var file = new CountedFile(new ApiSink((_, _) => { }, _ => to, _ => Stream.Null), "", new Route("/"), ""))
        {
            var count = LineSplice.Copy(new Trickle(Encoding.UTF8.GetBytes(text), piece), file, quoted: text.Contains('"', StringComparison.Ordinal), (number, line) =>
            {
                Assert.Equal(lines.Count, number);
                lines.Add(Encoding.UTF8.GetString(line));
                return other(number, lines[^1]) is { } instead ? Encoding.UTF8.GetBytes(instead) : null;
            });
            Assert.Equal(lines.Count, count);
        }
        return (Encoding.UTF8.GetString(to.ToArray()), lines);
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
