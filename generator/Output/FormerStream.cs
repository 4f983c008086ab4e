using System.IO.Hashing;

namespace Showcase.Output;

/// <summary>A file of the last run, to be read to its end.</summary>
/// <remarks>Whatever keeps it from being read is told as <see cref="InvalidDataException"/>: it is as if another stood there.</remarks>
internal sealed class FormerStream : Stream
{
    private readonly string _path;
    private readonly OutputHash _expected;
    private readonly FileStream _file;
    private readonly XxHash128 _hash = new();

    /// <exception cref="InvalidDataException">It cannot be opened.</exception>
    public FormerStream(string path, OutputHash expected)
    {
        (_path, _expected) = (path, expected);
        _file = Told(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1));
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _file.Length;

    public override long Position { get => _file.Position; set => throw new NotSupportedException(); }

    /// <exception cref="InvalidDataException">It cannot be read; or its end is reached, and it is not what was written.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Told(() => _file.Read(buffer, offset, count));
        _hash.Append(buffer.AsSpan(offset, read));
        return read > 0 || count == 0 || OutputHash.Of(_hash) == _expected ? read : throw Other(null);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _file.Dispose();
        base.Dispose(disposing);
    }

    private T Told<T>(Func<T> what)
    {
        try
        {
            return what();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Other(e);
        }
    }

    private InvalidDataException Other(Exception? cause) => new($"'{_path}' is not what the last run wrote.", cause);
}
