using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Showcase.Diagnostics;
using Showcase.Pages;

namespace Showcase.Output;

/// <summary>Reads every page's bytes once as they are written: links that lead nowhere, things loaded from elsewhere, ids used twice.</summary>
/// <remarks>
/// Looks for attributes by their spelling, not by parsing: our templates quote every attribute and content cannot hold a
/// bare quote, so the two agree; the tests compare them with a real parser.
/// </remarks>
internal sealed class OutputChecks(Uri baseUrl, Faults faults)
{
    private static readonly (byte[] Name, Use Use)[] Attributes =
        [(" href=\""u8.ToArray(), Use.Link), (" src=\""u8.ToArray(), Use.Load), (" srcset=\""u8.ToArray(), Use.LoadSet), (" id=\""u8.ToArray(), Use.Id)];

    private readonly string _prefix = Uri.UnescapeDataString(baseUrl.AbsolutePath.TrimEnd('/'));
    private readonly string _origin = baseUrl.GetLeftPart(UriPartial.Authority);
    private readonly ConcurrentDictionary<string, Asker> _wanted = new(StringComparer.Ordinal);

    private enum Use { Link, Load, LoadSet, Id }

    private readonly record struct Asker(string Page, SourceLocation Source);

    /// <summary>Notes what one page asks for. Safe from several threads.</summary>
    /// <param name="template">Where to look for what no content can bring.</param>
    /// <param name="text">Where the page's text was written: where to look for a link that leads nowhere.</param>
    public void Scan(Route page, SourceLocation template, SourceLocation text, ReadOnlySpan<byte> html)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var fragments = new List<string>();
        foreach (var (name, use) in Attributes)
        {
            var rest = html;
            while (rest.IndexOf(name) is >= 0 and var at)
            {
                rest = rest[(at + name.Length)..];
                var end = rest.IndexOf((byte)'"');
                if (end < 0)
                    break;
                var value = rest[..end];
                rest = rest[end..];
                switch (use)
                {
                    case Use.Id when !ids.Add(Encoding.UTF8.GetString(value)):
                        faults.Add(Rules.DuplicateId, template, page.Path, Encoding.UTF8.GetString(value));
                        break;
                    case Use.Link when value.Length > 1 && value[0] == '#':
                        fragments.Add(Encoding.UTF8.GetString(value[1..]));
                        break;
                    case Use.Link when IsLoadedLink(html, html.Length - rest.Length - end - name.Length):
                        Want(page, template, value, loaded: true);
                        break;
                    case Use.Link or Use.Load:
                        Want(page, use == Use.Load ? template : text, value, loaded: use == Use.Load);
                        break;
                    case Use.LoadSet:
                        foreach (var part in Encoding.UTF8.GetString(value).Split(", "))
                            Want(page, template, Encoding.UTF8.GetBytes(part.Split(' ')[0]), loaded: true);
                        break;
                    default:
                        break;
                }
            }
        }
        foreach (var fragment in fragments.Where(f => !ids.Contains(f)))
            faults.Add(Rules.DeadFragment, text, page.Path, fragment);
    }

    /// <summary>Compares what pages asked for with what there is.</summary>
    /// <param name="outputPaths">Every file of the site, relative with forward slashes.</param>
    public void Links(ICollection<string> outputPaths)
    {
        var there = outputPaths as ISet<string> ?? outputPaths.ToHashSet(StringComparer.Ordinal);
        foreach (var (address, asker) in _wanted)
        {
            var path = address.EndsWith('/') ? address + "index.html" : address;
            if (!there.Contains(path[1..]))
                faults.Add(Rules.DeadLink, asker.Source, asker.Page, address);
        }
    }

    private void Want(Route page, SourceLocation source, ReadOnlySpan<byte> value, bool loaded)
    {
        if (value.StartsWith("data:"u8) || value.IsEmpty)
            return;
        var text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(value));
        if (text.StartsWith(_origin + "/", StringComparison.Ordinal))
            text = text[_origin.Length..];
        if (text[0] != '/' || text.StartsWith("//", StringComparison.Ordinal))
        {
            if (loaded)
                faults.Add(Rules.ThirdParty, source, page.Path, text);
            return;
        }
        var end = text.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? text : text[..end]);
        // What lies outside the site's own path is another site's business.
        if (path.StartsWith(_prefix + "/", StringComparison.Ordinal))
        {
            // Pages come in no order: of several that ask, the first by address is named in every run.
            var asker = new Asker(page.Path, source);
            _wanted.AddOrUpdate(path[_prefix.Length..], asker, (_, other) => string.CompareOrdinal(other.Page, page.Path) <= 0 ? other : asker);
        }
    }

    // A link element loads its target, unless it only tells of it (alternate, canonical, me).
    private static bool IsLoadedLink(ReadOnlySpan<byte> html, int attributeAt)
    {
        var open = html[..Math.Max(attributeAt, 0)].LastIndexOf((byte)'<');
        var tag = open < 0 ? default : html[open..];
        if (!tag.StartsWith("<link "u8))
            return false;
        var close = tag.IndexOf((byte)'>');
        tag = close < 0 ? tag : tag[..close];
        return tag.IndexOf("stylesheet"u8) >= 0 || tag.IndexOf("preload"u8) >= 0 || tag.IndexOf("icon"u8) >= 0;
    }
}
