using System.Buffers;

namespace Showcase.Pages.Search;

/// <summary>Entries in ordinal order of their keys, cut into files of a few KB: whoever knows the first key of each file knows which to fetch.</summary>
/// <param name="folder">Route of the files, with a slash at the end; they are numbered from 0.</param>
/// <param name="target">Bytes at which a file is full.</param>
internal sealed class PackedFiles(string folder, string extension, int target)
{
    private readonly List<byte[]> _files = [];
    private readonly List<string> _starts = [];
    private ArrayBufferWriter<byte> _open = new();
    private string _last = "";

    /// <summary>The shortest beginning that tells a file's first key from the last one of the file before.</summary>
    public IReadOnlyList<string> Starts => _starts;

    /// <summary>True when the next entry begins a file: what it shares with the one before cannot be left out.</summary>
    public bool AtStart => _open.WrittenCount == 0;

    /// <param name="write">Appends the entry.</param>
    public void Add(string key, Action<ArrayBufferWriter<byte>> write)
    {
        if (AtStart)
            _starts.Add(Distinct(_last, key));
        write(_open);
        _last = key;
    }

    /// <summary>Called between two keys: a key's entries are never cut apart.</summary>
    public void MayEnd()
    {
        if (_open.WrittenCount >= target)
            End();
    }

    public IEnumerable<(Route Route, byte[] Bytes)> Write()
    {
        if (!AtStart)
            End();
        for (var i = 0; i < _files.Count; i++)
            yield return (RouteOf(i), _files[i]);
    }

    public Route RouteOf(int file) => new($"{folder}{file}.{extension}");

    private void End()
    {
        _files.Add(_open.WrittenSpan.ToArray());
        _open = new();
    }

    private static string Distinct(string before, string key)
    {
        var shared = 0;
        while (shared < before.Length && shared < key.Length && before[shared] == key[shared])
            shared++;
        return key[..Math.Min(shared + 1, key.Length)];
    }
}
