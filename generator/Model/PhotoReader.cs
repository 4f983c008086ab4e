using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>Photos that an entry names, and those that lie there unnamed.</summary>
internal static class PhotoReader
{
    public static IReadOnlyList<Photo> Read(IReadOnlyList<Values> items) => [.. items.Select(Read).OfType<Photo>()];

    public static Photo? Read(Values? fields)
    {
        if (fields?.Find<PhotoOnDisk>("file") is not { } file || fields.Text("alt") is not { } alt)
            return null;
        FocalPoint? focus = fields.Find<Values>("focus") is { } point && point.FindValue<double>("x") is { } x && point.FindValue<double>("y") is { } y
            ? new FocalPoint(x, y) : null;
        return new Photo(file.Name, file.Path, fields.Where("file"), alt, fields.Text("caption"), focus);
    }

    /// <summary>Photo file → what another language says of it.</summary>
    public static Dictionary<string, PhotoText> ReadTranslated(IReadOnlyList<Values> items, IReadOnlyList<Photo> originals, Faults faults)
    {
        var texts = new Dictionary<string, PhotoText>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.Find<PhotoOnDisk>("file") is not { } file)
                continue;
            if (!originals.Any(p => p.File == file.Name))
                faults.Add(Rules.TranslatedPhotoUnknown, item.Where("file"), file.Name, DidYouMean.Closest(file.Name, originals.Select(p => p.File)) ?? "");
            else if (item.Text("alt") is { } alt)
                texts[file.Name] = new PhotoText(alt, item.Text("caption"));
        }
        return texts;
    }

    /// <summary>Warns of photos that no field and no text of these files names.</summary>
    public static void WarnOfUnmentioned(IReadOnlyList<string> photoFiles, IReadOnlySet<string> named, IEnumerable<ContentFile> texts, SourceLocation location, Faults faults)
    {
        foreach (var photo in photoFiles)
        {
            if (!named.Contains(photo) && !texts.Any(t => t.Body.Text.Contains(photo, StringComparison.Ordinal)))
                faults.Add(Rules.PhotoUnmentioned, location, photo);
        }
    }
}
