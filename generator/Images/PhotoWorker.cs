using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Showcase.Images;

/// <summary>The process died, or was killed, before it answered.</summary>
internal sealed class PhotoWorkerGoneException(string message) : Exception(message);

/// <summary>One Node process that prepares photos: requests and answers are JSON lines, many under way at once.</summary>
internal sealed class PhotoWorker : IAsyncDisposable
{
    private const int Protocol = 1;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<WorkerAnswer>> _waiting = new();
    private readonly TaskCompletionSource<WorkerAnswer> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly StringBuilder _complaints = new();
    private readonly Task _reading;
    private int _lastId;
    private volatile bool _gone;

    private PhotoWorker(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => Complain(line.Data);
        process.BeginErrorReadLine();
        _reading = Task.Run(ReadAnswersAsync);
    }

    public bool Gone => _gone;

    public int ProcessId => _process.Id;

    /// <exception cref="PhotoWorkerException">Node is missing, or its packages are.</exception>
    public static async Task<PhotoWorker> StartAsync(string nodeFolder, PhotoRecipe recipe, PhotoLimits limits, IReadOnlyDictionary<string, string> environment, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("node", ["photo-worker.mjs"])
        {
            WorkingDirectory = nodeFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // One encoder thread a core; few malloc arenas, else glibc keeps a large picture's memory once per thread.
        start.Environment["UV_THREADPOOL_SIZE"] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException)
        {
            throw new PhotoWorkerException("The photo worker needs Node.js 20 or newer, and “node” could not be started: " + e.Message, e);
        }

        var worker = new PhotoWorker(process);
        try
        {
            await worker.WriteAsync(JsonSerializer.Serialize(new(Protocol, new(recipe.Widths, recipe.Formats), limits.Pixels), PhotoJson.Default.WorkerGreeting), cancel);
            var answer = await worker._ready.Task.WaitAsync(StartLimit, cancel);
            if (!answer.Ready)
                throw new PhotoWorkerException($"The photo worker speaks version {answer.Protocol} of its protocol, this program version {Protocol}.");
            return worker;
        }
        catch (Exception e)
        {
            await worker.DisposeAsync();
            if (e is PhotoWorkerGoneException or TimeoutException or IOException)
                throw new PhotoWorkerException("The photo worker did not start. Node said:\n" + worker.Complaints, e);
            throw;
        }
    }

    /// <exception cref="PhotoWorkerGoneException">The process ended first.</exception>
    public async Task<WorkerAnswer> AskAsync(WorkerRequest request, CancellationToken cancel)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<WorkerAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        try
        {
            if (_gone)
                throw GoneNow();
            await WriteAsync(JsonSerializer.Serialize(request with { Id = id }, PhotoJson.Default.WorkerRequest), cancel);
            return await answer.Task.WaitAsync(cancel);
        }
        catch (IOException)
        {
            throw GoneNow();
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public void Kill()
    {
        _gone = true;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close(); // the worker leaves at the end of its input
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(2));
        }
        catch (Exception e) when (e is TimeoutException or IOException)
        {
            Kill();
        }
        await _reading;
        _process.Dispose();
        _writing.Dispose();
    }

    /// <summary>The last things the process wrote to its standard error.</summary>
    public string Complaints
    {
        get
        {
            lock (_complaints)
                return _complaints.ToString().TrimEnd();
        }
    }

    private async Task WriteAsync(string line, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            await _process.StandardInput.WriteAsync((line + "\n").AsMemory(), cancel);
            await _process.StandardInput.FlushAsync(cancel);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAnswersAsync()
    {
        try
        {
            while (await _process.StandardOutput.ReadLineAsync() is { } line)
            {
                var answer = JsonSerializer.Deserialize(line, PhotoJson.Default.WorkerAnswer)!;
                if (answer.Protocol is not null)
                    _ready.TrySetResult(answer);
                else if (_waiting.TryGetValue(answer.Id, out var waiting))
                    waiting.TrySetResult(answer);
            }
        }
        catch (Exception e) when (e is JsonException or IOException or ObjectDisposedException)
        {
            Complain(e.Message);
            Kill(); // its answers can no longer be told apart
        }
        _gone = true;
        _ready.TrySetException(GoneNow());
        foreach (var waiting in _waiting.Values)
            waiting.TrySetException(GoneNow());
    }

    private PhotoWorkerGoneException GoneNow() => new(Complaints);

    private void Complain(string? line)
    {
        lock (_complaints)
        {
            _complaints.AppendLine(line);
            if (_complaints.Length > 4000)
                _complaints.Remove(0, _complaints.Length - 4000);
        }
    }
}
