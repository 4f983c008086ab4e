using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Showcase.Content;

namespace Showcase.Images;

/// <summary>
/// Remembers the SHA-256 of photos, so that a warm build need not read gigabytes to learn that nothing changed.
/// A remembered hash is believed only when path, size, time of change and three samples of the bytes (first, middle, last 4 KiB) are the same,
/// and the file was not being changed about the time it was hashed (two changes within one tick of a coarse clock look alike).
/// Compressed pictures that differ differ nearly everywhere, so a stale answer would take a forgery; and nothing is ever
/// made from a remembered hash: what is decoded is hashed in full first.
/// </summary>
internal sealed class PhotoFingerprints
{
    private const int Sample = 4096;
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    private readonly record struct Known(long Size, long Ticks, string Samples, string Hash);

    private readonly string _file;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.Ordinal);
    private bool _changed;

    public PhotoFingerprints(string file, TimeProvider clock)
    {
        _file = file;
        _clock = clock;
        if (File.Exists(file))
            foreach (var line in File.ReadLines(file))
                if (Parse(line) is var (path, known))
                    _known[path] = known;
    }

    /// <summary>The file's SHA-256 in hexadecimal.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public string HashOf(string path)
    {
        _asked[path] = true;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        var size = stream.Length;
        var ticks = File.GetLastWriteTimeUtc(stream.SafeFileHandle).Ticks;
        var samples = Samples(stream.SafeFileHandle, size);
        if (_known.TryGetValue(path, out var known) && known.Size == size && known.Ticks == ticks && known.Samples == samples)
            return known.Hash;

        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        if (_clock.GetUtcNow().Ticks - ticks > Settled.Ticks)
        {
            _known[path] = new(size, ticks, samples, hash);
            _changed = true;
        }
        return hash;
    }

    /// <summary>Writes what is known now, without files that are gone. Losing it costs only time.</summary>
    public void Save()
    {
        if (!_changed)
            return;
        try
        {
            AtomicFile.Write(_file, string.Concat(_known.Where(k => _asked.ContainsKey(k.Key) || File.Exists(k.Key)).OrderBy(k => k.Key, StringComparer.Ordinal)
                .Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Value.Hash} {k.Value.Samples} {k.Value.Size} {k.Value.Ticks} {k.Key}\n"))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build hashes anew.
        }
    }

    private static (string Path, Known Known)? Parse(string line)
    {
        var parts = line.Split(' ', 5);
        return parts.Length == 5 && parts[0].Length == 64
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && long.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? (parts[4], new(size, ticks, parts[1], parts[0])) : null;
    }

    private static string Samples(Microsoft.Win32.SafeHandles.SafeFileHandle file, long size)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(3 * Sample);
        try
        {
            var length = 0;
            ReadOnlySpan<long> places = [0, Math.Max(0, (size - Sample) / 2), Math.Max(0, size - Sample)];
            foreach (var place in places)
                length += RandomAccess.Read(file, buffer.AsSpan(length, Sample), place);
            return Convert.ToHexStringLower(SHA256.HashData(buffer.AsSpan(0, length)).AsSpan(0, 8));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
