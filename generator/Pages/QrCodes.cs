using System.Buffers;
using Showcase.Pages.Maps;
using Showcase.Pages.Qr;

namespace Showcase.Pages;

/// <summary>For each vitrine, its address as a QR code: for a shop window, a card, a parcel.</summary>
internal static class QrCodes
{
    /// <summary>Whether an address is short enough to be printed as a code.</summary>
    public static bool Has(string url) => QrVersion.For(System.Text.Encoding.UTF8.GetByteCount(url)) is not null;

    public static void Write(Edition edition, FileWrite write) => Parallel.ForEach(edition.Listings.Artisans, artisan =>
    {
        if (QrCode.Of(edition.Routes.Absolute(edition.Routes.Artisan(artisan.Slug))) is not { } code)
            return;
        var room = ArrayPool<byte>.Shared.Rent(QrDrawing.MaxLength(code));
        write(edition.Routes.Qr(artisan.Slug).OutputPath, QrDrawing.Svg(code, room));
        ArrayPool<byte>.Shared.Return(room);
    });
}
