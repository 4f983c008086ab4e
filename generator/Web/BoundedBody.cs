namespace Showcase.Web;

/// <summary>Reads a body up to a bound that is counted after decompression, whatever length was announced.</summary>
internal static class BoundedBody
{
    public static async Task<(ReadOnlyMemory<byte> Bytes, bool TooLarge)> ReadAsync(HttpContent content, int max, CancellationToken cancel)
    {
        if (max == 0)
            return (default, false);
        return await ReadAsync(await content.ReadAsStreamAsync(cancel).ConfigureAwait(false), max, cancel).ConfigureAwait(false);
    }

    public static async Task<(ReadOnlyMemory<byte> Bytes, bool TooLarge)> ReadAsync(Stream stream, int max, CancellationToken cancel)
    {
        await using (stream.ConfigureAwait(false))
        {
            using var bytes = new MemoryStream();
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
            {
                var room = max - (int)bytes.Length;
                await bytes.WriteAsync(buffer.AsMemory(0, Math.Min(read, room)), cancel).ConfigureAwait(false);
                if (read > room)
                    return (bytes.ToArray(), true);
            }
            return (bytes.ToArray(), false);
        }
    }
}
