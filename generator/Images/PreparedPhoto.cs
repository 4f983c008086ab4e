namespace Showcase.Images;

internal sealed record PhotoVariant(string Format, int Width, int Height, string CachePath, long Bytes);

internal sealed record PreparedPhoto(string Hash, int Width, int Height, string Placeholder, int TintHue, bool HasGps, IReadOnlyList<PhotoVariant> Variants);
