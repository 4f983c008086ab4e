using System.Globalization;
using Showcase.Diagnostics;

namespace Showcase.Images;

/// <summary>A photo asked for.</summary>
/// <param name="Path">Full path on disk.</param>
/// <param name="Source">Where it is mentioned: a fault about the photo points there.</param>
internal sealed record PhotoRequest(string Path, SourceLocation Source);

/// <summary>A photo ready to be published.</summary>
/// <param name="Hash">Sixteen hexadecimal digits that stand for the original's bytes and the recipe together: part of every published name.</param>
/// <param name="Width">Pixels of the original, once upright.</param>
/// <param name="Placeholder">A blurred miniature as a data URI, at most 200 bytes.</param>
/// <param name="TintHue">The dominant colour's OKLCH hue, 0…359 degrees; −1 when the photo is nearly grey.</param>
/// <param name="HasGps">The original (never a variant) says where it was taken.</param>
/// <param name="Variants">Best format first (AVIF, WebP, JPEG); within a format, ascending width. Never empty.</param>
internal sealed record PreparedPhoto(string Hash, int Width, int Height, string Placeholder, int TintHue, bool HasGps, IReadOnlyList<PhotoVariant> Variants);

/// <param name="Format"><c>avif</c>, <c>webp</c> or <c>jpeg</c>.</param>
/// <param name="CachePath">Full path of the encoded file; read it, never write to it.</param>
internal sealed record PhotoVariant(string Format, int Width, int Height, string Hash, string CachePath, long Bytes)
{
    public string MediaType => "image/" + Format;

    /// <summary><c>atelier-martin-0123456789abcdef-800.avif</c>: may be cached for ever, since other bytes have another name.</summary>
    public string PublishedName(string stem) =>
        string.Create(CultureInfo.InvariantCulture, $"{stem}-{Hash}-{Width}.{PhotoRecipe.Extension(Format)}");
}

/// <summary>What became of all photos asked for.</summary>
/// <param name="Photos">In the order of the requests; null where the photo was refused (its fault says why).</param>
/// <param name="Made">Distinct photos decoded and encoded by this run.</param>
/// <param name="Reused">Distinct photos taken from the cache.</param>
internal sealed record PhotoHarvest(IReadOnlyList<PreparedPhoto?> Photos, int Made, int Reused);

/// <summary>How far a run has come; <paramref name="Done"/> and <paramref name="Total"/> count requests.</summary>
internal readonly record struct PhotoProgress(int Done, int Total);

/// <summary>The machine, not a photo, is at fault: Node is missing, or the worker does not start.</summary>
internal sealed class PhotoWorkerException(string message, Exception? inner = null) : Exception(message, inner);
