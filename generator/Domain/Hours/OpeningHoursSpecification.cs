namespace Showcase.Domain.Hours;

/// <summary>What one <c>openingHoursSpecification</c> of schema.org says.</summary>
/// <param name="Days">Monday first; empty for a date of its own.</param>
/// <param name="Opens">With <paramref name="Closes"/> equal at 00:00: closed that day. A day's 24 hours are 00:00 to 23:59, as search engines ask.</param>
/// <param name="Closes">Before <paramref name="Opens"/> when past midnight; null: not said.</param>
internal sealed record OpeningHoursSpecification(
    IReadOnlyList<DayOfWeek> Days, TimeOnly Opens, TimeOnly? Closes, DateOnly? ValidFrom, DateOnly? ValidThrough);
