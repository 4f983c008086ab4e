using Showcase.Model;

namespace Showcase.Intake;

/// <summary>What stands around every page of the service: sober, complete without script, with nothing from anywhere else.</summary>
internal sealed class IntakePage(Uri site, IReadOnlyDictionary<string, string> siteName)
{
    public const string StylePath = "/intake/intake.css";

    /// <param name="other">Address of the same page in the other language; null where there is none.</param>
    public string Wrap(string language, string title, Html main, string? other = null)
    {
        var page = new Html();
        page.Add($"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title} – {NameIn(language)}</title>
            <link rel="stylesheet" href="{StylePath}">
            </head>
            <body>
            <header class="mast"><a class="name" href="{site.AbsoluteUri}">{NameIn(language)}</a>

            """);
        if (other is not null)
            page.Add($"""<a class="tongue" lang="{(language == "fr" ? "en" : "fr")}" href="{other}">{IntakeWords.Say("other_language", language)}</a>""");
        page.Add($"""
            </header>
            <main>
            <h1>{title}</h1>
            {main}
            </main>
            <footer><a href="{site.AbsoluteUri}">{IntakeWords.Say("see_site", language)}</a></footer>
            </body>
            </html>

            """);
        return page.ToString();
    }

    public string NameIn(string language) => siteName.TryGetValue(language, out var name) ? name : siteName.Values.FirstOrDefault() ?? site.Host;
}
