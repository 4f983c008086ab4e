using System.Globalization;
using System.Text;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Model;
using Showcase.Pages;
using Showcase.Web;

namespace Showcase.Intake;

/// <summary>What the command line says of a run.</summary>
/// <param name="Repository">In place of the settings'; null keeps those.</param>
/// <param name="BaseUrl">Of the site, in place of the settings'.</param>
/// <param name="Drawer">Draws vitrines as they will look; null: none is shown to who sent it.</param>
/// <param name="Secrets">By the names of environment variables.</param>
internal sealed record IntakeChoices(string Spool, string KeyFile, string? Repository, bool BehindProxy, IntakeLimits Limits, Uri? BaseUrl, Func<string, string?> Secrets, Action<string> Log, PageDrawer? Drawer = null);

/// <summary>Puts a service together from the site's settings.</summary>
internal static class IntakeOpening
{
    /// <returns>Null when the settings lack something; a fault says what.</returns>
    public static IntakeHouse? Open(string settingsPath, IReadOnlyList<string> themeFolders, string nodeFolder, string cacheFolder, IntakeChoices choices, WebVisitor web, TimeProvider clock, Faults faults)
    {
        if (SiteSettingsReader.Read(settingsPath, faults) is not { } settings || ThemeReader.Read(themeFolders, settings, faults) is not { } theme)
            return null;
        var intake = settings.Intake ?? new IntakeSettings(IntakeDoor.Service, null, ForgeKind.Bare, null, null, "main", "content");
        intake = intake with { Repository = choices.Repository ?? intake.Repository };
        if (intake.Forge == ForgeKind.Bare && intake.Repository is { } path && Directory.Exists(path))
            intake = intake with { Repository = Path.GetFullPath(path) };
        settings = settings with { Intake = intake, BaseUrl = choices.BaseUrl ?? settings.BaseUrl };
        var mirror = Path.Combine(choices.Spool, "repository.git");
        if (Forges.Open(intake, mirror, web, clock, choices.Secrets, faults) is not { } forge)
            return null;
        Disk.MakeFolder(choices.Spool);
        var gazetteer = Gazetteer.Load(Path.Combine(nodeFolder, "node_modules"), cacheFolder);
        var source = new ContentSource(new GitRepository(mirror, intake.Branch, forge.RemoteAsync, clock), intake.Content, Path.Combine(choices.Spool, "content"), settings.Languages, clock);
        return new IntakeHouse(choices.Spool, Vault.Open(choices.KeyFile), forge, new EntryDesk(settings, gazetteer, intake.Content), source, nodeFolder, Style(theme, settings), MailSender.Of(choices.Secrets), choices.Drawer, choices.Limits, clock, choices.Log)
        {
            BehindProxy = choices.BehindProxy,
        };
    }

    /// <summary>The site's own colours and faces, then the service's sheet.</summary>
    private static string Style(ThemeFolder theme, SiteSettings settings)
    {
        var css = new StringBuilder(":root{");
        foreach (var (name, value) in theme.Variables.Where(v => !settings.Variables.ContainsKey(v.Key)).Concat(settings.Variables))
            css.Append(CultureInfo.InvariantCulture, $"--{name}:{value};");
        using var stream = typeof(IntakeOpening).Assembly.GetManifestResourceStream("intake.css")!;
        using var sheet = new StreamReader(stream, Encoding.UTF8);
        return css.Append("}\n").Append(sheet.ReadToEnd()).ToString();
    }
}
