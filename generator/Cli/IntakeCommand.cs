using System.CommandLine;
using System.Net;
using Showcase.Diagnostics;
using Showcase.Intake;
using Showcase.Review;
using Showcase.Web;

namespace Showcase.Cli;

internal static class IntakeCommand
{
    public static Command Make(Options options, TimeProvider clock)
    {
        var open = new IntakeOptions();
        var command = new Command("intake", "Receive what visitors send by the form, and make proposals of it");
        foreach (var option in open.All)
            command.Options.Add(option);
        command.SetAction((line, cancel) => ServeAsync(options, open, line, clock, cancel));
        command.Subcommands.Add(Pull(options, open, clock));
        command.Subcommands.Add(Rights("export", "Print all that the spool holds of a person", options, open, clock));
        command.Subcommands.Add(Rights("erase", "Delete all that the spool holds of a person", options, open, clock));
        return command;
    }

    private static async Task<int> ServeAsync(Options options, IntakeOptions open, ParseResult line, TimeProvider clock, CancellationToken cancel)
    {
        var (place, language) = options.PlaceOf(line);
        var faults = new Faults();
        using var web = open.Visitor(line, clock);
        if (IntakeOpening.Open(place.SettingsPath, place.ThemeFolders, place.NodeFolder, place.CacheFolder, open.Choices(line, place) with { Drawer = new PageDrawing(place, clock).DrawAsync }, web, clock, faults) is not { } house)
        {
            await Console.Error.WriteAsync(FaultFormat.Text(faults.Sorted(), language)).ConfigureAwait(false);
            return ExitCode.Faults;
        }
        await using (house.ConfigureAwait(false))
        {
            try
            {
                await house.Source.FreshAsync(cancel).ConfigureAwait(false);
                await using var server = (await IntakeServer.StartAsync(house, line.GetValue(open.Host)!, line.GetValue(open.Port), cancel).ConfigureAwait(false)).ConfigureAwait(false);
                Console.WriteLine(Words.Receiving.Say(language, $"http://{line.GetValue(open.Host)}:{line.GetValue(open.Port)}/intake/", house.Worker.Waiting));
                await house.Worker.RunAsync(cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // Ctrl+C: what is accepted lies in the spool.
            }
            catch (GitException e)
            {
                await Console.Error.WriteLineAsync(Words.Machine.Say(language, e.Message)).ConfigureAwait(false);
                return ExitCode.Machine;
            }
        }
        return ExitCode.Good;
    }

    private static Command Pull(Options options, IntakeOptions open, TimeProvider clock)
    {
        var site = new Option<string?>("--netlify-site") { Description = "Netlify's id of the site (default: NETLIFY_SITE_ID)" };
        var api = new Option<Uri>("--netlify-api") { Description = "Address of Netlify's API", DefaultValueFactory = _ => new Uri("https://api.netlify.com/api/v1/") };
        var command = new Command("pull", "Fetch what came in by Netlify Forms, and make proposals of it") { site, api };
        command.SetAction(async (line, cancel) =>
        {
            var (place, language) = options.PlaceOf(line);
            var faults = new Faults();
            using var web = open.Visitor(line, clock);
            var house = IntakeOpening.Open(place.SettingsPath, place.ThemeFolders, place.NodeFolder, place.CacheFolder, open.Choices(line, place), web, clock, faults);
            var (token, id) = (Environment.GetEnvironmentVariable("NETLIFY_TOKEN"), line.GetValue(site) ?? Environment.GetEnvironmentVariable("NETLIFY_SITE_ID"));
            if (house is not null && (token is null || id is null))
                faults.Add(Rules.IntakeSecretMissing, SourceLocation.WholeFile("showcase.yaml"), token is null ? "NETLIFY_TOKEN" : "NETLIFY_SITE_ID");
            if (house is null || token is null || id is null)
            {
                await Console.Error.WriteAsync(FaultFormat.Text(faults.Sorted(), language)).ConfigureAwait(false);
                return ExitCode.Faults;
            }
            await using (house.ConfigureAwait(false))
            {
                try
                {
                    await house.Source.FreshAsync(cancel).ConfigureAwait(false);
                    int taken;
                    try
                    {
                        taken = await new NetlifyForms(house, web, line.GetValue(api)!, token, id).PullAsync(cancel).ConfigureAwait(false);
                    }
                    finally
                    {
                        // What came before, and waits here, does not wait for Netlify.
                        await house.Worker.DrainAsync(cancel).ConfigureAwait(false);
                        await house.Worker.FollowAsync(cancel).ConfigureAwait(false);
                    }
                    Console.WriteLine(Words.Pulled.Say(language, taken, house.Worker.Waiting));
                    return house.Worker.Waiting == 0 ? ExitCode.Good : ExitCode.Machine;
                }
                catch (Exception e) when (e is ForgeException or GitException)
                {
                    await Console.Error.WriteLineAsync(Words.Machine.Say(language, e.Message)).ConfigureAwait(false);
                    return ExitCode.Machine;
                }
            }
        });
        return command;
    }

    private static Command Rights(string name, string description, Options options, IntakeOptions open, TimeProvider clock)
    {
        var who = new Argument<string>("who") { Description = "An e-mail, given for the reply or for visitors, or the id of a submission" };
        var command = new Command(name, description) { who };
        command.SetAction(line =>
        {
            var (place, language) = options.PlaceOf(line);
            var choices = open.Choices(line, place);
            var spool = new Spool(choices.Spool, Vault.Open(choices.KeyFile));
            var person = new PersonalRights(spool, clock);
            if (name == "export")
            {
                Console.Write(person.Export(line.GetValue(who)!));
                return ExitCode.Good;
            }
            foreach (var branch in person.Erase(line.GetValue(who)!))
                Console.WriteLine(Words.Erased.Say(language, branch));
            return ExitCode.Good;
        });
        return command;
    }
}

/// <summary>The options of <c>intake</c> and of what stands below it.</summary>
internal sealed class IntakeOptions
{
    public Option<int> Port { get; } = new("--port") { Description = "Port to listen on", DefaultValueFactory = _ => 8090 };

    public Option<IPAddress> Host { get; } = new("--host")
    {
        Description = "Address to listen on; only a proxy on this machine reaches the default",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = result =>
        {
            if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
                return address;
            result.AddError($"'{result.Tokens[0].Value}' is not an IP address.");
            return null;
        },
    };

    public Option<string> Spool { get; } = new("--spool") { Description = "Folder of what is not in the repository yet", DefaultValueFactory = _ => "spool", Recursive = true };

    public Option<string?> Key { get; } = new("--key-file") { Description = "The spool's key (default: SHOWCASE_INTAKE_KEY, else key beside the spool)", Recursive = true };

    public Option<string?> Repository { get; } = new("--repository") { Description = "Where proposals go, in place of intake.repository", Recursive = true };

    public Option<bool> BehindProxy { get; } = new("--behind-proxy") { Description = "Believe the last address of X-Forwarded-For" };

    public Option<bool> AllowLocal { get; } = new("--allow-local") { Description = "The forge stands in our own network", Recursive = true };

    public Option<int> Burst { get; } = new("--burst") { Description = "Forms that one address may send at once", DefaultValueFactory = _ => new IntakeLimits().Burst };

    public IEnumerable<Option> All => [Port, Host, Spool, Key, Repository, BehindProxy, AllowLocal, Burst];

    public WebVisitor Visitor(ParseResult line, TimeProvider clock) =>
        new(new WebManners { UserAgent = "Showcase/1.0 (intake)", Timeout = TimeSpan.FromSeconds(60) }, clock, line.GetValue(AllowLocal) ? LocalAddresses.Allowed : LocalAddresses.Refused);

    public IntakeChoices Choices(ParseResult line, Workplace place)
    {
        var spool = Path.GetFullPath(line.GetValue(Spool)!);
        var repository = line.GetValue(Repository);
        return new IntakeChoices(spool, Path.GetFullPath(line.GetValue(Key) ?? spool + ".key"), repository, line.GetValue(BehindProxy),
            new IntakeLimits { Burst = line.GetValue(Burst) }, place.BaseUrl, Environment.GetEnvironmentVariable, text => Console.Error.WriteLine(MessageTemplate.Printable(text)));
    }
}
