using System.CommandLine;
using System.Text;

namespace Showcase.Cli;

/// <summary>Writes the reference of the commands as Markdown, from the commands themselves.</summary>
internal static class CommandReference
{
    public static string Write(RootCommand root)
    {
        var page = new StringBuilder("What the program `showcase` does when it is asked. `--help` says the same of each command.\n\n")
            .Append("Exit codes: 0 good, 1 faults in the content, 2 the machine or the command line.\n\n## For every command (`showcase`)\n\n").Append(root.Description).Append('\n');
        Options(page, root);
        foreach (var command in root.Subcommands.Where(c => !c.Hidden))
            Describe(page, command, "", 2);
        return page.ToString();
    }

    private static void Describe(StringBuilder page, Command command, string prefix, int level)
    {
        var name = prefix + command.Name;
        page.Append('\n').Append('#', level).Append(" `").Append(name).Append("`\n\n").Append(command.Description?.TrimEnd('.')).Append(".\n\n```\nshowcase ").Append(name);
        foreach (var argument in command.Arguments)
            page.Append(argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue ? $" [{argument.Name}]" : $" <{argument.Name}>");
        page.Append(command.Options.Any(o => !o.Hidden && o is not System.CommandLine.Help.HelpOption) ? " [options]" : "").Append("\n```\n");
        foreach (var argument in command.Arguments.Where(a => !string.IsNullOrEmpty(a.Description)))
            page.Append("\n- `").Append(argument.Name).Append("`: ").Append(argument.Description!.TrimEnd('.')).Append('.');
        if (command.Arguments.Any(a => !string.IsNullOrEmpty(a.Description)))
            page.Append('\n');
        Options(page, command);
        foreach (var inner in command.Subcommands.Where(c => !c.Hidden))
            Describe(page, inner, name + " ", level + 1);
    }

    private static void Options(StringBuilder page, Command command)
    {
        var options = command.Options.Where(o => !o.Hidden && o is not (System.CommandLine.Help.HelpOption or VersionOption)).ToArray();
        if (options.Length == 0)
            return;
        page.Append("\n| option | does |\n|---|---|\n");
        foreach (var option in options)
            page.Append("| `").Append(option.Name).Append("` | ").Append(option.Description?.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
    }
}
