using System.Globalization;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Model;

namespace Showcase.Imports;

/// <summary>Turns the rows of a list into profiles: reads them, finds doubles, checks, writes.</summary>
/// <param name="catalog">What the content folder holds.</param>
internal sealed class Importer(ListTable table, ImportMap map, SiteSettings settings, TradeTaxonomy trades, Gazetteer gazetteer, Catalog catalog, string content, DateOnly today, Faults faults)
{
    /// <summary>As many towns as that: a name in all of them is a chain's.</summary>
    private const int ChainTowns = 5;

    private readonly ImportReport _report = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Doubles _doubles = new();
    private readonly string _source = map.Source ?? Path.GetFileNameWithoutExtension(table.Shown);

    /// <param name="update">Write anew the profiles of an earlier import that nobody has edited and of which the list says otherwise now.</param>
    /// <param name="write">False: only tell what would be done.</param>
    public ImportReport Run(ImportMemory memory, bool update, bool write)
    {
        _report.Rows = table.Rows.Count;
        foreach (var artisan in catalog.Artisans)
        {
            _doubles.Add(Known.Of(artisan));
            _taken.UnionWith(artisan.Aliases.Select(a => a.Value.Value));
        }
        var folder = Path.Combine(content, "artisans");
        if (Directory.Exists(folder))
            _taken.UnionWith(Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)!));

        var finder = new TradeFinder(trades);
        var reader = new RowReader(table, map, finder, new PlaceFinder(gazetteer), settings.Language, faults);
        var candidates = WithoutChains(table.Rows.Select(reader.Read).OfType<Candidate>().ToList(), finder);
        var fresh = new List<Candidate>();
        var known = new List<(Candidate Candidate, Imported Before)>();
        foreach (var candidate in candidates)
        {
            if (memory.Find(_source, candidate.Id) is { } before)
                known.Add((candidate, before));
            else if (!IsDouble(candidate))
                fresh.Add(candidate);
        }
        foreach (var candidate in fresh)
            candidate.Slug = SlugFor(candidate);
        foreach (var (candidate, before) in known)
            candidate.Slug = Slug.TryParse(before.Slug, out var slug) ? slug : SlugFor(candidate);

        var gate = new EntryGate(table, settings, trades, gazetteer, today, faults);
        foreach (var (candidate, text) in gate.Pass(fresh))
            Write(candidate, text, memory, write);
        // The same row twice in one list has one profile.
        var passed = gate.Pass([.. known.Select(k => k.Candidate).DistinctBy(c => c.Slug)]).ToDictionary(p => p.Candidate, p => p.Text);
        foreach (var (candidate, before) in known)
            Again(candidate, before, passed.GetValueOrDefault(candidate), memory, update, write);
        if (write)
            memory.Save();
        return _report;
    }

    private List<Candidate> WithoutChains(List<Candidate> candidates, TradeFinder finder)
    {
        if (map.Chains)
            return candidates;
        var chains = candidates.GroupBy(c => Resemblance.Core(c.Name), StringComparer.Ordinal)
            .Where(g => g.Count() >= ChainTowns && !finder.IsGeneric(g.First().Name) && g.Select(c => c.Place.Commune.Insee).Distinct().Count() >= ChainTowns)
            .SelectMany(g => g).ToHashSet();
        foreach (var chain in chains)
            faults.Add(Rules.ImportChain, At(chain), chain.Name, "");
        return [.. candidates.Where(c => !chains.Contains(c))];
    }

    private bool IsDouble(Candidate candidate)
    {
        var self = Known.Of(candidate);
        if (_doubles.Likeliest(self) is { } likely)
        {
            var percent = Math.Round(likely.Score * 100).ToString(CultureInfo.InvariantCulture);
            if (likely.Score >= Resemblance.Same)
            {
                faults.Add(likely.Other.IsContent ? Rules.ImportThere : Rules.ImportDouble, At(candidate), candidate.Name, likely.Other.Where, percent);
                _report.Doubles++;
                return true;
            }
            faults.Add(likely.Other.IsContent ? Rules.ImportLikeContent : Rules.ImportLikeRow, At(candidate), candidate.Name, likely.Other.Where, percent);
        }
        _doubles.Add(self);
        return false;
    }

    private Slug SlugFor(Candidate candidate)
    {
        var name = candidate.Name.TrimEnd('…');
        foreach (var text in (string[])[name, $"{name} {candidate.Place.Town}", $"artisan {candidate.Place.Town}"])
        {
            if (Slug.From(text) is { } slug && text != $"artisan {candidate.Place.Town}" && _taken.Add(slug.Value))
                return slug;
        }
        var stem = Slug.From($"{name} {candidate.Place.Town}")?.Value ?? "artisan";
        stem = stem[..Math.Min(stem.Length, Slug.MaxLength - 6)].TrimEnd('-');
        for (var number = 2; ; number++)
        {
            if (Slug.TryParse(string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}"), out var slug) && _taken.Add(slug.Value))
                return slug;
        }
    }

    private void Write(Candidate candidate, string text, ImportMemory memory, bool write)
    {
        _report.Written++;
        _report.Paths.Add($"artisans/{candidate.Slug}/index.md");
        memory.Keep(_source, candidate.Id, new Imported(candidate.Slug.Value, ImportMemory.DigestOf(text)));
        if (write)
            Put(candidate.Slug, text);
    }

    private void Again(Candidate candidate, Imported before, string? text, ImportMemory memory, bool update, bool write)
    {
        _report.Known++;
        var path = PathOf(candidate.Slug);
        if (!File.Exists(path))
        {
            faults.Add(Rules.ImportRemoved, At(candidate), candidate.Name, before.Slug);
            return;
        }
        if (text is null || ImportMemory.DigestOf(text) == before.Digest)
            return;
        if (ImportMemory.DigestOf(File.ReadAllText(path)) != before.Digest)
        {
            faults.Add(Rules.ImportEdited, At(candidate), candidate.Name, before.Slug);
            return;
        }
        if (!update)
        {
            faults.Add(Rules.ImportChanged, At(candidate), candidate.Name, before.Slug);
            return;
        }
        _report.Known--;
        _report.Updated++;
        _report.Paths.Add($"artisans/{candidate.Slug}/index.md");
        memory.Keep(_source, candidate.Id, new Imported(before.Slug, ImportMemory.DigestOf(text)));
        if (write)
            Put(candidate.Slug, text);
    }

    private void Put(Slug slug, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(slug))!);
        File.WriteAllText(PathOf(slug), text);
    }

    private string PathOf(Slug slug) => Path.Combine(content, "artisans", slug.Value, "index.md");

    private SourceLocation At(Candidate candidate) => table.At(candidate.Row, candidate.Origins.GetValueOrDefault("name"));
}
