using System.Globalization;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Web;

namespace Showcase.Sources;

/// <summary>Syncs every source of a site, one after the other, and tells what became of each.</summary>
internal sealed class SourceRound(SiteSettings settings, string folder, SyncLimits limits, TimeProvider clock)
{
    private const int MostNamed = 20;

    public async Task<IReadOnlyList<SyncReport>> RunAsync(Faults faults, CancellationToken cancel)
    {
        var reports = new List<SyncReport>();
        foreach (var source in settings.Sources)
        {
            // An address that a person wrote may be of their own network; nothing that it leads to may.
            using var visitor = source.Url is null ? null : new WebVisitor(Manners(), clock, LocalAddresses.Only(source.Url));
            ISourceDoor door = visitor is null ? new FolderDoor(source.From) : new WebDoor(source.Url!, visitor);
            var report = await new SourceSync(source, settings, SourceCopy.Of(folder, source), door, limits, clock).RunAsync(cancel).ConfigureAwait(false);
            Tell(report, source, faults);
            reports.Add(report);
        }
        return reports;
    }

    private WebManners Manners() => new() { PerHost = 4, UserAgent = $"Showcase/1.0 (republishing site; +{WebOrigin.InAscii(settings.BaseUrl)})" };

    private static void Tell(SyncReport report, Source source, Faults faults)
    {
        if (report.Failure is { } failure)
        {
            if (report.CopyOf is { } day)
                faults.Add(Rules.SourceStale, source.Location, report.Source, failure, day.Iso());
            else
                faults.Add(Rules.SourceNeverCame, source.Location, report.Source, failure);
        }
        foreach (var (record, why) in report.Refused.OrderBy(r => r.Record, StringComparer.Ordinal).Take(MostNamed))
            faults.Add(Rules.SourceEntryRefused, source.Location, record, report.Source, why);
        if (report.Refused.Count > MostNamed)
            faults.Add(Rules.SourceMoreRefused, source.Location, (report.Refused.Count - MostNamed).ToString(CultureInfo.InvariantCulture), report.Source);
        if (report.PhotosMissing > 0)
            faults.Add(Rules.SourcePhotoMissing, source.Location, report.PhotosMissing.ToString(CultureInfo.InvariantCulture), report.Source);
    }
}
