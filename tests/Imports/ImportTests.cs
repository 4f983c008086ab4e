using Showcase.Diagnostics;
using Showcase.Imports;

namespace Showcase.Tests.Imports;

public class ImportTests
{
    private const string List = "id,Nom,Métier,Adresse,CP,Ville,Téléphone,SIRET\n1,Forge de l'Aven,Forgeron,3 quai,29930,Pont-Aven,0298060000,\n2,Tissages du Port,Tisserand,8 rue Y,29900,Concarneau,,73282932000074\n";

    [Fact]
    public void A_second_run_doubles_nothing_brings_nothing_back_and_overwrites_nobodys_work()
    {
        using var room = new ListRoom();
        Assert.Equal(2, room.Import(List).Report.Written);
        var before = room.Text("forge-de-l-aven");

        Assert.Equal((0, 2), (room.Import(List).Report.Written, room.Report.Known));
        Assert.Empty(room.Ids);

        var changed = List.Replace("0298060000", "0298060001", StringComparison.Ordinal).Replace("8 rue Y", "9 rue Y", StringComparison.Ordinal);
        Assert.Equal(["SC1523", "SC1523"], room.Import(changed).Ids);
        Assert.Equal(before, room.Text("forge-de-l-aven"));

        room.Site.WriteText("content/artisans/tissages-du-port/index.md", room.Text("tissages-du-port").Replace("summary: ", "summary: Aussi, ", StringComparison.Ordinal));
        room.Import(changed, update: true);
        Assert.Equal(["SC1524"], room.Ids);
        Assert.Equal((1, 1), (room.Report.Updated, room.Report.Known));
        Assert.Contains("02 98 06 00 01", room.Text("forge-de-l-aven"), StringComparison.Ordinal);
        Assert.Contains("8 rue Y", room.Text("tissages-du-port"), StringComparison.Ordinal);

        room.Site.Delete("content/artisans/forge-de-l-aven");
        Assert.Equal(["SC1522", "SC1524"], room.Import(changed).Ids.Order());
        Assert.Equal(["tissages-du-port"], room.Written().Select(a => a.Slug.Value));
    }

    [Fact]
    public void Doubles_are_found_by_SIRET_then_by_name_place_and_telephone_within_the_list_and_against_content()
    {
        using var room = new ListRoom();
        room.Import("""
            Nom,Métier,Adresse,CP,Ville,Téléphone,SIRET
            Tissages du Port,Tisserand,8 rue Y,29900,Concarneau,,73282932000074
            TISSAGES BIS,Tisserand,1 rue Z,29900,Concarneau,,73282932000074
            SARL Atelier Kerbriand,Potier,,29000,Quimper,,
            Poterie Le Goff,Potier,1 rue A,29000,Quimper,0298000001,
            "Le Goff, poterie",Céramiste,,29000,Quimper,02 98 00 00 01,
            Poterie Le Gall,Potier,4 rue B,29000,Quimper,0298000002,
            Menuiserie Le Goff,Menuisier,9 rue C,35000,Rennes,0299000001,

            """);
        Assert.Equal(["menuiserie-le-goff", "poterie-le-gall", "poterie-le-goff", "tissages-du-port"], room.Written().Select(a => a.Slug.Value).Order(StringComparer.Ordinal));
        Assert.Equal(3, room.Report.Doubles);
        var told = room.Faults.Sorted().Where(f => f.Rule == Rules.ImportDouble || f.Rule == Rules.ImportThere).Select(f => $"{f.Location.Line} {f.Arguments[1]}");
        Assert.Equal(["3 2", "4 atelier-kerbriand", "6 5"], told);
        Assert.Equal("100", room.Faults.Sorted().First(f => f.Rule == Rules.ImportDouble).Arguments[2]);
    }

    [Fact]
    public void Shops_of_a_chain_are_left_out_unless_asked_for_and_a_trades_own_name_is_no_chain()
    {
        string[] towns = ["29000,Quimper", "29200,Brest", "35000,Rennes", "56100,Lorient", "22000,Saint-Brieuc", "44000,Nantes"];
        var list = "Nom,Métier,CP,Ville,brand\n" + string.Concat(towns.Select(t => $"Pains & Co,Boulanger,{t},\n")) + string.Concat(towns.Select(t => $"Boulangerie,Boulanger,{t},\n")) + "Autre,Boulanger,29000,Quimper,Grande Enseigne\n";
        using var room = new ListRoom();
        Assert.Equal(6, room.Import(list).Report.Written);
        Assert.All(room.Written(), a => Assert.Equal("Boulangerie", a.Name));
        Assert.Equal(6, room.Written().Select(a => a.Slug).Distinct().Count());
        Assert.Equal(7, room.Ids.Count(i => i == "SC1517"));
        using var kept = new ListRoom();
        Assert.Equal(13, kept.Import(list, "chains: keep\ncolumns: { name: Nom, trade: Métier, postcode: CP, town: Ville, brand: brand }\n").Report.Written);
    }

    [Fact]
    public void A_mapping_is_written_corrected_and_taken_back()
    {
        using var room = new ListRoom();
        var table = room.Table(ListRoom.Utf8("Boutique;Quoi;Où;\"Colonne: \"\"rare\"\"\"\nForge;Santonnier;29000 Quimper;x\nB;Inconnu;29000 Quimper;y\n"))!;
        var guess = new ImportMap { Columns = [new(Target.Name, 0, 0.6), new(Target.Body, 3, 0.5)] };
        room.Site.WriteText("map.yaml", guess.Write(table, "fr"));
        var back = ImportMap.Read(room.Site.PathOf("map.yaml"), "map.yaml", table, room.Faults)!;
        Assert.Equal(guess.Columns.Select(c => (c.Target, c.Column)), back.Columns.Select(c => (c.Target, c.Column)));

        room.Import("Boutique;Quoi;Où\nForge;Santonnier;29000 Quimper\nB;Rien;29000 Quimper\nC;Autre;29000 Quimper\n",
            "source: annuaire\ncolumns:\n  name: Boutique\n  trade: Quoi\n  address: Où\ntrades: { santonnier: ceramiste, rien: \"\" }\ndefaults: { republish: { licence: cc-by-4.0, partners: none }, draft: true }\n");
        var one = room.One();
        Assert.Equal(("ceramiste", true, false, "cc-by-4.0"), (one.Trade.Id.Value, one.Draft, one.Republish.Everyone, one.Republish.Licence));
        Assert.Equal(["SC1512"], room.Ids);
    }

    [Fact]
    public void A_mapping_that_names_what_is_not_there_is_told_with_what_was_meant()
    {
        using var room = new ListRoom();
        room.Import("Nom;Métier;Ville\nA;Potier;Quimper\n", "columns:\n  nme: Nom\n  trade: Metier d'art\n  town: ville\nautre: 1\n");
        Assert.Equal(["SC1506", "SC1507", "SC1506"], room.Ids);
        Assert.Equal("name", room.Faults.Sorted()[0].Arguments[1]);
        Assert.Empty(room.Written());
    }

    [Theory]
    [InlineData("jeweller", "bijoutier")]
    [InlineData("cabinet_maker", "ebeniste")]
    [InlineData("unheard_of;glassblower", "souffleur-de-verre")]
    [InlineData("optician", "opticien-lunetier")]
    public void Tags_that_no_preset_knows_are_read_as_words(string tag, string expected)
    {
        using var room = new ListRoom();
        Assert.Equal(expected, room.Import($"name,craft,addr:postcode,addr:city\nChez Yann,{tag},29000,Quimper\nTerre,pottery,29000,Quimper\n").Written().Single(a => a.Name == "Chez Yann").Trade.Id.Value);
    }

    [Theory]
    [InlineData("Céramiste, potier", "ceramiste potier")]
    [InlineData("POTIERS", "potier")]
    [InlineData("Potière", "potier")]
    [InlineData("ferronnerie d’art", "ferronnier")]
    [InlineData("23.41Z", "potier")]
    [InlineData("Atelier de reliure", "relieur")]
    [InlineData("ebenniste", "ebeniste")]
    [InlineData("shoe_repair", "cordonnier")]
    public void Trades_are_known_by_names_codes_and_tags(string words, string expected)
    {
        using var room = new ListRoom();
        var one = room.Import($"Nom;Métier;Ville;CP\nPoterie du Port;{words};Quimper;29000\n").One();
        Assert.Equal(expected, string.Join(' ', one.OtherTrades.Prepend(one.Trade).Select(t => t.Id.Value)));
    }

    [Fact]
    public void Nothing_is_written_without_being_asked()
    {
        using var room = new ListRoom();
        Assert.Equal(2, room.Import(List, write: false).Report.Written);
        Assert.Empty(room.Written());
        Assert.False(File.Exists(room.Site.PathOf("content/.imports.json")));
    }

    [Fact]
    public void A_memory_that_cannot_be_read_stops_the_import()
    {
        using var room = new ListRoom();
        room.Site.WriteText("content/.imports.json", "{ \"list\": ");
        Assert.Equal(["SC1508"], room.Import(List).Ids);
        Assert.Empty(room.Written());
    }

    [Theory]
    [InlineData("x,y", "171017.689,6789974.697")]
    [InlineData("coordonneeLambertAbscisseEtablissement,coordonneeLambertOrdonneeEtablissement", "170976.691,6790000.697")]
    [InlineData("X_Lambert93;Y_Lambert93", "170976,7;6790000,7")]
    [InlineData("lat,lon", "47.99612,-4.10246")]
    [InlineData("geo_point_2d", "\"47.99612,-4.10246\"")]
    [InlineData("geometry", "POINT (-4.10246 47.99612)")]
    public void Points_are_understood_as_French_open_data_have_them(string titles, string cells)
    {
        using var room = new ListRoom();
        var separator = titles.Contains(';', StringComparison.Ordinal) ? ";" : ",";
        var one = room.Import($"nom,metier,code_postal,libelle_commune,".Replace(",", separator, StringComparison.Ordinal) + titles + "\n" + "Poterie du Port,Potier,29000,Quimper,".Replace(",", separator, StringComparison.Ordinal) + cells + "\n").One();
        Assert.InRange(one.Address.Given!.Value.DistanceKm(new(47.99612, -4.10246)), 0, 0.06);
    }

    [Fact]
    public void Columns_of_the_registers_are_known()
    {
        using var room = new ListRoom();
        var one = room.Import("siren,nic,siret,denomination_usuelle,libelle_commune,code_commune_insee,code_postal_etablissement,num_voie,type_voie,libelle_voie,code_naf,libelle_naf\n"
            + "732829320,00074,73282932000074,POTERIE DU PORT,QUIMPER,29232,29000,12,RUE,DES POTIERS,23.41Z,Fabrication d'articles céramiques\n").One();
        Assert.Equal(("Poterie du Port", "73282932000074", "29232", "12 Rue des Potiers", "ceramiste"),
            (one.Name, one.Siret?.Digits, one.Address.Commune.Insee, one.Address.Street, one.Trade.Id.Value));
    }

    /// <summary>Work is counted and not timed: a busy machine is slow at everything. Twice as many rows may ask for twice the work, and not for four times as much.</summary>
    [Fact]
    public void Four_times_as_many_shops_ask_for_four_times_the_work()
    {
        static long Work(int count)
        {
            using var room = new ListRoom();
            room.Import("id,nom,metier,cp,ville\n");
            var before = GC.GetAllocatedBytesForCurrentThread();
            room.Import(Shops(count), write: false);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        _ = Work(100);
        Assert.InRange(Work(6000) / (double)Work(1500), 2, 6);
    }

    private static string Shops(int count)
    {
        var random = new Random(4);
        string[] towns = ["29232,Quimper", "29019,Brest", "35238,Rennes", "56121,Lorient", "22278,Saint-Brieuc"];
        string[] kinds = ["bakery", "hairdresser", "butcher", "florist", "pottery", "shoe_repair", "optician", "supermarket"];
        return "osm_id,type,name,brand,opening_hours,phone,address,com_insee,com_nom\n" + string.Concat(Enumerable.Range(1, count).Select(i =>
            $"{i},{kinds[random.Next(8)]},{(random.Next(20) == 0 ? "" : $"\"Chez {(char)('A' + random.Next(26))}{random.Next(3000)}\"")},{(random.Next(15) == 0 ? "Enseigne" : "")},Mo-Sa 08:00-19:00,+33 2 98 {random.Next(10, 99)} {random.Next(10, 99)} {random.Next(10, 99)},{random.Next(1, 99)} rue de la Paix,{towns[random.Next(5)]}\n"));
    }

    [Fact]
    public void Six_thousand_shops_are_imported_and_again_without_doubling()
    {
        var list = Shops(6000);
        using var room = new ListRoom();
        var written = room.Import(list).Report;
        Assert.InRange(written.Written, 3000, 6000);
        Assert.Equal(6000, written.Written + written.Doubles + written.LeftOut);
        Assert.Equal(written.Written, room.Written().Count);
        Assert.Equal((0, written.Written), (room.Import(list).Report.Written, room.Report.Known));
    }

    public static TheoryData<string> GoldenFiles => [.. Directory.GetFiles(Path.Combine(TinySite.Repository, "tests", "Golden", "imports"), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>A list, a mapping where there is one, files that stand there before, and everything that is said; <c>-- again --</c> is a second list, <c>-- edited … --</c> and <c>-- gone … --</c> what was done to profiles before it.</summary>
    [Theory, MemberData(nameof(GoldenFiles))]
    public void A_messy_list_is_told_what_its_golden_file_says(string file)
    {
        var text = File.ReadAllText(Path.Combine(TinySite.Repository, "tests", "Golden", "imports", file));
        var cut = text.IndexOf("-- en --", StringComparison.Ordinal);
        var input = cut < 0 ? text.TrimEnd() + "\n" : text[..cut];
        var sections = TinySite.Sections(input).ToDictionary(s => s.Path, s => s.Text);
        using var room = new ListRoom();
        foreach (var (path, there) in sections.Where(s => s.Key.StartsWith("content/", StringComparison.Ordinal)))
            room.Site.WriteText(path, there);
        var (name, list) = sections.First(s => s.Key.StartsWith("list", StringComparison.Ordinal));
        if (list.Trim().Length > 0)
            room.Import(ListRoom.Utf8(list), sections.GetValueOrDefault("map"), name: name == "list" ? "list.csv" : name);
        else
            ListReader.Read(room.Site.PathOf(name), name, room.Faults);
        if (sections.TryGetValue("again", out var again))
        {
            foreach (var slug in Told("edited "))
                room.Site.WriteText($"content/artisans/{slug}/index.md", room.Text(slug) + "\nUn mot de plus.\n");
            foreach (var slug in Told("gone "))
                room.Site.Delete($"content/artisans/{slug}");
            room.Import(again, sections.GetValueOrDefault("map"), update: sections.ContainsKey("update"));
        }
        Golden.Equal(Path.Combine("tests", "Golden", "imports", file), $"{input}-- en --\n{Said("en")}-- fr --\n{Said("fr")}");

        string Said(string language) => FaultFormat.Text(room.Faults.Sorted(), language).Replace(room.Site.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        IEnumerable<string> Told(string what) => sections.Keys.Where(k => k.StartsWith(what, StringComparison.Ordinal)).Select(k => k[what.Length..]);
    }

    [Fact]
    public void The_tables_of_the_corpus_are_read_cell_by_cell()
    {
        var folder = Path.Combine(TinySite.Repository, "..", "shared", "corpora", "csv");
        Assert.SkipUnless(Directory.Exists(folder), "../shared/corpora/csv is absent");
        foreach (var name in (string[])["comma_in_quotes", "escaped_quotes", "newlines", "newlines_crlf", "quotes_and_newlines", "json", "utf8", "simple_crlf"])
        {
            using var room = new ListRoom();
            var table = room.Table(File.ReadAllBytes(Path.Combine(folder, name + ".csv")))!;
            using var expected = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, name + ".json")));
            var rows = expected.RootElement.EnumerateArray().Select(o => o.EnumerateObject().Select(p => p.Value.ToString().ReplaceLineEndings()).ToArray()).ToArray();
            Assert.Equal(rows, table.Rows.Select(r => r.Cells.Select(c => c.ReplaceLineEndings()).ToArray()));
        }
    }
}
