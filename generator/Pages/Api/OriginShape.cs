using Showcase.Domain;
using static Showcase.Pages.Api.ShapeParts;
using static Showcase.Pages.Api.ShapeType;

namespace Showcase.Pages.Api;

/// <summary>Where a republished entry comes from. No date stands here: a copy made again is no change.</summary>
internal static class OriginShape
{
    public static Shape Shape { get; } = new("origin", new("Origine", "Origin"), null,
    [
        Fields<Origin>.Must("site", Words, "Nom du site d’origine.", "Name of the site of origin.", (o, _) => o.SiteName),
        Fields<Origin>.Must("site_url", Link, "Adresse du site d’origine.", "Address of the site of origin.", (o, _) => o.Site.AbsoluteUri),
        Fields<Origin>.Must("url", Link, "La page d’origine.", "The original page.", (o, _) => o.Page.AbsoluteUri, "schema:isBasedOn"),
        Fields<Origin>.Of("via", new ListOf(Link), "Sites qui l’ont republiée en chemin, le plus proche en dernier.", "Sites that republished it on the way, the nearest last.", (o, _) => o.Via.Select(v => v.AbsoluteUri)),
    ]);
}
