using Showcase.Intake;

namespace Showcase.Tests.Intake;

/// <summary>What the spool keeps of people: for whom, how long, and who may ask.</summary>
public class KeepingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ninety_days_count_from_the_day_it_came_whatever_moderators_ask_meanwhile()
    {
        var clock = new SetClock();
        await using var room = await IntakeRoom.OpenAsync(clock: clock);
        var (id, _) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync()));
        await room.House.Worker.DrainAsync(Cancel);
        clock.Advance(TimeSpan.FromDays(80));
        await room.GitAsync("-c", "user.name=Mod", "-c", "user.email=mod@example.org", "notes", "--ref=asked", "add", "-m", "Plus de photos\u202f?", "proposal/" + id);
        await room.House.Worker.FollowAsync(Cancel);
        Assert.True(room.House.Spool.HasPerson(id));
        Assert.NotEmpty(room.House.Spool.ReadProgress(id)!.Asked!);
        clock.Advance(TimeSpan.FromDays(11));
        await room.House.Worker.FollowAsync(Cancel);
        Assert.False(room.House.Spool.HasPerson(id));
    }

    [Fact]
    public async Task What_waits_for_its_forge_longer_than_ninety_days_is_proposed_without_its_sender()
    {
        var clock = new SetClock();
        await using var room = await IntakeRoom.OpenAsync(clock: clock);
        var (id, _) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync()));
        clock.Advance(TimeSpan.FromDays(91));
        await room.House.Worker.FollowAsync(Cancel);
        Assert.Equal((null, null), (room.House.Spool.Read(id)!.Reply, room.House.Spool.Read(id)!.Address));
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal("proposal/" + id, Assert.Single(await room.ProposalsAsync()));
    }

    [Fact]
    public async Task Nobody_but_the_service_looks_into_its_spool()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes");
        await using var room = await IntakeRoom.OpenAsync();
        await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync()));
        foreach (var folder in new[] { "", "kept", "held", "incoming" })
            Assert.Equal("rwx------", Modes(Path.Combine(room.SpoolFolder, folder)));
        Assert.Equal("rw-------", Modes(room.SpoolFolder + ".key"));

        static string Modes(string path)
        {
            var mode = OperatingSystem.IsWindows() ? 0 : (int)File.GetUnixFileMode(path);
            return string.Concat(Enumerable.Range(0, 9).Select(i => ((mode >> (8 - i)) & 1) == 1 ? "rwx"[i % 3] : '-'));
        }
    }

    [Fact]
    public async Task A_person_is_found_by_the_public_address_too_and_by_the_name_of_the_branch()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var (id, _) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("reply", null), ("contact.email", "forge@example.org")));
        var rights = new PersonalRights(room.House.Spool, room.Clock);
        Assert.Contains(id, rights.Export("Forge@Example.org"), StringComparison.Ordinal);
        Assert.Equal(rights.Export("forge@example.org"), rights.Export("proposal/" + id));
        Assert.Equal("[]\n", rights.Export(""));
    }

    [Fact]
    public async Task A_page_of_the_sites_own_may_read_how_long_to_wait_at_a_service_of_another_address()
    {
        await using var room = await IntakeRoom.OpenAsync(limits: IntakeRoom.Quick with { Burst = 1, Refill = TimeSpan.FromSeconds(30) });
        using var first = await SendAsync("192.0.2.7:51234");
        using var second = await SendAsync("192.0.2.7:40022");
        Assert.Equal(429, (int)second.StatusCode);
        Assert.Contains("Retry-After", second.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
        using var other = await SendAsync("[2001:db8::1]:40022");
        Assert.NotEqual(429, (int)other.StatusCode);

        Task<HttpResponseMessage> SendAsync(string address) => room.SendAsync(IntakeRoom.Form(null), headers: ("X-Forwarded-For", address));
    }

    [Fact]
    public async Task A_reminders_page_leads_to_the_form_and_a_broken_link_does_not_say_that_something_was_lost()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var link = RenewalLink.Make(room.House.Vault, Showcase.Domain.Slug.Parse("atelier-kerbriand"), new DateOnly(2999, 1, 1));
        Assert.Contains("/intake/entry/atelier-kerbriand?lang=fr", await room.PageAsync($"intake/renew/{link}?lang=fr"), StringComparison.Ordinal);
        using var worn = await room.Client.GetAsync(new Uri(room.Address, $"intake/status/{new string('a', 16)}.{new string('b', 22)}?lang=fr"), Cancel);
        var page = await worn.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Cette adresse ne mène à rien", page, StringComparison.Ordinal);
        Assert.DoesNotContain("pas été reçu", page, StringComparison.Ordinal);
    }
}
