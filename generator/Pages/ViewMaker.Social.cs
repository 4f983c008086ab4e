using Showcase.Domain;
using Showcase.Pages.Views;
using Showcase.Social;

namespace Showcase.Pages;

/// <summary>Who is on which social network.</summary>
internal sealed partial class ViewMaker
{
    private SocialIndexView SocialIndex(Frame frame, Page.SocialIndex page)
    {
        var (edition, texts, uses) = (frame.Edition, frame.Edition.Texts, frame.Edition.Listings.SocialUses);
        var feeds = uses.Sum(u => u.Feeds);
        return Dress(new SocialIndexView
        {
            Site = frame.Site,
            Kind = "social",
            Title = TitleWith(frame, texts.Format("generator.social.title", ("inRegion", edition.InRegion))),
            Heading = texts["generator.social.heading"],
            Description = texts.Format("generator.social.description", ("count", uses.Count), ("inRegion", edition.InRegion)),
            CanonicalUrl = edition.Routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
            Purposes = [.. uses.GroupBy(u => u.Network.Purpose).OrderBy(g => NetworkRegistry.Shared.Purposes.ToList().IndexOf(g.Key))
                .Select(g => new SocialPurposeView(g.Key.Id, g.Key.Name.In(edition.Language), g.Key.Hint.In(edition.Language), [.. g.Select(u => new SocialNetworkLinkView(
                    u.Network.Name.In(edition.Language), edition.Routes.Href(edition.Routes.SocialNetwork(u.Network.Id)), AccountGroups.IconOf(u.Network),
                    texts.Count("generator.counts.artisans", u.People)))]))],
            OpmlUrl = feeds == 0 ? null : edition.Routes.Href(edition.Routes.SocialFeeds),
            FeedCountText = feeds == 0 ? null : texts.Count("generator.counts.feeds", feeds),
        }, frame, page, []);
    }

    private SocialNetworkView SocialListOf(Frame frame, Page.SocialList page)
    {
        var (edition, texts, routes, use) = (frame.Edition, frame.Edition.Texts, frame.Edition.Routes, page.Use);
        var name = use.Network.Name.In(edition.Language);
        var feeds = use.Feeds;
        var rows = edition.InTradeOrder(use).Skip((page.Number - 1) * SocialUse.PageSize).Take(SocialUse.PageSize).ToArray();
        var paging = Paging.Of(routes, routes.SocialNetwork(use.Network.Id), page.Number, use.Pages);
        return Dress(new SocialNetworkView
        {
            Site = frame.Site,
            Kind = "social-network",
            Title = TitleWith(frame, PageTitle(texts, texts.Format("generator.socialNetwork.title", ("network", name), ("inRegion", edition.InRegion)), paging)),
            Heading = texts.Format("generator.socialNetwork.heading", ("network", name)),
            Description = texts.Format("generator.socialNetwork.description", ("network", name), ("count", use.People), ("inRegion", edition.InRegion)),
            CanonicalUrl = routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
            Icon = AccountGroups.IconOf(use.Network),
            NetworkName = name,
            Purpose = use.Network.Purpose.Name.In(edition.Language),
            Hint = use.Network.Purpose.Hint.In(edition.Language),
            Count = use.People,
            Trades = [.. rows.GroupBy(r => edition.Listings.Artisans[r.Artisan].Trade).Select(g => new SocialTradeView(
                g.Key.Name(edition.Language), routes.Href(routes.Trade(g.Key.Id)), IconOf(g.Key), FamilyOf(g.Key), [.. g.Select(r => MemberOf(edition, use, r.Artisan, r.Account))]))],
            Towns = page.Number > 1 ? [] : TownsOf(edition, use),
            NumbersHidden = use.Network.ShowsPhone,
            Paging = paging,
            OpmlUrl = feeds == 0 ? null : routes.Href(routes.SocialNetworkFeeds(use.Network.Id)),
            FeedCountText = feeds == 0 ? null : texts.Count("generator.counts.feeds", feeds),
        }, frame, page, [new(texts["generator.nav.social"], routes.Href(routes.Social))]);
    }

    private SocialMemberView MemberOf(Edition edition, SocialUse use, int index, SocialAccount account)
    {
        var artisan = edition.Listings.Artisans[index];
        var url = edition.Routes.Href(edition.Routes.Artisan(artisan.Slug));
        return use.Network.ShowsPhone
            ? new(artisan.Name, url, artisan.Address.Town, null, null, false)
            : new(artisan.Name, url, artisan.Address.Town, account.Opaque ? null : account.Handle, account.Url, _marks.IsVerified(account.Url!, _today));
    }

    private static IReadOnlyList<SocialTownView> TownsOf(Edition edition, SocialUse use)
    {
        // Where the list has several pages, towns are counted and name no one.
        var named = use.Pages == 1;
        return [.. use.Accounts.Select(a => a.Artisan).Distinct().GroupBy(i => edition.Listings.Artisans[i].Address.Commune.Insee, StringComparer.Ordinal)
            .Select(g => (edition.Listings.Artisans[g.First()].Address.Commune, People: g))
            .OrderBy(t => t.Commune.Name, Comparer<string>.Create(edition.Texts.Collation.Compare)).ThenBy(t => t.Commune.Insee, StringComparer.Ordinal)
            .Select(t => new SocialTownView(t.Commune.Name, edition.Routes.Href(edition.Routes.Commune(t.Commune.Slug)), edition.Texts.Count("generator.counts.artisans", t.People.Count()),
                named ? [.. edition.InOrder(t.People).Select(i => new LinkView(edition.Listings.Artisans[i].Name, edition.Routes.Href(edition.Routes.Artisan(edition.Listings.Artisans[i].Slug))))] : []))];
    }
}
