using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;
using Showcase.Diagnostics;

namespace Showcase.Imports;

/// <summary>Reads a spreadsheet's own file (.xlsx): of its sheets the one that names most columns we know.</summary>
internal static partial class Workbook
{
    private const int MaxSheets = 50;

    /// <summary>Rows that a sheet can have. A file may number its rows beyond.</summary>
    private const int LastRow = 1_048_576;

    /// <summary>Of all its parts, unpacked: no list is that long, and a bomb is longer.</summary>
    private const long MaxUnpacked = 512L * 1024 * 1024;

    /// <summary>Zip, which .xlsx is; and what .xls and a workbook behind a password are packed in.</summary>
    public static bool Is(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    public static ListTable? Read(byte[] bytes, string shown, Faults faults)
    {
        // The reader asks for Windows' encoding, which .NET does not know unless it is told.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var told = new Faults();
        List<ListRow>? list = null;
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            if (!IsBounded(stream))
                throw new InvalidDataException();
            stream.Position = 0;
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            var known = -1;
            for (var sheet = 0; sheet < MaxSheets; sheet++)
            {
                var inSheet = new Faults();
                var rows = Rows(reader, shown, inSheet);
                if (rows.Count > 0 && HeadedRows.Known(rows) is var count && count > known)
                    (list, known, told) = (rows, count, inSheet);
                if (!reader.NextResult())
                    break;
            }
        }
#pragma warning disable CA1031 // a stranger's file may break the reader in any way
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            faults.Add(Rules.ImportWorkbook, SourceLocation.WholeFile(shown));
            return null;
        }
        foreach (var fault in told.Sorted())
            faults.Add(fault.Rule, fault.Location, fault.Arguments);
        return HeadedRows.Table(list ?? [], shown, faults);
    }

    private static bool IsBounded(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var (room, buffer) = (MaxUnpacked, new byte[81920]);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                room -= read;
                if (room < 0)
                    return false;
            }
        }
        return true;
    }

    private static List<ListRow> Rows(IExcelDataReader reader, string shown, Faults faults)
    {
        var rows = new List<ListRow>();
        while (reader.Read() && reader.Depth < LastRow)
        {
            var cells = new List<string>();
            for (var column = 0; column < Math.Min(reader.FieldCount, ListTable.MaxColumns + 1); column++)
            {
                if (Text(reader, column) is not { Length: > 0 } text)
                    continue;
                while (cells.Count < column)
                    cells.Add("");
                cells.Add(text);
            }
            if (cells.Count > ListTable.MaxColumns || rows.Count == ListTable.MaxRows)
            {
                faults.Add(Rules.ImportTooMuch, new SourceLocation(shown, reader.Depth + 1, 1), ListTable.MaxRows.ToString(CultureInfo.InvariantCulture), ListTable.MaxColumns.ToString(CultureInfo.InvariantCulture));
                break;
            }
            if (cells.Count > 0)
                rows.Add(new ListRow(reader.Depth + 1, cells));
        }
        return rows;
    }

    /// <summary>What a person sees in the cell, without ornament: a postcode kept as a number shows zeros that the number lacks.</summary>
    private static string Text(IExcelDataReader reader, int column)
    {
        var text = reader.GetValue(column) switch
        {
            null => "",
            double number => Padded(number.ToString("R", CultureInfo.InvariantCulture), reader.GetNumberFormatString(column)),
            int number => Padded(number.ToString(CultureInfo.InvariantCulture), reader.GetNumberFormatString(column)),
            bool flag => flag ? "true" : "false",
            DateTime day => day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            TimeSpan time => time.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        };
        return text.Length <= ListTable.MaxCell ? text : text[..ListTable.MaxCell];
    }

    // "00000", or 0#" "##" "##" "##" "##: as many digits as it has places.
    private static string Padded(string number, string? format)
    {
        if (format is null || !number.All(char.IsAsciiDigit))
            return number;
        var places = Ornament().Replace(format, "");
        return places.Length is > 1 and < 20 && places[0] == '0' && places.All(c => c is '0' or '#') ? number.PadLeft(places.Length, '0') : number;
    }

    // Text in quotes, signs after a backslash, room after an underscore, spaces, full stops between pairs of digits.
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|[ .]
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Ornament();
}
