namespace Showcase.Domain.Hours;

internal enum HoursTokenKind
{
    End, Number, Clock, Weekday, Month, PublicHoliday, SchoolHoliday, Easter, Week, SunEvent, DaySet, Always, Ordinal,
    Open, Closed, Unknown, Except, Comment, DayWord, HourMark, Am, Pm,
    Dash, Plus, Slash, Colon, Comma, Semicolon, Fallback, OpenBracket, CloseBracket, OpenParen, CloseParen, Skip,
}

/// <summary>A word or sign of a value.</summary>
/// <param name="Value">Number; minutes of a clock word (noon); which of a month's, −1 for the last; weekday 0 (Sunday) to 6; a set of weekdays, bit 0 Sunday; month 1 to 12; <see cref="SunEvent"/>.</param>
internal readonly record struct HoursToken(HoursTokenKind Kind, int Start, int Length, int Value)
{
    public int End => Start + Length;
}
