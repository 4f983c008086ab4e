using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Pages.Help;

/// <summary>Where the help stands. Not words of a theme: what prints a fault must know its page without one.</summary>
internal static class HelpRoutes
{
    public const string Messages = "messages";
    public const string Fields = "fields";

    private static readonly Dictionary<string, Bilingual> Slugs = new(StringComparer.Ordinal)
    {
        [Fields] = new("champs", "fields"),
        ["commands"] = new("commandes", "commands"),
        ["data"] = new("donnees", "data"),
        ["developer"] = new("developpeur", "developer"),
        ["moderator"] = new("moderateur", "moderator"),
    };

    public static Route Index(Routes routes, string language) => new($"{routes.Home.Path}{Folder(language)}/");

    public static string SlugOf(string name, string language) => Slugs.TryGetValue(name, out var slug) ? slug.In(language) : name;

    /// <summary>Where a site explains a rule to readers of <paramref name="language"/>; null when it prints no help.</summary>
    public static Uri? PageOf(Rule rule, SiteSettings settings, string language) => PageOf(Messages, settings, language) is { } page ? new Uri(page, "#" + AnchorOf(rule)) : null;

    /// <summary>Where a site has a page of help for readers of <paramref name="language"/>; null when it prints none.</summary>
    public static Uri? PageOf(string name, SiteSettings settings, string language)
    {
        if (settings.Help == HelpExtent.None)
            return null;
        var shown = settings.Languages.Contains(language, StringComparer.Ordinal) ? language : settings.Language;
        var root = shown == settings.Language ? "" : shown + "/";
        return new Uri($"{settings.BaseUrl.AbsoluteUri.TrimEnd('/')}/{root}{Folder(shown)}/{SlugOf(name, shown)}/");
    }

    /// <summary>Of a rule on the page of messages.</summary>
    public static string AnchorOf(Rule rule) => rule.Id.ToLowerInvariant();

    private static string Folder(string language) => language == "fr" ? "aide" : "help";
}
