using System.Buffers;
using System.Text;

namespace Showcase.Pages.Search;

/// <summary>Which documents hold which word, and where in them.</summary>
internal sealed class TermFiles(string folder)
{
    private const int Target = 4_000;
    private static readonly int FieldCount = Enum.GetValues<SearchField>().Length;

    private readonly Dictionary<string, List<int>?[]> _documents = new(StringComparer.Ordinal);
    private readonly PackedFiles _terms = new(folder + "terms/", "bin", Target);
    private readonly PackedFiles _endings = new(folder + "endings/", "bin", Target);

    /// <summary>First keys of the files of terms.</summary>
    public IReadOnlyList<string> TermStarts => _terms.Starts;

    /// <summary>First keys of the files of endings: words written backwards.</summary>
    public IReadOnlyList<string> EndingStarts => _endings.Starts;

    /// <summary>As an earlier run wrote it.</summary>
    /// <param name="former">The bytes of a file of that run; null where there is none.</param>
    public static TermFiles Read(string folder, Func<Route, byte[]?> former)
    {
        var terms = new TermFiles(folder);
        for (var number = 0; former(terms._terms.RouteOf(number)) is { } bytes; number++)
        {
            ReadOnlySpan<byte> rest = bytes;
            for (byte[] word = []; rest.Length > 0;)
            {
                word = ReadWord(ref rest, word);
                terms._documents.Add(Encoding.UTF8.GetString(word), ReadFields(ref rest));
            }
        }
        return terms;
    }

    /// <summary>Takes the document out, whatever words it held.</summary>
    public void Remove(int document)
    {
        foreach (var (word, fields) in _documents)
        {
            for (var i = 0; i < FieldCount; i++)
            {
                if (fields[i] is not { } documents || documents.BinarySearch(document) is not (>= 0 and var at))
                    continue;
                documents.RemoveAt(at);
                fields[i] = documents.Count == 0 ? null : documents;
            }
            if (Array.TrueForAll(fields, f => f is null))
                _documents.Remove(word);
        }
    }

    public void Add(int document, SearchField field, string text)
    {
        foreach (var word in SearchWords.Of(text))
        {
            if (!_documents.TryGetValue(word, out var fields))
                _documents[word] = fields = new List<int>?[FieldCount];
            var list = fields[(int)field] ??= [];
            // Most come in rising order.
            if (list.Count == 0 || list[^1] < document)
                list.Add(document);
            else if (list.BinarySearch(document) is < 0 and var before)
                list.Insert(~before, document);
        }
    }

    public IEnumerable<(Route Route, byte[] Bytes)> Write()
    {
        var last = "";
        foreach (var (word, fields) in _documents.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            _terms.Add(word, to =>
            {
                WriteWord(to, to.WrittenCount == 0 ? "" : last, word);
                WriteFields(to, fields);
            });
            last = word;
            _terms.MayEnd();
        }
        last = "";
        foreach (var ending in _documents.Keys.Select(Reversed).Order(StringComparer.Ordinal))
        {
            _endings.Add(ending, to => WriteWord(to, to.WrittenCount == 0 ? "" : last, ending));
            last = ending;
            _endings.MayEnd();
        }
        return _terms.Write().Concat(_endings.Write());
    }

    // Bytes shared with the word before, bytes that follow, and these, as UTF-8.
    private static void WriteWord(ArrayBufferWriter<byte> to, string before, string word)
    {
        var (old, bytes) = (Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(word));
        var shared = old.AsSpan().CommonPrefixLength(bytes);
        PostingList.WriteNumber(to, shared);
        PostingList.WriteNumber(to, bytes.Length - shared);
        to.Write(bytes.AsSpan(shared));
    }

    private static byte[] ReadWord(ref ReadOnlySpan<byte> from, byte[] before)
    {
        var (shared, length) = (PostingList.ReadNumber(ref from), PostingList.ReadNumber(ref from));
        byte[] word = [.. before.AsSpan(0, shared), .. from[..length]];
        from = from[length..];
        return word;
    }

    private static List<int>?[] ReadFields(ref ReadOnlySpan<byte> from)
    {
        var fields = new List<int>?[FieldCount];
        var mask = PostingList.ReadNumber(ref from);
        for (var i = 0; i < FieldCount; i++)
            fields[i] = (mask >> i & 1) == 1 ? PostingList.Read(ref from) : null;
        return fields;
    }

    private static void WriteFields(ArrayBufferWriter<byte> to, List<int>?[] fields)
    {
        var mask = 0;
        for (var i = 0; i < fields.Length; i++)
            mask |= fields[i] is null ? 0 : 1 << i;
        PostingList.WriteNumber(to, mask);
        foreach (var documents in fields)
        {
            if (documents is not null)
                PostingList.Write(to, documents);
        }
    }

    private static string Reversed(string word)
    {
        var letters = word.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }
}
