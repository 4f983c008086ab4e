using System.Buffers;
using System.Text;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Content;

/// <summary>A content file's two halves: the fields between <c>---</c> and <c>---</c>, and the text beneath.</summary>
internal sealed record FileHalves(string Fields, MarkdownText Body)
{
    /// <summary>Null when a fault was found.</summary>
    public static FileHalves? Of(ReadOnlySpan<byte> file, string path, Faults faults)
    {
        if (PlainFile.Split(file, path) is { } plain)
            return plain;
        return TextFile.Decode(file, path, faults) is { } text && FrontMatter.Split(text, path, faults) is { } halves
            ? new FileHalves(halves.Fields, new MarkdownText(halves.Body, new SourceLocation(path, halves.BodyLine, 1))) : null;
    }
}

/// <summary>
/// Splits a file as people's editors write it without making a text of it first. Whatever it is not sure of, it leaves to <see cref="TextFile"/> and
/// <see cref="FrontMatter"/>: tests hold it against both.
/// </summary>
internal static class PlainFile
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b).Except("\t\n"u8.ToArray()), 0x7F]);

    /// <returns>Null for a file that is to be looked at with more care.</returns>
    public static FileHalves? Split(ReadOnlySpan<byte> file, string path)
    {
        const int Fence = 4;
        if (!file.StartsWith("---\n"u8) || file.ContainsAny(Controls) || !HasPlainLetters(file))
            return null;
        var (end, line) = (Fence, 2);
        for (; ; line++)
        {
            var length = file[end..].IndexOf((byte)'\n');
            if (length < 0)
                return null;
            var current = file.Slice(end, length);
            if (current.SequenceEqual("---"u8))
                break;
            if (current.StartsWith("---"u8) || current.StartsWith("..."u8))
                return null;
            end += length + 1;
        }
        if (end - Fence > FrontMatter.MaxLength)
            return null;
        var rest = file[(end + Fence)..];
        // The blank line that usually follows the fields is no part of the text.
        var blank = rest.IndexOfAnyExcept((byte)'\n') is >= 0 and var first ? first : rest.Length;
        var body = rest[blank..].TrimEnd(" \t\n"u8);
        // Spaces that do not break are white space, too.
        if (body.EndsWith("\u00A0"u8) || body.EndsWith("\u202F"u8))
            return null;
        return new FileHalves(Encoding.UTF8.GetString(file[Fence..end]), new MarkdownText(body.ToArray(), new SourceLocation(path, line + 1 + blank, 1)));
    }

    // Letters and signs of Western Europe and its typography: valid, normalised as they are, and none of them invisible.
    private static bool HasPlainLetters(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            text = text[at..];
            var length = text switch
            {
                [0xC2, >= 0xA0 and <= 0xBF, ..] => 2, // U+00A0 to U+00BF
                [>= 0xC3 and <= 0xCB, >= 0x80 and <= 0xBF, ..] => 2, // to U+02FF
                [0xE2, 0x80, (>= 0x90 and <= 0xA7) or (>= 0xAF and <= 0xBF), ..] => 3, // dashes, quotation marks, …; the narrow space, ‰
                [0xE2, 0x82, >= 0xA0 and <= 0xBF, ..] => 3, // currencies
                _ => 0,
            };
            if (length == 0)
                return false;
            text = text[length..];
        }
        return true;
    }
}
