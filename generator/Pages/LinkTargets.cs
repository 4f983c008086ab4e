using Showcase.Domain;
using Showcase.Social.Links;

namespace Showcase.Pages;

/// <summary>Every address of others that the site links to, with the addresses of the vitrine that does.</summary>
internal static class LinkTargets
{
    public static IReadOnlyList<LinkTarget> Of(Catalog catalog, SiteSettings settings, IReadOnlyList<Texts> texts)
    {
        Routes[] routes = [.. texts.Select(t => new Routes(t, t.Language == settings.Language, settings.BaseUrl))];
        var targets = new List<LinkTarget>();
        foreach (var artisan in catalog.Artisans.Where(a => !a.Draft))
        {
            Uri[] own = [.. artisan.Aliases.Select(a => a.Value).Prepend(artisan.Slug).SelectMany(slug => routes.Select(r => new Uri(r.Absolute(r.Artisan(slug)))))];
            Add(artisan.Slug, artisan.Source, artisan.Social, artisan.Contact.Website, own);
        }
        foreach (var network in catalog.Networks.Where(n => !n.Draft))
            Add(network.Slug, network.Source, network.Social, network.Contact.Website, [.. routes.Select(r => new Uri(r.Absolute(r.Network(network.Slug))))]);
        foreach (var happening in catalog.Events.Where(e => !e.Draft))
            Add(happening.Slug, happening.Source, [], happening.Website, []);
        return targets;

        void Add(Slug slug, Diagnostics.SourceLocation source, IReadOnlyList<SocialAccount> accounts, Uri? website, Uri[] own)
        {
            targets.AddRange(accounts.Where(a => a.Url is not null).Select(a => new LinkTarget(new Uri(a.Url!), a, source, slug.Value, own)));
            if (website is not null)
                targets.Add(new LinkTarget(website, null, source, slug.Value, own));
        }
    }
}
