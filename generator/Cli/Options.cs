using System.CommandLine;

namespace Showcase.Cli;

/// <summary>The options that every command shares.</summary>
internal sealed class Options
{
    public Option<string> Site { get; } = Folder("--site", "Folder of showcase.yaml and static/", "site");

    public Option<string> Content { get; } = Folder("--content", "Folder of artisans/, events/, networks/ and pages/", "content");

    public Option<string> Output { get; } = Folder("--output", "Folder that the site is written to", "dist");

    public Option<Uri?> BaseUrl { get; } = new("--base-url")
    {
        Description = "Address the site will have, in place of the one in showcase.yaml",
        HelpName = "URL",
        Recursive = true,
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                return url!.AbsoluteUri.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
            result.AddError($"'{result.Tokens[0].Value}' is not an http or https address.");
            return null;
        },
    };

    public Option<string?> Language { get; } = Languages();

    private static Option<string?> Languages()
    {
        var option = new Option<string?>("--lang") { Description = "Language of messages: fr or en (default: the site's)", HelpName = "fr|en", Recursive = true };
        option.AcceptOnlyFromAmong("fr", "en");
        return option;
    }

    /// <summary>Where the run is, and the language in which it speaks.</summary>
    /// <exception cref="DirectoryNotFoundException">The program was copied without its parts.</exception>
    public (Workplace Place, string Language) PlaceOf(ParseResult line)
    {
        var node = NodeParts.Find();
        var site = Path.GetFullPath(line.GetValue(Site)!);
        // The site's own themes first, then those that come with the program.
        string[] themes = [Path.GetFullPath("themes"), Path.Combine(Path.GetDirectoryName(site)!, "themes"), Path.Combine(node, "..", "..", "themes"), Path.Combine(AppContext.BaseDirectory, "themes")];
        var place = new Workplace(site, ContentOf(line, site), Path.GetFullPath(line.GetValue(Output)!),
            [.. themes.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)], Path.GetFullPath(".cache"), node, line.GetValue(BaseUrl));
        return (place, CommandLanguage.Of(line.GetValue(Language), place.SettingsPath));
    }

    // A site that republishes others keeps what it adds in its own folder: the region's content beside it is one of its sources, not its own.
    private string ContentOf(ParseResult line, string site)
    {
        var settings = Path.Combine(site, "showcase.yaml");
        var republishes = line.GetResult(Content) is not { Implicit: false } && File.Exists(settings)
            && File.ReadLines(settings).Any(l => l.StartsWith("sources:", StringComparison.Ordinal));
        return Path.GetFullPath(republishes ? Path.Combine(site, "content") : line.GetValue(Content)!);
    }

    private static Option<string> Folder(string name, string description, string value) => new(name)
    {
        Description = description,
        HelpName = "DIR",
        DefaultValueFactory = _ => value,
        Recursive = true,
    };
}
