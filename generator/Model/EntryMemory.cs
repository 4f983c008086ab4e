using System.Runtime.CompilerServices;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>Entries as earlier runs of this process understood them: good as long as their files and all that they are checked against stand as they did.</summary>
internal sealed class EntryMemory
{
    private ConditionalWeakTable<ContentFile, Kept> _entries = [];
    private ReadingDesk? _desk;

    private sealed record Kept(IReadOnlyList<ContentFile> Translations, object? Read, IReadOnlyList<Fault> Told, IReadOnlyList<PhotoMention> Mentions);

    /// <summary>Forgets everything if entries are checked against something else than before.</summary>
    public void Begin(ReadingDesk desk)
    {
        if (_desk is not { } before || before.Gazetteer != desk.Gazetteer || !before.Zone.Equals(desk.Zone) || !Same(before.Around, desk.Around))
            _entries = [];
        _desk = desk;
    }

    public object? Read(Entry entry, ReadingDesk desk, Func<Entry, ReadingDesk, object?> read)
    {
        if (!_entries.TryGetValue(entry.Original, out var kept) || !kept.Translations.SequenceEqual(entry.Translations, ReferenceEqualityComparer.Instance))
        {
            var alone = desk with { Around = desk.Around with { Faults = new Faults(), PhotoMentions = new() } };
            var result = read(entry, alone);
            kept = new Kept([.. entry.Translations], result, alone.Faults.Sorted(), [.. alone.Around.PhotoMentions]);
            _entries.AddOrUpdate(entry.Original, kept);
        }
        desk.Faults.Add(kept.Told);
        foreach (var mention in kept.Mentions)
            desk.Around.PhotoMentions.Enqueue(mention);
        return kept.Read;
    }

    private static bool Same(Surroundings before, Surroundings now) => before.Trades == now.Trades && before.Today == now.Today
        && before.Languages.SequenceEqual(now.Languages) && before.Slugs.Zip(now.Slugs).All(s => s.First.SetEquals(s.Second));
}
