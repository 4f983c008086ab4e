using System.Security.Cryptography;

namespace Showcase.Pages.Api;

/// <summary>A file of the interface, as the index lists it.</summary>
/// <param name="About">Key of what it is: <c>artisans-csv</c>.</param>
internal sealed record ApiFile(string About, Route Route, string MediaType, long Bytes, string Sha256);

/// <summary>A file written bit by bit, whose size and digest are known at the end.</summary>
internal sealed class CountedFile : IDisposable
{
    private readonly Stream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly string _about;
    private readonly Route _route;
    private readonly string _mediaType;
    private long _bytes;

    public CountedFile(ApiSink sink, string about, Route route, string mediaType)
    {
        (_about, _route, _mediaType) = (about, route, mediaType);
        _stream = sink.Open(route);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        _hash.AppendData(bytes);
        _bytes += bytes.Length;
    }

    public ApiFile Finish() => new(_about, _route, _mediaType, _bytes, Convert.ToHexStringLower(_hash.GetHashAndReset()));

    public void Dispose()
    {
        _stream.Dispose();
        _hash.Dispose();
    }
}
