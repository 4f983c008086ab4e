using System.Net;
using System.Text.RegularExpressions;

namespace Showcase.Model;

/// <summary>E-mail and web addresses as visitors may be given them.</summary>
internal static partial class WebText
{
    private const int LongestUrl = 2000; // characters; what every browser and sitemap takes

    private static readonly string[] PrivateSuffixes = [".local", ".localhost", ".internal", ".intranet", ".lan", ".home", ".home.arpa", ".corp", ".invalid", ".onion"];

    public static bool IsEmail(string text) =>
        text.Length <= 254 && Email().IsMatch(text) && !text.Contains("..", StringComparison.Ordinal) && !text.Contains(".@", StringComparison.Ordinal) && text.IndexOf('@', StringComparison.Ordinal) <= 64;

    /// <summary>http or https, a public host, no user name; <paramref name="better"/> is what was probably meant, or empty.</summary>
    public static bool TryParsePublicUrl(string text, out Uri? url, out string better)
    {
        better = "";
        if (TryParse(text, out url) && IsPublic(url!))
            return true;
        url = null;
        if (BareHost().IsMatch(text) && TryParse("https://" + text, out var guessed) && IsPublic(guessed!))
            better = "https://" + text;
        return false;
    }

    /// <summary>The same for the site's own address, which may also stand on this machine; made to end with a slash.</summary>
    public static bool TryParseSiteUrl(string text, out Uri? url) =>
        TryParse(text.EndsWith('/') ? text : text + "/", out url) && url!.Query.Length == 0 && url.Fragment.Length == 0;

    private static bool TryParse(string text, out Uri? url)
    {
        url = null;
        return text.Length <= LongestUrl && !Unsafe().IsMatch(text)
            && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(text, UriKind.Absolute, out url) && url.UserInfo.Length == 0 && url.Host.Length > 0;
    }

    private static bool IsPublic(Uri url)
    {
        var host = url.IdnHost.TrimEnd('.');
        if (IPAddress.TryParse(host, out var address))
            return IsPublic(address);
        return host.Contains('.', StringComparison.Ordinal) && url.HostNameType == UriHostNameType.Dns
            && !Array.Exists(PrivateSuffixes, s => host.EndsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        // RFC 6890: this network, private, shared, loopback, link-local, and everything from multicast up.
        return bytes.Length == 4
            ? !(bytes[0] is 0 or 10 or 127 or >= 224 || (bytes[0] == 100 && bytes[1] is >= 64 and < 128) || (bytes[0] == 169 && bytes[1] == 254)
                || (bytes[0] == 172 && bytes[1] is >= 16 and < 32) || (bytes[0] == 192 && bytes[1] == 168))
            : (bytes[0] & 0xE0) == 0x20; // 2000::/3 is all that is routed
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]*@(?:[\p{L}\p{Nd}](?:[\p{L}\p{Nd}-]{0,61}[\p{L}\p{Nd}])?\.)+[\p{L}][\p{L}\p{Nd}-]{0,61}[\p{L}\p{Nd}]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"^[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)+(?:[/?#].*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex BareHost();

    // Browsers mend some of these silently, and then open another place than the text shows.
    [GeneratedRegex(@"[\s\\<>""`{}|^\p{Cc}\p{Cf}]", RegexOptions.CultureInvariant)]
    private static partial Regex Unsafe();
}
