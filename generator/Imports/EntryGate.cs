using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Model;

namespace Showcase.Imports;

/// <summary>
/// Holds every profile against the checks that <c>showcase check</c> makes, before it is written. What may be left out is left out;
/// a profile that lacks what it must have is not written. Each fault is told where the list says it.
/// </summary>
internal sealed class EntryGate(ListTable table, SiteSettings settings, TradeTaxonomy trades, Gazetteer gazetteer, DateOnly today, Faults faults)
{
    // A field's place may only show once another is gone.
    private const int Rounds = 4;

    /// <returns>Those that may be written, with their texts, in the order of the list.</returns>
    public IReadOnlyList<(Candidate Candidate, string Text)> Pass(IReadOnlyList<Candidate> candidates)
    {
        var waiting = candidates.ToList();
        for (var round = 1; ; round++)
        {
            var written = waiting.Select(c => (Candidate: c, Text: c.Write())).ToDictionary(w => PathOf(w.Candidate), StringComparer.Ordinal);
            var found = Check(written.Values.Select(w => (w.Candidate, w.Text.Text)));
            if (found.Count == 0)
                return [.. waiting.Select(c => (c, written[PathOf(c)].Text.Text))];
            foreach (var fault in found)
            {
                if (!written.TryGetValue(fault.Location.Path, out var entry))
                    continue;
                var field = entry.Text.InputAt(fault.Location.Line) ?? "name";
                faults.Add(fault.Rule, WhereOf(entry.Candidate, field), fault.Arguments);
                if (MustHave(field) || round == Rounds)
                    waiting.Remove(entry.Candidate);
                else
                    entry.Candidate.Drop(field);
            }
        }
    }

    private IReadOnlyList<Fault> Check(IEnumerable<(Candidate Candidate, string Text)> entries)
    {
        var found = new Faults();
        var files = entries.Select(e => FileOf(e.Candidate, e.Text, found)).OrderBy(f => f.Slug).ToArray();
        CatalogReader.Read(files, settings, trades, gazetteer, today, found);
        return [.. found.Sorted().Where(f => f.Severity == Severity.Error)];
    }

    private static ContentFile FileOf(Candidate candidate, string text, Faults faults)
    {
        var path = PathOf(candidate);
        var halves = FrontMatter.Split(text, path, faults);
        var body = new MarkdownText(halves?.Body ?? "", new SourceLocation(path, halves?.BodyLine ?? 1, 1));
        Markdown.Check(body, faults);
        return new ContentFile
        {
            Collection = Collection.Artisans,
            Slug = candidate.Slug,
            FullPath = path,
            Source = new SourceLocation(path, 1, 1),
            Body = body,
            FrontMatter = halves is { } found ? YamlReader.Read(found.Fields, path, firstLine: 2, faults) : null,
        };
    }

    private static string PathOf(Candidate candidate) => $"artisans/{candidate.Slug}/index.md";

    private SourceLocation WhereOf(Candidate candidate, string field) =>
        candidate.Origins.TryGetValue(field, out var column) ? table.At(candidate.Row, column) : table.At(candidate.Row, 0);

    private static bool MustHave(string field) => field is "name" or "trade" or "summary" or "address" or "address.postcode" or "address.town";
}
