using Showcase.Serving;

namespace Showcase.Tests.Browser;

/// <summary>Another site, whose embedded parts are of a later version: the demo site under another name.</summary>
internal sealed class OtherSite(DevServer server) : IAsyncDisposable
{
    private static readonly string[] Folders = ["embed", "search", "photos", Path.Combine("api", "v1", "artisans")];

    public Uri Address => server.Address;

    public static async Task<OtherSite> StartAsync(DemoSite demo)
    {
        await demo.BuiltAsync();
        var folder = Path.Combine(AppContext.BaseDirectory, "other-site");
        foreach (var file in Folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(DemoSite.Folder, f), "*", SearchOption.AllDirectories)))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(DemoSite.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
        Directory.CreateDirectory(Path.Combine(folder, "embed", "v2"));
        var script = await File.ReadAllTextAsync(Path.Combine(DemoSite.Folder, "embed", "v1", "embed.js"));
        await File.WriteAllTextAsync(Path.Combine(folder, "embed", "v2", "embed.js"), script.Replace("Vitrines de Bretagne", "Vitrines du Jura", StringComparison.Ordinal));
        return new OtherSite(await DevServer.StartAsync(folder, new LiveUpdates(), 0, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
