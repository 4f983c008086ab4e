using System.CommandLine;
using System.Text.RegularExpressions;

namespace Showcase.Cli;

/// <summary>Begins the repository of another region: asks on a terminal, takes options elsewhere.</summary>
internal static partial class InitCommand
{
    public static Command Make(Options options)
    {
        var folder = new Argument<string>("folder") { Description = "Where to begin; it may exist, nothing in it is overwritten", DefaultValueFactory = _ => "." };
        var name = Text("--name", "What the site is called");
        var region = Text("--region", "The territory, as a visitor would name it");
        var languages = Text("--languages", "fr, en, or both (fr,en): the first is the main one");
        var url = Text("--url", "The public address");
        var palette = OneOf("--palette", "Colours", [.. NewSite.Palettes.Keys]);
        var forge = OneOf("--forge", "Where the repository lives", NewSite.Forges);
        var host = OneOf("--host", "Where the site will be published", NewSite.Hosts);
        var command = new Command("init", "Begin a region of your own: a repository that builds") { folder, name, region, languages, url, palette, forge, host };
        command.SetAction(line =>
        {
            var speak = CommandLanguage.Of(line.GetValue(options.Language));
            string Ask(Option<string?> option, Words.Question question) => line.GetValue(option) ?? question.Ask(speak);

            var called = Clean(Ask(name, Words.AskName));
            var where = Clean(Ask(region, Words.AskRegion));
            var spoken = Ask(languages, Words.AskLanguages).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var address = Ask(url, Words.AskUrl);
            if (called.Length is 0 or > 80 || where.Length is 0 or > 80)
                return Refuse(Words.InitNoName.Say(speak));
            if (spoken.Length == 0 || spoken.Any(l => l is not ("fr" or "en")) || spoken.Distinct().Count() != spoken.Length)
                return Refuse(Words.InitLanguages.Say(speak));
            if (!Uri.TryCreate(address.EndsWith('/') ? address : address + "/", UriKind.Absolute, out var site) || site.Scheme is not ("http" or "https"))
                return Refuse(Words.InitUrl.Say(speak, address));
            var choice = Ask(forge, Words.AskForge);
            var begun = new NewSite(called, where, spoken[0], spoken, site, Ask(palette, Words.AskPalette), choice,
                line.GetValue(host) ?? (Words.AskHost with { Usual = choice switch { "github" => "github-pages", "gitlab" => "gitlab-pages", _ => "netlify" } }).Ask(speak));
            return Write(begun, Path.GetFullPath(line.GetValue(folder)!), speak);
        });
        return command;
    }

    private static int Write(NewSite site, string folder, string language)
    {
        if (File.Exists(Path.Combine(folder, "site", "showcase.yaml")))
            return Refuse(Words.AlreadyThere.Say(language, "site/showcase.yaml"));
        foreach (var (path, text) in site.Files())
        {
            var full = Path.Combine(folder, path);
            if (File.Exists(full))
            {
                Console.Error.WriteLine(Words.InitKept.Say(language, path));
                continue;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
            Console.WriteLine(path);
        }
        // The repository brings the program along: whoever clones it needs no other place to take it from.
        var program = Path.Combine(folder, "program");
        Directory.CreateDirectory(program);
        if (NewSite.Package is { } package)
            File.Copy(package, Path.Combine(program, Path.GetFileName(package)), overwrite: true);
        else
            Console.WriteLine(Words.InitPack.Say(language, $"dotnet pack \"{NewSite.Source}\" -o \"{program}\""));
        Console.WriteLine(Words.InitDone.Say(language, site.Name));
        return ExitCode.Good;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.Faults;
    }

    private static string Clean(string text) => Control().Replace(text, " ").Trim();

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };

    private static Option<string?> OneOf(string name, string description, string[] values)
    {
        var option = Text(name, $"{description}: {string.Join(", ", values)}");
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\u2028\u2029]+", RegexOptions.CultureInvariant)]
    private static partial Regex Control();
}
