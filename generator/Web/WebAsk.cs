namespace Showcase.Web;

/// <summary>One thing to fetch.</summary>
internal sealed record WebAsk(Uri Url)
{
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    public string? Accept { get; init; }

    /// <summary>Makes the body, anew for each try. What holds one follows redirects within its host only, and with the same method: it was written for that reader.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>Sent to the first host only: a key to one house is not shown at another's door.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>What an earlier answer said of itself: an unchanged thing then comes as 304, without a body.</summary>
    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Bytes of the body after decompression.</summary>
    public int MaxBytes { get; init; } = 1024 * 1024;

    /// <summary>A longer body is cut there and not refused: for a reader who needs the beginning only.</summary>
    public bool CutLonger { get; init; }
}
