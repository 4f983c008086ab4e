using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Showcase.Diagnostics;
using Showcase.Intake;
using Showcase.Review;
using Showcase.Web;

namespace Showcase.Tests.Intake;

/// <summary>A tiny site in a bare repository, a running intake before it, and a visitor with a browser's manners.</summary>
internal sealed class IntakeRoom : IAsyncDisposable
{
    public const string Origin = "https://vitrines.example";

    private readonly TinySite _site;
    private readonly WebVisitor _web;
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private IntakeServer? _server;

    private IntakeRoom(TinySite site, TimeProvider clock)
    {
        (_site, Clock) = (site, clock);
        _web = new WebVisitor(new WebManners(), clock, LocalAddresses.Allowed);
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public TimeProvider Clock { get; }
    public IntakeHouse House { get; private set; } = null!;
    public List<string> Log { get; } = [];
    public string Repository => _site.PathOf("repo.git");
    public string SpoolFolder => _site.PathOf("spool");
    public WebVisitor Web => _web;
    public HttpClient Client => _client;
    public Uri Address => _server!.Address;

    public static async Task<IntakeRoom> OpenAsync(string sections = "", IntakeLimits? limits = null, TimeProvider? clock = null, Func<string, string?>? secrets = null, Action<string>? place = null, Func<string, string?>? mail = null)
    {
        _ = TinySite.Gazetteer;
        var room = new IntakeRoom(new TinySite(sections), clock ?? TimeProvider.System);
        await Git(room._site.Folder, "init", "-q", "--bare", "-b", "main", "repo.git");
        await Git(room._site.Folder, "init", "-q", "-b", "main", "work");
        Directory.Move(room._site.PathOf("content"), room._site.PathOf("work/content"));
        await room.PublishAsync();
        place?.Invoke(room.Repository);
        await room.StartAsync(limits, secrets, mail);
        return room;
    }

    /// <summary>Commits what stands in the working copy to the published branch.</summary>
    public async Task PublishAsync()
    {
        var work = _site.PathOf("work");
        await Git(work, "add", "-A");
        await Git(work, "-c", "user.name=Mod", "-c", "user.email=mod@example.org", "commit", "-qm", "Content", "--allow-empty");
        await Git(work, "push", "-q", Repository, "HEAD:main");
    }

    public string WorkPath(string path) => _site.PathOf("work/" + path);

    /// <summary>Opens the house on the spool as it is: also after <see cref="StopAsync"/>.</summary>
    /// <param name="secrets">Of a forge; without them proposals go to the bare repository.</param>
    /// <param name="mail">Of a mail server.</param>
    public async Task StartAsync(IntakeLimits? limits = null, Func<string, string?>? secrets = null, Func<string, string?>? mail = null)
    {
        var faults = new Faults();
        var place = _site.Place();
        var bare = secrets is null ? Repository : null;
        House = IntakeOpening.Open(place.SettingsPath, place.ThemeFolders, place.NodeFolder, place.CacheFolder,
            new IntakeChoices(SpoolFolder, SpoolFolder + ".key", bare, true, limits ?? Quick, null, secrets ?? mail ?? (_ => null), Log.Add, new PageDrawing(place, Clock).DrawAsync), _web, Clock, faults)!;
        Assert.Empty(faults.Sorted());
        await House.Source.FreshAsync(Cancel);
        _server = await IntakeServer.StartAsync(House, IPAddress.Loopback, 0, Cancel);
    }

    public async Task StopAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _server = null;
        await House.DisposeAsync();
    }

    public static IntakeLimits Quick { get; } = new() { MinimumTime = TimeSpan.Zero, Burst = 1000, Load = 10_000 };

    public async Task<string> TokenAsync() => (await _client.GetFromJsonAsync<JsonElement>(new Uri(Address, "intake/token"), Cancel)).GetProperty("token").GetString()!;

    /// <summary>A form that is in order, with these fields over it; a value of null leaves a field out.</summary>
    public static MultipartFormDataContent Form(string? token, params (string Name, string? Value)[] fields)
    {
        List<(string Name, string? Value)> all =
        [
            ("kind", "artisan"), ("lang", "fr"), ("name", "Forge du Nord"), ("trade", "forgeron"), ("summary", "Grilles et couteaux."),
            ("address.postcode", "29000"), ("address.town", "Quimper"), ("consent", "yes"), ("reply", "moi@example.org"), ("token", token),
        ];
        foreach (var field in fields)
        {
            if (all.FindIndex(f => f.Name == field.Name) is >= 0 and var at && !field.Name.Contains('[', StringComparison.Ordinal))
                all[at] = field;
            else
                all.Add(field);
        }
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in all.Where(f => f.Value is not null))
            form.Add(new StringContent(value!), name);
        return form;
    }

    public static void AddPhoto(MultipartFormDataContent form, int item, byte[] bytes, string alt = "Le feu de la forge", string fileName = "IMG_0001.HEIC")
    {
        form.Add(new ByteArrayContent(bytes), $"photos[{item}].file", fileName);
        form.Add(new StringContent(alt), $"photos[{item}].alt");
        form.Add(new StringContent("yes"), "consent_photos");
    }

    public async Task<HttpResponseMessage> SendAsync(HttpContent form, bool json = true, string? origin = Origin, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "intake/")) { Content = form };
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        request.Headers.TryAddWithoutValidation("Accept", json ? "application/json" : "text/html");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request, Cancel);
    }

    /// <returns>The id, and the status page's path.</returns>
    public async Task<(string Id, string Status)> AcceptedAsync(HttpContent form)
    {
        using var response = await SendAsync(form);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, text);
        var answer = JsonSerializer.Deserialize<JsonElement>(text);
        return (answer.GetProperty("id").GetString()!, answer.GetProperty("status").GetString()!);
    }

    /// <returns>Fields and rules of a refusal.</returns>
    public async Task<IReadOnlyList<(string Field, string Id)>> RefusedAsync(HttpContent form, HttpStatusCode status = HttpStatusCode.UnprocessableEntity, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(form, headers: headers);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} {text}");
        return [.. JsonSerializer.Deserialize<JsonElement>(text).GetProperty("faults").EnumerateArray().Select(f => (f.GetProperty("field").GetString()!, f.GetProperty("id").GetString()!))];
    }

    public async Task<string> PageAsync(string path) => await _client.GetStringAsync(new Uri(Address, path), Cancel);

    /// <summary>Branches of proposals, by their short names.</summary>
    public async Task<IReadOnlyList<string>> ProposalsAsync() =>
        [.. (await Git(Repository, "for-each-ref", "--format=%(refname:short)", "refs/heads/proposal")).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    public Task<string> ShowAsync(string branch, string path) => Git(Repository, "show", $"{branch}:{path}");

    public Task<string> GitAsync(params string[] arguments) => Git(Repository, arguments);

    public static async Task<string> Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync(Cancel);
        var output = await git.StandardOutput.ReadToEndAsync(Cancel);
        await git.WaitForExitAsync(Cancel);
        return git.ExitCode == 0 ? output : throw new InvalidOperationException(await errors);
    }

    /// <summary>The value of a hidden input of a page.</summary>
    public static string Hidden(string html, string name) => TinySite.Parse(html).QuerySelector($"input[type=hidden][name='{name}']")!.GetAttribute("value")!;

    /// <summary>A sound JPEG of the repository itself.</summary>
    public static byte[] Photo() => File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(TinySite.Repository, "content", "artisans"), "*.jpg", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First());

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _client.Dispose();
        _web.Dispose();
        _site.Dispose();
    }
}
