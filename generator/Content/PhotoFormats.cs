namespace Showcase.Content;

/// <summary>Names of photo files. What a file really is, its first bytes say: that is the photo worker's business.</summary>
internal static class PhotoFormats
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".gif", ".tif", ".tiff",
    };

    public static bool HasPhotoExtension(string name) => Extensions.Contains(Path.GetExtension(name));

    /// <summary>A bare name that is the same file on every system: letters of any language, digits and a few signs.</summary>
    public static bool IsSafeName(string name) =>
        name.Length is > 0 and <= 120 && name[0] is not ('.' or '-' or ' ' or '~') && name[^1] is not ('.' or ' ')
        && name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' or '(' or ')' or '+' or ',' or '\'' or '’' or '°' or '@'
            || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark);
}
