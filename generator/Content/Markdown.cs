using System.Buffers;
using System.Text;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Content;

/// <summary>CommonMark with tables and footnotes, without raw HTML and with nothing but harmless addresses.</summary>
internal static class Markdown
{
    /// <summary>Characters. Far longer than a page that someone reads; the parser's work grows with it.</summary>
    public const int MaxLength = 100_000;

    /// <summary>Signs that open a quotation, a list or an emphasis: with fewer of them nothing can nest too deep for the parser.</summary>
    private const int FewMarks = 100;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseAutoLinks().UsePreciseSourceLocation().DisableHtml().Build();

    /// <summary>For texts without tables, footnotes and bare addresses, which are nearly all: whoever looks out for those stops at every h, f, m, t and w.</summary>
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().Build();

    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" };

    /// <summary>Reports raw HTML and forbidden addresses; what passes here renders safely.</summary>
    public static void Check(MarkdownText text, Faults faults)
    {
        var utf8 = text.AsUtf8();
        if (utf8.Length > MaxLength && Encoding.UTF8.GetCharCount(utf8) > MaxLength)
        {
            faults.Add(Rules.MarkdownTooLong, text.Source, MaxLength.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return;
        }
        // Most bodies are plain paragraphs: nothing in them can break a rule, and parsing is the dear part.
        var manyMarks = HasManyMarks(utf8);
        if (!manyMarks && !utf8.Contains((byte)'<') && !NamesFtp(utf8) && (!utf8.Contains((byte)'[') || LinksPlainly(utf8)))
            return;
        try
        {
            var document = Parse(text.Text);
            foreach (var fault in Walk(document, text))
                faults.Add(fault.Rule, fault.Location, fault.Arguments);
            if (manyMarks)
                document.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser refuses what nests deeper than its stack should go.
            faults.Add(Rules.MarkdownTooDeep, text.Source);
        }
    }

    /// <summary>False for what nests deeper than the parser goes.</summary>
    public static bool CanBeRead(string text)
    {
        try
        {
            Print(Parse(text));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>HTML whose every address was allowed and whose headings start at <c>h2</c>: the page's own title is the <c>h1</c>.</summary>
    /// <param name="text">A text that <see cref="Check(MarkdownText, Faults)"/> has found in order.</param>
    /// <param name="basePath">Where the site stands on its host, without a slash at its end: goes before every address within the site.</param>
    public static string ToHtml(MarkdownText text, string basePath = "") => Encoding.UTF8.GetString(ToUtf8(text, basePath));

    // A directory has one for each of its pages: each thread prints all of its own in the same room.
    [ThreadStatic]
    private static Utf8TextWriter? _room;

    /// <summary>The same as bytes.</summary>
    public static byte[] ToUtf8(MarkdownText text, string basePath = "") => ToUtf8(text, basePath, IsPlain(text.AsUtf8()));

    /// <param name="plain">Without what <see cref="IsPlain"/> says is not needed: the bytes are the same.</param>
    internal static byte[] ToUtf8(MarkdownText text, string basePath, bool plain)
    {
        var words = text.Text;
        if (string.IsNullOrWhiteSpace(words) || words.Length > MaxLength)
            return [];
        var pipeline = plain ? Plain : Pipeline;
        var document = Markdig.Markdown.Parse(words, pipeline);
        foreach (var node in document.Descendants())
            Tame(node, basePath);
        PutInOrder(document.Descendants<HeadingBlock>().ToArray());
        var room = _room ??= new Utf8TextWriter();
        room.Clear();
        document.ToHtml(room, pipeline);
        return room.Written.ToArray();
    }

    /// <summary>Whether every address of the text is that of a link in brackets, and nothing in it can be a table or a footnote. False when in doubt.</summary>
    internal static bool IsPlain(ReadOnlySpan<byte> text)
    {
        // In code, or after a backslash, brackets make no link.
        if (text.Contains((byte)'|') || (text.IndexOfAny("[]"u8) >= 0 && (text.IndexOfAny("`\\<"u8) >= 0 || !LinksPlainly(text))))
            return false;
        for (var rest = text; rest.IndexOfAny(":."u8) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            var before = text[..(text.Length - rest.Length + at)];
            if (rest[at] == '.' ? EndsWith(before, "www"u8) : EndsWith(before, "mailto"u8) || EndsWith(before, "tel"u8) || (rest[at..].StartsWith("://"u8) && !before.EndsWith("](https"u8) && !before.EndsWith("](http"u8)))
                return false;
        }
        return true;
    }

    private static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => text.Length >= word.Length && Ascii.EqualsIgnoreCase(text[^word.Length..], word);

    /// <summary>True for http, https, mailto, tel, for addresses from the site's root and for places on the same page.</summary>
    public static bool IsAllowed(string? url)
    {
        if (string.IsNullOrEmpty(url))
            return true;
        // Browsers drop tabs and line ends inside a scheme and skip leading blanks and controls before it.
        var clean = string.Concat(url.Where(c => c > ' ' && !char.IsControl(c)));
        if (clean.StartsWith("//", StringComparison.Ordinal) || clean.StartsWith('\\') || clean.StartsWith("/\\", StringComparison.Ordinal))
            return false;
        if (clean.StartsWith('/') || clean.StartsWith('#'))
            return true;
        // Without a scheme it would lead beneath the page it stands on: people who write www.example.org mean something else.
        var colon = clean.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Schemes.Contains(clean[..colon]);
    }

    private static readonly SearchValues<byte> Marks = SearchValues.Create(">*_-+).|"u8);

    private static bool HasManyMarks(ReadOnlySpan<byte> words)
    {
        var count = 0;
        while (count <= FewMarks && words.IndexOfAny(Marks) is >= 0 and var at)
        {
            count++;
            words = words[(at + 1)..];
        }
        return count > FewMarks;
    }

    private static readonly SearchValues<byte> AddressEnds = SearchValues.Create(") \t\n\"'<>[](\\"u8);

    /// <summary>Every bracket is that of <c>[words](https://address)</c>: however the parser takes it, there is nothing to refuse.</summary>
    private static bool LinksPlainly(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny((byte)'[', (byte)']') is >= 0 and var at)
        {
            if (text[at] == ']' || (at > 0 && text[at - 1] == '!'))
                return false;
            text = text[(at + 1)..];
            var end = text.IndexOfAny("[]\n"u8);
            if (end < 0 || text[end] != ']' || !(text[(end + 1)..].StartsWith("(https://"u8) || text[(end + 1)..].StartsWith("(http://"u8)))
                return false;
            text = text[(end + 2)..];
            var close = text.IndexOfAny(AddressEnds);
            if (close < 0 || text[close] != ')')
                return false;
            text = text[(close + 1)..];
        }
        return true;
    }

    /// <summary>True when every link of the text leads, in plain sight, to another host; false when in doubt.</summary>
    public static bool LeadsElsewhere(MarkdownText text, string host)
    {
        var utf8 = text.AsUtf8();
        return !utf8.Contains((byte)'<') && utf8.IndexOf(Encoding.UTF8.GetBytes(host)) < 0 && !HasOddHost(utf8, "://"u8) && !HasOddHost(utf8, "www."u8)
            && (!utf8.Contains((byte)'[') || (!utf8.Contains((byte)'&') && LinksPlainly(utf8)));
    }

    // Accents, wide letters and signs that do not show: addresses are printed in ASCII, and then such a host may be another than it seems.
    private static bool HasOddHost(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start)
    {
        while (text.IndexOf(start) is >= 0 and var at)
        {
            text = text[(at + start.Length)..];
            if (text.IndexOfAnyExcept(HostSigns) is >= 0 and var end && text[end] is >= 0x80 or (byte)'%' or (byte)'\\' or (byte)'&')
                return true;
        }
        return false;
    }

    private static readonly SearchValues<byte> HostSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:@"u8);

    private static bool NamesFtp(ReadOnlySpan<byte> text)
    {
        for (; text.IndexOf((byte)':') is >= 0 and var at; text = text[(at + 1)..])
        {
            if (EndsWith(text[..at], "ftp"u8))
                return true;
        }
        return false;
    }

    internal static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);

    internal static string Print(MarkdownDocument document) => document.ToHtml(Pipeline);

    private static IEnumerable<Fault> Walk(MarkdownDocument document, MarkdownText text)
    {
        foreach (var node in document.Descendants())
        {
            var broken = node switch
            {
                LinkInline { IsImage: true } link => (Rules.MarkdownImage, link.Url),
                LinkInline link when !IsAllowed(link.Url) => (Rules.MarkdownAddress, link.Url),
                AutolinkInline link when !link.IsEmail && !IsAllowed(link.Url) => (Rules.MarkdownAddress, link.Url),
                _ => default,
            };
            if (broken.Item1 is { } rule)
                yield return new Fault(rule, At(text, node.Span.Start), broken.Item2 ?? "");
            // With raw HTML off, a tag comes through as literal text: find it there to say so kindly.
            if (node is LiteralInline literal && TagIn(literal.Content.AsSpan()) is >= 0 and var offset)
                yield return new Fault(Rules.MarkdownHtml, At(text, literal.Span.Start + offset), literal.Content.ToString()[offset..]);
        }
    }

    private static int TagIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '<' && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?'))
                return i;
        }
        return -1;
    }

    internal static void Tame(MarkdownObject node, string basePath)
    {
        switch (node)
        {
            case LinkInline link when !IsAllowed(link.Url) || link.IsImage:
                link.Url = "";
                link.IsImage = false;
                break;
            case LinkInline { Url: { } url } link when url.Contains("://", StringComparison.Ordinal):
                link.GetAttributes().AddProperty("rel", "noopener nofollow ugc");
                break;
            case LinkInline { Url: ['/', ..] } link:
                link.Url = basePath + link.Url;
                break;
            case AutolinkInline link when !link.IsEmail && !IsAllowed(link.Url):
                link.Url = "";
                break;
            case AutolinkInline { IsEmail: false } link:
                link.GetAttributes().AddProperty("rel", "noopener nofollow ugc");
                break;
            case FencedCodeBlock code:
                // The parser made the info string a class name: an artisan's text has no business choosing one.
                code.SetAttributes(new HtmlAttributes());
                break;
        }
    }

    // Some people start with one #, some with two, some skip one: a screen reader needs a ladder without missing rungs.
    internal static void PutInOrder(HeadingBlock[] headings)
    {
        var top = headings.Length == 0 ? 0 : headings.Min(h => h.Level);
        var above = 1;
        foreach (var heading in headings)
            above = heading.Level = Math.Min(6, Math.Min(above + 1, heading.Level - top + 2));
    }

    private static SourceLocation At(MarkdownText text, int offset)
    {
        var words = text.Text;
        var before = words.AsSpan(0, Math.Clamp(offset, 0, words.Length));
        var lines = before.Count('\n');
        var column = before.Length - (before.LastIndexOf('\n') + 1);
        return new SourceLocation(text.Source.Path, text.Source.Line + lines, (lines == 0 ? text.Source.Column : 1) + column);
    }
}
