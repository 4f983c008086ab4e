using System.Text;

namespace Showcase.Tests.Imports;

/// <summary>Lists as people have them.</summary>
public class MessyListTests
{
    private const string List = "Nom;Métier;Adresse;CP;Ville\nL'Été à l'œuvre;Céramiste;12 rue de l'Église;29000;Quimper\n";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false }, { "windows-1252", false }, { "x-mac-roman", false }, { "cp850", false },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Any_encoding_that_a_spreadsheet_writes_is_read(string name, bool mark)
    {
        var encoding = name switch { "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "x-mac-roman" => CodePagesEncodingProvider.Instance.GetEncoding(10000)!, "cp850" => CodePagesEncodingProvider.Instance.GetEncoding(850)!, _ => Encoding.GetEncoding(name) };
        using var room = new ListRoom();
        // The DOS page has no œ.
        var text = name == "cp850" ? List.Replace("œ", "oe", StringComparison.Ordinal) : List;
        var one = room.Import([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]).One();
        Assert.Equal(name == "cp850" ? "L'Été à l'oeuvre" : "L'Été à l'œuvre", one.Name);
        Assert.Equal("ceramiste", one.Trade.Id.Value);
        Assert.Equal("12 rue de l'Église", one.Address.Street);
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Any_separator_will_do_and_cells_may_hold_the_others(char separator)
    {
        using var room = new ListRoom();
        var others = string.Concat(";,|".Where(c => c != separator));
        var one = room.Import(string.Join(separator, "Enseigne", "Activité", "Code postal", "Commune", "Description") + "\r\n" + string.Join(separator, "Forge", "Forgeron", "29000", "Quimper", $"\"Du fer{others}\r\net du \"\"feu\"\"{separator} partout\"") + "\r\n").One();
        Assert.Equal("Forge", one.Name);
        Assert.Contains("\"feu\"", one.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_need_not_be_the_first_row_and_lines_are_counted_as_an_editor_does()
    {
        using var room = new ListRoom();
        room.Import("Annuaire des métiers d’art;;;\nMis à jour le 12/03/2025;;;\n\nAtelier;Métier;CP;Ville\n\"Le\nTour\";Potier;29000;Quimper\n;Potier;29000;Quimper\n");
        Assert.Equal("Le Tour", room.One().Name);
        Assert.Equal("list.csv:7:1", Assert.Single(room.Faults.Sorted()).Location.ToString());
    }

    [Theory]
    [InlineData("1000", "Bourg-en-Bresse", "01000")]
    [InlineData("1000.0", "Bourg en Bresse", "01000")]
    [InlineData("'06000", "NICE", "06000")]
    [InlineData("\"=\"\"29000\"\"\"", "QUIMPER CEDEX", "29000")]
    [InlineData("", "29000 Quimper", "29000")]
    [InlineData("29 000", "Quimper", "29000")]
    [InlineData("F-29000", "Quimper (29)", "29000")]
    public void A_postcode_that_a_spreadsheet_took_for_a_number_is_one_again(string postcode, string town, string expected)
    {
        using var room = new ListRoom();
        Assert.Equal(expected, room.Import($"Nom,Métier,CP,Ville\nForge,Forgeron,{postcode},{town}\n").One().Address.Postcode);
    }

    [Theory]
    [InlineData("12 rue des Potiers 29000 Quimper", "12 rue des Potiers")]
    [InlineData("12 bis, rue des Potiers - 29000 QUIMPER", "12 bis, rue des Potiers")]
    [InlineData("29000 Quimper", null)]
    public void An_address_in_one_cell_is_taken_apart(string address, string? street)
    {
        using var room = new ListRoom();
        var one = room.Import($"Nom;Métier;Adresse\nForge;Forgeron;{address}\n").One();
        Assert.Equal(street, one.Address.Street);
        Assert.Equal("Quimper", one.Address.Town);
    }

    [Theory]
    [InlineData("298123456", "+33298123456")]
    [InlineData("33298123456", "+33298123456")]
    [InlineData("02.98.12.34.56 / 06 39 98 00 11", "+33298123456")]
    [InlineData("'0298123456", "+33298123456")]
    [InlineData("\"2,98E+08\"", null, "SC1515")]
    [InlineData("demander Yann", null, "SC1514")]
    public void A_telephone_is_understood_or_told(string cell, string? expected, string? told = null)
    {
        using var room = new ListRoom();
        Assert.Equal(expected, room.Import($"Nom,Métier,CP,Ville,Téléphone\nForge,Forgeron,29000,Quimper,{cell}\nB,Luthier,29000,Quimper,0298000000\n").Written().Single(a => a.Name == "Forge").Contact.Phone?.E164);
        Assert.Equal(told is null ? [] : [told], room.Ids);
    }

    [Fact]
    public void What_the_checker_refuses_is_left_out_and_told_where_the_list_says_it()
    {
        using var room = new ListRoom();
        var one = room.Import("Nom,Métier,CP,Ville,Mail,Site web,Horaires,SIRET,Description\nForge,Forgeron,29000,Quimper,pas un mail@,javascript:alert(1),n'importe quoi,12345678901234,\"<script>alert(1)</script> <b>Du fer</b> [x](javascript:1)\"\nB,Luthier,35000,Rennes,b@example.org,www.b.example,Mo-Fr 09:00-12:00,73282932000074,\n").Written().Single(a => a.Name == "Forge");
        Assert.Null(one.Contact.Website);
        Assert.Null(one.Siret);
        Assert.Null(one.Hours);
        Assert.DoesNotContain("<", room.Text("forge"), StringComparison.Ordinal);
        Assert.All(room.Faults.Sorted(), f => Assert.Equal(2, f.Location.Line));
        Assert.Contains("list.csv:2:6", room.Faults.Sorted().Select(f => f.Location.ToString()));
        Assert.Contains("list.csv:2:7", room.Faults.Sorted().Select(f => f.Location.ToString()));
        Assert.Contains("list.csv:2:8", room.Faults.Sorted().Select(f => f.Location.ToString()));
    }

    [Fact]
    public void A_register_of_businesses_gives_its_trade_by_code_and_its_street_in_pieces()
    {
        using var room = new ListRoom();
        room.Import("""
            siren,nic,siret,activitePrincipaleEtablissement,denominationUsuelleEtablissement,enseigne1Etablissement,numeroVoieEtablissement,indiceRepetitionEtablissement,typeVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,libelleCommuneEtablissement,codeCommuneEtablissement,dateCreationEtablissement,etatAdministratifEtablissement
            732829320,00074,73282932000074,23.41Z,,POTERIE DU PORT,12,BIS,RUE,DES POTIERS,29900,CONCARNEAU,29039,2010-04-01,A
            552100554,00025,55210055400025,96.02A,SALON LUCIE,,,,RUE,DE SIAM,29200,BREST,29019,2018-06-01,F

            """);
        var one = room.One();
        Assert.Equal(("Poterie du Port", "potier", "12 Bis Rue des Potiers", 2010, "73282932000074"), (one.Name, one.Trade.Id.Value, one.Address.Street, one.Since, one.Siret?.Digits));
        Assert.Equal(["SC1525"], room.Ids);
    }

    [Fact]
    public void Shops_of_OpenStreetMap_come_with_tags_points_and_hours_as_GeoJSON_as_Overpass_and_as_a_table()
    {
        string[] lists =
        [
            """{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[-4.1,47.99]},"properties":{"@id":"node/1","craft":"pottery","name":"Terre & Feu","addr:housenumber":"3","addr:street":"rue Kéréon","addr:postcode":"29000","addr:city":"Quimper","contact:phone":"+33 6 39 98 12 12","opening_hours":"Tu-Sa 10:00-18:00"}}]}""",
            """{"version":0.6,"elements":[{"type":"node","id":1,"lat":47.99,"lon":-4.1,"tags":{"craft":"pottery","name":"Terre & Feu","addr:housenumber":"3","addr:street":"rue Kéréon","addr:postcode":"29000","addr:city":"Quimper","phone":"+33 6 39 98 12 12","opening_hours":"Tu-Sa 10:00-18:00"}}]}""",
            "X,Y,osm_id,type,name,brand,operator,siret,opening_hours,phone,website,address,com_insee,com_nom\n-4.1,47.99,1,pottery,Terre & Feu,,,,Tu-Sa 10:00-18:00,+33 6 39 98 12 12,,3 rue Kéréon,29232,Quimper\n",
        ];
        foreach (var list in lists)
        {
            using var room = new ListRoom();
            var one = room.Import(list).One();
            Assert.Equal(("Terre & Feu", "3 rue Kéréon", "29000", "Quimper", "+33639981212", "Tu-Sa 10:00-18:00"), (one.Name, one.Address.Street, one.Address.Postcode, one.Address.Town, one.Contact.Phone?.E164, one.Hours?.Value));
            Assert.Contains(one.Trade.Osm, o => o == "craft=pottery");
            Assert.True(one.Address.Given is not null, room.Text(one.Slug.Value) + string.Join(" ", room.Ids));
            Assert.Equal((47.99, -4.1), (one.Address.Given!.Value.Latitude, one.Address.Given!.Value.Longitude));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n \n")]
    [InlineData("{\"a\":1}")]
    [InlineData("[1,2,3]")]
    [InlineData("{\"features\":[{\"properties\":")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("seulement du texte")]
    [InlineData("a;b\n1;2\n")]
    public void What_is_no_list_is_refused_with_a_word(string text)
    {
        using var room = new ListRoom();
        room.Import(text);
        Assert.NotEmpty(room.Ids);
        Assert.Empty(room.Written());
    }

    [Fact]
    public void A_quote_that_is_never_closed_spoils_what_follows_and_not_what_stands_before()
    {
        using var room = new ListRoom();
        room.Import("Nom;Métier;CP;Ville\nForge;Forgeron;29000;Quimper\n\"Ouverte;Potier;29000;Quimper\n" + string.Concat(Enumerable.Repeat("Suite;Potier;29000;Quimper\n", 1000)));
        Assert.Equal("Forge", room.One().Name);
        Assert.Equal(["SC1509"], room.Ids);
    }

    [Fact]
    public void Whatever_bytes_a_list_holds_the_importer_ends_and_writes_nothing_wrong()
    {
        var random = new Random(7);
        var whole = ListRoom.Utf8(List + string.Concat(Enumerable.Range(0, 30).Select(i => $"\"A{i}\";Potier;{i} rue X;29000;Quimper\n")));
        for (var round = 0; round < 25; round++)
        {
            var bytes = whole.ToArray();
            for (var hit = 0; hit < 12; hit++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            using var room = new ListRoom();
            room.Import(bytes).Written();
        }
    }
}
