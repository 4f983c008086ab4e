using Showcase.Diagnostics;

namespace Showcase.Domain.Hours;

internal enum HoursProblemKind { Invalid, Unsupported }

/// <summary>Why a value could not be read, and where.</summary>
/// <param name="Position">From 0, within the value.</param>
/// <param name="Arguments"><c>{0}</c> what stands there, <c>{1}</c> its position from 1, <c>{2}</c> what may stand there, in OSM's own notation.</param>
internal sealed record HoursProblem(Rule Rule, int Position, int Length, params string[] Arguments)
{
    /// <summary>Unsupported: right by the specification, but the site cannot compute with it; it is shown as written.</summary>
    public HoursProblemKind Kind => Rule.Severity == Severity.Error ? HoursProblemKind.Invalid : HoursProblemKind.Unsupported;

    /// <param name="valueStart">Where the value's first character stands (after an opening quote).</param>
    public Fault At(SourceLocation valueStart) =>
        new(Rule, valueStart with { Column = valueStart.Column + Position }, Arguments);
}
