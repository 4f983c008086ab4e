using System.Globalization;
using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Pages.Help;

/// <summary>A theme's guide: front matter with <c>title</c>, <c>summary</c>, <c>order</c>, <c>makers</c>, then Markdown.</summary>
/// <param name="ForMakers">For theme authors and developers alone.</param>
internal sealed record GuideFile(string Name, string Language, string Title, string Summary, int Order, bool ForMakers, string Body)
{
    private const int MaxBytes = 128 * 1024;

    /// <param name="file">Its name: <c>artisan.fr.md</c>.</param>
    /// <returns>Null when it cannot be read; a fault says why.</returns>
    public static GuideFile? Read(string file, string path, Faults faults)
    {
        var (shown, parts) = (ShownPath.Of(path), file.Split('.'));
        if (parts.Length != 3 || TextFile.Read(path, shown, MaxBytes, faults) is not { } text || FrontMatter.Split(text, shown, faults) is not { } halves
            || YamlReader.Read(halves.Fields, shown, firstLine: 2, faults) is not { } fields)
            return null;
        string Text(string key) => (fields[key] as ScalarNode)?.Text ?? "";
        if (Text("title").Length == 0)
            faults.Add(Rules.RequiredMissing, fields.Source, "title");
        if (!Markdown.CanBeRead(halves.Body))
            faults.Add(Rules.MarkdownTooDeep, new SourceLocation(shown, halves.BodyLine, 1));
        return new GuideFile(parts[0], parts[1], Text("title"), Text("summary"), int.TryParse(Text("order"), CultureInfo.InvariantCulture, out var order) ? order : 100, Text("makers") == "true", halves.Body);
    }

    public HelpPage InLanguage(string language) => new(Name, HelpRoutes.SlugOf(Name, language), Language, Title, Summary, Order, new Lazy<string>(Body));
}
