using System.CommandLine;
using Showcase.Diagnostics;
using Showcase.Intake;
using Showcase.Model;
using Showcase.Web;

namespace Showcase.Cli;

internal static class RemindersCommand
{
    public static Command Make(Options options, TimeProvider clock)
    {
        var to = new Option<string>("--to") { Description = "Folder of messages that are not mailed, and of what was sent when", DefaultValueFactory = _ => "reminders" };
        var key = new Option<string?>("--key-file") { Description = "The intake's key (default: SHOWCASE_INTAKE_KEY, else spool.key)" };
        var command = new Command("reminders", "Ask the artisans whose vitrines have aged whether all is still true: by mail where SMTP_HOST and SMTP_FROM say how, else as files") { to, key };
        command.SetAction(async (line, cancel) =>
        {
            var (place, language) = options.PlaceOf(line);
            var faults = new Faults();
            var build = new Build(place, clock);
            var checkedContent = build.Advise();
            if (SiteSettingsReader.Read(place.SettingsPath, faults) is not { } settings || checkedContent.Counsels is not { } counsels)
            {
                await Console.Error.WriteAsync(FaultFormat.Text(checkedContent.Faults.Sorted(), language)).ConfigureAwait(false);
                return ExitCode.Faults;
            }
            var renewals = settings.Intake?.Url ?? new Uri(place.BaseUrl ?? settings.BaseUrl, "intake/");
            var reminders = new Reminders(settings, Vault.Open(Path.GetFullPath(line.GetValue(key) ?? "spool.key")), renewals, Path.GetFullPath(line.GetValue(to)!), build.Today(settings));
            var sent = await reminders.SendAsync(counsels.Select(c => c.Artisan), MailSender.Of(Environment.GetEnvironmentVariable), cancel).ConfigureAwait(false);
            if (sent.Refusal is { } refusal)
                await Console.Error.WriteLineAsync(Words.MailRefused.Say(language, refusal)).ConfigureAwait(false);
            Console.WriteLine(Words.Reminded.Say(language, sent.Mailed, sent.Written, sent.Waiting));
            return ExitCode.Good;
        });
        return command;
    }
}
