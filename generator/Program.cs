using System.CommandLine;
using Showcase.Cli;
using Showcase.Images;

namespace Showcase;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var options = new Options();
        var root = Commands(options, TimeProvider.System);
        var line = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }); // @name is an account, not a file of arguments
        if (line.Errors.Count > 0)
        {
            foreach (var error in line.Errors)
                await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            await Console.Error.WriteLineAsync("→ showcase --help").ConfigureAwait(false);
            return ExitCode.Machine;
        }
        // Three calls into the kernel for each of tens of thousands of files, which nobody else waits for: docs/decisions/speed.md.
        if (line.CommandResult.Command is RootCommand or { Name: "build" or "check" or "serve" })
            AppContext.SetSwitch("System.IO.DisableFileLocking", true);
        try
        {
            return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Machine;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PhotoWorkerException or System.ComponentModel.Win32Exception)
        {
            await Console.Error.WriteLineAsync(Words.Machine.Say(CommandLanguage.Of(line.GetValue(options.Language)), e.Message)).ConfigureAwait(false);
            return ExitCode.Machine;
        }
    }

    /// <summary>Everything that the program can be asked.</summary>
    public static RootCommand Commands(Options options, TimeProvider clock)
    {
        var root = new RootCommand("Showcase makes a directory of artisans from Markdown, YAML and photos. Without a command, it builds the site.");
        foreach (var option in (Option[])[options.Site, options.Content, options.Output, options.BaseUrl, options.Language])
            root.Options.Add(option);
        BuildCommand.AddTo(root, options, clock);
        root.Subcommands.Add(ServeCommand.Make(options, clock));
        root.Subcommands.Add(IntakeCommand.Make(options, clock));
        root.Subcommands.Add(ImagesCommand.Make(options, clock));
        root.Subcommands.Add(CheckCommand.Make(options, clock));
        root.Subcommands.Add(ImportCommand.Make(options, clock));
        root.Subcommands.Add(SyncCommand.Make(options, clock));
        root.Subcommands.Add(AdviseCommand.Make(options, clock));
        root.Subcommands.Add(LinksCommand.Make(options, clock));
        root.Subcommands.Add(InitCommand.Make(options));
        root.Subcommands.Add(NewCommand.Make(options));
        root.Subcommands.Add(PreviewCommand.Make(options, clock));
        root.Subcommands.Add(RemindersCommand.Make(options, clock));
        root.Subcommands.Add(MorningCommand.Make(options, clock));
        root.Subcommands.Add(SchemaCommand.Make(options));
        root.Subcommands.Add(TradesCommand.Make(options));
        root.Subcommands.Add(ExplainCommand.Make(options));
        root.Subcommands.Add(PlacesCommand.Make(options, clock));
        return root;
    }
}
