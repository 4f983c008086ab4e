using Showcase.Domain;
using Showcase.Pages.Embeds;

namespace Showcase.Serving;

/// <summary>The response headers that a host must send; <c>netlify.toml</c> says the same, and a test holds the two together.</summary>
internal static class SecurityHeaders
{
    private static readonly string[] KnownForges = ["https://api.github.com", "https://gitlab.com"];

    /// <summary>Nothing from another host, no inline script, no inline style. Data URIs carry the photos' placeholders only.</summary>
    /// <param name="map">The host of the map's background may be asked, in the one way that it is read, once a visitor wants it.</param>
    /// <param name="intake">The form may be sent to the intake's host, by the browser and by the form's script.</param>
    /// <param name="edge">Photos may come from the host that makes their sizes, where it is another.</param>
    public static string ContentSecurityPolicy(MapBackground? map, IntakeSettings? intake, ImageEdge? edge = null)
    {
        var door = intake?.Origin is { } at ? " " + at : "";
        var photos = edge?.Origin is { } made ? " " + made : "";
        var host = map?.Origin is { } origin ? " " + origin : "";
        var (pictures, calls) = map?.Kind == BackgroundKind.Raster ? (host, "") : ("", host);
        return $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{pictures}{photos}; font-src 'self'; connect-src 'self'{calls}{door}; manifest-src 'self'; worker-src 'self'; form-action 'self'{door}; base-uri 'none'";
    }

    /// <summary>
    /// For <c>/admin/</c>: Decap shows and keeps photos that are not sent yet (blob:), and the page itself says which one of the forges it may ask.
    /// Inline styles and eval, which Decap wants, are bundled out of it.
    /// </summary>
    /// <param name="cms">Where the published CMS writes: a forge that people run themselves is named besides the two that all know.</param>
    public static IReadOnlyList<(string Name, string Value)> Admin(CmsSettings? cms) =>
    [
        ("Content-Security-Policy", $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' blob: {string.Join(' ', KnownForges.Union(cms?.Origins ?? []))}; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"),
        // A forge's window of consent must be able to answer the one that opened it.
        ("Cross-Origin-Opener-Policy", "same-origin-allow-popups"),
        ("X-Robots-Tag", "noindex, nofollow"),
    ];

    /// <summary>
    /// Pages that others may frame (docs/decisions/embedding.md). Of all others X-Frame-Options keeps them off: a policy that names its ancestors
    /// overrules that header, whether the host puts this policy in place of the general one or beside it.
    /// </summary>
    public static string FramePolicy(MapBackground? map, IntakeSettings? intake, ImageEdge? edge = null) => ContentSecurityPolicy(map, intake, edge) + "; frame-ancestors *";

    public static bool MayBeFramed(string path) => path.StartsWith(EmbedRoutes.Frames, StringComparison.Ordinal);

    public static IReadOnlyList<(string Name, string Value)> All(MapBackground? map, IntakeSettings? intake, ImageEdge? edge = null) =>
    [
        ("Content-Security-Policy", ContentSecurityPolicy(map, intake, edge)),
        ("X-Frame-Options", "SAMEORIGIN"),
        ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
        ("X-Content-Type-Options", "nosniff"),
        // Tile servers ask to know which site calls them; the page's own path stays private.
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];
}
