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

    /// <summary>Documents come in ascending order.</summary>
    public void Add(int document, SearchField field, string text)
    {
        foreach (var word in SearchWords.Of(text))
        {
            if (!_documents.TryGetValue(word, out var fields))
                _documents[word] = fields = new List<int>?[FieldCount];
            var list = fields[(int)field] ??= [];
            if (list.Count == 0 || list[^1] != document)
                list.Add(document);
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
