using System.Globalization;

namespace Showcase.Domain;

/// <summary>A service that makes sizes and formats of a published photo when a visitor asks for them.</summary>
/// <param name="Template">An address with <c>{width}</c>, and <c>{path}</c> or <c>{url}</c>; <c>{format}</c> where the service does not choose by itself.</param>
internal sealed record ImageEdge(string Template)
{
    /// <summary>Netlify's own, at the site's address; it chooses the format by what the browser says.</summary>
    public static readonly ImageEdge Netlify = new("/.netlify/images?url={path}&w={width}");

    public bool NamesFormat => Template.Contains("{format}", StringComparison.Ordinal);

    /// <summary>What a page must be allowed to load pictures from; null when it is the site itself.</summary>
    public string? Origin => Uri.TryCreate(Beginning, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? WebOrigin.Of(address) : null;

    /// <summary>What every address begins with; empty when that is the photo's own path.</summary>
    public string Beginning => Template[..Template.IndexOf('{', StringComparison.Ordinal)];

    /// <param name="path">Of the photo, with the site's own path.</param>
    /// <param name="url">Of the photo, whole.</param>
    /// <param name="format"><c>avif</c>, <c>webp</c> or <c>jpeg</c>.</param>
    public string Address(string path, string url, int width, string format) => Template
        .Replace("{path}", path, StringComparison.Ordinal)
        .Replace("{url}", Uri.EscapeDataString(url), StringComparison.Ordinal)
        .Replace("{width}", width.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{format}", format, StringComparison.Ordinal);
}
