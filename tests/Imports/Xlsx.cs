using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Showcase.Tests.Imports;

/// <summary>A workbook as spreadsheet programs write it: shared texts, numbers with formats, dates as counts of days.</summary>
internal static class Xlsx
{
    /// <summary>Formats that a cell can have, by their place in the styles.</summary>
    public const int Plain = 0, Day = 1, Postcode = 2, Telephone = 3;

    internal sealed record Cell(object Value, int Style = Plain);

    public static byte[] Make(params (string Name, object?[][] Rows)[] sheets) => Zip([.. Parts(sheets)]);

    public static byte[] Zip(params (string Path, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    public static IEnumerable<(string Path, string Text)> Parts(params (string Name, object?[][] Rows)[] sheets)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var shared = new List<string>();
        yield return ("[Content_Types].xml", $"<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Kind}sheet.main+xml\"/></Types>");
        yield return ("_rels/.rels", $"<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Links}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("xl/workbook.xml", $"<?xml version=\"1.0\"?><workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Links}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"rId98\" Type=\"{Links}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId99\" Type=\"{Links}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        yield return ("xl/styles.xml", $"<?xml version=\"1.0\"?><styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"00000\"/><numFmt numFmtId=\"165\" formatCode=\"0#&quot; &quot;##&quot; &quot;##&quot; &quot;##&quot; &quot;##\"/></numFmts><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        for (var i = 0; i < sheets.Length; i++)
        {
            var rows = string.Concat(sheets[i].Rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((value, c) => CellOf(value, $"{(char)('A' + c)}{r + 1}", shared)))}</row>"));
            yield return ($"xl/worksheets/sheet{i + 1}.xml", $"<?xml version=\"1.0\"?><worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>");
        }
        yield return ("xl/sharedStrings.xml", $"<?xml version=\"1.0\"?><sst xmlns=\"{Main}\" count=\"{shared.Count}\" uniqueCount=\"{shared.Count}\">{string.Concat(shared.Select(s => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(s)}</t></si>"))}</sst>");
    }

    private static string CellOf(object? value, string at, List<string> shared)
    {
        var (held, style) = value is Cell cell ? (cell.Value, cell.Style) : (value, Plain);
        switch (held)
        {
            case null:
                return "";
            case string text:
                shared.Add(text);
                return $"<c r=\"{at}\" s=\"{style}\" t=\"s\"><v>{shared.Count - 1}</v></c>";
            case bool flag:
                return $"<c r=\"{at}\" s=\"{style}\" t=\"b\"><v>{(flag ? 1 : 0)}</v></c>";
            default:
                return $"<c r=\"{at}\" s=\"{style}\"><v>{Convert.ToString(held, CultureInfo.InvariantCulture)}</v></c>";
        }
    }
}
