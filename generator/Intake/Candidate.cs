using Showcase.Advice;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Model;

namespace Showcase.Intake;

/// <summary>A fault and the input of the form that it speaks of.</summary>
internal sealed record FormFault(string Input, Fault Fault);

/// <summary>An entry as it would stand, checked as <c>showcase check</c> does.</summary>
/// <param name="Artisan">Null when a fault keeps it from being read.</param>
internal sealed record Candidate(Slug Slug, EntryText Text, Artisan? Artisan, IReadOnlyList<FormFault> Faults, Counsel? Counsel);

/// <summary>Turns what a visitor sent into an entry and checks it among all the others.</summary>
internal sealed class EntryDesk(SiteSettings settings, Gazetteer gazetteer, string content)
{
    public SiteSettings Settings => settings;

    /// <summary>Of moderators: <c>fr</c> or <c>en</c>.</summary>
    public string Language => settings.Language == "fr" ? "fr" : "en";

    /// <summary>The day that a moment falls on where the site lives.</summary>
    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone)).DateTime);

    public TradeTaxonomy Trades { get; } = TradeTaxonomy.Read(settings);

    public string Content => content;

    /// <param name="slug">Of the entry: the published one's, or one that is free.</param>
    /// <param name="existing">As it stands; null for a new entry.</param>
    /// <param name="photos">Names of the photos that lie, or will lie, beside it.</param>
    /// <param name="others">Entries to check it among: whole, or as stubs where it must be quick.</param>
    public Candidate Make(SubmissionKind kind, FormValues form, Slug slug, ExistingEntry? existing, IReadOnlyList<string> photos, Snapshot snapshot, IReadOnlyList<ContentFile> others, DateOnly today)
    {
        var settled = new Dictionary<string, string>(StringComparer.Ordinal) { ["verified"] = today.Iso() };
        if (existing is null)
            settled["added"] = today.Iso();
        var said = kind == SubmissionKind.Renew ? new FormValues() : form;
        var candidate = Read(said);
        if (existing is null || kind == SubmissionKind.Renew || candidate.Artisan is null)
            return candidate;
        return Unchanged(said, candidate.Artisan) is { } less ? Read(less) : candidate;

        Candidate Read(FormValues values)
        {
            var entry = new FormEntry(values, existing);
            var text = EntryWriter.Write(entry.Fields(settled), entry.Body, existing);
            return Check(text, slug, photos, snapshot, others, today);
        }

        // What means the same stays written as it was: a prefilled form shows numbers and accounts in their canonical form, choices
        // that the file leaves to their defaults, and ticks in the order of the form.
        FormValues? Unchanged(FormValues values, Artisan now)
        {
            if (Check(new EntryText(existing.Text, new Dictionary<int, string>()), slug, photos, snapshot, others, today).Artisan is not { } before)
                return null;
            var less = values.Copy();
            if (before.Social.SequenceEqual(now.Social))
                less.RemoveAll("social");
            if (before.Contact.Phone == now.Contact.Phone)
                less.RemoveAll("contact.phone");
            if (before.Contact.Website == now.Contact.Website)
                less.RemoveAll("contact.website");
            if (before.Siret == now.Siret)
                less.RemoveAll("siret");
            if (before.Address.Show == now.Address.Show)
                less.RemoveAll("address.show");
            if (before.Republish with { Partners = [] } == now.Republish with { Partners = [] } && before.Republish.Partners.SequenceEqual(now.Republish.Partners))
                less.RemoveAll("republish");
            foreach (var (name, was, are) in ((string, IReadOnlyList<string>, IReadOnlyList<string>)[])
                [("labels", before.Labels, now.Labels), ("languages", before.Languages, now.Languages), ("access", before.Access, now.Access), ("payment", before.Payment, now.Payment),
                ("other_trades", Ids(before.OtherTrades.Select(t => t.Id)), Ids(now.OtherTrades.Select(t => t.Id))), ("member_of", Ids(before.MemberOf.Select(m => m.Value)), Ids(now.MemberOf.Select(m => m.Value)))])
            {
                if (was.ToHashSet(StringComparer.Ordinal).SetEquals(are))
                    less.RemoveAll(name);
            }
            return less;
        }
    }

    private static IReadOnlyList<string> Ids(IEnumerable<Slug> slugs) => [.. slugs.Select(s => s.Value)];

    private Candidate Check(EntryText text, Slug slug, IReadOnlyList<string> photos, Snapshot snapshot, IReadOnlyList<ContentFile> others, DateOnly today)
    {
        var faults = new Faults();
        var path = $"{content}/artisans/{slug}/index.md";
        var body = FrontMatter.Split(text.Text, path, faults);
        var markdown = new MarkdownText(body?.Body ?? "", new SourceLocation(path, body?.BodyLine ?? 1, 1));
        Markdown.Check(markdown, faults);
        var file = new ContentFile
        {
            Collection = Collection.Artisans,
            Slug = slug,
            FullPath = Path.Combine(snapshot.Root, content, "artisans", slug.Value, "index.md"),
            Source = new SourceLocation(path, 1, 1),
            FrontMatter = body is { } halves ? YamlReader.Read(halves.Fields, path, 2, faults) : null,
            Body = markdown,
            PhotoFiles = photos,
        };
        var catalog = CatalogReader.Read(Among(others, file), settings, Trades, gazetteer, today, faults);
        var own = faults.Sorted().Where(f => f.Location.Path == path).ToArray();
        var artisan = catalog.Artisans.FirstOrDefault(a => a.Slug == slug);
        var counsel = artisan is null ? null : Adviser.AdviseAll(catalog with { Artisans = [artisan] }, own, today, drafts: true)[0];
        return new Candidate(slug, text, artisan, [.. own.Select(f => new FormFault(text.InputAt(f.Location.Line) ?? "name", f))], counsel);
    }

    private static ContentFile[] Among(IReadOnlyList<ContentFile> others, ContentFile file)
    {
        var all = others.Where(f => !(f.Collection == file.Collection && f.Slug == file.Slug && f.Language is null)).ToList();
        var at = all.FindIndex(f => f.Collection > file.Collection || (f.Collection == file.Collection && f.Slug.CompareTo(file.Slug) >= 0));
        all.Insert(at < 0 ? all.Count : at, file);
        return [.. all];
    }
}
