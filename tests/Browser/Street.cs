using Showcase.Content;
using Showcase.Review;
using Showcase.Serving;
using Showcase.Tests.Intake;

namespace Showcase.Tests.Browser;

/// <summary>A built site at an address, an intake that takes its forms, and a moderator's clone of the repository: all of it real.</summary>
internal sealed class Street : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("street-").FullName;
    private TinySite _site = null!;
    private DevServer _server = null!;

    public IntakeRoom Room { get; private set; } = null!;

    public Uri Site => _server.Address;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Workplace Place => _site.Place() with { Content = Scratch("clone/content") };

    public static async Task<Street> OpenAsync(string sections = "")
    {
        var street = new Street();
        Directory.CreateDirectory(street.Scratch("dist"));
        street._server = await DevServer.StartAsync(street.Scratch("dist"), new LiveUpdates(), 0, Cancel);
        street.Room = await IntakeRoom.OpenAsync(Settings(street.Site, null) + sections);
        street._site = new TinySite(Settings(street.Site, street.Room.Address)) { Output = street.Scratch("dist") };
        await IntakeRoom.Git(street._folder, "clone", "-q", street.Room.Repository, "clone");
        await street.BuildAsync();
        street._server.Intake = street._site.ReadSettings()!.Intake;
        return street;
    }

    public string Scratch(string path) => Path.Combine(_folder, path);

    /// <summary>Everything that was accepted is proposed.</summary>
    public Task SettledAsync() => Room.House.Worker.DrainAsync(Cancel);

    /// <summary>As <c>showcase preview main proposal/…</c>.</summary>
    public async Task<ProposalReport> PreviewAsync(string branch)
    {
        await IntakeRoom.Git(Scratch("clone"), "fetch", "-q", "origin", $"{branch}:{branch}");
        var read = await new ProposalReader(Place, TimeProvider.System, Scratch("preview")).ReadAsync("main", branch, Cancel);
        PreviewFolder.Write(read, Scratch("preview"), "fr");
        return read;
    }

    /// <summary>A moderator merges, the service notices, and the site is built again.</summary>
    public async Task MergeAsync(string branch)
    {
        await IntakeRoom.Git(Scratch("clone"), "-c", "user.name=Mod", "-c", "user.email=mod@example.org", "merge", "-q", "--no-ff", "-m", "Welcome", branch);
        await IntakeRoom.Git(Scratch("clone"), "push", "-q", "origin", "main");
        Room.House.Source.Distrust(); // it would look again ten seconds later
        await Room.House.Worker.FollowAsync(Cancel);
        await BuildAsync();
    }

    /// <summary>Every photo of the repository's branches, the preview, the built site and the service's own folder.</summary>
    public IEnumerable<string> PhotosEverywhere() => new[] { _folder, Room.SpoolFolder }
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Where(PhotoFormats.HasPhotoExtension);

    private async Task BuildAsync()
    {
        var result = await new Build(Place, TimeProvider.System).RunAsync(Cancel);
        Assert.True(result.Report is not null, string.Join('\n', result.Faults.Sorted().Select(f => $"{f.Location} {f.Rule.Id} {f.What("en")}")));
    }

    private static string Settings(Uri site, Uri? intake) => $$"""
        -- site/showcase.yaml --
        name: Les Vitrines
        tagline: { fr: Porte après porte, en: Door after door }
        description: L'annuaire des artisans.
        url: {{site}}
        language: fr
        languages: [fr, en]
        region: { fr: Bretagne, en: Brittany }
        {{(intake is null ? "" : $"intake: {{ door: service, url: \"{intake}intake/\" }}")}}

        """;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Room.DisposeAsync();
        _site.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
