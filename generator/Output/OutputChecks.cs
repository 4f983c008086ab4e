using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Pages;

namespace Showcase.Output;

/// <summary>Reads every page's bytes once as they are written: links that lead nowhere, things loaded from elsewhere, ids used twice.</summary>
internal sealed class OutputChecks
{
    private readonly Faults _faults;
    private readonly ImageEdge? _edge;
    private readonly string _prefix;
    private readonly string _origin;
    private readonly byte[] _prefixBytes;
    private readonly byte[] _originBytes;
    private readonly ConcurrentDictionary<string, Asker> _wanted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Asker>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="edge">Makes sizes of photos when they are asked for: its addresses are no files, and may be of another host.</param>
    public OutputChecks(Uri baseUrl, Faults faults, ImageEdge? edge = null)
    {
        (_faults, _edge) = (faults, edge);
        _prefix = Uri.UnescapeDataString(baseUrl.AbsolutePath.TrimEnd('/'));
        _origin = baseUrl.GetLeftPart(UriPartial.Authority);
        (_prefixBytes, _originBytes) = (Encoding.UTF8.GetBytes(_prefix), Encoding.UTF8.GetBytes(_origin));
        _lookup = _wanted.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private readonly record struct Asker(string Page, SourceLocation Source);

    // One for each thread: pages are looked at one after the other, and most ask for what the page before asked for.
    [ThreadStatic]
    private static Notes? _notes;

    /// <summary>The ids and the fragments of the page at hand as places in its bytes, and addresses within the site that pages before it asked for.</summary>
    private sealed class Notes
    {
        private readonly List<ulong> _hashes = [];
        private readonly List<Range> _ids = [];
        private readonly List<Range> _fragments = [];
        private readonly (ulong Hash, string? Page)[] _known = new (ulong, string?)[2048];
        private OutputChecks? _of;

        public ReadOnlySpan<Range> Fragments => CollectionsMarshal.AsSpan(_fragments);

        public void Clear()
        {
            _hashes.Clear();
            _ids.Clear();
            _fragments.Clear();
        }

        /// <returns>False when the page has it already.</returns>
        public bool AddId(ReadOnlySpan<byte> html, ReadOnlySpan<byte> id)
        {
            var hash = HashOf(id);
            if (HasId(html, id, hash))
                return false;
            _hashes.Add(hash);
            _ids.Add(PlaceOf(html, id));
            return true;
        }

        public bool HasId(ReadOnlySpan<byte> html, ReadOnlySpan<byte> id, ulong hash)
        {
            var hashes = CollectionsMarshal.AsSpan(_hashes);
            for (var at = 0; hashes[at..].IndexOf(hash) is >= 0 and var next; at++)
            {
                at += next;
                if (html[_ids[at]].SequenceEqual(id))
                    return true;
            }
            return false;
        }

        public void AddFragment(ReadOnlySpan<byte> html, ReadOnlySpan<byte> fragment) => _fragments.Add(PlaceOf(html, fragment));

        /// <summary>Of the pages that asked for this address and found it noted, the one that this thread saw last; null when none.</summary>
        public ref string? Known(OutputChecks of, ReadOnlySpan<byte> address)
        {
            if (_of != of)
            {
                Array.Clear(_known);
                _of = of;
            }
            // Who makes two addresses alike hides a dead link of their own, and nothing else.
            var hash = HashOf(address);
            ref var slot = ref _known[hash % (uint)_known.Length];
            if (slot.Hash != hash)
                slot = (hash, null);
            return ref slot.Page;
        }

        private static Range PlaceOf(ReadOnlySpan<byte> html, ReadOnlySpan<byte> part)
        {
            html.Overlaps(part, out var start);
            return start..(start + part.Length);
        }
    }

    private static ulong HashOf(ReadOnlySpan<byte> text) => XxHash3.HashToUInt64(text);

    /// <summary>Notes what one page asks for. Safe from several threads.</summary>
    /// <param name="template">Where to look for what no content can bring.</param>
    /// <param name="text">Where the page's text was written: where to look for a link that leads nowhere.</param>
    /// <param name="copied">The text came from another site: where its links lead is not ours to mend, and must not stop us.</param>
    public void Scan(Route page, SourceLocation template, SourceLocation text, ReadOnlySpan<byte> html, bool copied = false)
    {
        var notes = _notes ??= new Notes();
        notes.Clear();
        var tags = new TagScanner(html);
        while (tags.Next())
        {
            var value = tags.Value;
            if (tags.Name.SequenceEqual("id"u8))
            {
                if (!notes.AddId(html, value))
                    _faults.Add(Rules.DuplicateId, template, page.Path, Encoding.UTF8.GetString(value));
            }
            else if (tags.Name.SequenceEqual("href"u8))
            {
                var loads = Loads(tags);
                if (value.Length > 1 && value[0] == '#')
                    notes.AddFragment(html, value[1..]);
                else if (loads || !copied)
                    Want(page, loads ? template : text, value, loads, notes);
            }
            else if (tags.Name.SequenceEqual("src"u8) || tags.Name.SequenceEqual("poster"u8) || tags.Name.SequenceEqual("data"u8))
            {
                Want(page, template, value, loaded: true, notes);
            }
            else if (tags.Name.SequenceEqual("srcset"u8) || tags.Name.SequenceEqual("imagesrcset"u8))
            {
                WantAll(page, template, value, notes);
            }
        }
        foreach (var fragment in copied ? default : notes.Fragments)
        {
            var place = html[fragment];
            if (place.Contains((byte)'&'))
                place = Encoding.UTF8.GetBytes(WebUtility.HtmlDecode(Encoding.UTF8.GetString(place)));
            if (!notes.HasId(html, place, HashOf(place)))
                _faults.Add(Rules.DeadFragment, text, page.Path, Encoding.UTF8.GetString(place));
        }
    }

    /// <summary>Compares what pages asked for with what there is.</summary>
    /// <param name="isThere">Whether the site has a file: relative, with forward slashes.</param>
    public void Links(Func<string, bool> isThere)
    {
        foreach (var (address, asker) in _wanted)
        {
            var path = address.EndsWith('/') ? address + "index.html" : address;
            if (!isThere(path[1..]))
                _faults.Add(Rules.DeadLink, asker.Source, asker.Page, address);
        }
    }

    // An address ends at the first space and may hold commas: only those between candidates part them.
    private void WantAll(Route page, SourceLocation template, ReadOnlySpan<byte> srcset, Notes notes)
    {
        while (!(srcset = srcset.TrimStart(", \n\t"u8)).IsEmpty)
        {
            var end = srcset.IndexOfAny(" \n\t"u8);
            var address = end < 0 ? srcset : srcset[..end];
            var rest = srcset[address.Length..];
            var next = address.EndsWith(","u8) ? 0 : rest.IndexOf((byte)',');
            Want(page, template, address.TrimEnd((byte)','), loaded: true, notes);
            srcset = next < 0 ? [] : rest[next..];
        }
    }

    private void Want(Route page, SourceLocation source, ReadOnlySpan<byte> value, bool loaded, Notes notes)
    {
        if (value.StartsWith("data:"u8) || value.IsEmpty)
            return;
        ref var known = ref notes.Known(this, value);
        if (known is not null && string.CompareOrdinal(known, page.Path) <= 0)
            return;
        if (IsWanted(page, value))
        {
            known = page.Path;
            return;
        }
        if (!loaded && value[0] != '/' && !value.Contains((byte)'&') && !value.StartsWith(_originBytes))
            return; // where a link leads outside is others' business
        var text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(value));
        if (text.StartsWith(_origin + "/", StringComparison.Ordinal))
            text = text[_origin.Length..];
        if (_edge?.Beginning is { Length: > 0 } beginning && text.StartsWith(beginning, StringComparison.Ordinal))
            return;
        if (text[0] != '/' || text.StartsWith("//", StringComparison.Ordinal))
        {
            if (loaded)
                _faults.Add(Rules.ThirdParty, source, page.Path, text);
            return;
        }
        var end = text.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? text : text[..end]);
        // What lies outside the site's own path is another site's business.
        if (path.StartsWith(_prefix + "/", StringComparison.Ordinal))
        {
            // Pages come in no order: of several that ask, the first by address is named in every run.
            // Nearly all ask for what an earlier page asked for: looking takes no lock, updating does.
            var (address, asker) = (path[_prefix.Length..], new Asker(page.Path, source));
            if (!_wanted.TryGetValue(address, out var first) || string.CompareOrdinal(first.Page, page.Path) > 0)
                _wanted.AddOrUpdate(address, asker, (_, other) => string.CompareOrdinal(other.Page, page.Path) <= 0 ? other : asker);
            known = page.Path;
        }
    }

    // Nearly every address within the site was asked for before by a page that comes first: that is seen without making a text of it.
    private bool IsWanted(Route page, ReadOnlySpan<byte> value)
    {
        var end = value.IndexOfAny("?#&%"u8);
        if (end >= 0 && value[end] is not ((byte)'?' or (byte)'#'))
            return false;
        var path = end < 0 ? value : value[..end];
        if (path.StartsWith(_originBytes))
            path = path[_originBytes.Length..];
        if (path.Length is 0 or > 256 || !path.StartsWith(_prefixBytes))
            return false;
        Span<char> text = stackalloc char[256];
        return Ascii.ToUtf16(path[_prefixBytes.Length..], text, out var length) == OperationStatus.Done
            && _lookup.TryGetValue(text[..length], out var first) && string.CompareOrdinal(first.Page, page.Path) <= 0;
    }

    // A link element loads its target, or calls on its host, unless it only tells of it (alternate, canonical, me); so does a symbol's use.
    private static bool Loads(in TagScanner tags)
    {
        if (!tags.Element.SequenceEqual("link"u8))
            return tags.Element.SequenceEqual("use"u8) || tags.Element.SequenceEqual("image"u8);
        var at = tags.Tag.IndexOf("rel="u8);
        var rel = at < 0 ? default : tags.Tag[(at + 5)..];
        var end = rel.IndexOfAny("\"'"u8);
        rel = end < 0 ? rel : rel[..end];
        return rel.IndexOf("stylesheet"u8) >= 0 || rel.IndexOf("load"u8) >= 0 || rel.IndexOf("icon"u8) >= 0 || rel.IndexOf("fetch"u8) >= 0 || rel.IndexOf("connect"u8) >= 0 || rel.IndexOf("manifest"u8) >= 0;
    }
}
