using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Showcase.Tests.Browser;

/// <summary><c>showcase serve</c> on a tiny site, as a process of its own, until the test is over.</summary>
internal sealed class ServedSite : IDisposable
{
    private readonly Process _process;

    private ServedSite(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ServedSite> StartAsync(TinySite site)
    {
        // Fetched beforehand: no test's patience is as long as a first npm ci on a busy machine.
        await Task.Run(() => NodeParts.Cms(Path.Combine(TinySite.Repository, "generator", "node")), Cancel);
        // A port that is free now may be taken when the program is up.
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            if (await TryAsync(site) is { } served)
                return served;
        }
        throw new InvalidOperationException("showcase serve ended by itself, three times.");
    }

    private static async Task<ServedSite?> TryAsync(TinySite site)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var process = Process.Start(ProgramRun.In(site.Folder, "serve", "--port", port.ToString(CultureInfo.InvariantCulture)))!;
        var served = new ServedSite(process, new Uri($"http://127.0.0.1:{port}/"));
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(120), Cancel) is { } line)
        {
            if (!line.Contains("/admin/", StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.ReadToEndAsync(Cancel);
            return served;
        }
        served.Dispose();
        return null;
    }

    /// <summary>Waits until a page says some words.</summary>
    public async Task SaysAsync(string path, string words)
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; ; attempt++)
        {
            using var answer = await client.GetAsync(path, Cancel);
            if (answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync(Cancel)).Contains(words, StringComparison.Ordinal))
                return;
            Assert.True(attempt < 60, $"{path} is not served");
            await Task.Delay(500, Cancel);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
