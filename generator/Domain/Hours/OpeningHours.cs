using System.Diagnostics.CodeAnalysis;
using Showcase.Diagnostics;

namespace Showcase.Domain.Hours;

/// <summary>Stand-in until the opening hours arrive.</summary>
internal sealed class OpeningHours
{
    public static bool TryParse(string text, [NotNullWhen(true)] out OpeningHours? hours, [NotNullWhen(false)] out HoursProblem? problem)
    {
        hours = new OpeningHours();
        problem = null;
        return text.Length > 0;
    }
}

internal sealed record HoursProblem(Rule Rule, int Position, int Length, params string[] Arguments)
{
    public Fault At(SourceLocation valueStart) => new(Rule, valueStart with { Column = valueStart.Column + Position }, Arguments);
}
