using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Showcase.Images;

/// <summary>The theme's drawing cannot be drawn.</summary>
internal sealed class PosterFailedException(string message) : Exception(message);

/// <summary>Draws the posters that the cache lacks in one short-lived Node process; a warm build starts none.</summary>
internal sealed class PosterWorkshop(string nodeFolder, PosterCache cache, PosterFonts fonts)
{
    /// <exception cref="PosterFailedException">The worker refuses the drawing, or ends by itself.</exception>
    /// <exception cref="PhotoWorkerException">Node is missing.</exception>
    public async Task DrawAsync(IEnumerable<(string Key, PosterOrder Order)> orders, CancellationToken cancel)
    {
        var missing = orders.DistinctBy(o => o.Key).Where(o => !cache.Holds(o.Key)).ToArray();
        if (missing.Length > 0)
            await DrawMissingAsync(missing, cancel).ConfigureAwait(false);
        cache.Prune();
    }

    private async Task DrawMissingAsync((string Key, PosterOrder Order)[] missing, CancellationToken cancel)
    {
        var drawings = missing.Select(m => m.Order.Drawing.Text).Distinct(StringComparer.Ordinal).ToList();
        using var process = Start();
        using var stop = cancel.Register(() => Kill(process));
        var complaints = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var answers = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        try
        {
            var input = process.StandardInput;
            await input.WriteLineAsync(JsonSerializer.Serialize(new PosterOpening(fonts, drawings), PosterJson.Default.PosterOpening)).ConfigureAwait(false);
            foreach (var (key, order) in missing)
            {
                var into = cache.PathOf(key);
                Directory.CreateDirectory(Path.GetDirectoryName(into)!);
                await input.WriteLineAsync(JsonSerializer.Serialize(new PosterRequest(drawings.IndexOf(order.Drawing.Text), order.Sign, order.Line, order.Initials, order.Icon.Text,
                    order.Photo?.Path, order.Photo?.X ?? 0, order.Photo?.Y ?? 0, into), PosterJson.Default.PosterRequest)).ConfigureAwait(false);
            }
            input.Close();
        }
        catch (IOException)
        {
            // It has ended before its input has: its complaint tells why.
        }
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        await answers.ConfigureAwait(false);
        if (process.ExitCode != 0)
            throw new PosterFailedException((await complaints.ConfigureAwait(false)).Trim().Split('\n')[0]);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("node", [Path.Combine(nodeFolder, "poster-worker.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new PhotoWorkerException("Node is missing, which draws the pictures for shared links.", e);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
