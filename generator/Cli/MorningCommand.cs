using System.CommandLine;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Intake;
using Showcase.Social.Links;
using Showcase.Web;

namespace Showcase.Cli;

internal static class MorningCommand
{
    public static Command Make(Options options, TimeProvider clock)
    {
        var mail = new Option<string?>("--mail") { Description = "Address of the moderators; without one, or without SMTP_HOST and SMTP_FROM, the message is only printed" };
        var command = new Command("morning", "Tell moderators in one message what is new, what has aged and what broke: proposals, unconfirmed vitrines, dead addresses of links.json") { mail };
        command.SetAction(async (line, cancel) =>
        {
            var (place, language) = options.PlaceOf(line);
            var faults = new Faults();
            if (new Build(place, clock).AdviseAndLinks(faults) is not var (links, counsels, settings))
            {
                await Console.Error.WriteAsync(FaultFormat.Text(faults.Sorted(), language)).ConfigureAwait(false);
                return ExitCode.Faults;
            }
            var memory = LinkMemory.Read(place.LinksPath, faults);
            var letter = new MorningLetter(await MorningLetter.WaitingAsync(place.Content, cancel).ConfigureAwait(false),
                [.. counsels.Select(c => c.Artisan).Where(a => a.Staleness != Staleness.Fresh && (!a.Draft || a.Staleness == Staleness.Gone))],
                [.. links.Where(l => memory[l.Url.AbsoluteUri] is { State: LinkState.Dead or LinkState.Forbidden }).Select(l => $"{l.Owner}: {l.Url.AbsoluteUri}").Distinct(StringComparer.Ordinal)]);
            var text = letter.IsEmpty ? Words.QuietMorning.Say(language) + "\n" : letter.Text(language);
            Console.Write(text);
            if (!letter.IsEmpty && line.GetValue(mail) is { } address && MailSender.Of(Environment.GetEnvironmentVariable) is { } sender)
                await sender.SendAsync(address, letter.Subject(language, settings.Name[settings.Language]), text, cancel).ConfigureAwait(false);
            return ExitCode.Good;
        });
        return command;
    }
}
