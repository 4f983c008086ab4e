using Showcase.Diagnostics;

namespace Showcase.Domain;

/// <summary>What <c>site/showcase.yaml</c> says.</summary>
internal sealed record SiteSettings
{
    public required SourceLocation Source { get; init; }
    /// <summary>Language → text, for what a visitor reads; the default language is always there.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }
    public required IReadOnlyDictionary<string, string> Tagline { get; init; }
    public required IReadOnlyDictionary<string, string> Description { get; init; }
    /// <summary>Absolute, http or https, ends with a slash.</summary>
    public required Uri BaseUrl { get; init; }
    /// <summary>Default language: its pages stand at the root, the others under <c>/&lt;code&gt;/</c>. Also the language of messages.</summary>
    public required string Language { get; init; }
    public required IReadOnlyList<string> Languages { get; init; }
    /// <summary>The region's name in each language: <c>Bretagne</c>, <c>Brittany</c>.</summary>
    public required IReadOnlyDictionary<string, string> Region { get; init; }
    /// <summary>How one says "in the region", where it is not <c>en</c> and the name: <c>dans le Jura</c>. By language; may lack some.</summary>
    public IReadOnlyDictionary<string, string> InRegion { get; init; } = new Dictionary<string, string>();
    /// <summary>IANA name; events and opening hours are local to it.</summary>
    public required string TimeZone { get; init; }
    public required string Theme { get; init; }
    /// <summary>CSS custom properties without the two hyphens, in place of the theme's.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
    /// <summary>True: every page says that the people are fictional.</summary>
    public bool Demo { get; init; }
    /// <summary>True: a page that nothing leads to tells what would make each vitrine more useful.</summary>
    public bool AdvicePage { get; init; }
    public IReadOnlySet<SitePart> LeaveOut { get; init; } = new HashSet<SitePart>();
    public bool Publishes(SitePart part) => !LeaveOut.Contains(part);
    public HelpExtent Help { get; init; } = HelpExtent.People;
    public Publisher? Publisher { get; init; }
    public IReadOnlyList<Slug> HiddenTrades { get; init; } = [];
    public IReadOnlyList<Trade> AddedTrades { get; init; } = [];
    /// <summary>The service that finds streets at build time; null: none is asked.</summary>
    public Uri? Geocoder { get; init; }
    public Freshness Freshness { get; init; } = Freshness.Default;
    /// <summary>What a visitor may put behind the vitrines on the map; null: only the site's own drawing.</summary>
    public MapBackground? Map { get; init; } = MapBackground.Ign;
    /// <summary>What owners of entries call this site when they name their partners.</summary>
    public string? Id { get; init; }
    /// <summary>In order of precedence, after this site's own content.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];
    public ImageSettings Images { get; init; } = ImageSettings.Default;
    /// <summary>How visitors' entries come in; null: not at all.</summary>
    public IntakeSettings? Intake { get; init; }
    /// <summary>Where the CMS of the published site writes; null: the site has none.</summary>
    public CmsSettings? Cms { get; init; }
}

internal sealed record Publisher(string Name, string? Email, Uri? Website);

/// <param name="Widths">Pixels, ascending; a photo is never enlarged.</param>
/// <param name="WebP">Whether WebP variants stand between AVIF and JPEG.</param>
/// <param name="AvifQuality">1…100. See docs/decisions/photos.md for the figures behind the defaults.</param>
/// <param name="AvifEffort">0…9, libvips' CPU effort.</param>
/// <param name="JpegQuality">1…100.</param>
internal sealed record ImageSettings(IReadOnlyList<int> Widths, bool WebP, int AvifQuality, int AvifEffort, int JpegQuality)
{
    public static ImageSettings Default { get; } = new([400, 800, 1600], false, 55, 1, 72);

    /// <summary>The address at which others make sizes and formats of a photo when a visitor asks, as <see cref="ImageEdge"/> reads it; null: they are made here.</summary>
    public ImageEdge? Edge { get; init; }

    /// <summary>Where variants are shared between machines; null: each has its own.</summary>
    public PhotoStore? Cache { get; init; }
}
