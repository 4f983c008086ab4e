using Showcase.Diagnostics;

namespace Showcase.Model;

/// <summary>One value of a closed list and what people read for it.</summary>
internal sealed record Term(string Id, Bilingual Label);

/// <summary>A closed list of values.</summary>
internal sealed class Vocabulary(string name, IReadOnlyList<Term> terms)
{
    private readonly Dictionary<string, Term> _byId = terms.ToDictionary(t => t.Id, StringComparer.Ordinal);

    public string Name { get; } = name;

    public IReadOnlyList<Term> Terms { get; } = terms;

    public Term? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The id that was probably meant, be it misspelt or a label in either language.</summary>
    public string? Closest(string text)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var term in Terms)
        {
            names.TryAdd(term.Id, term.Id);
            names.TryAdd(term.Label.Fr, term.Id);
            names.TryAdd(term.Label.En, term.Id);
        }
        return DidYouMean.Closest(text, names.Keys) is { } name ? names[name] : null;
    }
}
