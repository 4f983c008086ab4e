using Showcase.Pages.Qr;

namespace Showcase.Pages;

/// <summary>For each vitrine, its address as a QR code: for a shop window, a card, a parcel.</summary>
internal static class QrCodes
{
    /// <summary>Whether an address is short enough to be printed as a code.</summary>
    public static bool Has(string url) => QrVersion.For(System.Text.Encoding.UTF8.GetByteCount(url)) is not null;

    public static IEnumerable<(Route Route, byte[] Bytes)> Write(Edition edition) => edition.Listings.Artisans
        .AsParallel().AsOrdered()
        .Select(a => (Route: edition.Routes.Qr(a.Slug), Code: QrCode.Of(edition.Routes.Absolute(edition.Routes.Artisan(a.Slug)))))
        .Where(q => q.Code is not null)
        .Select(q => (q.Route, QrDrawing.Svg(q.Code!)));
}
