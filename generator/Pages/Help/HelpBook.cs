using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Model;
using Showcase.Pages.Api;

namespace Showcase.Pages.Help;

/// <summary>The help of a site: the theme's guides (<c>guides/name.language.md</c>), and what is written from the program itself.</summary>
internal sealed class HelpBook
{
    private readonly Dictionary<string, IReadOnlyList<HelpPage>> _pages = new(StringComparer.Ordinal);

    private HelpBook(IReadOnlyDictionary<string, GuidePictureFile> pictures) => Pictures = pictures;

    public static HelpBook Empty { get; } = new(new Dictionary<string, GuidePictureFile>());

    /// <summary>By file name.</summary>
    public IReadOnlyDictionary<string, GuidePictureFile> Pictures { get; }

    public IReadOnlyList<HelpPage> In(string language) => _pages.GetValueOrDefault(language, []);

    public static HelpBook Read(ThemeFolder theme, SiteSettings settings, Faults faults)
    {
        if (settings.Help == HelpExtent.None)
            return Empty;
        var files = theme.Files("guides", ".md");
        var guides = files.Select(f => GuideFile.Read(f.Key, f.Value, faults)).OfType<GuideFile>().Where(g => settings.Help == HelpExtent.Everything || !g.ForMakers).ToArray();
        var book = new HelpBook(theme.Files("guides", ".jpg").ToDictionary(f => f.Key, f => GuidePictureFile.Read(f.Key, f.Value), StringComparer.Ordinal));
        foreach (var language in settings.Languages)
        {
            book._pages[language] = [.. guides.GroupBy(g => g.Name).Select(g => g.FirstOrDefault(t => t.Language == language) ?? g.FirstOrDefault(t => t.Language == settings.Language) ?? g.First())
                .Select(g => g.InLanguage(language)).OrderBy(g => g.Order).ThenBy(g => g.Name, StringComparer.Ordinal), .. Reference(language, settings)];
        }
        return book;
    }

    private static IEnumerable<HelpPage> Reference(string language, SiteSettings settings)
    {
        // The program speaks two languages.
        var spoken = language == "fr" ? "fr" : "en";
        HelpPage Make(string name, Bilingual title, Bilingual summary, Func<string> body, string? textLanguage = null) =>
            new(name, HelpRoutes.SlugOf(name, language), textLanguage ?? spoken, title.In(spoken), summary.In(spoken), 0, new Lazy<string>(body)) { IsReference = true };

        yield return Make(HelpRoutes.Fields, new("Les champs des fiches", "The fields of entries"), new("Ce que chaque champ attend, avec un exemple.", "What each field expects, with an example."), () => FieldReference.Content(spoken));
        yield return Make(HelpRoutes.Messages, new("Les messages du contrôle", "The checker’s messages"), new("Chaque message, et ce qu’il faut faire.", "Each message, and what to do."), () => RulesPage.Write(Rules.All, spoken));
        if (settings.Publishes(SitePart.Data))
            yield return Make("data", new("Les données ouvertes", "The open data"), new("Les fichiers à reprendre, champ par champ.", "The files to take up, field by field."), () => ApiReference.Write(spoken));
        if (settings.Help != HelpExtent.Everything)
            yield break;
        yield return Make("configuration", new("La configuration", "The configuration"), new("Tous les réglages de showcase.yaml.", "Every setting of showcase.yaml."), () => FieldReference.Configuration(spoken));
        yield return Make("commands", new("Les commandes", "The commands"), new("Ce que fait le programme showcase, en anglais.", "What the program showcase does."), CommandText, "en");
    }

    // Written by a test: commands stand in a room that pages cannot see.
    private static string CommandText()
    {
        using var stream = typeof(HelpBook).Assembly.GetManifestResourceStream("commands.md") ?? throw new InvalidOperationException("The program lacks its part commands.md.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n", 3)[2];
    }
}
