namespace Showcase.Domain.Hours;

internal static class OpenEnd
{
    /// <summary>Until when, in minutes, a place that closes "when it closes" may be open: the reference implementation's guess.</summary>
    /// <remarks>Ten hours from five in the afternoon on, eight from ten at night on, else until midnight.</remarks>
    public static int Guess(int from) => from switch
    {
        >= 22 * 60 => from + 8 * 60,
        >= 17 * 60 => from + 10 * 60,
        _ => 24 * 60,
    };
}
