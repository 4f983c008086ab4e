using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Advice;

/// <summary>One sentence of advice.</summary>
/// <param name="Id">Of the step or note in <c>advice.yaml</c>.</param>
/// <param name="Points">What the step adds to the sum that the score is made of; 0 for a note.</param>
internal sealed record Hint(string Id, int Points, Bilingual Text);

/// <summary>What is said of one vitrine.</summary>
/// <param name="Score">0…100: see docs/advice.md.</param>
/// <param name="Hints">Most useful first: what has changed around it (a closed network, too many accounts), the next steps, at most
/// <see cref="Adviser.MostSteps"/>, then what can wait.</param>
/// <param name="Praise">Said where there is nothing else to say.</param>
internal sealed record Counsel(Artisan Artisan, int Score, IReadOnlyList<Hint> Hints, Bilingual Praise)
{
    public IEnumerable<Hint> Steps => Hints.Where(h => h.Points > 0);

    public IEnumerable<Hint> Notes => Hints.Where(h => h.Points == 0);

    public Bilingual First => Hints is [var first, ..] ? first.Text : Praise;
}
