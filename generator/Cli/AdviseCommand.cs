using System.CommandLine;
using Showcase.Advice;
using Showcase.Diagnostics;

namespace Showcase.Cli;

internal static class AdviseCommand
{
    public static Command Make(Options options, TimeProvider clock)
    {
        var slugs = new Argument<string[]>("slug") { Description = "Folder names of vitrines; without any, a table of them all", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "How advice is printed", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("advise", "Say kindly what would make a vitrine more useful") { slugs, format };
        command.SetAction(line =>
        {
            var (place, language) = options.PlaceOf(line);
            var result = new Build(place, clock).Advise();
            var faults = result.Faults.Sorted();
            if (result.Counsels is not { } all)
            {
                Console.Error.Write(FaultFormat.Text(faults, language));
                return ExitCode.Faults;
            }
            // A vitrine that cannot be read yet cannot be advised: say why it is missing, and advise the others.
            if (faults.Any(f => f.Severity == Severity.Error))
                Console.Error.WriteLine(Screen.Tally(faults, language) + " " + Words.SeeCheck.In(language));
            var asked = line.GetValue(slugs) ?? [];
            var chosen = asked.Length == 0 ? [.. all.Where(c => !c.Artisan.Draft)] : Choose(all, asked, language);
            if (chosen is null)
                return ExitCode.Faults;
            Console.Write(line.GetValue(format) == "json" ? CounselFormat.Json(chosen, language)
                : asked.Length > 0 ? CounselFormat.Text(chosen, language)
                : CounselFormat.Table(chosen, (Words.AdviceName.In(language), Words.AdviceScore.In(language), Words.AdviceFirst.In(language)), language));
            return ExitCode.Good;
        });
        return command;
    }

    private static IReadOnlyList<Counsel>? Choose(IReadOnlyList<Counsel> all, IReadOnlyList<string> slugs, string language)
    {
        var bySlug = all.ToDictionary(c => c.Artisan.Slug.Value, StringComparer.Ordinal);
        var unknown = slugs.Where(s => !bySlug.ContainsKey(s)).ToList();
        foreach (var slug in unknown)
            Console.Error.WriteLine(Words.NoVitrine.Say(language, slug) + (DidYouMean.Closest(slug, bySlug.Keys) is { } near ? " " + Words.Meant.Say(language, near) : ""));
        return unknown.Count > 0 ? null : [.. slugs.Distinct(StringComparer.Ordinal).Select(s => bySlug[s])];
    }
}
