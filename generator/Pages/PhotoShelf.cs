using System.Globalization;
using Showcase.Domain;
using Showcase.Images;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>The prepared photos of a build, by the path of the original: templates can only ask for what stands here.</summary>
/// <param name="images">Whether the sizes are made here, or at the edge.</param>
internal sealed class PhotoShelf(IReadOnlyDictionary<string, PreparedPhoto> byPath, ImageSettings images)
{
    private static readonly (string Format, string Type)[] Better = [("avif", "image/avif"), ("webp", "image/webp")];

    /// <summary>The route of one variant: the hash makes it safe to keep for ever.</summary>
    public static Route RouteOf(Photo photo, Slug owner, PreparedPhoto prepared, PhotoVariant variant)
    {
        var name = Slug.From(System.IO.Path.GetFileNameWithoutExtension(photo.File))?.Value ?? "photo";
        return new(string.Create(CultureInfo.InvariantCulture,
            $"/photos/{owner}/{name}-{prepared.Hash.AsSpan(0, 10)}-{variant.Width}.{(variant.Format == "jpeg" ? "jpg" : variant.Format)}"));
    }

    public PreparedPhoto? Find(Photo photo) => byPath.GetValueOrDefault(photo.Path);

    /// <summary>Null when the photo was refused: its fault is told already.</summary>
    public ImageView? View(Photo? photo, Slug owner, Routes routes, PhotoText? translated = null)
    {
        if (photo is null || Find(photo) is not { } prepared)
            return null;

        if (images.Edge is { } edge)
            return EdgeView(edge, prepared, RouteOf(photo, owner, prepared, prepared.Variants[^1]), photo, routes, translated);

        string Address(PhotoVariant v) => routes.Href(RouteOf(photo, owner, prepared, v));
        string Srcset(IEnumerable<PhotoVariant> variants) => string.Join(", ", variants.Select(v => $"{Address(v)} {v.Width.ToString(CultureInfo.InvariantCulture)}w"));
        var fallback = prepared.Variants.Where(v => v.Format == "jpeg").ToArray();
        var sources = new List<ImageSourceView>();
        foreach (var (format, type) in Better)
        {
            if (prepared.Variants.Any(v => v.Format == format))
                sources.Add(new(type, Srcset(prepared.Variants.Where(v => v.Format == format))));
        }
        var middle = fallback.LastOrDefault(v => v.Width <= 800) ?? fallback[0];
        var largest = fallback[^1];
        return new ImageView(sources, Address(middle), Srcset(fallback), largest.Width, largest.Height,
            translated?.Alt ?? photo.Alt, translated?.Caption ?? photo.Caption, prepared.Placeholder,
            Tenths(photo.Focus?.X), Tenths(photo.Focus?.Y), Address(largest));
    }

    /// <summary>Every size is an address of the service; it, or the address, chooses the format.</summary>
    private ImageView EdgeView(ImageEdge edge, PreparedPhoto prepared, Route original, Photo photo, Routes routes, PhotoText? translated)
    {
        var (whole, widths) = (prepared.Variants[^1], images.Widths.Where(w => w <= prepared.Variants[^1].Width).DefaultIfEmpty(prepared.Variants[^1].Width).ToArray());
        string Address(int width, string format) => edge.Address(routes.Href(original), routes.Absolute(original), width, format);
        string Srcset(string format) => string.Join(", ", widths.Select(w => $"{Address(w, format)} {w.ToString(CultureInfo.InvariantCulture)}w"));
        var sources = Better.Where(b => edge.NamesFormat && (b.Format != "webp" || images.WebP)).Select(b => new ImageSourceView(b.Type, Srcset(b.Format))).ToArray();
        var middle = widths.LastOrDefault(w => w <= 800) is > 0 and var fitting ? fitting : widths[0];
        return new ImageView(sources, Address(middle, "jpeg"), Srcset("jpeg"), widths[^1], (int)Math.Round((double)whole.Height * widths[^1] / whole.Width),
            translated?.Alt ?? photo.Alt, translated?.Caption ?? photo.Caption, prepared.Placeholder,
            Tenths(photo.Focus?.X), Tenths(photo.Focus?.Y), Address(widths[^1], "jpeg"));
    }

    /// <summary>For a shared link: the largest JPEG, absolute.</summary>
    public OpenGraphView? OpenGraph(Photo? photo, Slug owner, Routes routes, string type)
    {
        if (photo is null || Find(photo) is not { } prepared)
            return null;
        var largest = prepared.Variants.Last(v => v.Format == "jpeg");
        return new(type, routes.Absolute(RouteOf(photo, owner, prepared, largest)), largest.Width, largest.Height, photo.Alt);
    }

    /// <summary>0…23: the cover's hue in steps of 15 degrees; −1 without a photo or for a grey one.</summary>
    public int Tint(Photo? photo) => photo is not null && Find(photo) is { TintHue: >= 0 and var hue } ? hue / 15 % 24 : -1;

    public static int Tenths(double? part) => (int)Math.Round(Math.Clamp(part ?? 0.5, 0, 1) * 10);
}
