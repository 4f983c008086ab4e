namespace Showcase.Pages.Views;

/// <summary>A photo ready for a <c>picture</c> element. Sizes are the template's business: it knows the layout.</summary>
/// <param name="Sources">Best format first, without the fallback.</param>
/// <param name="Src">The fallback JPEG of middle width.</param>
/// <param name="Srcset">The fallback's widths.</param>
/// <param name="Width">Pixels of the largest variant, after orientation.</param>
/// <param name="Placeholder">A data URI of at most 200 bytes.</param>
/// <param name="FocusX">Focal point in tenths, 0…10: for a class such as <c>focus-x-4</c>, since the policy allows no inline style.</param>
/// <param name="FullUrl">The largest variant's address, for a link that opens the photo.</param>
internal sealed record ImageView(
    IReadOnlyList<ImageSourceView> Sources,
    string Src,
    string Srcset,
    int Width,
    int Height,
    string Alt,
    string? Caption,
    string Placeholder,
    int FocusX,
    int FocusY,
    string FullUrl)
{
    public bool Portrait => Height > Width;
}

internal sealed record ImageSourceView(string Type, string Srcset);

/// <summary>A vitrine as one front of the street.</summary>
/// <param name="Trade">The plate's word: the activity in the page's language.</param>
/// <param name="Role">Who does it, when the vitrine names someone's role; else null.</param>
/// <param name="Icon">Id of a symbol in the icon sprite (<c>maki-bakery</c>, <c>family-services</c>).</param>
/// <param name="Family">CSS name of the trade's family: alimentation, batiment, fabrication, services.</param>
/// <param name="Variant">0…5, stable for a slug: awning shape and side of the plate.</param>
/// <param name="Tint">0…23: hue of the cover photo in steps of 15 degrees; −1 without a photo.</param>
/// <param name="Distance">"3,4 km" in the page's language; null when there is no point to measure from.</param>
internal sealed record FrontView(
    string Slug,
    string Url,
    string Name,
    string Trade,
    string? Role,
    string Icon,
    string Family,
    string Town,
    string Summary,
    ImageView? Cover,
    int Variant,
    int Tint,
    string? Distance,
    string Initials)
{
    /// <summary>When it is open in the coming weeks, for the script that says whether it is open now; null when nobody can compute it.</summary>
    public string? Open { get; init; }
    /// <summary>IANA name of the shop's time zone where it is not the site's.</summary>
    public string? Zone { get; init; }
    /// <summary>For print; null outside lists.</summary>
    public PocketView? Pocket { get; init; }
}

/// <param name="Examples">A few trades of the family, as a sentence would list them.</param>
internal sealed record FamilyView(string Id, string Name, string Url, int Count, string CountText, string Examples, IReadOnlyList<TradeLinkView> Trades);

internal sealed record TradeLinkView(string Name, string Url, string Icon, string Family, int Count, string CountText);

internal sealed record CommuneLinkView(string Name, string Url, int Count, string CountText);

internal sealed record DepartementView(string Code, string Name, string Slug, string CountText, IReadOnlyList<CommuneLinkView> Communes, FeedLinkView? Feed);

/// <param name="When">A readable date or span in the page's language.</param>
/// <param name="StartIso">For the <c>time</c> element.</param>
/// <param name="Day">Day of the month, for a calendar leaf.</param>
/// <param name="Month">Short month, for a calendar leaf.</param>
internal sealed record EventCardView(string Url, string Name, string Summary, string When, string StartIso, string Day, string Month, string Place, string Town, bool Past)
{
    /// <summary>"et 12 autres dates"; null when there is no other.</summary>
    public string? More { get; init; }
}

/// <summary>A calendar file that a visitor may subscribe to.</summary>
/// <param name="WebcalUrl">The same address in the scheme that opens a calendar program.</param>
internal sealed record CalendarView(string Name, string Url, string WebcalUrl);

internal sealed record NetworkCardView(string Url, string Name, string Kind, string Summary, int Count, string CountText);

/// <param name="Previous">Null on the first page.</param>
internal sealed record PagingView(int Page, int Pages, string? Previous, string? Next, IReadOnlyList<PageLinkView> Links);

/// <param name="Gap">True: pages are left out here; no address.</param>
internal sealed record PageLinkView(string Label, string? Url, bool Current, bool Gap);
