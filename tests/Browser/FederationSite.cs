using Showcase.Diagnostics;
using Showcase.Model;
using Showcase.Serving;
using Showcase.Sources;

namespace Showcase.Tests.Browser;

/// <summary>The example of <c>site-federation/</c>, its source being the demo site as it was built for the browser, synced, built and served.</summary>
public sealed class FederationSite(DemoSite demo) : IAsyncDisposable
{
    private readonly Lazy<Task<DevServer>> _server = new(() => ServeAsync(demo));

    private static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "federation");

    public static string Folder { get; } = Path.Combine(Root, "dist");

    public async Task<Uri> AddressAsync() => (await _server.Value).Address;

    /// <summary>A later sync and build, the source being as <paramref name="from"/> has it.</summary>
    public async Task LaterAsync(string from, int days) => await BuildAsync(from, new Later(days), (await _server.Value).Address);

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated && _server.Value.IsCompletedSuccessfully)
            await (await _server.Value).DisposeAsync();
    }

    private static async Task<DevServer> ServeAsync(DemoSite demo)
    {
        await demo.BuiltAsync();
        var server = await DevServer.StartAsync(Folder, new LiveUpdates(), 0, CancellationToken.None);
        await BuildAsync(DemoSite.Folder, new Later(0), server.Address);
        return server;
    }

    private static async Task BuildAsync(string from, TimeProvider clock, Uri address)
    {
        var (example, site, repository) = (Path.Combine(TinySite.Repository, "site-federation"), Path.Combine(Root, "site"), TinySite.Repository);
        Directory.CreateDirectory(Path.Combine(site, "static"));
        File.Copy(Path.Combine(example, "static", "logo.svg"), Path.Combine(site, "static", "logo.svg"), overwrite: true);
        var settings = await File.ReadAllTextAsync(Path.Combine(example, "showcase.yaml"));
        Assert.Contains("from: ../dist\n", settings, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(site, "showcase.yaml"), settings.Replace("from: ../dist\n", $"from: {from}\n", StringComparison.Ordinal));
        var place = new Workplace(site, Path.Combine(site, "content"), Folder, [Path.Combine(repository, "themes")], Path.Combine(repository, ".cache"), Path.Combine(repository, "generator", "node"), address);
        var faults = new Faults();
        await new SourceRound(SiteSettingsReader.Read(place.SettingsPath, faults)! with { BaseUrl = address }, place.SourcesFolder, new SyncLimits(), clock).RunAsync(faults, CancellationToken.None);
        var result = await new Build(place, clock).RunAsync(CancellationToken.None);
        Assert.True(result.Report is not null, FaultFormat.Text(result.Faults.Sorted(), "en"));
    }

    private sealed class Later(int days) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(TinySite.Today.AddDays(days), new TimeOnly(9, 0), TimeSpan.Zero);
    }
}
