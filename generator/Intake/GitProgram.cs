using System.Diagnostics;
using System.Text;

namespace Showcase.Intake;

/// <summary>Git says no, or cannot reach the other side.</summary>
internal sealed class GitException(string message) : Exception(message);

/// <summary>Runs <c>git</c> in one repository. Nothing is asked of a person or of the machine's own configuration, and no secret stands on a command line.</summary>
internal sealed class GitProgram(string folder)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public async Task<string> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancel, byte[]? input = null, IReadOnlyDictionary<string, string>? environment = null) =>
        Encoding.UTF8.GetString(await BytesAsync(arguments, cancel, input, environment).ConfigureAwait(false)).TrimEnd('\n');

    /// <exception cref="GitException">It ended with a fault, or did not end.</exception>
    public async Task<byte[]> BytesAsync(IReadOnlyList<string> arguments, CancellationToken cancel, byte[]? input = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var argument in (IEnumerable<string>)["-c", "core.quotePath=false", "-c", "gc.auto=0", "-c", "protocol.ext.allow=never", "-c", "core.hooksPath=/dev/null", .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in Quiet.Concat(environment ?? new Dictionary<string, string>()))
            start.Environment[name] = value;
        using var git = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        try
        {
            var output = new MemoryStream();
            var reading = git.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
            var complaints = git.StandardError.ReadToEndAsync(limit.Token);
            try
            {
                await git.StandardInput.BaseStream.WriteAsync(input ?? [], limit.Token).ConfigureAwait(false);
                git.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended without reading; its code says why.
            }
            await Task.WhenAll(reading, complaints, git.WaitForExitAsync(limit.Token)).ConfigureAwait(false);
            return git.ExitCode == 0 ? output.ToArray() : throw new GitException($"git {arguments[0]}: {complaints.Result.Trim()}");
        }
        catch (OperationCanceledException)
        {
            git.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            throw new GitException($"git {arguments[0]} did not end within {Longest.TotalMinutes} minutes");
        }
    }

    private static readonly Dictionary<string, string> Quiet = new(StringComparer.Ordinal)
    {
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["LC_ALL"] = "C",
        ["GIT_OPTIONAL_LOCKS"] = "0",
    };
}
