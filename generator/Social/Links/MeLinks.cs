using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Showcase.Social.Links;

/// <summary>Links that a page marks as its owner's own: <c>rel="me"</c>.</summary>
internal static partial class MeLinks
{
    public static IReadOnlyList<Uri> InHtml(ReadOnlySpan<byte> html) => InHtml(Encoding.UTF8.GetString(html));

    /// <summary>In the fields of an ActivityPub profile, whose values are HTML.</summary>
    public static IReadOnlyList<Uri> InActor(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("attachment", out var fields) && fields.ValueKind == JsonValueKind.Array
                ? [.. fields.EnumerateArray().Where(f => f.ValueKind == JsonValueKind.Object && f.TryGetProperty("value", out var v) && v.ValueKind == JsonValueKind.String)
                    .SelectMany(f => InHtml(f.GetProperty("value").GetString()!))]
                : [];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>One page to both sides: scheme, case and spelling of the host (accents or <c>xn--</c>) and a slash at the end do not count.</summary>
    public static bool Same(Uri a, Uri b) =>
        a.IdnHost.Equals(b.IdnHost, StringComparison.OrdinalIgnoreCase) && (a.IsDefaultPort ? b.IsDefaultPort : a.Port == b.Port) && a.PathAndQuery.TrimEnd('/') == b.PathAndQuery.TrimEnd('/');

    private static List<Uri> InHtml(string html)
    {
        var found = new List<Uri>();
        // What stands in a comment is not on the page.
        foreach (Match tag in Tag().Matches(Comment().Replace(html, "")))
        {
            string? href = null;
            var me = false;
            foreach (Match attribute in Attribute().Matches(tag.Value))
            {
                var value = WebUtility.HtmlDecode(attribute.Groups["value"].Value.Trim('"', '\''));
                var name = attribute.Groups["name"].Value;
                if (name.Equals("href", StringComparison.OrdinalIgnoreCase))
                    href ??= value.Trim();
                else if (name.Equals("rel", StringComparison.OrdinalIgnoreCase))
                    me |= value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains("me", StringComparer.OrdinalIgnoreCase);
            }
            if (me && Uri.TryCreate(href, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                found.Add(url!);
        }
        return found;
    }

    // Linear in the page's length, whoever wrote it.
    [GeneratedRegex("""<(?:a|link)\s(?:[^>"']|"[^"]*"|'[^']*')*>""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[a-z-]+)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
