using System.Buffers;
using System.Globalization;
using Showcase.Diagnostics;

namespace Showcase.Content;

/// <summary>The two halves of a content file: the lines between <c>---</c> and <c>---</c>, and the Markdown beneath.</summary>
/// <param name="Fields">Starts on line 2.</param>
/// <param name="BodyLine">Line of the body's first character.</param>
internal readonly record struct FrontMatter(string Fields, string Body, int BodyLine)
{
    /// <summary>Characters; a full vitrine has about 2,000.</summary>
    public const int MaxLength = 64 * 1024;

    private static readonly SearchValues<char> Overrides = SearchValues.Create(TextFile.DirectionOverrides);

    public static FrontMatter? Split(string text, string path, Faults faults)
    {
        var firstEnd = EndOfLine(text, 0);
        if (!IsFence(text.AsSpan(0, firstEnd)))
        {
            RefuseStart(text, firstEnd, path, faults);
            return null;
        }
        var start = Math.Min(firstEnd + 1, text.Length);
        var line = 2;
        for (var at = start; at < text.Length; line++)
        {
            var end = EndOfLine(text, at);
            var current = text.AsSpan(at, end - at);
            if (IsFence(current))
                return Checked(text, start, at, Math.Min(end + 1, text.Length), line + 1, path, faults);
            if (current.StartsWith("...") && current.TrimEnd().Length == 3)
            {
                faults.Add(Rules.SeveralDocuments, new SourceLocation(path, line, 1), "...");
                return null;
            }
            at = end + 1;
        }
        faults.Add(Rules.FrontMatterUnclosed, new SourceLocation(path, 1, 1));
        return null;
    }

    private static FrontMatter? Checked(string text, int start, int end, int bodyStart, int bodyLine, string path, Faults faults)
    {
        var fields = text.AsSpan(start, end - start);
        if (fields.Length > MaxLength)
        {
            faults.Add(Rules.TooLarge, new SourceLocation(path, 1, 1), "---", (MaxLength / 1024).ToString(CultureInfo.InvariantCulture));
            return null;
        }
        if (fields.IndexOfAny(Overrides) is >= 0 and var at)
        {
            TextFile.RefuseCharacter(fields[at], TextFile.LocationAt(text, start + at, path, 1), faults);
            return null;
        }
        // The blank line that usually follows the fields is no part of the text.
        while (bodyStart < text.Length && text[bodyStart] == '\n')
            (bodyStart, bodyLine) = (bodyStart + 1, bodyLine + 1);
        var bodyEnd = text.Length;
        while (bodyEnd > bodyStart && char.IsWhiteSpace(text[bodyEnd - 1]))
            bodyEnd--;
        var body = text[bodyStart..bodyEnd];
        return new FrontMatter(fields.ToString(), body.IsNormalized() ? body : body.Normalize(), bodyLine);
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.StartsWith("---") && line.TrimEnd(' ').Length == 3;

    private static int EndOfLine(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }

    private static void RefuseStart(string text, int firstEnd, string path, Faults faults)
    {
        var first = text.AsSpan(0, firstEnd).Trim();
        string? format = first switch
        {
            _ when first.StartsWith("+++") => "TOML",
            _ when first.StartsWith("{") || first.StartsWith(";;;") => "JSON",
            _ when first.StartsWith("---") && first.Length > 3 && char.IsAsciiLetter(first[3]) => first[3..].ToString(),
            _ => null,
        };
        var location = new SourceLocation(path, 1, 1);
        if (format is not null)
            faults.Add(Rules.FrontMatterFormat, location, format);
        else
            faults.Add(Rules.FrontMatterMissing, location);
    }
}
