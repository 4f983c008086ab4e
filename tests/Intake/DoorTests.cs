using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Showcase.Intake;

namespace Showcase.Tests.Intake;

public class DoorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("https://elsewhere.example")]
    [InlineData("http://vitrines.example")]
    [InlineData("https://vitrines.example.elsewhere.example")]
    public async Task Only_forms_of_our_own_site_are_taken(string? origin)
    {
        await using var room = await IntakeRoom.OpenAsync();
        using var response = await room.SendAsync(IntakeRoom.Form(await room.TokenAsync()), origin: origin);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("SC1316", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Sec-Fetch-Mode", "no-cors")]
    [InlineData("Sec-Fetch-Dest", "image")]
    [InlineData("Sec-Fetch-Dest", "iframe")]
    public async Task What_a_browser_says_of_its_request_must_fit_a_form(string name, string value)
    {
        await using var room = await IntakeRoom.OpenAsync();
        using var response = await room.SendAsync(IntakeRoom.Form(await room.TokenAsync()), headers: (name, value));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task An_address_that_sends_too_often_waits_and_its_neighbours_do_not()
    {
        var clock = new SetClock();
        await using var room = await IntakeRoom.OpenAsync(limits: IntakeRoom.Quick with { Burst = 2, Refill = TimeSpan.FromSeconds(30) }, clock: clock);
        Assert.Equal(200, await SendAsync("2001:db8:1:1::1"));
        Assert.Equal(200, await SendAsync("2001:db8:1:1:ffff::2"));
        Assert.Equal(429, await SendAsync("2001:db8:1:1::3"));
        Assert.Equal(200, await SendAsync("2001:db8:1:2::1"));
        Assert.Equal(200, await SendAsync("192.0.2.1"));
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(200, await SendAsync("2001:db8:1:1::3"));

        async Task<int> SendAsync(string address)
        {
            // The last address is the one that our own proxy saw; those before it may be invented.
            using var response = await room.SendAsync(IntakeRoom.Form(null), json: false, headers: ("X-Forwarded-For", $"{Random.Shared.Next(1, 255)}.1.1.1, {address}"));
            return (int)response.StatusCode;
        }
    }

    [Fact]
    public async Task A_form_that_comes_too_fast_too_late_or_with_a_made_up_token_is_not_taken()
    {
        var clock = new SetClock();
        await using var room = await IntakeRoom.OpenAsync(limits: IntakeRoom.Quick with { MinimumTime = TimeSpan.FromSeconds(3) }, clock: clock);
        var token = await room.TokenAsync();
        Assert.Contains(("token", "SC1313"), await room.RefusedAsync(IntakeRoom.Form(token)));
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Contains(("token", "SC1314"), await room.RefusedAsync(IntakeRoom.Form(token[..^1] + (token[^1] == 'A' ? 'B' : 'A'))));
        var parts = token.Split('.');
        Assert.Contains(("token", "SC1314"), await room.RefusedAsync(IntakeRoom.Form(string.Join('.', ["1", .. parts[1..]]))));
        await room.AcceptedAsync(IntakeRoom.Form(token));
        clock.Advance(TimeSpan.FromHours(25));
        Assert.Contains(("token", "SC1314"), await room.RefusedAsync(IntakeRoom.Form(token, ("name", "Autre"))));
    }

    [Theory]
    [InlineData("spool")]
    [InlineData("disk")]
    [InlineData("places")]
    public async Task A_service_that_is_full_says_when_to_come_back_and_takes_nothing(string full)
    {
        var limits = full switch
        {
            "spool" => IntakeRoom.Quick with { Waiting = 1 },
            "disk" => IntakeRoom.Quick with { FreeBytes = long.MaxValue },
            _ => IntakeRoom.Quick with { AtOnce = 1 },
        };
        await using var room = await IntakeRoom.OpenAsync(limits: limits);
        if (full == "spool")
            await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync()));
        using var slow = new SlowForm();
        using var stop = new CancellationTokenSource();
        var taking = full == "places" ? OccupyAsync() : Task.CompletedTask;
        if (full == "places")
            await slow.Begun;
        var held = room.House.Spool.Ids().Count;

        foreach (var (language, words) in (IEnumerable<(string, string)>)[("fr", "trop de propositions à la fois"), ("en", "too many proposals at once")])
        {
            using var response = await room.SendAsync(IntakeRoom.Form(await room.TokenAsync()), headers: ("Accept-Language", language));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "60"), (response.StatusCode, response.Headers.RetryAfter?.ToString()));
            var text = await response.Content.ReadAsStringAsync(IntakeRoom.Cancel);
            Assert.Contains("SC1318", text, StringComparison.Ordinal);
            Assert.Contains(words, text, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(held, room.House.Spool.Ids().Count);
        await stop.CancelAsync();
        await taking;

        async Task OccupyAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(room.Address, "intake/")) { Content = slow };
            request.Headers.TryAddWithoutValidation("Origin", IntakeRoom.Origin);
            await Assert.ThrowsAnyAsync<Exception>(() => room.Client.SendAsync(request, stop.Token));
        }
    }

    [Fact]
    public async Task Pages_that_git_is_asked_for_are_written_a_few_at_a_time_and_hold_up_no_form()
    {
        await using var room = await IntakeRoom.OpenAsync(limits: IntakeRoom.Quick with { AtOnce = 1 });
        var end = new TaskCompletionSource();
        var look = room.House.Door.LookAsync(new DefaultHttpContext(), () => end.Task);
        using (var busy = await room.Client.GetAsync(new Uri(room.Address, "intake/entry/atelier-kerbriand"), Cancel))
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "60"), (busy.StatusCode, busy.Headers.RetryAfter?.ToString()));
        await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync()));
        end.SetResult();
        await look;
        Assert.Contains("Atelier Kerbriand", await room.PageAsync("intake/entry/atelier-kerbriand"), StringComparison.Ordinal);
    }

    /// <summary>A form whose sender falls asleep after its first bytes.</summary>
    private sealed class SlowForm : HttpContent
    {
        private readonly TaskCompletionSource _begun = new();

        public SlowForm() => Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        public Task Begun => _begun.Task;

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync("--x\r\n"u8.ToArray());
            await stream.FlushAsync();
            await Task.Delay(500);
            _begun.SetResult();
            await Task.Delay(TimeSpan.FromSeconds(30));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    [Fact]
    public async Task Under_load_a_script_works_for_its_place_and_a_form_without_script_waits()
    {
        var clock = new SetClock();
        await using var room = await IntakeRoom.OpenAsync(limits: IntakeRoom.Quick with { Load = 3, Difficulty = 12, SlowTime = TimeSpan.FromSeconds(30) }, clock: clock);
        for (var i = 0; i < 3; i++)
            await room.SendAsync(IntakeRoom.Form(null));
        var answer = JsonSerializer.Deserialize<JsonElement>(await room.PageAsync("intake/token"));
        Assert.Equal(12, answer.GetProperty("difficulty").GetInt32());
        var token = answer.GetProperty("token").GetString()!;
        Assert.Contains(("token", "SC1315"), await room.RefusedAsync(IntakeRoom.Form(token)));
        Assert.Contains(("token", "SC1315"), await room.RefusedAsync(IntakeRoom.Form(token, ("proof", "nonsense"))));
        await room.AcceptedAsync(IntakeRoom.Form(token, ("proof", Proof(token, 12))));

        using var page = await room.SendAsync(IntakeRoom.Form(null), json: false);
        var html = await page.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("30 secondes", html, StringComparison.Ordinal);
        var slow = IntakeRoom.Hidden(html, "token");
        Assert.Contains(("token", "SC1313"), await room.RefusedAsync(IntakeRoom.Form(slow)));
        clock.Advance(TimeSpan.FromSeconds(30));
        await room.AcceptedAsync(IntakeRoom.Form(slow));
    }

    [Fact]
    public async Task A_field_that_only_machines_see_gives_them_away()
    {
        await using var room = await IntakeRoom.OpenAsync();
        Assert.Contains(("comments_url", "SC1323"), await room.RefusedAsync(IntakeRoom.Form(await room.TokenAsync(), ("comments_url", "http://spam.example"))));
    }

    [Fact]
    public async Task Sizes_and_numbers_are_bounded()
    {
        await using var room = await IntakeRoom.OpenAsync(limits: IntakeRoom.Quick with { Photos = 2, PhotoBytes = 300_000, BodyBytes = 2_000_000, Fields = 40 });
        var photo = IntakeRoom.Photo();
        var many = IntakeRoom.Form(await room.TokenAsync());
        for (var i = 0; i < 3; i++)
            IntakeRoom.AddPhoto(many, i, photo.Take(1000).ToArray());
        Assert.Contains(("photos[2].file", "SC1309"), await room.RefusedAsync(many));

        var large = IntakeRoom.Form(await room.TokenAsync());
        IntakeRoom.AddPhoto(large, 0, [.. photo, .. new byte[400_000]]);
        Assert.Contains(("photos[0].file", "SC0504"), await room.RefusedAsync(large));

        var heavy = IntakeRoom.Form(await room.TokenAsync());
        IntakeRoom.AddPhoto(heavy, 0, [.. photo, .. new byte[3_000_000]]);
        // The sender asks first: the answer would overtake the bytes otherwise, and who still writes may not see it.
        Assert.Contains(("", "SC1319"), await room.RefusedAsync(heavy, HttpStatusCode.RequestEntityTooLarge, ("Expect", "100-continue")));

        var wide = IntakeRoom.Form(await room.TokenAsync());
        for (var i = 0; i < 60; i++)
            wide.Add(new StringContent("x"), "skills");
        Assert.Contains(("", "SC1320"), await room.RefusedAsync(wide, HttpStatusCode.BadRequest));

        Assert.Contains(("body", "SC1310"), await room.RefusedAsync(IntakeRoom.Form(await room.TokenAsync(), ("body", new string('x', 70_000)))));
        Assert.Contains(("", "SC1320"), await room.RefusedAsync(new StringContent("name=x"), HttpStatusCode.BadRequest));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(room.SpoolFolder, "incoming")));
    }

    [Fact]
    public async Task A_sealed_submission_says_nothing_to_who_has_no_key()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var (id, _) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("reply", "secrete@example.org")));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(room.SpoolFolder, "kept"), "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("secrete", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Cancel)), StringComparison.Ordinal);
        Assert.Null(new Spool(room.SpoolFolder, new Vault(RandomNumberGenerator.GetBytes(32))).Read(id));
        Assert.Equal("secrete@example.org", room.House.Spool.Read(id)!.Reply);
    }

    [Fact]
    public async Task A_person_may_see_and_erase_what_is_kept()
    {
        await using var room = await IntakeRoom.OpenAsync();
        var (first, status) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("reply", "Ann@example.org")));
        await room.House.Worker.DrainAsync(Cancel);
        await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("reply", "ann@example.org"), ("amends", status.Split('/')[^1]), ("summary", "Grilles.")));
        await room.House.Worker.DrainAsync(Cancel);
        var (second, _) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("reply", "ann@example.org"), ("name", "Autre")));
        var (other, _) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("reply", "bob@example.org")));
        var rights = new PersonalRights(room.House.Spool, room.Clock);
        var export = rights.Export("ann@example.org");
        Assert.Contains(first, export, StringComparison.Ordinal);
        Assert.Contains(second, export, StringComparison.Ordinal);
        Assert.DoesNotContain("bob@", export, StringComparison.Ordinal);
        Assert.Equal(["proposal/" + first], rights.Erase("ann@example.org"));
        Assert.Equal("[]\n", rights.Export("ann@example.org"));
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Equal(new[] { "proposal/" + first, "proposal/" + other }.Order(StringComparer.Ordinal), await room.ProposalsAsync());
        Assert.DoesNotContain("Forge", await room.PageAsync(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_ninety_days_nobody_is_remembered()
    {
        var clock = new SetClock();
        await using var room = await IntakeRoom.OpenAsync(clock: clock);
        var (id, _) = await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync()));
        await room.House.Worker.DrainAsync(Cancel);
        await room.House.Worker.FollowAsync(Cancel);
        Assert.True(room.House.Spool.HasPerson(id));
        clock.Advance(TimeSpan.FromDays(91));
        await room.House.Worker.FollowAsync(Cancel);
        Assert.False(room.House.Spool.HasPerson(id));
    }

    [Fact]
    public async Task Two_services_cannot_share_a_spool()
    {
        await using var room = await IntakeRoom.OpenAsync();
        await Assert.ThrowsAsync<IOException>(() => room.StartAsync());
    }

    private static string Proof(string token, int bits)
    {
        for (var n = 0; ; n++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{token}:{n}"));
            if (((hash[0] << 8) | hash[1]) >> (16 - bits) == 0)
                return n.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}

/// <summary>A clock that moves when it is told to, besides its own pace.</summary>
internal sealed class SetClock : TimeProvider
{
    private TimeSpan _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(_ahead.TotalSeconds * TimestampFrequency);
}
