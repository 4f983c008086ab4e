using System.Collections.Concurrent;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>What values are checked against: the trades, the other entries, the languages, the day.</summary>
internal sealed record Surroundings
{
    // A guess compares one text with every candidate: in a catalogue with thousands of faults only the first get one.
    private const int MostGuesses = 300;

    private readonly ConcurrentDictionary<(string Text, object Among), string> _guesses = new();
    private readonly ConcurrentDictionary<IReadOnlyList<Field>, string> _keys = new(ReferenceEqualityComparer.Instance);

    public required Faults Faults { get; init; }

    /// <summary>Null while the site's settings are read: they decide which trades there are.</summary>
    public TradeTaxonomy? Trades { get; init; }

    /// <summary>Collection → slugs of all its entries, readable or not.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Slugs { get; init; } = [];

    /// <summary>Languages of the site, the main one first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Opening hours that were read and raised no fault.</summary>
    public ConcurrentDictionary<string, bool> PlainHours { get; } = new(StringComparer.Ordinal);

    /// <summary>Filled while entries are checked.</summary>
    public ConcurrentQueue<PhotoMention> PhotoMentions { get; init; } = new();

    /// <summary>The slug of <paramref name="among"/> that was probably meant, or an empty text.</summary>
    public string GuessSlug(string text, Collection among) => Guess(text, among, () => DidYouMean.Closest(text, Slugs[(int)among]));

    /// <summary>Answers as <paramref name="guess"/> does, once for each text, and with an empty text after too many of them.</summary>
    public string Guess(string text, object among, Func<string?> guess) =>
        _guesses.TryGetValue((text, among), out var known) ? known
        : _guesses.Count >= MostGuesses ? ""
        : _guesses.GetOrAdd((text, among), _ => guess() ?? "");

    /// <summary>The keys of these fields in one line; remembered, since a thousand files may make the same mistake.</summary>
    public string Keys(IReadOnlyList<Field> fields) => _keys.GetOrAdd(fields, static f => string.Join(", ", f.Select(field => field.Key)));
}
