using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Model;

/// <summary>One entry's files: the original and its translations.</summary>
internal readonly record struct Entry(ContentFile Original, ArraySegment<ContentFile> Translations);

/// <summary>What readers of entries need at hand.</summary>
internal sealed record ReadingDesk(Surroundings Around, Gazetteer Gazetteer, TimeZoneInfo Zone)
{
    public Faults Faults => Around.Faults;

    public Values? Check(ContentFile file) =>
        file.Fields(Faults) is { } fields ? new Checker(Around, file).Check(fields, ContentModel.Of(file.Collection).Fields) : null;

    /// <summary>Name or title, summary and body in other languages, for everything but artisans.</summary>
    public Dictionary<string, TextTranslation> ReadTranslations(Entry entry, string nameKey)
    {
        var translations = new Dictionary<string, TextTranslation>(StringComparer.Ordinal);
        foreach (var file in entry.Translations)
        {
            if (Check(file) is { } values)
                translations[file.Language!] = new TextTranslation(values.Text(nameKey), values.Text("summary"), BodyOf(file));
        }
        return translations;
    }

    public static MarkdownText? BodyOf(ContentFile file) => file.Body.IsEmpty ? null : file.Body;
}
