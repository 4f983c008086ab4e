namespace Showcase.Domain;

/// <summary>How a vitrine stands with time since someone last checked that it is still true.</summary>
internal enum Staleness { Fresh, Ageing, Last, Gone }

/// <summary>After how many whole months without a check a vitrine says its age, moves to the end of lists, and leaves the site.</summary>
internal sealed record Freshness(int ShowMonths, int LastMonths, int HideMonths)
{
    public static Freshness Default { get; } = new(12, 24, 36);

    /// <summary>The date that counts: the last check, else the day the vitrine appeared; a vitrine that gives neither does not age.</summary>
    public static DateOnly? DateOf(Artisan artisan) => artisan.Verified ?? artisan.Added;

    public Staleness Of(Artisan artisan, DateOnly today) => DateOf(artisan) is not { } date ? Staleness.Fresh : MonthsSince(date, today) switch
    {
        var m when m >= HideMonths => Staleness.Gone,
        var m when m >= LastMonths => Staleness.Last,
        var m when m >= ShowMonths => Staleness.Ageing,
        _ => Staleness.Fresh,
    };

    /// <summary>Whole months; a check on the 31st is a month old on the last day of a shorter month.</summary>
    public static int MonthsSince(DateOnly date, DateOnly today)
    {
        var months = ((today.Year - date.Year) * 12) + today.Month - date.Month;
        return Math.Max(0, date.AddMonths(months) > today ? months - 1 : months);
    }

    /// <summary>The catalogue as visitors may see it today: each vitrine knows how it stands, and those too long unchecked wait like drafts.</summary>
    public Catalog Apply(Catalog catalog, DateOnly today) => catalog with
    {
        Artisans = [.. catalog.Artisans.Select(a => Of(a, today) is var staleness && staleness == Staleness.Fresh ? a : a with { Staleness = staleness, Draft = a.Draft || staleness == Staleness.Gone })],
    };
}
