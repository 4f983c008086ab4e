using static Showcase.Tests.Imports.Xlsx;

namespace Showcase.Tests.Imports;

/// <summary>Spreadsheets' own files.</summary>
public class WorkbookTests
{
    private static readonly object?[] Titles = ["Nom", "Métier", "CP", "Ville", "Téléphone", "SIRET", "Date de création"];

    private static byte[] Sheet(params object?[][] rows) => Make(("Feuil1", rows));

    [Fact]
    public void Numbers_are_read_as_a_person_sees_them()
    {
        using var room = new ListRoom();
        var one = room.Import(Sheet(Titles, ["Poterie du Port", "Potier", new Cell(1000, Postcode), "Bourg-en-Bresse", new Cell(474550001, Telephone), 73282932000074, new Cell(41000, Day)])).One();
        Assert.Equal(("01000", "+33474550001", "73282932000074", 2012), (one.Address.Postcode, one.Contact.Phone?.E164, one.Siret?.Digits, one.Since));
    }

    [Fact]
    public void A_zero_that_a_number_has_lost_is_put_back()
    {
        using var room = new ListRoom();
        var one = room.Import(Sheet(Titles, ["Poterie du Port", "Potier", 1000.0, "Bourg-en-Bresse", "04 74 55 00 01", null, 2012])).One();
        Assert.Equal(("01000", "+33474550001", 2012), (one.Address.Postcode, one.Contact.Phone?.E164, one.Since));
    }

    [Fact]
    public void The_list_is_found_below_a_title_and_on_whichever_sheet_it_stands()
    {
        using var room = new ListRoom();
        var book = Make(("Lisez-moi", [["Annuaire 2026"], [], ["Contact", "mairie@example.org"]]), ("Adhérents", [["Liste des adhérents"], [], Titles, ["Poterie du Port", "Potier", 29000, "Quimper"], [null, null], ["", "Potier", 29000, "Quimper"]]));
        Assert.Equal("poterie-du-port", room.Import(book).One().Slug.Value);
        // Faults name the row as the spreadsheet numbers it.
        Assert.Equal(["list.csv:6:1 SC1511"], room.Faults.Sorted().Select(f => $"{f.Location} {f.Rule.Id}"));
        Assert.Equal((0, 1), (room.Import(book).Report.Written, room.Report.Known));
    }

    [Fact]
    public void What_is_no_workbook_is_told_and_ends()
    {
        var good = Sheet(Titles, ["Poterie du Port", "Potier", 29000, "Quimper"]);
        var parts = Parts(("F", [Titles])).ToArray();
        (string Path, string Text)[] With(string path, Func<string, string> change) => [.. parts.Select(p => p.Path.EndsWith(path, StringComparison.Ordinal) ? (p.Path, change(p.Text)) : p)];
        foreach (var bad in new[]
        {
            good[..(good.Length / 2)], [.. "PK\u0003\u0004"u8, .. new byte[50]], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
            Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), Zip([.. parts.Where(p => p.Path != "xl/workbook.xml")]),
            Zip(With("sheet1.xml", _ => "<worksheet")), Zip(With("sharedStrings.xml", s => "<!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + s.Replace("Nom", "&a;", StringComparison.Ordinal))),
        })
        {
            using var room = new ListRoom();
            Assert.Contains(Assert.Single(room.Import(bad).Ids), (string[])["SC1526", "SC1502"]);
            Assert.Empty(room.Written());
        }
    }

    [Fact]
    public void A_row_far_below_and_a_column_far_right_are_bounded()
    {
        var parts = Parts(("F", [Titles, ["Poterie du Port", "Potier", 29000, "Quimper"]])).ToArray();
        foreach (var more in (string[])["<row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row>", "<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>"])
        {
            using var room = new ListRoom();
            room.Import(Zip([.. parts.Select(p => p.Path.EndsWith("sheet1.xml", StringComparison.Ordinal) ? (p.Path, p.Text.Replace("</sheetData>", more + "</sheetData>", StringComparison.Ordinal)) : p)]));
            Assert.Equal("poterie-du-port", room.One().Slug.Value);
        }
    }

    [Fact]
    public void A_part_that_unpacks_without_end_is_refused()
    {
        using var room = new ListRoom();
        var bomb = new string('0', 100_000_000);
        Assert.Equal(["SC1526"], room.Import(Zip([.. Parts(("F", [Titles])), .. Enumerable.Range(0, 6).Select(i => ($"xl/media/{i}", bomb))])).Ids);
    }
}
