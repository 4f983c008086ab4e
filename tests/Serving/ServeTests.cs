using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Showcase.Tests.Serving;

/// <summary><c>showcase serve</c> as a process, from a saved file to what an open page hears.</summary>
public class ServeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_saved_file_is_on_the_page_and_a_fault_leaves_the_old_page()
    {
        using var site = new TinySite();
        var port = FreePort();
        using var process = Process.Start(ProgramRun.In(site.Folder, "serve", "--port", port.ToString(CultureInfo.InvariantCulture)))!;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(120), Cancel) is { } line && !line.Contains("http://", StringComparison.Ordinal))
                continue;
            var drained = Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
            using var events = new StreamReader(await client.GetStreamAsync("__showcase/events", Cancel));
            Assert.Contains("\"build\":1,", await NextAsync(events), StringComparison.Ordinal);
            var profile = site.PathOf("content/artisans/atelier-kerbriand/index.md");
            var good = await File.ReadAllTextAsync(profile, Cancel);

            await File.WriteAllTextAsync(profile, good.Replace("Bonjour.", "Bonsoir à tous.", StringComparison.Ordinal), Cancel);
            Assert.Contains("\"build\":2,", await NextAsync(events), StringComparison.Ordinal);
            Assert.Contains("Bonsoir à tous.", await client.GetStringAsync("artisans/atelier-kerbriand/", Cancel), StringComparison.Ordinal);

            await File.WriteAllTextAsync(profile, good.Replace("potier", "potié", StringComparison.Ordinal), Cancel);
            var faults = await NextAsync(events);
            Assert.Contains("\"build\":2,", faults, StringComparison.Ordinal);
            Assert.Contains("index.md:3:8", faults, StringComparison.Ordinal);
            Assert.Contains("Bonsoir à tous.", await client.GetStringAsync("artisans/atelier-kerbriand/", Cancel), StringComparison.Ordinal);
            Assert.False(Directory.Exists(site.Dist));
            process.Kill();
            await drained;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> NextAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Cancel) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line;
        }
        return "(end)";
    }
}
