using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Advice;

/// <summary>One sentence of advice.</summary>
/// <param name="Id">Of the step or note in <c>advice.yaml</c>.</param>
/// <param name="Points">What the step adds to the sum that the score is made of; 0 for a note.</param>
internal sealed record Hint(string Id, int Points, Bilingual Text);

/// <summary>What is said of one vitrine.</summary>
/// <param name="Score">0…100: see docs/advice.md.</param>
/// <param name="Notes">What has changed around it: a closed network, a renamed one, too many accounts.</param>
/// <param name="Steps">The most useful next ones, at most <see cref="Adviser.MostSteps"/>.</param>
/// <param name="Praise">Said where there is nothing else to say.</param>
internal sealed record Counsel(Artisan Artisan, int Score, IReadOnlyList<Hint> Notes, IReadOnlyList<Hint> Steps, Bilingual Praise)
{
    public Bilingual First => Notes.Concat(Steps).FirstOrDefault()?.Text ?? Praise;
}
