namespace Showcase.Domain;

/// <summary>Notes of which vitrines a page reads the content while it is made, so that a later run knows which pages show one that says something else.</summary>
/// <remarks>For the thread that called <see cref="Begin"/>. What keeps something made of a content for other pages must note each that takes it.</remarks>
internal sealed class ContentReads
{
    [ThreadStatic]
    private static ContentReads? _current;

    private readonly List<Slug> _slugs = [];

    /// <summary>Somebody on this thread reads, or takes what was made of, this vitrine's content.</summary>
    public static void Note(Slug vitrine) => _current?.Add(vitrine);

    /// <summary>From here on this thread's reads are noted here.</summary>
    public void Begin()
    {
        _slugs.Clear();
        _current = this;
    }

    /// <summary>The numbers of those that were read since <see cref="Begin"/>, each once, in rising order.</summary>
    /// <param name="numberOf">Null for one that no page can show.</param>
    public int[] End(Func<Slug, int?> numberOf)
    {
        _current = null;
        var numbers = new List<int>(_slugs.Count);
        foreach (var slug in _slugs)
        {
            if (numberOf(slug) is { } number)
                numbers.Add(number);
        }
        numbers.Sort();
        var kept = 0;
        for (var i = 0; i < numbers.Count; i++)
        {
            if (i == 0 || numbers[i] != numbers[i - 1])
                numbers[kept++] = numbers[i];
        }
        return [.. numbers[..kept]];
    }

    private void Add(Slug vitrine)
    {
        // One that is shown is asked many things in a row.
        if (_slugs.Count == 0 || !ReferenceEquals(_slugs[^1].Value, vitrine.Value))
            _slugs.Add(vitrine);
    }
}
