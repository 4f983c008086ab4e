using System.Buffers;
using System.Globalization;
using System.Text;
using Showcase.Diagnostics;

namespace Showcase.Content;

internal delegate T? BytesReader<T>(ReadOnlySpan<byte> bytes);

/// <summary>A file's bytes as text with <c>\n</c> line ends: UTF-8 only, with or without a byte order mark, no invisible commands.</summary>
internal static class TextFile
{
    /// <summary>C0 but tab and line ends, DEL, C1, the Unicode line and paragraph separators, and two non-characters.</summary>
    public static readonly char[] ControlCharacters =
    [
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c),
        .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c), '\u2028', '\u2029', '\uFFFE', '\uFFFF',
    ];

    /// <summary>Embeddings, overrides and isolates: with them a line can show something else than it says.</summary>
    public static readonly char[] DirectionOverrides = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];

    // Three searches that each run at the speed of memory; one for the whole set does not.
    private static readonly SearchValues<char> AsciiControls = SearchValues.Create([.. ControlCharacters.Where(char.IsAscii)]);
    private static readonly SearchValues<char> OtherControls = SearchValues.Create(['\u2028', '\u2029', '\uFFFE', '\uFFFF']);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a whole file of at most <paramref name="maxBytes"/>; null when a fault was found.</summary>
    public static string? Read(string fullPath, string shownPath, int maxBytes, Faults faults) =>
        Read(fullPath, shownPath, maxBytes, faults, bytes => Decode(bytes, shownPath, faults));

    /// <summary>The same for who reads the bytes. They are gone afterwards.</summary>
    public static T? Read<T>(string fullPath, string shownPath, int maxBytes, Faults faults, BytesReader<T> reader)
        where T : class
    {
        try
        {
            // Pipes and devices also say 0 bytes, and opening one may wait for ever.
            if (new FileInfo(fullPath) is { Exists: true, Length: 0 })
                return reader([]);
            using var handle = File.OpenHandle(fullPath);
            var length = RandomAccess.GetLength(handle);
            if (length > maxBytes)
            {
                faults.Add(Rules.TooLarge, SourceLocation.WholeFile(shownPath), Path.GetFileName(fullPath), (maxBytes / 1024).ToString(CultureInfo.InvariantCulture));
                return null;
            }
            var buffer = ArrayPool<byte>.Shared.Rent((int)length);
            try
            {
                var read = 0;
                while (read < length && RandomAccess.Read(handle, buffer.AsSpan(read, (int)length - read), read) is > 0 and var count)
                    read += count;
                return reader(buffer.AsSpan(0, read));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(Rules.FileUnreadable, SourceLocation.WholeFile(shownPath));
            return null;
        }
    }

    public static string? Decode(ReadOnlySpan<byte> bytes, string path, Faults faults)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        if (LooksUtf16(bytes))
        {
            faults.Add(Rules.Utf16, SourceLocation.WholeFile(path));
            return null;
        }
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // The bytes before the bad one are good: as text they give its line and column.
            var good = Strict.GetString(bytes[..FirstInvalid(bytes)]);
            faults.Add(Rules.NotUtf8, LocationAt(good, good.Length, path, 1));
            return null;
        }
        if (text.Contains('\r', StringComparison.Ordinal))
            text = text.ReplaceLineEndings("\n");
        var control = FirstControl(text);
        if (control < 0)
            return text;
        RefuseCharacter(text[control], LocationAt(text, control, path, 1), faults);
        return null;
    }

    private static int FirstControl(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(AsciiControls);
        if (first >= 0)
            text = text[..first];
        if (text.IndexOfAnyInRange('\u0080', '\u009F') is >= 0 and var c1)
            text = text[..(first = c1)];
        return text.IndexOfAny(OtherControls) is >= 0 and var other ? other : first;
    }

    /// <summary>Line and column of a character of <paramref name="text"/>, whose first line is <paramref name="firstLine"/>.</summary>
    public static SourceLocation LocationAt(string text, int index, string path, int firstLine)
    {
        var before = text.AsSpan(0, index);
        return new SourceLocation(path, firstLine + before.Count('\n'), index - before.LastIndexOf('\n'));
    }

    public static void RefuseCharacter(char character, SourceLocation location, Faults faults) =>
        faults.Add(DirectionOverrides.Contains(character) ? Rules.DirectionOverride : Rules.ControlCharacter, location,
            "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture));

    // A byte order mark, or text whose every other byte is zero at the start.
    private static bool LooksUtf16(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..];

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }
}
