using Showcase.Diagnostics;
using Showcase.Model;
using Showcase.Pages.Help;

namespace Showcase.Cli;

/// <summary>Where the site itself explains a fault.</summary>
internal static class FaultPages
{
    /// <returns>Null when the settings cannot be read.</returns>
    public static Func<Rule, Uri?>? Of(Workplace place, string language)
    {
        if (SiteSettingsReader.Read(place.SettingsPath, new Faults()) is not { } settings)
            return null;
        settings = settings with { BaseUrl = place.BaseUrl ?? settings.BaseUrl };
        return rule => HelpRoutes.PageOf(rule, settings, language);
    }
}
