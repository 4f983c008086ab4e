using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Showcase.Domain;

namespace Showcase.Web;

/// <summary>What came of asking the store: bytes, nothing of that name, or why neither.</summary>
internal readonly record struct StoreAnswer(ReadOnlyMemory<byte>? Bytes, string? Trouble = null);

/// <summary>
/// Objects by name in an S3-compatible store. Connections are guarded like all others, a request is bounded in time and size,
/// and keys come from the environment alone: neither files of a home folder nor a cloud's own addresses are asked for any.
/// </summary>
internal sealed class ObjectStore : IDisposable
{
    private const string Denied = "AccessDenied";

    private readonly PhotoStore _place;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _clock;
    private readonly Factory _factory;
    private readonly AmazonS3Client _client;

    private ObjectStore(PhotoStore place, AWSCredentials credentials, TimeSpan patience, TimeProvider clock)
    {
        (_place, _patience, _clock) = (place, patience, clock);
        // The address stands in the site's settings: it may be of one's own network, if it says so plainly.
        _factory = new Factory(GuardedClient.Make(LocalAddresses.Only(place.Endpoint), decompress: false));
        _client = new AmazonS3Client(credentials, new AmazonS3Config
        {
            ServiceURL = place.Endpoint.AbsoluteUri,
            AuthenticationRegion = place.Region,
            ForcePathStyle = true,
            MaxErrorRetry = 1,
            HttpClientFactory = _factory,
            // Checksums in trailers are Amazon's own: few other stores know them, and what is fetched is verified here.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });
    }

    /// <param name="environment">Variables' names → values: <c>AWS_ACCESS_KEY_ID</c>, <c>AWS_SECRET_ACCESS_KEY</c>, <c>AWS_SESSION_TOKEN</c>.</param>
    /// <param name="patience">The longest that one request may take, whole.</param>
    /// <returns>Null without keys: the store is then no business of this machine.</returns>
    public static ObjectStore? Of(PhotoStore place, Func<string, string?> environment, TimeSpan patience, TimeProvider clock)
    {
        if (environment("AWS_ACCESS_KEY_ID") is not { Length: > 0 } id || environment("AWS_SECRET_ACCESS_KEY") is not { Length: > 0 } secret)
            return null;
        AWSCredentials keys = environment("AWS_SESSION_TOKEN") is { Length: > 0 } token ? new SessionAWSCredentials(id, secret, token) : new BasicAWSCredentials(id, secret);
        return new ObjectStore(place, keys, patience, clock);
    }

    /// <summary>The bytes of that name; none of a thing that is longer than <paramref name="maxBytes"/>, or damaged.</summary>
    public async Task<StoreAnswer> FetchAsync(string name, int maxBytes, CancellationToken cancel) => Absent(await AskAsync(async stop =>
    {
        using var response = await _client.GetObjectAsync(new GetObjectRequest { BucketName = _place.Bucket, Key = _place.Prefix + name }, stop).ConfigureAwait(false);
        try
        {
            var (bytes, tooLarge) = await BoundedBody.ReadAsync(response.ResponseStream, maxBytes, stop).ConfigureAwait(false);
            return new StoreAnswer(tooLarge ? ReadOnlyMemory<byte>.Empty : bytes);
        }
        catch (AmazonClientException)
        {
            return new StoreAnswer(ReadOnlyMemory<byte>.Empty); // not the bytes that its own label promises
        }
    }, cancel).ConfigureAwait(false));

    /// <summary>Bytes that are empty when there is something of that name.</summary>
    public async Task<StoreAnswer> LookAsync(string name, CancellationToken cancel) => Absent(await AskAsync(async stop =>
    {
        await _client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = _place.Bucket, Key = _place.Prefix + name }, stop).ConfigureAwait(false);
        return new StoreAnswer(ReadOnlyMemory<byte>.Empty);
    }, cancel).ConfigureAwait(false));

    public Task<StoreAnswer> KeepAsync(string name, byte[] bytes, CancellationToken cancel) => AskAsync(async stop =>
    {
        using var body = new MemoryStream(bytes, writable: false);
        await _client.PutObjectAsync(new PutObjectRequest
        {
            BucketName = _place.Bucket,
            Key = _place.Prefix + name,
            InputStream = body,
            AutoCloseStream = false,
            ContentType = "application/octet-stream",
            UseChunkEncoding = false,
        }, stop).ConfigureAwait(false);
        return new StoreAnswer(ReadOnlyMemory<byte>.Empty);
    }, cancel);

    public void Dispose()
    {
        _client.Dispose();
        _factory.Client.Dispose();
    }

    private async Task<StoreAnswer> AskAsync(Func<CancellationToken, Task<StoreAnswer>> ask, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(_patience, _clock);
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            return await ask(bounded.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new StoreAnswer(null, new WebAnswer(WebOutcome.TimedOut, _place.Endpoint).Why);
        }
        catch (AmazonServiceException e) when (e.StatusCode != 0)
        {
            return e.ErrorCode switch
            {
                "NoSuchKey" or "NotFound" => new StoreAnswer(null),
                "AccessDenied" or "Forbidden" => new StoreAnswer(null, Denied),
                { Length: > 0 and < 60 } code => new StoreAnswer(null, $"{code}, HTTP {(int)e.StatusCode}"),
                _ => new StoreAnswer(null, $"HTTP {(int)e.StatusCode}"),
            };
        }
        // Whatever the parts beneath make of an answer that no honest store gives (a redirect to nowhere, XML that is none): the store is of no use.
        catch (Exception e) when (!cancel.IsCancellationRequested && e is not OutOfMemoryException)
        {
            return new StoreAnswer(null, new WebAnswer(e.GetBaseException() is ForbiddenAddressException ? WebOutcome.Forbidden : WebOutcome.Unreachable, _place.Endpoint).Why);
        }
    }

    // Keys that may read objects and not list them are told so where there is nothing.
    private static StoreAnswer Absent(StoreAnswer answer) => answer.Trouble == Denied ? new StoreAnswer(null) : answer;

    private sealed class Factory(HttpClient client) : HttpClientFactory
    {
        public HttpClient Client => client;

        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
