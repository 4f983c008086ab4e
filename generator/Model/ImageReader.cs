using System.Text.RegularExpressions;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>Reads <c>images:</c> of the site's settings.</summary>
internal static partial class ImageReader
{
    public static ImageSettings Read(Values? fields, Faults faults)
    {
        var usual = ImageSettings.Default;
        if (fields is null)
            return usual;
        int[] widths = [.. fields.List<double>("widths").Select(w => (int)w)];
        if (!widths.SequenceEqual(widths.Order()))
            faults.Add(Rules.WidthsUnordered, fields.Where("widths"));
        return new ImageSettings(widths.Length > 0 ? widths : usual.Widths, fields.FindValue<bool>("webp") ?? usual.WebP,
            fields.Whole("avif_quality") ?? usual.AvifQuality, fields.Whole("avif_effort") ?? usual.AvifEffort, fields.Whole("jpeg_quality") ?? usual.JpegQuality)
        {
            Edge = ReadEdge(fields, faults),
            Cache = ReadStore(fields.Find<Values>("cache"), faults),
        };
    }

    private static ImageEdge? ReadEdge(Values fields, Faults faults)
    {
        if (fields.Text("edge") is not { } text)
            return null;
        if (text == "netlify")
            return ImageEdge.Netlify;
        var hole = text.Contains("{width}", StringComparison.Ordinal) && (text.Contains("{path}", StringComparison.Ordinal) || text.Contains("{url}", StringComparison.Ordinal));
        // Of another host it must be https; of this one, a path. Nothing may end a word of the Content-Security-Policy or hide in an address.
        if (hole && Holes().Replace(text, "0") is var filled && Plain().IsMatch(filled) && (text.StartsWith("{path}", StringComparison.Ordinal)
            || (text[0] == '/' && text[1] != '/') || (new ImageEdge(text).Origin is not null && Uri.TryCreate(filled, UriKind.Absolute, out var whole) && whole.UserInfo.Length == 0)))
            return new ImageEdge(text);
        faults.Add(Rules.ImageEdgeShape, fields.Where("edge"), text);
        return null;
    }

    private static PhotoStore? ReadStore(Values? fields, Faults faults)
    {
        if (fields?.Text("bucket") is not { } bucket)
            return null;
        var (region, prefix) = (fields.Text("region") ?? "us-east-1", fields.Text("prefix")?.Trim('/') ?? "");
        foreach (var (key, text, shape) in new[] { ("bucket", bucket, BucketName()), ("region", region, RegionName()), ("prefix", prefix, FolderNames()) })
        {
            if (shape.IsMatch(text))
                continue;
            faults.Add(Rules.PhotoStoreName, fields.Where(key), text, key);
            return null;
        }
        return new PhotoStore(bucket, fields.Find<Uri>("endpoint") ?? new Uri($"https://s3.{region}.amazonaws.com/"), region, prefix.Length > 0 ? prefix + "/" : "", fields.Source);
    }

    [GeneratedRegex(@"\{(path|url|width|format)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Holes();

    [GeneratedRegex(@"^[A-Za-z0-9._~:/?&=%+@!,-]{1,400}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    // The names that every S3-compatible store takes.
    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex BucketName();

    [GeneratedRegex(@"^[a-z0-9-]{2,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex RegionName();

    [GeneratedRegex(@"^([A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex FolderNames();
}
