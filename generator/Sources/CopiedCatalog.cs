using System.Text.Json;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Model;

namespace Showcase.Sources;

/// <summary>What one source's copy holds, checked like our own content: a bad entry is left out and told. References are still in the source's own names.</summary>
internal sealed record CopiedCatalog(Source Source, IReadOnlyList<Artisan> Artisans, IReadOnlyList<Event> Events, IReadOnlyList<Network> Networks)
{
    /// <summary>Records read at once: their YAML-like trees are ten times their size.</summary>
    private const int Batch = 1000;

    private const int MostNamed = 20;

    /// <returns>Null when there is no copy.</returns>
    public static CopiedCatalog? Read(Source source, SourceCopy copy, SiteSettings settings, Gazetteer gazetteer, DateOnly today, Faults faults)
    {
        if (copy.State() is not { } state)
        {
            faults.Add(Rules.SourceNeverCame, source.Location, source.Name.Value);
            return null;
        }
        var since = state.Failure is null ? (DateOnly?)null : DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(state.Good, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone)).DateTime);
        if (since is { } day)
            faults.Add(Rules.SourceStale, source.Location, source.Name.Value, state.Failure!, day.Iso());
        if (state.PhotosMissing > 0)
            faults.Add(Rules.SourcePhotoMissing, source.Location, state.PhotosMissing.ToString(System.Globalization.CultureInfo.InvariantCulture), source.Name.Value);

        var gate = new SourceGate(settings, source);
        var site = new CopiedSite(source, copy.Photos, settings.Languages, today, state.SiteAddress.AbsoluteUri.TrimEnd('/'));
        var provenance = new Provenance(state, source, since);
        var refused = new List<(string Id, string Why)>();
        var (artisans, events, networks) = (new List<Artisan>(), new List<Event>(), new List<Network>());
        foreach (var lines in copy.Records().Chunk(Batch))
        {
            var records = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            var files = new List<ContentFile>();
            var told = new Faults();
            var trades = new List<Trade>(settings.AddedTrades);
            foreach (var line in lines)
            {
                using var json = JsonDocument.Parse(line);
                var record = json.RootElement;
                var type = record.GetProperty("type").GetString()!;
                if (!gate.LetsIn(type, record))
                    continue;
                if (provenance.Problem(record) is { } problem)
                {
                    refused.Add(($"{type}/{record.GetProperty("id").GetString()}", problem));
                    continue;
                }
                trades.AddRange(ForeignTrades.Of(record, settings, trades));
                files.AddRange(RecordNodes.Of(type, record, site));
                records[$"{type}/{record.GetProperty("id").GetString()}"] = record.Clone();
            }
            foreach (var file in files)
                Markdown.Check(file.Body, told);
            files.Sort(static (a, b) => a.Collection != b.Collection ? a.Collection.CompareTo(b.Collection) : a.Slug != b.Slug ? a.Slug.CompareTo(b.Slug) : string.CompareOrdinal(a.Language, b.Language));
            var read = CatalogReader.Read(files, settings, TradeTaxonomy.Read(settings with { AddedTrades = trades }), gazetteer, today, told);
            var bad = told.Sorted().Where(f => f.Severity == Severity.Error).GroupBy(f => f.Location.Path, StringComparer.Ordinal).ToDictionary(f => f.Key, f => f.First().AsArgument(), StringComparer.Ordinal);
            refused.AddRange(bad.Select(b => (CopiedPlace.Parse(b.Key)!.Value.Record, b.Value)));
            artisans.AddRange(read.Artisans.Where(a => !bad.ContainsKey(a.Source.Path)).Select(a => provenance.Complete(a, records[$"artisan/{a.Slug}"])));
            events.AddRange(read.Events.Where(e => !bad.ContainsKey(e.Source.Path)).Select(e => provenance.Complete(e, records[$"event/{e.Slug}"])));
            networks.AddRange(read.Networks.Where(n => !bad.ContainsKey(n.Source.Path)).Select(n => provenance.Complete(n, records[$"network/{n.Slug}"])));
        }
        Tell(source, refused, faults);
        if (artisans.Count == 0)
            faults.Add(Rules.SourceYieldsNothing, source.Location, source.Name.Value);
        return new CopiedCatalog(source, artisans, events, networks);
    }

    private static void Tell(Source source, List<(string Id, string Why)> refused, Faults faults)
    {
        foreach (var (id, why) in refused.OrderBy(r => r.Id, StringComparer.Ordinal).Take(MostNamed))
            faults.Add(Rules.SourceEntryRefused, source.Location, id, source.Name.Value, why);
        if (refused.Count > MostNamed)
            faults.Add(Rules.SourceMoreRefused, source.Location, (refused.Count - MostNamed).ToString(System.Globalization.CultureInfo.InvariantCulture), source.Name.Value);
    }
}
