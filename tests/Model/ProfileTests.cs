using Showcase.Domain;

namespace Showcase.Tests.Model;

public class ProfileTests
{
    /// <summary>Every field that an artisan may write, once.</summary>
    private const string Whole = """
        -- content/artisans/atelier-kerbriand/index.md --
        ---
        name: Atelier Kerbriand
        trade: potier
        other_trades: [ceramiste]
        people:
          - { name: Maëlle Kerbriand, role: Potière }
          - Yann Kerbriand
        summary: Grès au sel   tourné et cuit au bois, à deux pas du port.
        address:
          street: 12 rue des Potiers
          postcode: "29000"
          town: QUIMPER
          location: { lat: 47.9960, lon: -4.1024 }
          show: street
        contact:
          phone: "02 61 91 00 01"
          email: bonjour@example.org
          website: https://example.org
        siret: "73282932000074"
        since: 1998
        skills: [tournage, émaux au sel]
        labels: [epv, artisan-dart]
        languages: [fr, br, en]
        access: [wheelchair, parking]
        payment: [card, cash]
        hours: "Tu-Sa 10:00-12:30,14:00-18:30; Jul-Aug Su 10:00-13:00; PH off"
        photos:
          - file: tour.jpg
            alt: Deux mains montent un vase sur le tour
            caption: Le tour du matin
            focus: { x: 0.4, y: 0.6 }
        social:
          instagram: demo.atelier.kerbriand
          facebook: https://m.facebook.com/demo.atelier.kerbriand?ref=share
        works_with: [menuiserie-le-goff]
        member_of: [ateliers-du-ponant]
        republish: { licence: cc-by-4.0, partners: [ateliers-du-ponant] }
        verified: 2026-10-01
        added: 2026-09-15
        draft: false
        aliases: [poterie-kerbriand]
        ---
        Corps.
        -- content/artisans/atelier-kerbriand/tour.jpg --
        (a photo)
        -- content/artisans/atelier-kerbriand/index.en.md --
        ---
        summary: Salt-glazed stoneware.
        skills: [throwing]
        photos:
          - { file: tour.jpg, alt: Two hands raise a vase }
        ---
        Body.
        -- content/artisans/menuiserie-le-goff/index.md --
        ---
        name: Menuiserie Le Goff
        trade: menuisier
        summary: Fenêtres.
        address: { postcode: 29000, town: Quimper }
        ---
        -- content/networks/ateliers-du-ponant.md --
        ---
        name: Les Ateliers du Ponant
        kind: association
        summary: Vingt ateliers.
        contact: { email: bonjour@example.org }
        since: 2009
        ---
        -- content/networks/ateliers-du-ponant.en.md --
        ---
        name: The Ponant Workshops
        ---
        -- content/events/marche.md --
        ---
        name: Marché des potiers
        summary: Trente potiers.
        start: 2026-12-05 10:00
        end: 2026-12-06
        place: Quais
        address: { postcode: "29000", town: Quimper }
        artisans: [atelier-kerbriand]
        networks: [ateliers-du-ponant]
        website: https://example.org/marche
        price: Entrée libre
        photo: { file: quais.jpg, alt: Les quais }
        ---
        -- content/events/quais.jpg --
        (a photo)
        -- content/pages/a-propos.md --
        ---
        title: À propos
        menu: footer
        order: 10
        ---
        Texte.
        """;

    [Fact]
    public void A_whole_profile_becomes_a_whole_record()
    {
        using var site = new TinySite(Whole);
        var catalog = site.Read();
        Assert.Equal("", site.Report());
        var a = catalog.Artisans[0];
        Assert.Equal(("atelier-kerbriand", "Atelier Kerbriand", "potier", "ceramiste"), (a.Slug.Value, a.Name, a.Trade.Id.Value, a.OtherTrades.Single().Id.Value));
        Assert.Equal([new Person("Maëlle Kerbriand", "Potière"), new Person("Yann Kerbriand", null)], a.People);
        Assert.Equal("Grès au sel tourné et cuit au bois, à deux pas du port.", a.Summary);
        Assert.Equal(("12 rue des Potiers", "29000", "Quimper", AddressPrecision.Street), (a.Address.Street, a.Address.Postcode, a.Address.Town, a.Address.Show));
        Assert.Equal(new GeoPoint(47.996, -4.1024), a.Address.Given);
        Assert.Equal(("29232", "29"), (a.Address.Commune.Insee, a.Address.Commune.Departement.Code));
        Assert.Equal(("+33261910001", "bonjour@example.org", "https://example.org/"), (a.Contact.Phone!.Value.E164, a.Contact.Email, a.Contact.Website!.AbsoluteUri));
        Assert.Equal(("73282932000074", 1998), (a.Siret!.Value.Digits, a.Since));
        Assert.Equal("tournage émaux au sel epv artisan-dart fr br en wheelchair parking card cash",
            string.Join(' ', a.Skills.Concat(a.Labels).Concat(a.Languages).Concat(a.Access).Concat(a.Payment)));
        Assert.Equal(("Tu-Sa 10:00-12:30,14:00-18:30; Jul-Aug Su 10:00-13:00; PH off", 26), (a.Hours!.Value.Value, a.Hours.Value.Source.Line));
        var photo = a.Photos.Single();
        Assert.Equal(("tour.jpg", "Deux mains montent un vase sur le tour", "Le tour du matin", new FocalPoint(0.4, 0.6)), (photo.File, photo.Alt, photo.Caption, photo.Focus));
        Assert.Equal("instagram facebook", string.Join(' ', a.Social.Select(s => s.Network)));
        Assert.Equal("menuiserie-le-goff ateliers-du-ponant poterie-kerbriand", string.Join(' ', a.WorksWith.Concat(a.MemberOf).Concat(a.Aliases).Select(l => l.Value.Value)));
        Assert.Equal(("cc-by-4.0", false, "ateliers-du-ponant"), (a.Republish.Licence, a.Republish.Everyone, a.Republish.Partners.Single()));
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2026, 9, 15), false), (a.Verified, a.Added, a.Draft));
        Assert.Equal("Corps.", a.Body.Text);
        var en = a.Translations["en"];
        Assert.Equal(("Salt-glazed stoneware.", "throwing", new PhotoText("Two hands raise a vase", null), "Body."), (en.Summary, en.Skills.Single(), en.Photos["tour.jpg"], en.Body!.Text));
    }

    [Fact]
    public void Events_networks_and_pages_become_records_too()
    {
        using var site = new TinySite(Whole);
        var catalog = site.Read();
        var market = catalog.Events.Single();
        Assert.Equal((new DateTime(2026, 12, 5, 10, 0, 0), new DateTime(2026, 12, 6, 23, 59, 0), false), (market.Start, market.End, market.AllDay));
        Assert.Equal(("Quais", "Entrée libre", "quais.jpg"), (market.Place, market.Price, market.Photo!.File));
        var network = catalog.Networks.Single();
        Assert.Equal(("association", 2009, null, "The Ponant Workshops"), (network.Kind, network.Since, network.Address, network.Translations["en"].Name));
        var page = catalog.Pages.Single();
        Assert.Equal(("À propos", "footer", 10), (page.Title, page.Menu, page.Order));
    }

    [Theory]
    [InlineData("{ instagram: demo.atelier, linkedin: [https://www.linkedin.com/in/demo-a, https://www.linkedin.com/company/demo-b] }", "instagram linkedin linkedin")]
    [InlineData("[https://www.instagram.com/demo.atelier/, { facebook: demo.atelier }, { network: pinterest, handle: demoatelier }]", "instagram facebook pinterest")]
    [InlineData("{ whatsapp: { address: \"02 61 91 00 01\", consent: true }, youtube: }", "whatsapp")]
    public void Social_accounts_may_be_written_in_several_ways(string social, string networks)
    {
        using var site = new TinySite($$"""
            -- content/artisans/atelier-kerbriand/index.md --
            ---
            name: A
            trade: potier
            summary: x
            address: { postcode: "29000", town: Quimper }
            social: {{social}}
            ---
            """);
        var artisan = site.ReadArtisan();
        Assert.Equal(networks, string.Join(' ', artisan.Social.Select(a => a.Network)));
        Assert.Equal("", site.Report());
    }

    [Theory]
    [InlineData("2026-12-05", "2026-12-06", true, "2026-12-05 00:00/2026-12-06 00:00")]
    [InlineData("2026-12-05", "", true, "2026-12-05 00:00/2026-12-05 00:00")]
    [InlineData("2026-12-05T10:00", "2026-12-05 18:30", false, "2026-12-05 10:00/2026-12-05 18:30")]
    [InlineData("2026-12-05 10:00:00", "2026-12-06", false, "2026-12-05 10:00/2026-12-06 23:59")]
    public void An_event_lasts_days_or_hours(string start, string end, bool allDay, string expected)
    {
        using var site = new TinySite($$"""
            -- content/events/marche.md --
            ---
            name: Marché
            summary: x
            start: {{start}}
            end: {{end}}
            place: Quais
            address: { postcode: "29000", town: Quimper }
            ---
            """);
        var market = site.Read().Events.Single();
        Assert.Equal("", site.Report());
        Assert.Equal((allDay, expected), (market.AllDay, $"{market.Start:yyyy-MM-dd HH:mm}/{market.End:yyyy-MM-dd HH:mm}"));
    }

    [Fact]
    public void All_faults_of_all_files_are_told_in_one_run()
    {
        using var site = new TinySite("""
            -- content/artisans/atelier-kerbriand/index.md --
            ---
            name: Atelier
            trade: potié
            summary: x
            address: { postcode: "29000", town: Quimper }
            since: 98
            ---
            -- content/artisans/b/index.md --
            no front matter
            -- content/artisans/c/index.md --
            ---
            name: C
            trade: potier
            summary: y
            address: { postcode: "29000", town: Quimper }
            works_with: [b]
            draft: true
            verified: hier
            ---
            -- content/pages/p.md --
            ---
            titel: P
            ---
            """);
        site.Read();
        // An entry whose file cannot be read exists all the same; a draft's faults count.
        Assert.Equal(["SC0202", "SC0221", "SC0101", "SC0219", "SC0201", "SC0203"], site.FaultIds());
    }

    [Theory]
    [InlineData("http://user:pw@example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://localhost/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://intranet/")]
    [InlineData("https://nas.local/")]
    [InlineData("https://exa mple.org/")]
    [InlineData("https:\\\\example.org")]
    [InlineData("//example.org")]
    [InlineData("ftp://example.org")]
    public void An_address_that_not_everyone_can_open_is_refused(string url)
    {
        using var site = new TinySite($$"""
            -- content/artisans/atelier-kerbriand/index.md --
            ---
            name: A
            trade: potier
            summary: x
            address: { postcode: "29000", town: Quimper }
            contact:
              website: '{{url}}'
            ---
            """);
        site.Read();
        Assert.Equal(["SC0218"], site.FaultIds());
    }

    [Theory]
    [InlineData("a@b", false)]
    [InlineData("a@b.fr", true)]
    [InlineData("prenom.nom+vitrine@sous.domaine.example", true)]
    [InlineData("contact@métier.example", true)]
    [InlineData("a..b@c.fr", false)]
    [InlineData("a.@c.fr", false)]
    [InlineData("a@-c.fr", false)]
    [InlineData("a b@c.fr", false)]
    [InlineData("<a@c.fr>", false)]
    [InlineData("a@c.fr\u200b", false)]
    public void E_mail_addresses_are_told_from_other_text(string email, bool good) => Assert.Equal(good, Showcase.Model.WebText.IsEmail(email));

    [Fact]
    public void A_summary_is_counted_as_a_reader_counts()
    {
        using var site = new TinySite($$"""
            -- content/artisans/atelier-kerbriand/index.md --
            ---
            name: A
            trade: potier
            summary: {{string.Concat(Enumerable.Repeat("👩‍🍳", 160))}}
            address: { postcode: "29000", town: Quimper }
            ---
            """);
        Assert.Equal(160 * 5, site.ReadArtisan().Summary.Length);
        Assert.Equal("", site.Report());
    }
}
