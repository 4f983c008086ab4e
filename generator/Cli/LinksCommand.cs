using System.CommandLine;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Social.Links;
using Showcase.Web;

namespace Showcase.Cli;

/// <summary>Asks the Web whether accounts and websites are still there. The only command that goes out, and only when it is called.</summary>
internal static class LinksCommand
{
    public static Command Make(Options options, TimeProvider clock)
    {
        var what = new Argument<string[]>("what") { Description = "Folder names of vitrines, or addresses; without any, everything", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "How findings are printed", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "github");
        var older = new Option<int>("--older-than") { Description = "Only what was not checked in so many days", HelpName = "DAYS" };
        var local = new Option<bool>("--allow-local") { Description = "Reach this machine and private networks too: for tests and intranets" };
        var command = new Command("links", "Check that accounts and websites are still there, and verify fediverse accounts; remembers in links.json") { what, format, older, local };
        command.SetAction(async (line, cancel) =>
        {
            var (place, language) = options.PlaceOf(line);
            var (all, settings, faults) = new Build(place, clock).Links();
            if (all is null)
            {
                await Console.Error.WriteAsync(FaultFormat.Text(faults.Sorted(), language)).ConfigureAwait(false);
                return ExitCode.Faults;
            }
            if (Choose(all, line.GetValue(what) ?? [], language) is not { } chosen)
                return ExitCode.Faults;
            var found = new Faults();
            var memory = LinkMemory.Read(place.LinksPath, found);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(settings!.TimeZone)).DateTime);
            var due = chosen.Where(t => memory[t.Url.AbsoluteUri] is not { } known || today.DayNumber - known.Checked.DayNumber >= line.GetValue(older)).ToArray();
            await Console.Error.WriteLineAsync(Words.LinksChecking.Say(language, due.DistinctBy(t => t.Url).Count())).ConfigureAwait(false);

            using var visitor = new WebVisitor(new WebManners { UserAgent = $"Showcase/1.0 (link checker; +{WebOrigin.InAscii(settings.BaseUrl)})" }, clock,
                line.GetValue(local) ? LocalAddresses.Allowed : LocalAddresses.Refused);
            var records = await new LinkChecker(visitor, clock, today).CheckAsync(due, memory, cancel).ConfigureAwait(false);
            foreach (var record in records.Values)
                memory.Remember(record);
            // An address that was asked about and is in no file is not kept.
            memory.KeepOnly(all.Select(t => t.Url.AbsoluteUri).ToHashSet(StringComparer.Ordinal));
            memory.Write(place.LinksPath);

            var report = LinkReport.Of(due, records, language, found);
            Console.Write(line.GetValue(format) switch
            {
                "json" => report.Json(),
                "github" => FaultFormat.GitHub(found.Sorted(), language),
                _ => report.Text(),
            });
            return found.AnyErrors ? ExitCode.Faults : ExitCode.Good;
        });
        return command;
    }

    private static IReadOnlyList<LinkTarget>? Choose(IReadOnlyList<LinkTarget> all, string[] what, string language)
    {
        if (what.Length == 0)
            return all;
        var chosen = new List<LinkTarget>();
        var known = all.ToLookup(t => t.Owner, StringComparer.Ordinal);
        foreach (var name in what)
        {
            if (known.Contains(name))
                chosen.AddRange(known[name]);
            else if (Uri.TryCreate(name, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                chosen.AddRange(all.Where(t => t.Url == url).DefaultIfEmpty(new LinkTarget(url!, null, null, "", [])));
            else
            {
                Console.Error.WriteLine(Words.NoVitrine.Say(language, name) + (DidYouMean.Closest(name, known.Select(k => k.Key)) is { } near ? " " + Words.Meant.Say(language, near) : ""));
                return null;
            }
        }
        return chosen;
    }
}
