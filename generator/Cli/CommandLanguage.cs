using System.Globalization;

namespace Showcase.Cli;

/// <summary>The language of messages: asked for, else the site's, else the machine's.</summary>
internal static class CommandLanguage
{
    /// <param name="settingsPath">Of showcase.yaml, looked at lightly: its own faults are told in the language found here.</param>
    public static string Of(string? asked, string? settingsPath = null)
    {
        if (asked is "fr" or "en")
            return asked;
        var written = settingsPath is not null && File.Exists(settingsPath)
            ? File.ReadLines(settingsPath).FirstOrDefault(l => l.StartsWith("language:", StringComparison.Ordinal))?[9..].Split('#')[0].Trim(' ', '"', '\'')
            : null;
        return (written ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) == "fr" ? "fr" : "en";
    }
}
