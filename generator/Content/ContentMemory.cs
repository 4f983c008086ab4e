using System.Collections.Concurrent;
using Showcase.Diagnostics;

namespace Showcase.Content;

/// <summary>Files as earlier runs of this process read them, with the faults that were found in them; somebody who watches the folder says which were touched.</summary>
internal sealed class ContentMemory
{
    private readonly ConcurrentDictionary<string, Kept> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private Survey? _survey;

    private sealed record Kept(ContentFile File, IReadOnlyList<Fault> Told);

    private sealed record Survey(string Root, string Languages, IReadOnlyList<ContentPlace> Places, IReadOnlyList<Fault> Told);

    /// <param name="paths">Full paths of what may have changed since it was last read; null when nobody knows.</param>
    public void Note(IReadOnlyCollection<string>? paths)
    {
        lock (_touched)
        {
            // A file that is known and still there was saved. All else changes what there is.
            if (paths is null || !paths.All(p => _files.ContainsKey(p) && File.Exists(p)))
                _survey = null;
            _touched.UnionWith(paths ?? [.. _files.Keys]);
        }
    }

    /// <summary>Which files there are, in the layout's order; looked for only when some came or went.</summary>
    public IReadOnlyList<ContentPlace> Places(string root, IReadOnlyList<string> languages, Func<Faults, IReadOnlyList<ContentPlace>> look, Faults faults)
    {
        lock (_touched)
        {
            foreach (var path in _touched)
                _files.TryRemove(path, out _);
            _touched.Clear();
            var all = string.Join(',', languages);
            if (_survey is not { } known || known.Root != root || known.Languages != all)
            {
                var told = new Faults();
                var places = look(told);
                _survey = known = new Survey(root, all, places, told.Sorted());
                var standing = places.Select(p => p.FullPath).ToHashSet(StringComparer.Ordinal);
                foreach (var path in _files.Keys.Where(p => !standing.Contains(p)))
                    _files.TryRemove(path, out _);
            }
            faults.Add(known.Told);
            return known.Places;
        }
    }

    /// <summary>The same object as before when the file was not touched, and nothing beside it came or went.</summary>
    public ContentFile Read(ContentPlace place, Func<ContentPlace, Faults, ContentFile> read, Faults faults)
    {
        if (!_files.TryGetValue(place.FullPath, out var kept) || !kept.File.PhotoFiles.SequenceEqual(place.PhotoFiles))
        {
            var told = new Faults();
            var file = read(place, told);
            _files[place.FullPath] = kept = new Kept(file, told.Sorted());
        }
        faults.Add(kept.Told);
        return kept.File;
    }
}
