using System.Globalization;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Images;

/// <summary>How variants are made. <see cref="Text"/> is half of the cache's key: whatever may change a byte of a variant must stand in it.</summary>
internal sealed class PhotoRecipe
{
    // Raise when photo-worker.mjs or the reading of rights changes what is written.
    private const int Version = 1;

    // Where the edge makes the sizes: one clean original, and a small one for fronts that a script makes. The original as it came is never published.
    private static readonly int[] EdgeWidths = [400, 2560];
    private const int EdgeQuality = 85;

    public PhotoRecipe(ImageSettings settings, string nodeFolder)
        : this(settings.Edge is null ? [.. settings.Widths.Order()] : EdgeWidths, settings.Edge is not null ? [new("jpeg", "jpg", new() { ["quality"] = EdgeQuality })] :
        [
            // Half colour resolution: 4 % fewer bytes and 10 % less work for a loss that butteraugli puts at 1 %.
            new("avif", "avif", new() { ["quality"] = settings.AvifQuality, ["effort"] = settings.AvifEffort, ["chromaSubsampling"] = "4:2:0" }),
            .. settings.WebP ? [new PhotoFormat("webp", "webp", new() { ["quality"] = 75, ["effort"] = 4 })] : Array.Empty<PhotoFormat>(),
            new("jpeg", "jpg", new() { ["quality"] = settings.JpegQuality }),
        ], nodeFolder)
    {
    }

    private PhotoRecipe(IReadOnlyList<int> widths, IReadOnlyList<PhotoFormat> formats, string nodeFolder)
    {
        (Widths, Formats) = (widths, formats);
        Text = string.Create(CultureInfo.InvariantCulture,
            $"v{Version} {Parts(nodeFolder)} {string.Join(',', Widths)} {JsonSerializer.Serialize(Formats, PhotoJson.Default.IReadOnlyListPhotoFormat)}");
    }

    /// <summary>One upright JPEG without a word of where it was taken: what the repository keeps of a photo that a stranger sent.</summary>
    public static PhotoRecipe ForKeeping(int width, int quality, string nodeFolder) =>
        new([width], [new("jpeg", "jpg", new() { ["quality"] = quality })], nodeFolder);

    public IReadOnlyList<int> Widths { get; }

    public IReadOnlyList<PhotoFormat> Formats { get; }

    public string Text { get; }

    public static string Extension(string format) => format == "jpeg" ? "jpg" : format;

    // Other decoders and encoders give other bytes; package.json pins exact versions.
    private static string Parts(string nodeFolder)
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(nodeFolder, "package.json")));
        var parts = package.RootElement.GetProperty("dependencies");
        return $"sharp {parts.GetProperty("sharp").GetString()} heic-decode {parts.GetProperty("heic-decode").GetString()}";
    }
}

/// <param name="Format">sharp's name.</param>
/// <param name="Options">Numbers and texts that sharp's encoder of that name takes.</param>
internal sealed record PhotoFormat(string Format, string Extension, Dictionary<string, object> Options);
