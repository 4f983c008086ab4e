using System.Globalization;
using System.Text;

namespace Showcase.Pages.Agenda;

/// <summary>Lines of an iCalendar file (RFC 5545): escaped, folded at 75 bytes, ended by CR LF.</summary>
internal sealed class CalendarText
{
    private const int MaxLine = 75; // bytes

    private readonly StringBuilder _text = new();

    public CalendarText Begin(string component) => Line("BEGIN", component);

    public CalendarText End(string component) => Line("END", component);

    /// <summary>A value that is no free text: a date, a rule, an address.</summary>
    public CalendarText Line(string name, string value)
    {
        var line = $"{name}:{value}";
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MaxLine)
            {
                _text.Append("\r\n ");
                bytes = 1;
            }
            _text.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }
        _text.Append("\r\n");
        return this;
    }

    public CalendarText Words(string name, string? text) => string.IsNullOrEmpty(text) ? this : Line(name, Escape(text));

    public CalendarText Day(string name, DateTime day) => Line(name + ";VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    public CalendarText Local(string name, DateTime moment, string zone) => Line($"{name};TZID={zone}", Stamp(moment));

    public static string Stamp(DateTime moment) => moment.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\n')
                escaped.Append("\\n");
            else if (c is '\\' or ';' or ',')
                escaped.Append('\\').Append(c);
            else if (!char.IsControl(c))
                escaped.Append(c);
        }
        return escaped.ToString();
    }
}
