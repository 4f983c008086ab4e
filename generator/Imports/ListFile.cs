using System.Text;
using Showcase.Diagnostics;

namespace Showcase.Imports;

/// <summary>The bytes of a list, and as text, whatever program wrote it: spreadsheets on three systems each have an encoding of their own.</summary>
internal static class ListFile
{
    public const long MaxBytes = 128L * 1024 * 1024;

    // What a French list has many of, and what it has none of: in the wrong encoding letters turn into the latter.
    private const string Usual = "éèêëàâçîïôûùüœÉÈÀÇ’«»°€";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null when a fault tells why it cannot be read.</returns>
    public static byte[]? Read(string path, string shown, Faults faults)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            faults.Add(Rules.ImportNoFile, SourceLocation.WholeFile(shown));
            return null;
        }
        if (file.Length > MaxBytes)
        {
            faults.Add(Rules.TooLarge, SourceLocation.WholeFile(shown), file.Name, "131072");
            return null;
        }
        return File.ReadAllBytes(path);
    }

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Halves(bytes) is { } wide)
            return wide.GetString(bytes);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Legacy(bytes);
        }
    }

    // Without a mark: in text of two bytes a letter every other byte is nought.
    private static UnicodeEncoding? Halves(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 2000)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                odd++;
        }
        return odd > sample.Length / 3 ? new UnicodeEncoding(false, false) : even > sample.Length / 3 ? new UnicodeEncoding(true, false) : null;
    }

    // Windows, the Macintosh of old, DOS: whichever makes the most French of it; Windows where they are level.
    private static string Legacy(ReadOnlySpan<byte> bytes)
    {
        var (best, most) = ("", int.MinValue);
        foreach (var page in (int[])[1252, 10000, 850])
        {
            var text = CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetString(bytes);
            var score = 0;
            foreach (var c in text)
            {
                if (c > 127)
                    score += Usual.Contains(c, StringComparison.Ordinal) ? 2 : char.IsLetter(c) ? 0 : -1;
            }
            if (score > most)
                (best, most) = (text, score);
        }
        return best;
    }
}
