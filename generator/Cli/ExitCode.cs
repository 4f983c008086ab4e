namespace Showcase.Cli;

internal static class ExitCode
{
    public const int Good = 0;
    /// <summary>Faults in what people wrote: nothing was published.</summary>
    public const int Faults = 1;
    /// <summary>The machine or the command line: disk, network, a missing part, an unknown option.</summary>
    public const int Machine = 2;
}
