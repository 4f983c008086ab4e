using Showcase.Domain;
using Showcase.Pages.Embeds;
using Showcase.Pages.Search;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>Showing vitrines on pages of others.</summary>
internal sealed partial class ViewMaker
{
    private EmbedView Embedding(Frame frame, Page.Embedding page)
    {
        var (edition, texts, routes) = (frame.Edition, frame.Edition.Texts, frame.Edition.Routes);
        var byWord = Comparer<string>.Create(texts.Collation.Compare);
        var trades = _plan.Listings.Artisans.Where(a => a.Republish.Everyone).SelectMany(a => a.OtherTrades.Prepend(a.Trade)).DistinctBy(t => t.Id).ToArray();
        int[] open = [.. _plan.Listings.Everyone.Where(i => _plan.Listings.Artisans[i].Republish.Everyone)];
        return Dress(new EmbedView
        {
            Site = frame.Site,
            Kind = "embed",
            Title = TitleWith(frame, texts["generator.embedPage.title"]),
            Heading = texts["generator.embedPage.heading"],
            Description = texts.Format("generator.embedPage.description", ("inRegion", edition.InRegion)),
            CanonicalUrl = routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
            SheetUrl = SheetUrl(edition, "embedder"),
            ScriptUrl = routes.Absolute(EmbedRoutes.Script),
            FrameUrl = routes.Absolute(EmbedRoutes.Frame(edition.Language)),
            HomeUrl = routes.Absolute(routes.Home),
            SearchUrl = routes.Absolute(routes.Search),
            VitrinesUrl = routes.Absolute(routes.Artisans),
            PreviewUrl = routes.Href(EmbedRoutes.Script),
            Families = [.. Enum.GetValues<TradeFamily>().Select(f => new EmbedFamilyView(texts[$"generator.families.{FamilyId(f)}.name"],
                [.. trades.Where(t => t.Family == f).Select(t => new TermView(t.Id.Value, t.Name(edition.Language))).OrderBy(t => t.Label, byWord)])).Where(f => f.Trades.Count > 0)],
            Facets = [.. EmbedFacets.Of(_plan.Listings, open).Select(f => new EmbedFacetView(f.Attribute, f.Facet.Id, texts[SearchTextKeys.FacetKey(f.Facet.Id)],
                [.. f.Facet.Values.Select(v => new TermView(v.Value, f.Facet.Label(v.Value, edition))).OrderBy(t => t.Label, byWord)]))],
        }, frame, page, []);
    }

    private EmbedFrameView EmbedFrame(Frame frame, Page.EmbedFrame page)
    {
        var (edition, routes) = (frame.Edition, frame.Edition.Routes);
        return Dress(new EmbedFrameView
        {
            Site = frame.Site,
            Kind = "embed-frame",
            Title = frame.Site.Name,
            Heading = frame.Site.Name,
            Description = edition.Texts.Format("generator.embedPage.description", ("inRegion", edition.InRegion)),
            CanonicalUrl = routes.Absolute(routes.Search),
            JsonLd = null,
            Navigation = [],
            ScriptUrl = routes.Href(EmbedRoutes.Script),
            FrameScriptUrl = routes.Href(EmbedRoutes.FrameScript),
            FrameStylesUrl = routes.Href(EmbedRoutes.FrameStyles),
        }, frame, page, []);
    }
}
