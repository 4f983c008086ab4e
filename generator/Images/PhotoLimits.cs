namespace Showcase.Images;

/// <summary>What a photo may cost before it is refused.</summary>
/// <param name="Bytes">Largest file read. A 48 MP HEIC weighs 5 MB, a 24 MP PNG 40 MB.</param>
/// <param name="Pixels">Largest width × height, read from the header before anything is decoded: 100 MP is 400 MB of decoded HEIC.</param>
/// <param name="Time">Longest wait for one photo. An honest one takes a second or two; a 48 MP HEIC on a busy machine may need forty.</param>
internal sealed record PhotoLimits(long Bytes, long Pixels, TimeSpan Time)
{
    public static PhotoLimits Default { get; } = new(60_000_000, 100_000_000, TimeSpan.FromSeconds(120));
}
