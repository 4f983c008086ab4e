using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Model;
using Showcase.Output;

namespace Showcase;

/// <summary>What earlier runs of this process read and made, for a next one that finds most of it as it was.</summary>
internal sealed class BuildMemory
{
    private readonly Dictionary<object, (object? Value, IReadOnlyList<Fault> Told)> _kept = [];
    private InputStamps? _stamps;

    public ContentMemory Files { get; } = new();

    public EntryMemory Entries { get; } = new();

    /// <summary>No run has read anything yet: the first may have found that nothing had changed.</summary>
    public bool IsEmpty => _stamps is null;

    /// <param name="stamps">Of settings and themes: what was made of them is forgotten as soon as one of them changes.</param>
    public void Begin(InputStamps stamps)
    {
        if (_stamps is null || !stamps.Same(_stamps))
            _kept.Clear();
        _stamps = stamps;
    }

    /// <summary>What was made before under an equal name, with its faults told again; else makes it.</summary>
    public T Keep<T>(object what, Faults faults, Func<Faults, T> make)
    {
        (object? Value, IReadOnlyList<Fault> Told) kept;
        lock (_kept)
        {
            if (!_kept.TryGetValue(what, out kept))
            {
                var told = new Faults();
                _kept[what] = kept = (make(told), told.Sorted());
            }
        }
        faults.Add(kept.Told);
        return (T)kept.Value!;
    }
}
