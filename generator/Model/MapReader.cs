using System.Text.RegularExpressions;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>Reads <c>map:</c> of the site's settings.</summary>
internal static partial class MapReader
{
    private const string OwnTiles = "tiles";
    private const string OwnFile = "pmtiles";
    private const string None = "none";

    /// <returns>Null for a site that offers no background but its own drawing.</returns>
    public static MapBackground? Read(Values? fields, Faults faults)
    {
        var id = fields?.Text("background") ?? MapBackground.Ign.Id;
        var url = fields?.Text("url");
        if (id is not (OwnTiles or OwnFile))
        {
            if (url is not null)
                faults.Add(Rules.MapUrlUnused, fields!.Where("url"), id);
            return id == None ? null : MapBackground.Known.First(b => b.Id == id);
        }
        var credit = fields!.Text("credit");
        if (credit is null)
            faults.Add(Rules.MapCreditMissing, fields.Where("background"), id);
        if (url is null)
            faults.Add(Rules.MapUrlMissing, fields.Where("background"), id);
        else if (!IsGood(url, squares: id == OwnTiles))
            faults.Add(Rules.MapUrlShape, fields.Where("url"), url, id, id == OwnTiles ? "z" : "");
        else if (credit is not null)
            return new MapBackground(id, id == OwnTiles ? BackgroundKind.Raster : BackgroundKind.Pmtiles, url, fields.Text("name") ?? credit, credit, null, fields.Whole("max_zoom") ?? 18, null);
        return null;
    }

    private static bool IsGood(string url, bool squares)
    {
        if (squares && !(url.Contains("{z}", StringComparison.Ordinal) && url.Contains("{x}", StringComparison.Ordinal) && url.Contains("{y}", StringComparison.Ordinal)))
            return false;
        var plain = squares ? Square().Replace(url, "0") : url;
        if (!Plain().IsMatch(plain))
            return false;
        if (plain.StartsWith('/'))
            return !plain.StartsWith("//", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
    }

    [GeneratedRegex(@"\{[zxy]\}", RegexOptions.CultureInvariant)]
    private static partial Regex Square();

    // Nothing that would end a word of the Content-Security-Policy header or hide in an address.
    [GeneratedRegex(@"^[A-Za-z0-9._~:/?&=%+@!-]{1,400}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
