using System.Text.Json;
using Showcase.Domain;
using Showcase.Images;

namespace Showcase.Pages.Search;

/// <summary>What a script needs of a vitrine's first photo to make a front of it.</summary>
internal static class CoverJson
{
    /// <summary>A front is never wider than that, on a screen of twice the density.</summary>
    private const int WidestCover = 800;

    /// <summary>Addresses are base-width.format, below the site's root.</summary>
    public static void Write(Utf8JsonWriter json, Artisan artisan, PreparedPhoto prepared)
    {
        var photo = artisan.Photos[0];
        var variants = prepared.Variants.Where(v => v.Width <= WidestCover).DefaultIfEmpty(prepared.Variants[^1]).ToArray();
        var address = PhotoShelf.RouteOf(photo, artisan.Slug, prepared, variants[0]).Path;
        var largest = prepared.Variants[^1];
        json.WriteStartObject();
        json.WriteString("base", address[..address.LastIndexOf('-')]);
        json.Strings("formats", variants.Select(v => v.Format).Distinct(StringComparer.Ordinal));
        json.Numbers("widths", variants.Select(v => v.Width).Distinct().Order());
        json.WriteNumber("width", largest.Width);
        json.WriteNumber("height", largest.Height);
        json.Numbers("focus", [PhotoShelf.Tenths(photo.Focus?.X), PhotoShelf.Tenths(photo.Focus?.Y)]);
        json.WriteString("alt", photo.Alt);
        foreach (var (language, translation) in artisan.Translations.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (translation.Photos.TryGetValue(photo.File, out var text))
                json.WriteString("alt-" + language, text.Alt);
        }
        json.WriteEndObject();
    }
}
