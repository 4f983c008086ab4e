using Showcase.Domain;
using System.Text;
using Showcase.Diagnostics;

namespace Showcase.Social;

/// <summary>Any other site, and names of networks that have no address.</summary>
internal static class WebsiteReader
{
    private const int LongestFreeText = 100;

    // Parameters that say where the visitor came from, and to whom; the page is the same without.
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gbraid", "wbraid", "dclid", "msclkid", "yclid", "ttclid", "twclid", "igsh", "igshid", "mc_cid", "mc_eid",
        "mibextid", "srsltid", "_hsenc", "_hsmi", "vero_id", "oly_anon_id", "oly_enc_id", "_gl", "_ga", "mkt_tok", "li_fat_id", "epik",
    };

    public static SocialReading Read(SocialNetwork website, WebAddress address)
    {
        var path = WebAddress.EncodeRest(address.Path);
        var query = Kept(address.Query);
        var shown = HostName.Shown(address.Host);
        shown = shown.StartsWith("www.", StringComparison.Ordinal) && shown.AsSpan(4).Contains('.') ? shown[4..] : shown;
        var url = new Uri($"https://{address.Host}{path}{query}");
        var handle = PastedText.Clean(shown + Uri.UnescapeDataString(url.AbsolutePath).TrimEnd('/'));
        return new SocialReading.Understood(new SocialAccount(website.Id, AccountKind.Page, handle, url.AbsoluteUri), []);
    }

    public static SocialReading FreeText(PasteDesk desk, SocialNetwork other)
    {
        if (desk.Text.Length > LongestFreeText)
            return SocialCompiler.Refuse(Rules.SocialTooLong, desk.Text);
        if (desk.Text.Contains("://", StringComparison.Ordinal) || desk.Text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || SocialCompiler.Scheme(desk.Text) is { } scheme && scheme.Length + 1 < desk.Text.Length && desk.Text[scheme.Length + 1] != ' ')
        {
            return SocialCompiler.Refuse(Rules.SocialAddressAsText, desk.Text);
        }
        return new SocialReading.Understood(new SocialAccount(other.Id, AccountKind.Person, string.Join(' ', desk.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), null), []);
    }

    private static string Kept(string query)
    {
        if (query.Length == 0)
            return "";
        var result = new StringBuilder(query.Length);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = pair.Split('=', 2)[0];
            if (!Tracking.Contains(name) && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase))
                result.Append(result.Length == 0 ? '?' : '&').Append(WebAddress.EncodeRest(pair));
        }
        return result.ToString();
    }
}
