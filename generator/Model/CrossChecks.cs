using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>What only the whole catalogue can tell: links to drafts, former names that are taken.</summary>
internal static class CrossChecks
{
    public static void Check(Catalog catalog, IReadOnlySet<string> artisanSlugs, Faults faults)
    {
        var draftArtisans = catalog.Artisans.Where(a => a.Draft).Select(a => a.Slug).ToHashSet();
        var draftNetworks = catalog.Networks.Where(n => n.Draft).Select(n => n.Slug).ToHashSet();
        foreach (var artisan in catalog.Artisans.Where(a => !a.Draft))
        {
            WarnOfDrafts(artisan.WorksWith, draftArtisans, faults);
            WarnOfDrafts(artisan.MemberOf, draftNetworks, faults);
        }
        foreach (var happening in catalog.Events.Where(e => !e.Draft))
        {
            WarnOfDrafts(happening.Artisans, draftArtisans, faults);
            WarnOfDrafts(happening.Networks, draftNetworks, faults);
        }
        CheckAliases(catalog, artisanSlugs, faults);
    }

    private static void WarnOfDrafts(IReadOnlyList<Located<Slug>> links, HashSet<Slug> drafts, Faults faults)
    {
        foreach (var link in links)
        {
            if (drafts.Contains(link.Value))
                faults.Add(Rules.DraftReference, link.Source, link.Value.Value);
        }
    }

    private static void CheckAliases(Catalog catalog, IReadOnlySet<string> slugs, Faults faults)
    {
        var owners = new Dictionary<Slug, Slug>();
        foreach (var artisan in catalog.Artisans)
        {
            foreach (var alias in artisan.Aliases)
            {
                if (slugs.Contains(alias.Value.Value))
                    faults.Add(Rules.AliasTaken, alias.Source, alias.Value.Value, $"artisans/{alias.Value}");
                else if (!owners.TryAdd(alias.Value, artisan.Slug))
                    faults.Add(Rules.AliasTaken, alias.Source, alias.Value.Value, $"artisans/{owners[alias.Value]}");
            }
        }
    }
}
