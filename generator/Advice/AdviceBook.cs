using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Advice;

/// <summary>Trades that have something in common.</summary>
internal sealed record TradeGroup(string Id, IReadOnlySet<string> Families, IReadOnlySet<string> Trades, IReadOnlySet<string> Except)
{
    public bool Has(Trade trade) =>
        (Families.Contains(trade.Family.ToString().ToLowerInvariant()) || Trades.Contains(trade.Id.Value)) && !Except.Contains(trade.Id.Value);
}

/// <summary>One thing that makes a vitrine more useful.</summary>
/// <param name="Measure">What is counted; null where accounts of <paramref name="Purposes"/> are.</param>
/// <param name="AtLeast">The count from which the step is reached.</param>
/// <param name="After">Id of the step without which this one is not mentioned.</param>
/// <param name="Networks">Ids of networks that the text may name.</param>
/// <param name="For">Empty: every trade.</param>
internal sealed record Step(string Id, int Points, string? Measure, int AtLeast, string? After,
    IReadOnlyList<string> Purposes, IReadOnlyList<string> Networks, IReadOnlyList<TradeGroup> For, Bilingual Say)
{
    public bool IsFor(Trade trade) => For.Count == 0 || For.Any(g => g.Has(trade));
}

/// <summary>What <c>generator/Data/advice.yaml</c> says; the head of that file explains its keys.</summary>
internal sealed record AdviceBook
{
    private static readonly Lazy<AdviceBook> Loaded = new(AdviceBookReader.Load);

    public required IReadOnlyList<TradeGroup> Groups { get; init; }
    public required IReadOnlyList<Step> Steps { get; init; }
    public required Bilingual Or { get; init; }
    public required Bilingual And { get; init; }
    public required Bilingual Praise { get; init; }
    public required Bilingual Closed { get; init; }
    public required Bilingual Renamed { get; init; }
    public required Bilingual Many { get; init; }
    public required Bilingual Alike { get; init; }
    /// <summary>Accounts to feed beyond which none more is recommended.</summary>
    public required int Most { get; init; }
    /// <summary>Accounts for one purpose from which a choice is suggested.</summary>
    public required int MostAlike { get; init; }
    public required int StaleMonths { get; init; }
    public required IReadOnlySet<string> QuietPurposes { get; init; }
    public required IReadOnlySet<string> QuietNetworks { get; init; }

    /// <summary>The book of the data file, read once.</summary>
    public static AdviceBook Shared => Loaded.Value;
}
