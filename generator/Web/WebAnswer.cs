using System.Globalization;
using System.Net;
using Showcase.Diagnostics;

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

    /// <summary>Why it is no success, in words for whoever runs the site, to be said by a fault.</summary>
    public string Why => Outcome switch
    {
        WebOutcome.Answered => string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)Status}"),
        WebOutcome.Forbidden => new Bilingual("adresse interdite", "forbidden address").AsArgument(),
        WebOutcome.TimedOut => new Bilingual("trop lent", "too slow").AsArgument(),
        WebOutcome.TooLarge => new Bilingual("réponse trop longue", "answer too long").AsArgument(),
        WebOutcome.TooManyRedirects => new Bilingual("trop de redirections", "too many redirects").AsArgument(),
        _ => new Bilingual("injoignable", "unreachable").AsArgument(),
    };

    public bool IsSuccess => Outcome == WebOutcome.Answered && (int)Status is >= 200 and < 300;
}
