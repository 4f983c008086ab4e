using System.Text;

namespace Showcase.Geo;

/// <summary>Non-negative numbers in seven-bit groups, and strings gathered in one block behind them.</summary>
internal sealed class PackedWriter
{
    private readonly List<byte> _numbers = [];
    private readonly StringBuilder _text = new();

    public void Number(int value)
    {
        for (var rest = (uint)value; ; rest >>= 7)
        {
            _numbers.Add((byte)(rest < 0x80 ? rest : rest | 0x80));
            if (rest < 0x80)
                return;
        }
    }

    public void Strings(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            Number(value.Length);
            _text.Append(value);
        }
    }

    /// <param name="ahead">Bytes left free at the front, for what the caller writes there.</param>
    public byte[] ToArray(int ahead) =>
        [.. new byte[ahead], .. BitConverter.GetBytes(_numbers.Count), .. _numbers, .. Encoding.UTF8.GetBytes(_text.ToString())];
}

/// <summary>Reads back what <see cref="PackedWriter"/> wrote, in the same order.</summary>
internal sealed class PackedReader
{
    private readonly byte[] _numbers;
    private readonly string _text;
    private int _at;
    private int _textAt;

    public PackedReader(ReadOnlyMemory<byte> bytes)
    {
        var length = BitConverter.ToInt32(bytes.Span);
        _numbers = bytes.Slice(4, length).ToArray();
        _text = Encoding.UTF8.GetString(bytes.Span[(4 + length)..]);
    }

    public int Number()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = _numbers[_at++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
                return (int)value;
        }
    }

    public string String()
    {
        var length = Number();
        var value = _text.Substring(_textAt, length);
        _textAt += length;
        return value;
    }
}
