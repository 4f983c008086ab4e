using System.Buffers;
using Showcase.Pages.Maps;
using Showcase.Pages.Qr;

namespace Showcase.Pages;

/// <summary>For each vitrine, its address as a QR code: for a shop window, a card, a parcel.</summary>
internal static class QrCodes
{
    /// <summary>Whether an address is short enough to be printed as a code.</summary>
    public static bool Has(string url) => QrVersion.For(System.Text.Encoding.UTF8.GetByteCount(url)) is not null;

    /// <param name="write">Null where all of them stand already.</param>
    /// <param name="keep">Told of those.</param>
    public static void Write(Edition edition, FileWrite? write, Action<string> keep) => Parallel.ForEach(edition.Listings.Artisans, artisan =>
    {
        var (url, path) = (edition.Routes.Absolute(edition.Routes.Artisan(artisan.Slug)), edition.Routes.Qr(artisan.Slug).OutputPath);
        if (write is null)
        {
            if (Has(url))
                keep(path);
            return;
        }
        if (QrCode.Of(url) is not { } code)
            return;
        var room = ArrayPool<byte>.Shared.Rent(QrDrawing.MaxLength(code));
        write(path, QrDrawing.Svg(code, room));
        ArrayPool<byte>.Shared.Return(room);
    });
}
