namespace Showcase.Web;

/// <summary>How we behave towards others' servers.</summary>
internal sealed record WebManners
{
    /// <summary>For one ask with all its redirects, without the time spent waiting for our turn.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest <c>Retry-After</c> that is waited for; a longer one is told to the caller.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    public int MaxRedirects { get; init; } = 5;

    /// <summary>Asks under way at once, to one host and to all.</summary>
    public int PerHost { get; init; } = 2;

    public int AtOnce { get; init; } = 16;

    /// <summary>How we name ourselves; a site's name and address may follow.</summary>
    public string UserAgent { get; init; } = "Showcase/1.0 (static site generator; link checker)";
}
