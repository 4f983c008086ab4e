using System.Net;

namespace Showcase.Web;

internal enum WebOutcome
{
    /// <summary>The server said something, be it a 404.</summary>
    Answered,

    /// <summary>We do not go there: a private address, a scheme or port that is not the Web's, a name and password in the address.</summary>
    Forbidden,

    /// <summary>No such host, no one there, a broken certificate or broken HTTP.</summary>
    Unreachable,
    TimedOut,
    TooLarge,
    TooManyRedirects,
}

/// <summary>What came of an ask: never an exception for what the other side does.</summary>
internal sealed record WebAnswer(WebOutcome Outcome, Uri Url)
{
    public HttpStatusCode Status { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? MediaType { get; init; }

    public string? Charset { get; init; }

    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The raw <c>Link</c> headers.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>When the server allows the next ask, if it said so.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Every redirect on the way told that the thing has moved for good (301, 308), and there was one.</summary>
    public bool MovedForGood { get; init; }

    /// <summary>What went wrong, in the words of the machine; for a log, not for an artisan.</summary>
    public string? Detail { get; init; }

    public bool IsSuccess => Outcome == WebOutcome.Answered && (int)Status is >= 200 and < 300;
}
