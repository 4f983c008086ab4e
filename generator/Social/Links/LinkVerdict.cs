using Showcase.Web;

namespace Showcase.Social.Links;

/// <summary>What an answer says of an address. Only a server that says "not here" makes it dead.</summary>
internal static class LinkVerdict
{
    // Where networks send those who have no account: the page behind may be there or not.
    private static readonly string[] Doors = ["login", "signin", "authwall", "checkpoint", "uas", "accounts", "consent", "captcha", "challenge"];

    public static (LinkState State, string Note, Uri? To) Of(WebAnswer answer, Uri asked) => answer.Outcome switch
    {
        WebOutcome.Forbidden => (LinkState.Forbidden, "private", answer.Url),
        WebOutcome.TimedOut => (LinkState.Unknown, "timeout", null),
        WebOutcome.Unreachable => (LinkState.Unknown, "unreachable", null),
        WebOutcome.TooManyRedirects => (LinkState.Unknown, "redirects", null),
        _ => OfStatus(answer, asked),
    };

    /// <summary>Reasons that may pass by themselves; when they do not, the address is dead for visitors too.</summary>
    public static bool MayPass(string note) => note is "timeout" or "unreachable" or "redirects" || note.StartsWith('5');

    private static (LinkState, string, Uri?) OfStatus(WebAnswer answer, Uri asked) => (int)answer.Status switch
    {
        _ when answer.RetryAt is not null => (LinkState.Unknown, "later", null),
        (>= 200 and < 300) or 304 when AtADoor(answer.Url, asked) => (LinkState.Unknown, "login", null),
        >= 200 and < 300 when answer.MovedForGood && !SamePlace(answer.Url, asked) => (LinkState.Moved, "moved", answer.Url),
        (>= 200 and < 300) or 304 => (LinkState.Alive, ((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture), null),
        404 or 410 => (LinkState.Dead, ((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture), null),
        // 999 is LinkedIn's own.
        401 or 403 or 405 or 406 or 407 or 429 or 451 or 999 => (LinkState.Unknown, "robots", null),
        var status => (LinkState.Unknown, status.ToString(System.Globalization.CultureInfo.InvariantCulture), null),
    };

    private static bool AtADoor(Uri reached, Uri asked) =>
        reached != asked && (reached.Host.StartsWith("login.", StringComparison.Ordinal) || reached.Host.StartsWith("consent.", StringComparison.Ordinal)
            || reached.Segments.Any(s => Doors.Contains(s.TrimEnd('/').ToLowerInvariant())));

    // https for http, www or none, a slash at the end: the same place to a visitor.
    private static bool SamePlace(Uri a, Uri b) => Place(a) == Place(b);

    private static string Place(Uri url)
    {
        var host = url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host;
        return host + url.PathAndQuery.TrimEnd('/');
    }
}
