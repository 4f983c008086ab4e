using System.Buffers;
using Showcase.Pages.Maps;
using Showcase.Pages.Qr;

namespace Showcase.Pages;

/// <summary>For each vitrine, its address as a QR code: for a shop window, a card, a parcel.</summary>
internal static class QrCodes
{
    /// <summary>Whether an address is short enough to be printed as a code.</summary>
    public static bool Has(string url) => QrVersion.For(System.Text.Encoding.UTF8.GetByteCount(url)) is not null;

    /// <param name="kept">Whether a file stands already and is not made again.</param>
    public static void Write(Edition edition, Func<string, bool> kept, FileWrite write) => Parallel.ForEach(edition.Listings.Artisans, artisan =>
    {
        var (url, path) = (edition.Routes.Absolute(edition.Routes.Artisan(artisan.Slug)), edition.Routes.Qr(artisan.Slug).OutputPath);
        if (!Has(url) || kept(path) || QrCode.Of(url) is not { } code)
            return;
        var room = ArrayPool<byte>.Shared.Rent(QrDrawing.MaxLength(code));
        write(path, QrDrawing.Svg(code, room));
        ArrayPool<byte>.Shared.Return(room);
    });
}
