using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Showcase.Diagnostics;
using Showcase.Domain.Hours;
using Showcase.Geo;
using Showcase.Social;

namespace Showcase.Cli;

/// <summary>Prints what the program understands of a text, as JSON: for anyone who wants to try before writing. Needs no site.</summary>
internal static partial class ExplainCommand
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Command Make(Options options) => new("explain", "Print what is understood of a text, as JSON; 1 when it is refused")
    {
        Social(options), Hours(options), Place(options),
    };

    private static Command Social(Options options)
    {
        var text = new Argument<string>("text") { Description = "A handle, a phone number, or whatever an application's share button gives" };
        var network = new Option<string?>("--network") { Description = "The network it is on, when the text does not say", HelpName = "ID" };
        var consent = new Option<bool>("--consent") { Description = "The artisan agrees that a link shows the telephone number" };
        var departement = Departement("Where a number written without its country is one of");
        var command = new Command("social", "What a social account becomes") { text, network, departement, consent };
        command.SetAction(line =>
        {
            SocialReading Read(bool agreed) =>
                SocialCompiler.Compile(line.GetValue(text)!, line.GetValue(network), NetworkRegistry.Shared, new SocialContext(line.GetValue(departement)!, agreed));
            var reading = Read(line.GetValue(consent));
            // A number alone is understood all the same; that a vitrine would want consent beside it is said as a notice.
            if (reading is SocialReading.Refused { Rule: var rule, Args: var args } && rule == Rules.SocialConsent && Read(true) is SocialReading.Understood understood)
                reading = understood with { Notices = [.. understood.Notices, (rule, args)] };
            Console.WriteLine(SocialExplanation.ToJson(reading, NetworkRegistry.Shared, Language(line, options)));
            return reading is SocialReading.Understood ? ExitCode.Good : ExitCode.Faults;
        });
        return command;
    }

    private static Command Hours(Options options)
    {
        var value = new Argument<string>("value") { Description = "Opening hours, as OpenStreetMap writes them" };
        var from = new Option<string>("--from") { Description = "First moment, ISO 8601, local to the time zone", HelpName = "ISO", Required = true };
        var to = new Option<string>("--to") { Description = "Last moment, ISO 8601", HelpName = "ISO", Required = true };
        var zone = new Option<string>("--tz") { Description = "Time zone, by its IANA name", DefaultValueFactory = _ => "Europe/Paris", HelpName = "ZONE" };
        var departement = Departement("Whose bank holidays count");
        var command = new Command("hours", "When a workshop with such hours is open") { value, from, to, departement, zone };
        command.SetAction(line =>
        {
            var language = Language(line, options);
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(line.GetValue(zone)!, out var place))
                return Misused(Words.UnknownZone.Say(language, line.GetValue(zone)!));
            if (!HoursExplanation.TryReadMoment(line.GetValue(from)!, place, out var start))
                return Misused(Words.NotAMoment.Say(language, line.GetValue(from)!));
            if (!HoursExplanation.TryReadMoment(line.GetValue(to)!, place, out var end))
                return Misused(Words.NotAMoment.Say(language, line.GetValue(to)!));
            if (end < start)
                return Misused(Words.EndsFirst.Say(language));
            if (!OpeningHours.TryParse(line.GetValue(value)!, out var hours, out var problem))
            {
                Console.WriteLine(Refusal(problem, language));
                return ExitCode.Faults;
            }
            Console.WriteLine(HoursExplanation.ToJson(hours, start, end, HolidayCalendar.For(line.GetValue(departement)!), place));
            return ExitCode.Good;
        });
        return command;
    }

    private static Command Place(Options options)
    {
        var text = new Argument<string>("place") { Description = "A postcode and a town, with a street before them or not" };
        var command = new Command("place", "Which commune an address is in") { text };
        command.SetAction(line =>
        {
            var modules = Path.Combine(NodeParts.Find(), "node_modules");
            var memory = PlaceMemory.Read(line.GetValue(options.Content)!, new Faults());
            Console.WriteLine(PlaceExplanation.ToJson(line.GetValue(text)!, Gazetteer.Load(modules, PlaceCache()), memory, Language(line, options), out var understood));
            return understood ? ExitCode.Good : ExitCode.Faults;
        });
        return command;
    }

    /// <summary>A site's own cache where the command runs in one; elsewhere the user's, so that a question leaves no folder behind.</summary>
    private static string PlaceCache()
    {
        var here = Path.GetFullPath(".cache");
        if (Directory.Exists(here))
            return here;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), "showcase");
    }

    /// <summary>Of a value that cannot be read; <c>valid</c>: right by the specification, but beyond what the site computes.</summary>
    internal static string Refusal(HoursProblem problem, string language)
    {
        var fault = new Fault(problem.Rule, default, problem.Arguments);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartObject();
            json.WriteStartObject("refusal");
            json.WriteString("id", fault.Rule.Id);
            json.WriteBoolean("valid", problem.Kind == HoursProblemKind.Unsupported);
            json.WriteNumber("position", problem.Position);
            json.WriteString("message", fault.What(language));
            json.WriteString("fix", fault.Fix(language));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static Option<string> Departement(string description)
    {
        var option = new Option<string>("--department", "--departement")
        {
            Description = description + ": a département's INSEE code",
            DefaultValueFactory = _ => "29",
            HelpName = "CODE",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var code }] && !InseeDepartement().IsMatch(code))
                result.AddError($"'{code}' is not a département's code: write 01 to 95, 2A, 2B, 971 to 978 or 984 to 988.");
        });
        return option;
    }

    [GeneratedRegex(@"^(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[46-8])\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InseeDepartement();

    private static string Language(ParseResult line, Options options) =>
        CommandLanguage.Of(line.GetValue(options.Language), Path.Combine(line.GetValue(options.Site)!, "showcase.yaml"));

    private static int Misused(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.Machine;
    }
}
