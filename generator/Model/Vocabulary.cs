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

    private static bool HasWord(string label, string word) =>
        word.Length >= 4 && label.Split(' ', '-', '’').Any(w => w.Equals(word, StringComparison.OrdinalIgnoreCase));

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
        // "carte" is near to nothing but stands in "carte bancaire".
        return (DidYouMean.Closest(text, names.Keys) ?? names.Keys.FirstOrDefault(n => HasWord(n, text))) is { } name ? names[name] : null;
    }
}
