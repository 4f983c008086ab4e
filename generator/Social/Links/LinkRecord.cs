namespace Showcase.Social.Links;

internal enum LinkState
{
    Alive,

    /// <summary>The server says that it is elsewhere for good.</summary>
    Moved,
    Dead,

    /// <summary>It leads to a machine that is not of the public Internet.</summary>
    Forbidden,

    /// <summary>Nothing can be said: robots are refused, the server fails or is slow.</summary>
    Unknown,
}

/// <summary>What the last check found at an address.</summary>
/// <param name="Since">First day of this state without another in between.</param>
/// <param name="Note">Why, in one word of the machine: <c>404</c>, <c>timeout</c>, <c>robots</c>.</param>
internal sealed record LinkRecord(string Url, LinkState State, DateOnly Checked, DateOnly Since, string Note)
{
    /// <summary>Where it went.</summary>
    public string? To { get; init; }

    /// <summary>Day on which the account's own page last named the vitrine (<c>rel="me"</c>).</summary>
    public DateOnly? Verified { get; init; }

    /// <summary>The server asked not to be asked before.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
