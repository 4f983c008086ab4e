using System.Globalization;

namespace Showcase.Images;

/// <summary>One of several equal parts of all photos: the content alone decides which, so that machines agree without talking.</summary>
/// <param name="Part">From 1.</param>
internal readonly record struct PhotoShare(int Part, int Of)
{
    /// <summary>Reads <c>2/4</c>.</summary>
    public static PhotoShare? Parse(string text) =>
        text.Split('/') is [var part, var of] && Number(part) is { } i && Number(of) is { } n && i <= n ? new PhotoShare(i, n) : null;

    /// <param name="contentHash">SHA-256 in hexadecimal: its first digits are spread evenly.</param>
    public bool Holds(string contentHash) => uint.Parse(contentHash.AsSpan(0, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) % (uint)Of == Part - 1;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1000 ? number : null;
}
