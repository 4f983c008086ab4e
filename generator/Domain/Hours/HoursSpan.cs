namespace Showcase.Domain.Hours;

internal enum SpanState { Open, Unknown }

/// <summary>A stretch of local wall time, <paramref name="End"/> excluded. What no span covers is closed.</summary>
/// <param name="Comment">The artisan's words, or the name of the public holiday that opens the day.</param>
internal readonly record struct HoursSpan(DateTime Start, DateTime End, SpanState State, string? Comment);
