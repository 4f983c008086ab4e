using Kind = Showcase.Domain.Hours.HoursTokenKind;

namespace Showcase.Domain.Hours;

/// <summary>
/// Puts what people say in their order into the order of the notation: « premier samedi du mois » is <c>Sa[1]</c>, « du 1er au 15 août » is
/// <c>Aug 1-15</c>, « 24 décembre 2026 » is <c>2026 Dec 24</c>. What is not surely meant so is left as it stands, and the parser refuses it.
/// </summary>
internal static class SpokenOrder
{
    public static void Settle(List<HoursToken> tokens)
    {
        for (var i = tokens.Count - 1; i > 0; i--)
        {
            if (tokens[i].Kind == Kind.Weekday)
                SettleWeekday(tokens, i);
            else if (tokens[i].Kind == Kind.Month)
                SettleDate(tokens, i);
        }
    }

    private static void SettleWeekday(List<HoursToken> tokens, int weekday)
    {
        var first = weekday;
        while (first > 0 && tokens[first - 1].Kind == Kind.Ordinal)
            first -= first > 2 && tokens[first - 2].Kind == Kind.Comma && tokens[first - 3].Kind == Kind.Ordinal ? 2 : 1;
        // « premier samedi et dimanche »: of the month, or of each week? Nobody can tell.
        if (first == weekday || (tokens[weekday + 1].Kind is Kind.Comma or Kind.Dash && tokens[weekday + 2].Kind == Kind.Weekday && tokens[weekday + 3].Kind != Kind.OpenBracket))
            return;
        var ordinals = tokens[first..weekday].Select(t => t.Kind == Kind.Ordinal ? t with { Kind = Kind.Number } : t);
        // The last of a month is counted back from its end.
        var counted = ordinals.SelectMany(t => t.Value == -1 ? [t with { Kind = Kind.Dash }, t with { Value = 1 }] : new[] { t });
        Replace(tokens, first, weekday, [tokens[weekday], tokens[weekday] with { Kind = Kind.OpenBracket }, .. counted, tokens[weekday] with { Kind = Kind.CloseBracket }]);
    }

    private static void SettleDate(List<HoursToken> tokens, int month)
    {
        var (first, next) = (month, tokens[month + 1]);
        while (first > 0 && IsDay(tokens[first - 1]) && (first < 2 || tokens[first - 2].Kind is not Kind.Colon))
        {
            first--;
            if (first < 2 || tokens[first - 1].Kind is not (Kind.Comma or Kind.Dash) || !IsDay(tokens[first - 2]))
                break;
            first--;
        }
        if (first == month || (first > 0 && tokens[first - 1].Kind is Kind.Month or Kind.Week or Kind.Colon))
            return;
        // "10-12 Dec 24" has its day behind the month already; in « 30 septembre 10 h » that is an hour.
        if (next.Kind == Kind.Number && IsDay(next) && tokens[month + 2].Kind is not (Kind.Colon or Kind.HourMark))
            return;
        var days = tokens[first..month].Select(t => t.Kind == Kind.Ordinal ? t with { Kind = Kind.Number, Length = Math.Min(t.Length, 2) } : t).ToArray(); // a day has two digits at most
        var year = next is { Kind: Kind.Number, Value: >= 1900 and <= 9999 } && days.Length == 1;
        Replace(tokens, first, year ? month + 1 : month, [.. year ? [next] : Array.Empty<HoursToken>(), tokens[month], .. days]);
    }

    private static bool IsDay(HoursToken token) => token is { Kind: Kind.Number or Kind.Ordinal, Value: >= 1 and <= 31 };

    // What changed places ends where the whole of it does: a fault in it shows where to look.
    private static void Replace(List<HoursToken> tokens, int first, int last, HoursToken[] settled)
    {
        var end = tokens[last].End;
        tokens.RemoveRange(first, last - first + 1);
        tokens.InsertRange(first, settled.Select(t => t with { Start = end - t.Length }));
    }
}
