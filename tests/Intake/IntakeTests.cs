using System.Net;
using Showcase.Domain;
using Showcase.Intake;

namespace Showcase.Tests.Intake;

public class IntakeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_becomes_one_commit_on_a_branch_of_its_id()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var form = IntakeRoom.Form(await room.TokenAsync(), ("skills", "grilles\ncouteaux"), ("labels", ""), ("body", "Bonjour.\n\nEntrez."));
        IntakeRoom.AddPhoto(form, 0, IntakeRoom.Photo());
        var (id, _) = await room.AcceptedAsync(form);
        await room.House.Worker.DrainAsync(Cancel);

        Assert.Equal(["proposal/" + id], await room.ProposalsAsync());
        Assert.Equal("1", (await room.GitAsync("rev-list", "--count", $"main..proposal/{id}")).Trim());
        Assert.Equal("Forge du Nord <no-reply@vitrines.example>", (await room.GitAsync("log", "-1", "--format=%an <%ae>", "proposal/" + id)).Trim());
        var files = (await room.GitAsync("diff", "--name-only", $"main..proposal/{id}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var photo = files[1];
        Assert.Equal("content/artisans/forge-du-nord/index.md", files[0]);
        Assert.Matches("^content/artisans/forge-du-nord/le-feu-de-la-forge-[0-9a-f]{8}\\.jpg$", photo);
        Assert.Equal($"""
            ---
            name: Forge du Nord
            trade: forgeron
            summary: Grilles et couteaux.
            address:
              postcode: "29000"
              town: Quimper
            skills: [grilles, couteaux]
            photos:
              - file: {Path.GetFileName(photo)}
                alt: Le feu de la forge
            verified: {Today(room)}
            added: {Today(room)}
            ---

            Bonjour.

            Entrez.

            """.ReplaceLineEndings("\n"), await room.ShowAsync("proposal/" + id, files[0]));
        Assert.DoesNotContain("moi@example.org", await room.GitAsync("log", "-p", "--all"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_once_by_the_names_of_the_form()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var form = IntakeRoom.Form(await room.TokenAsync(), ("trade", "forgerons"), ("summary", ""), ("address.town", "Brest"), ("consent", null), ("contact.phone", "12"),
            ("social", "instagram.com/p/abcdef"), ("reply", "moi@"), ("body", "<script>x</script>"));
        IntakeRoom.AddPhoto(form, 3, IntakeRoom.Photo(), alt: "");
        form.Add(new ByteArrayContent("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()), "photos[4].file", "a.jpg");
        var faults = await room.RefusedAsync(form);
        Assert.Equal(["address.town", "body", "consent", "contact.phone", "photos[3].alt", "photos[4].file", "reply", "social", "summary", "trade"], faults.Select(f => f.Field).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(("trade", "SC1303"), faults);
        Assert.Contains(("photos[4].file", "SC0502"), faults);
        Assert.Empty(room.House.Spool.Ids());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(room.SpoolFolder, "incoming")));
    }

    [Fact]
    public async Task A_form_without_its_whole_address_is_led_to_the_inputs_and_hears_of_no_yaml()
    {
        await using var room = await IntakeRoom.OpenAsync();
        foreach (var empty in (string?[])[null, ""])
        {
            using var answer = await room.SendAsync(IntakeRoom.Form(null, ("address.postcode", empty), ("address.town", empty), ("contact.phone", "12")), json: false);
            var page = TinySite.Parse(await answer.Content.ReadAsStringAsync(Cancel));
            Assert.Equal(["#f-address-postcode", "#f-address-town", "#f-contact-phone"], page.QuerySelectorAll(".faults a").Select(a => a.GetAttribute("href")));
            Assert.DoesNotContain("showcase trades", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll(".faults a"), a => Assert.Equal("INPUT", page.QuerySelector(a.GetAttribute("href")!)!.TagName));
            Assert.Equal("Le champ « Code postal » n’est pas rempli. Par exemple : 29000.", page.GetElementById("f-address-postcode-fault")!.TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' '));
            Assert.EndsWith("Écrivez les dix chiffres (02 61 91 00 01) ou le numéro international (+33 2 61 91 00 01).", page.GetElementById("f-contact-phone-fault")!.TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
        }
        Assert.Contains(("address.postcode", "SC0213"), await room.RefusedAsync(IntakeRoom.Form(await room.TokenAsync(), ("address.postcode", "29"))));
    }

    [Fact]
    public async Task Without_script_nothing_that_was_typed_is_lost_and_photos_wait()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var form = IntakeRoom.Form(null, ("name", "Forge \"<b>\" & fils"), ("summary", ""), ("people[0].name", "Ann"), ("skills", "grilles\ncouteaux"), ("labels", "epv"));
        IntakeRoom.AddPhoto(form, 0, IntakeRoom.Photo());
        using var first = await room.SendAsync(form, json: false);
        var html = await first.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, first.StatusCode);
        var page = TinySite.Parse(html);
        Assert.Equal("Forge \"<b>\" & fils", page.QuerySelector("[name=name]")!.GetAttribute("value"));
        Assert.Equal("grilles\ncouteaux", page.QuerySelector("[name=skills]")!.TextContent);
        Assert.NotNull(page.QuerySelector("[name=labels][value=epv][checked]"));
        Assert.Equal("Ann", page.QuerySelector("[name='people[0].name']")!.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector("[name=summary]")!.GetAttribute("aria-invalid"));

        var again = IntakeRoom.Form(IntakeRoom.Hidden(html, "token"), ("held", IntakeRoom.Hidden(html, "held")), ("photos[0].alt", "Le feu"), ("consent_photos", "yes"));
        using var second = await room.SendAsync(again, json: false);
        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Contains(".jpg", await room.GitAsync("diff", "--name-only", "main.." + Assert.Single(await room.ProposalsAsync())), StringComparison.Ordinal);
        Assert.Empty(room.House.Spool.HeldIds());
    }

    [Fact]
    public async Task Without_script_a_good_form_is_confirmed_on_a_second_page()
    {
        await using var room = await IntakeRoom.OpenAsync();
        using var first = await room.SendAsync(IntakeRoom.Form(null), json: false);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Empty(room.House.Spool.Ids());
        var html = await first.Content.ReadAsStringAsync(Cancel);
        using var second = await room.SendAsync(IntakeRoom.Form(IntakeRoom.Hidden(html, "token")), json: false);
        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        Assert.Single(room.House.Spool.Ids());
    }

    [Fact]
    public async Task The_same_form_sent_twice_arrives_once()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var token = await room.TokenAsync();
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => room.AcceptedAsync(IntakeRoom.Form(token))));
        Assert.Single(sent.Select(s => s.Id).Distinct());
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Single(await room.ProposalsAsync());
    }

    /// <summary>By the back button, or when the first answer was lost: it is neither dropped nor a second vitrine.</summary>
    [Fact]
    public async Task A_form_sent_again_with_something_changed_mends_what_it_sent_before()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var token = await room.TokenAsync();
        var (first, _) = await room.AcceptedAsync(IntakeRoom.Form(token, ("summary", "Un.")));
        var (second, status) = await room.AcceptedAsync(IntakeRoom.Form(token, ("summary", "Deux.")));
        Assert.NotEqual(first, second);
        Assert.Equal(second, (await room.AcceptedAsync(IntakeRoom.Form(token, ("summary", "Deux.")))).Id);
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal(["proposal/" + first], await room.ProposalsAsync());
        Assert.Contains("summary: Deux.", await room.ShowAsync("proposal/" + first, "content/artisans/forge-du-nord/index.md"), StringComparison.Ordinal);
        Assert.Contains("<strong>En relecture", await room.PageAsync(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_form_for_an_entry_updates_its_open_proposal()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var (first, _) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("entry", "atelier-kerbriand"), ("name", "Atelier Kerbriand"), ("trade", "potier"), ("summary", "Un.")));
        await room.House.Worker.DrainAsync(Cancel);
        var (second, _) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("entry", "atelier-kerbriand"), ("name", "Atelier Kerbriand"), ("trade", "potier"), ("summary", "Deux.")));
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal(["proposal/" + first], await room.ProposalsAsync());
        Assert.Equal("1", (await room.GitAsync("rev-list", "--count", $"main..proposal/{first}")).Trim());
        Assert.Contains("summary: Deux.", await room.ShowAsync("proposal/" + first, "content/artisans/atelier-kerbriand/index.md"), StringComparison.Ordinal);
        var message = await room.GitAsync("log", "-1", "--format=%B", "proposal/" + first);
        Assert.Contains($"Submission: {first}\nSubmission: {second}\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_moderator_adds_to_a_proposal_stays_beneath_whatever_its_sender_sends_later()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var (first, status) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync()));
        await room.House.Worker.DrainAsync(Cancel);
        var branch = "proposal/" + first;
        var entry = room.WorkPath("content/artisans/forge-du-nord/index.md");
        await IntakeRoom.Git(room.WorkPath(""), "fetch", "-q", room.Repository, branch);
        await IntakeRoom.Git(room.WorkPath(""), "checkout", "-q", "-b", "mine", "FETCH_HEAD");
        File.WriteAllText(entry, File.ReadAllText(entry).Replace("verified:", "labels: [artisan-dart]\nverified:", StringComparison.Ordinal));
        Directory.CreateDirectory(room.WorkPath("content/pages"));
        File.WriteAllText(room.WorkPath("content/pages/accueil.md"), "---\ntitle: Accueil\n---\nBienvenue à la forge.\n");
        await IntakeRoom.Git(room.WorkPath(""), "add", "-A");
        await IntakeRoom.Git(room.WorkPath(""), "-c", "user.name=Mod", "-c", "user.email=mod@example.org", "commit", "-qm", "A label, and a welcome");
        await IntakeRoom.Git(room.WorkPath(""), "push", "-q", room.Repository, "HEAD:" + branch);

        foreach (var summary in (string[])["Deux.", "Trois."])
        {
            room.House.Source.Distrust();
            await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("amends", status.Split('/')[^1]), ("summary", summary)));
            await room.House.Worker.DrainAsync(Cancel);
            Assert.Equal([branch], await room.ProposalsAsync());
            // Theirs, the moderator's, and one that gathers whatever came since.
            Assert.Equal(["Mod", "Forge du Nord"], (await room.GitAsync("log", "--format=%an", $"main..{branch}")).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..]);
            var text = await room.ShowAsync(branch, "content/artisans/forge-du-nord/index.md");
            Assert.Contains("summary: " + summary, text, StringComparison.Ordinal);
            Assert.Contains("labels: [artisan-dart]", text, StringComparison.Ordinal);
            Assert.Contains("Bienvenue", await room.ShowAsync(branch, "content/pages/accueil.md"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_change_touches_only_the_lines_that_say_something_else()
    {
        await using var room = await IntakeRoom.OpenAsync("""
            -- content/artisans/atelier-kerbriand/index.md --
            ---
            # Depuis 1998
            name: Atelier Kerbriand
            trade: potier   # et céramiste
            summary: Grès au sel, à deux pas du port.
            address: { postcode: "29000", town: Quimper, show: street }
            contact: { phone: "02 61 91 00 01" }
            social:
              instagram: "@demo.atelier"
            aliases: [vieux-nom]
            ---
            Bonjour.
            """);
        var (id, _) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("entry", "atelier-kerbriand"), ("name", "Atelier Kerbriand"), ("trade", "potier"),
            ("summary", "Grès au sel, à deux pas du port."), ("contact.phone", "+33261910001"), ("social", "https://www.instagram.com/demo.atelier/"), ("since", "1998"), ("body", "Bonjour.")));
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal(["+since: 1998", $"+verified: {Today(room)}"], await ChangedLinesAsync(room, id));
    }

    [Fact]
    public async Task A_reminders_link_makes_a_proposal_of_one_line()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var day = DateOnly.FromDateTime(room.Clock.GetUtcNow().UtcDateTime);
        var link = RenewalLink.Make(room.House.Vault, Slug.Parse("atelier-kerbriand"), day.AddDays(30));
        var html = await room.PageAsync("intake/renew/" + link);
        var form = IntakeRoom.Form(IntakeRoom.Hidden(html, "token"), ("kind", "renew"), ("entry", "atelier-kerbriand"), ("link", link), ("summary", "Je glisse autre chose."));
        var (id, _) = await room.AcceptedAsync(form);
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal([$"+verified: {Today(room)}"], await ChangedLinesAsync(room, id));

        var worn = RenewalLink.Make(room.House.Vault, Slug.Parse("atelier-kerbriand"), day.AddDays(-2));
        Assert.Contains(("link", "SC1312"), await room.RefusedAsync(IntakeRoom.Form(await room.TokenAsync(), ("kind", "renew"), ("entry", "atelier-kerbriand"), ("link", worn))));
        Assert.Equal(HttpStatusCode.NotFound, (await room.Client.GetAsync(new Uri(room.Address, "intake/renew/" + worn), Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_error_that_is_reported_becomes_a_proposal_that_changes_no_file()
    {
        await using var room = await IntakeRoom.OpenAsync();
        Assert.Contains(("message", "SC1311"), await room.RefusedAsync(IntakeRoom.Form(await room.TokenAsync(), ("kind", "report"), ("entry", "atelier-kerbriand"))));
        Assert.Contains(("entry", "SC1307"), await room.RefusedAsync(IntakeRoom.Form(await room.TokenAsync(), ("kind", "report"), ("entry", "../../etc"), ("message", "x"))));
        var (id, _) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("kind", "report"), ("entry", "atelier-kerbriand"), ("message", "Fermé.\n\nSubmission: aaaa @tous")));
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal("", await room.GitAsync("diff", $"main..proposal/{id}"));
        Assert.Contains("> Fermé.  Submission", await room.GitAsync("log", "-1", "--format=%B", "proposal/" + id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_workshops_of_one_name_get_a_folder_each()
    {
        await using var room = await IntakeRoom.OpenAsync();
        await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("name", "Atelier Kerbriand")));
        await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("name", "Atelier  Kerbriand !")));
        await room.House.Worker.DrainAsync(Cancel);
        var folders = new List<string>();
        foreach (var branch in await room.ProposalsAsync())
            folders.Add((await room.GitAsync("diff", "--name-only", "main.." + branch)).Split('/')[2]);
        Assert.Equal(["atelier-kerbriand-2", "atelier-kerbriand-3"], folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_sender_mends_a_proposal_from_its_status_page()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var form = IntakeRoom.Form(await room.TokenAsync(), ("people[0].name", "Ann"), ("social", "instagram: demo.forge"));
        IntakeRoom.AddPhoto(form, 0, IntakeRoom.Photo());
        var (id, status) = await room.AcceptedAsync(form);
        await room.House.Worker.DrainAsync(Cancel);
        var html = await room.PageAsync(status + "/edit");
        var page = TinySite.Parse(html);
        Assert.Equal("instagram: demo.forge", page.QuerySelector("[name=social]")!.TextContent);
        var keep = IntakeRoom.Hidden(html, "photos[0].keep");
        await room.AcceptedAsync(IntakeRoom.Form(IntakeRoom.Hidden(html, "token"), ("amends", IntakeRoom.Hidden(html, "amends")), ("name", "Forge du Sud"), ("photos[0].keep", keep), ("photos[0].alt", "Autre texte")));
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal(["proposal/" + id], await room.ProposalsAsync());
        var text = await room.ShowAsync("proposal/" + id, "content/artisans/forge-du-nord/index.md");
        Assert.Contains("name: Forge du Sud", text, StringComparison.Ordinal);
        Assert.Contains($"  - file: {keep}\n    alt: Autre texte", text, StringComparison.Ordinal);
        Assert.Contains(keep, await room.GitAsync("ls-tree", "-r", "--name-only", "proposal/" + id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_page_follows_the_proposal_and_people_are_forgotten_when_it_is_merged()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var (id, status) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("name", "Forge <i>Nord</i>")));
        Assert.Contains("aria-current=\"step\"><strong>Reçue", await room.PageAsync(status), StringComparison.Ordinal);
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Contains("aria-current=\"step\"><strong>En relecture", await room.PageAsync(status), StringComparison.Ordinal);
        Assert.Contains("In review", await room.PageAsync(status + "?lang=en"), StringComparison.Ordinal);
        Assert.Contains("Forge &lt;i&gt;Nord&lt;/i&gt;", await room.PageAsync(status), StringComparison.Ordinal);

        await IntakeRoom.Git(room.Repository, "-c", "user.name=M", "-c", "user.email=m@example.org", "notes", "--ref=asked", "add", "-m", "Une <b>photo</b> de la façade ?", "proposal/" + id);
        room.House.Source.Distrust();
        await room.House.Worker.FollowAsync(Cancel);
        Assert.Contains("Une &lt;b&gt;photo&lt;/b&gt; de la façade", await room.PageAsync(status), StringComparison.Ordinal);

        await room.GitAsync("update-ref", "refs/heads/main", "proposal/" + id);
        room.House.Source.Distrust();
        await room.House.Worker.FollowAsync(Cancel);
        Assert.Contains("https://vitrines.example/artisans/forge-i-nord-i/", await room.PageAsync(status), StringComparison.Ordinal);
        Assert.False(room.House.Spool.HasPerson(id));
    }

    [Fact]
    public async Task The_private_link_shows_the_whole_vitrine_as_it_will_look_until_it_is_decided()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var form = IntakeRoom.Form(await room.TokenAsync(), ("summary", "Grilles, <b>couteaux</b> et ancres."));
        IntakeRoom.AddPhoto(form, 0, IntakeRoom.Photo());
        var (id, status) = await room.AcceptedAsync(form);
        await room.House.Worker.DrainAsync(Cancel);
        var path = status + "/page/artisans/forge-du-nord/index.html";
        Assert.DoesNotContain(path, await room.PageAsync(status), StringComparison.Ordinal);

        Assert.True(await room.House.SentPage.DrawNextAsync(Cancel), string.Join('\n', room.Log));
        Assert.False(await room.House.SentPage.DrawNextAsync(Cancel));
        Assert.Contains($"href=\"{path}\"", await room.PageAsync(status), StringComparison.Ordinal);
        using (var answer = await room.Client.GetAsync(new Uri(room.Address, path), Cancel))
        {
            Assert.StartsWith("default-src 'none'; style-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            var page = TinySite.Parse(await answer.Content.ReadAsStringAsync(Cancel));
            Assert.Equal("Forge du Nord", page.QuerySelector("h1")!.TextContent.Trim());
            Assert.Contains("Grilles, <b>couteaux</b> et ancres.", page.Body!.TextContent, StringComparison.Ordinal);
            var files = page.QuerySelectorAll("main img[src], link[rel=stylesheet]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!).Where(f => !f.StartsWith("data:", StringComparison.Ordinal)).ToArray();
            Assert.Contains(files, f => f.Contains("photos/forge-du-nord/", StringComparison.Ordinal));
            foreach (var file in files)
                Assert.Equal(HttpStatusCode.OK, (await room.Client.GetAsync(new Uri(new Uri(room.Address, path), file), Cancel)).StatusCode);
        }
        foreach (var elsewhere in (string[])["/page/../submission.sealed", "/page/%2e%2e/%2e%2e/submission.sealed", "/page/..%2f..%2fprogress.json", "/page//etc/passwd", "/page/"])
            Assert.Equal(HttpStatusCode.NotFound, (await room.Client.GetAsync(new Uri(room.Address, status + elsewhere), Cancel)).StatusCode);

        await room.GitAsync("update-ref", "refs/heads/main", "proposal/" + id);
        room.House.Source.Distrust();
        await room.House.Worker.FollowAsync(Cancel);
        Assert.Equal(HttpStatusCode.NotFound, (await room.Client.GetAsync(new Uri(room.Address, path), Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_status_page_needs_its_whole_address()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var (id, status) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync()));
        foreach (var path in (string[])["/intake/status/" + id, status[..^1] + (status[^1] == 'A' ? 'Q' : 'A'), "/intake/status/../../spool", "/intake/status/" + new string('a', 16) + "." + new string('A', 22)])
            Assert.Equal(HttpStatusCode.NotFound, (await room.Client.GetAsync(new Uri(room.Address, path), Cancel)).StatusCode);
    }

    [Fact]
    public async Task While_the_repository_is_away_submissions_wait_and_then_arrive()
    {
        await using var room = await IntakeRoom.OpenAsync();
        Directory.Move(room.Repository, room.Repository + ".away");
        room.House.Source.Distrust();
        var (id, status) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync()));
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal(1, room.House.Worker.Waiting);
        Assert.Contains("(5 s)", Assert.Single(room.Log), StringComparison.Ordinal);
        Assert.Contains("Reçue", await room.PageAsync(status), StringComparison.Ordinal);
        Directory.Move(room.Repository + ".away", room.Repository);
        await room.StopAsync();
        await room.StartAsync();
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal(["proposal/" + id], await room.ProposalsAsync());
    }

    [Fact]
    public async Task A_photo_that_turns_out_broken_is_left_out_and_its_sender_told()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var form = IntakeRoom.Form(await room.TokenAsync());
        IntakeRoom.AddPhoto(form, 0, IntakeRoom.Photo()[..2000]);
        var (id, status) = await room.AcceptedAsync(form);
        await room.House.Worker.DrainAsync(Cancel);
        Assert.DoesNotContain(".jpg", await room.GitAsync("diff", "--name-only", "main..proposal/" + id), StringComparison.Ordinal);
        Assert.Contains("La photo 1 n’a pas pu être utilisée", WebUtility.HtmlDecode(await room.PageAsync(status)), StringComparison.Ordinal);
    }

    private static string Today(IntakeRoom room) => room.House.EntryDesk.Day(room.Clock.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IEnumerable<string>> ChangedLinesAsync(IntakeRoom room, string id) =>
        (await room.GitAsync("diff", "-U0", $"main..proposal/{id}")).Split('\n').Where(l => l.Length > 1 && l[0] is '+' or '-' && l[1] is not ('+' or '-'));
}
