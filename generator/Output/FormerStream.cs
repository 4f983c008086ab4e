using System.IO.Hashing;

namespace Showcase.Output;

/// <summary>A file of the last run read bit by bit; tells its hash when its end is read.</summary>
internal sealed class FormerStream(string path, Action<OutputHash> finished) : Stream
{
    private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
    private readonly XxHash128 _hash = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _file.Length;

    public override long Position { get => _file.Position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = _file.Read(buffer, offset, count);
        _hash.Append(buffer.AsSpan(offset, read));
        if (read == 0 && count > 0)
            finished(OutputHash.Of(_hash));
        return read;
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
}
