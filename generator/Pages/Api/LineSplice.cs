namespace Showcase.Pages.Api;

/// <summary>Copies a file of lines, some of them replaced.</summary>
internal static class LineSplice
{
    private const int Room = 1 << 20;

    /// <param name="from">To be read to its end.</param>
    /// <param name="quoted">Whether a line goes on over line breaks within double quotes, as in CSV.</param>
    /// <param name="lines">Number of a line, from 0, with its break → what stands in its place; null: it stays.</param>
    /// <returns>How many lines there are.</returns>
    public static int Copy(Stream from, CountedFile to, bool quoted, LineSelector lines)
    {
        var buffer = new byte[Room];
        var (held, count, atEnd) = (0, 0, false);
        while (!atEnd)
        {
            if (held == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var read = from.Read(buffer, held, buffer.Length - held);
            atEnd = read == 0;
            held += read;
            // What stays is copied in long pieces.
            var (copied, start) = (0, 0);
            while (EndOf(buffer.AsSpan(start, held - start), quoted) is >= 0 and var length)
            {
                if (lines(count++, buffer.AsSpan(start, length)) is { } other)
                {
                    to.Write(buffer.AsSpan(copied, start - copied));
                    to.Write(other);
                    copied = start + length;
                }
                start += length;
            }
            to.Write(buffer.AsSpan(copied, start - copied));
            held -= start;
            buffer.AsSpan(start, held).CopyTo(buffer);
        }
        // A last line without a break.
        if (held > 0)
            to.Write(lines(count++, buffer.AsSpan(0, held)) ?? buffer.AsSpan(0, held));
        return count;
    }

    // Past the break that ends the first line; -1: it goes on.
    private static int EndOf(ReadOnlySpan<byte> bytes, bool quoted)
    {
        for (int end = 0, quotes = 0; bytes[end..].IndexOf((byte)'\n') is >= 0 and var length;)
        {
            quotes += quoted ? bytes.Slice(end, length).Count((byte)'"') : 0;
            end += length + 1;
            if (quotes % 2 == 0)
                return end;
        }
        return -1;
    }
}

/// <returns>What stands in its place; null: it stays.</returns>
internal delegate byte[]? LineSelector(int number, ReadOnlySpan<byte> line);
