using System.Globalization;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Social;

namespace Showcase.Advice;

/// <summary>Says kindly what would make a vitrine more useful. Nothing here is a fault: advice stops nothing.</summary>
internal sealed class Adviser(AdviceBook book, NetworkRegistry registry, DateOnly today)
{
    /// <summary>More at once would discourage.</summary>
    public const int MostSteps = 3;

    private readonly DateOnly _stale = today.AddMonths(-book.StaleMonths);

    /// <summary>Advice for every vitrine, drafts left out, those with most to gain first.</summary>
    /// <param name="faults">What reading the catalogue told: names of networks that have changed are known from it.</param>
    public static IReadOnlyList<Counsel> AdviseAll(Catalog catalog, IReadOnlyList<Fault> faults, DateOnly today, bool drafts = false)
    {
        var adviser = new Adviser(AdviceBook.Shared, NetworkRegistry.Shared, today);
        var renamed = faults.Where(f => f.Rule.Id == Rules.SocialRenamed.Id).ToLookup(f => f.Location.Path, f => (f.Arguments[0], f.Arguments[1]), StringComparer.Ordinal);
        return [.. catalog.Artisans.Where(a => drafts || !a.Draft).Select(a => adviser.Advise(a, renamed[a.Source.Path])).OrderBy(c => c.Score).ThenBy(c => c.Artisan.Slug)];
    }

    /// <param name="renamed">Former and present hosts of networks that the file still calls by their old name.</param>
    public Counsel Advise(Artisan artisan, IEnumerable<(string Old, string New)> renamed)
    {
        var accounts = artisan.Social.Select(a => (Account: a, Network: registry.Find(a.Network))).Where(a => a.Network is not null).Select(a => (a.Account, Network: a.Network!)).ToList();
        var living = accounts.Where(a => !a.Network.State.IsClosed && a.Account.Url is not null).Select(a => a.Network).ToList();
        var toFeed = living.Where(n => !book.QuietPurposes.Contains(n.Purpose.Id) && !book.QuietNetworks.Contains(n.Id)).ToList();
        var tooMany = toFeed.Count > book.Most;

        var purposes = living.Select(n => n.Purpose.Id).ToList();
        if (artisan.Contact.Website is not null)
            purposes.Add(registry.Website.Purpose.Id);
        var steps = book.Steps.Where(s => s.IsFor(artisan.Trade)).Select(s => (Step: s, Count: CountOf(s, artisan, purposes))).ToList();
        var reached = steps.Where(s => s.Count >= s.Step.AtLeast).Select(s => s.Step).ToList();
        var score = 100 * reached.Sum(s => s.Points) / steps.Sum(s => s.Step.Points);

        var open = steps.Where(s => s.Count < s.Step.AtLeast && (s.Step.After is null || reached.Exists(r => r.Id == s.Step.After))).OrderByDescending(s => s.Step.Points).ToList();
        // One network at a time, and none where there are too many.
        var network = tooMany ? null : open.Find(s => s.Step.Purposes.Count > 0).Step;
        var hints = open.Where(s => s.Step.Purposes.Count == 0 || s.Step == network).Take(MostSteps).Select(s => Hint(s.Step, s.Count, artisan));
        return new Counsel(artisan, score, [.. Changes(accounts, toFeed.Count), .. hints, .. Remarks(tooMany ? [] : toFeed, renamed)], book.Praise);
    }

    private int CountOf(Step step, Artisan artisan, List<string> purposes) =>
        step.Measure is { } measure ? Measures.Count(measure, artisan, _stale) : purposes.Count(p => step.Purposes.Contains(p));

    private Hint Hint(Step step, int count, Artisan artisan) => new(step.Id, step.Points, Say(step.Say, language =>
        [step.Networks.Count > 0 ? Join(step.Networks.Select(registry.Find), book.Or, language)
            : step.Measure == "fresh" ? Month(artisan.Verified!.Value, language)
            : count.ToString(CultureInfo.InvariantCulture)]));

    /// <summary>What matters more than any step: visitors are led nowhere, or everywhere at once.</summary>
    private IEnumerable<Hint> Changes(List<(SocialAccount Account, SocialNetwork Network)> accounts, int toFeed)
    {
        foreach (var network in accounts.Select(a => a.Network).Where(n => n.State.IsClosed).Distinct())
        {
            yield return new Hint("closed", 0, Say(book.Closed, language =>
                [network.Name.In(language), network.State.Since!.Value.In(language), Join(network.State.Successors.Select(registry.Find), book.Or, language)]));
        }
        if (toFeed > book.Most)
            yield return new Hint("many", 0, Say(book.Many, _ => [toFeed.ToString(CultureInfo.InvariantCulture)]));
    }

    /// <summary>What can wait.</summary>
    private IEnumerable<Hint> Remarks(List<SocialNetwork> toFeed, IEnumerable<(string Old, string New)> renamed)
    {
        foreach (var alike in toFeed.Distinct().GroupBy(n => n.Purpose.Id, StringComparer.Ordinal).Where(g => g.Count() >= book.MostAlike))
            yield return new Hint("alike", 0, Say(book.Alike, language => [Join(alike, book.And, language)]));
        foreach (var (old, now) in renamed.Distinct())
            yield return new Hint("renamed", 0, Say(book.Renamed, _ => [Bare(old), Bare(now)]));
    }

    private static Bilingual Say(Bilingual text, Func<string, string[]> arguments) =>
        new(MessageTemplate.Fill(text.Fr, arguments("fr"), "fr"), MessageTemplate.Fill(text.En, arguments("en"), "en"));

    private static string Join(IEnumerable<SocialNetwork?> networks, Bilingual last, string language)
    {
        var names = networks.OfType<SocialNetwork>().Select(n => n.Name.In(language)).ToArray();
        return names.Length < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + last.In(language) + names[^1];
    }

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private static string Month(DateOnly date, string language) => date.ToString("MMMM yyyy", Bilingual.CultureOf(language));
}
