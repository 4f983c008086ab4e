using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;

namespace Showcase.Web;

/// <summary>
/// The one way out: fetches from others' servers, whose addresses people wrote and whose answers may be anything.
/// Private addresses are refused at every hop, time and size are bounded, and hosts are asked politely.
/// </summary>
internal sealed class WebVisitor : IDisposable
{
    private readonly WebManners _manners;
    private readonly TimeProvider _clock;
    private readonly LocalAddresses _local;
    private readonly HostTurns _turns;
    private readonly HttpClient _client;

    /// <param name="local">What is allowed besides the public Internet; <see cref="LocalAddresses.Refused"/> unless a person or a test says otherwise.</param>
    public WebVisitor(WebManners manners, TimeProvider clock, LocalAddresses local)
    {
        (_manners, _clock, _local) = (manners, clock, local);
        _turns = new HostTurns(manners, clock);
        _client = GuardedClient.Make(local, decompress: true);
    }

    public void Dispose()
    {
        _client.Dispose();
        _turns.Dispose();
    }

    /// <summary>Asks, follows redirects, and waits once where the server says when to come back.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> only; a slow server is an answer.</exception>
    public async Task<WebAnswer> AskAsync(WebAsk ask, CancellationToken cancel)
    {
        var answer = await FollowAsync(ask, cancel).ConfigureAwait(false);
        var patient = answer.RetryAt is { } at && at - _clock.GetUtcNow() <= _manners.Patience;
        return patient ? await FollowAsync(ask, cancel).ConfigureAwait(false) : answer;
    }

    private async Task<WebAnswer> FollowAsync(WebAsk ask, CancellationToken cancel)
    {
        var budget = new Budget(_manners.Timeout, _clock);
        var (url, forGood) = (ask.Url, true);
        for (var hops = 0; ; hops++)
        {
            if (Forbids(url) is { } why)
                return new WebAnswer(WebOutcome.Forbidden, url) { Detail = why };
            if (await _turns.WaitAsync(url.Host, cancel).ConfigureAwait(false) is { } later)
                return new WebAnswer(WebOutcome.Answered, url) { Status = HttpStatusCode.TooManyRequests, RetryAt = later };
            var (answer, next) = await HopAsync(ask, url, budget, cancel).ConfigureAwait(false);
            if (next is null)
                return answer with { MovedForGood = hops > 0 && forGood };
            if (hops == _manners.MaxRedirects)
                return new WebAnswer(WebOutcome.TooManyRedirects, url);
            if (ask.Content is not null && (next.Authority != url.Authority || next.Scheme != url.Scheme || answer.Status is not (HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)))
                return answer;
            forGood &= answer.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            url = next;
        }
    }

    private async Task<(WebAnswer Answer, Uri? Next)> HopAsync(WebAsk ask, Uri url, Budget budget, CancellationToken cancel)
    {
        using var turn = await _turns.TakeAsync(url.Host, cancel).ConfigureAwait(false);
        using var spending = budget.Spend();
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancel, spending.Token);
        try
        {
            using var request = Request(ask, url);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, bounded.Token).ConfigureAwait(false);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
            {
                return Uri.TryCreate(url, location, out var next)
                    ? (new WebAnswer(WebOutcome.Answered, url) { Status = response.StatusCode }, next)
                    : (new WebAnswer(WebOutcome.Unreachable, url) { Detail = "a redirect to nowhere" }, null);
            }
            var retryAt = RetryAt(response);
            if (retryAt is { } at)
                _turns.Postpone(url.Host, at);
            var (body, tooLarge) = await BoundedBody.ReadAsync(response.Content, ask.MaxBytes, bounded.Token).ConfigureAwait(false);
            return (new WebAnswer(tooLarge && !ask.CutLonger ? WebOutcome.TooLarge : WebOutcome.Answered, url)
            {
                Status = response.StatusCode,
                Body = body,
                MediaType = response.Content.Headers.ContentType?.MediaType,
                Charset = response.Content.Headers.ContentType?.CharSet,
                ETag = response.Headers.ETag?.ToString(),
                LastModified = response.Content.Headers.LastModified,
                Links = response.Headers.TryGetValues("Link", out var links) ? [.. links] : [],
                RetryAt = retryAt,
            }, null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (new WebAnswer(WebOutcome.TimedOut, url), null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or AuthenticationException or InvalidDataException)
        {
            var forbidden = e is ForbiddenAddressException || e.InnerException is ForbiddenAddressException;
            return (new WebAnswer(forbidden ? WebOutcome.Forbidden : WebOutcome.Unreachable, url) { Detail = e.GetBaseException().Message }, null);
        }
    }

    private HttpRequestMessage Request(WebAsk ask, Uri url)
    {
        var request = new HttpRequestMessage(ask.Method, url) { Content = ask.Content?.Invoke() };
        request.Headers.TryAddWithoutValidation("User-Agent", _manners.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", ask.Accept ?? "*/*");
        if (url.GetLeftPart(UriPartial.Authority) == ask.Url.GetLeftPart(UriPartial.Authority))
        {
            foreach (var (name, value) in ask.Headers)
                request.Headers.TryAddWithoutValidation(name, value);
        }
        if (ask.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
            request.Headers.IfNoneMatch.Add(parsed);
        request.Headers.IfModifiedSince = ask.LastModified;
        return request;
    }

    private string? Forbids(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
            return "not an address of the Web";
        if (url.UserInfo.Length > 0)
            return "a name and password in the address";
        // Low ports other than the Web's belong to mail, files and machines' insides.
        return url.Port is 80 or 443 or >= 1024 || ReferenceEquals(_local, LocalAddresses.Allowed) ? null : $"port {url.Port}";
    }

    private DateTimeOffset? RetryAt(HttpResponseMessage response) =>
        response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) ? null
        : response.Headers.RetryAfter?.Date ?? (response.Headers.RetryAfter?.Delta is { } wait ? _clock.GetUtcNow() + wait : null);
}
