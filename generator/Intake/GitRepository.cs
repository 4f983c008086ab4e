using System.Globalization;
using System.Text;

namespace Showcase.Intake;

/// <param name="Url">Path or address.</param>
/// <param name="Header">An HTTP header that opens it, such as <c>Authorization: Basic …</c>; null where none is needed.</param>
internal sealed record GitRemote(string Url, string? Header)
{
    // By the environment: other people on the machine can read command lines.
    public IReadOnlyDictionary<string, string> Environment => Header is null ? new Dictionary<string, string>() : new Dictionary<string, string>
    {
        ["GIT_CONFIG_COUNT"] = "1",
        ["GIT_CONFIG_KEY_0"] = "http.extraHeader",
        ["GIT_CONFIG_VALUE_0"] = Header,
    };
}

/// <summary>One file of a commit to be made: bytes to store, an object that is stored already, or nothing to take the file away.</summary>
internal sealed record GitChange(string Path, byte[]? Bytes, string? Blob);

/// <summary>Our own copy of the repository, without a working tree: commits are made of objects, and pushed.</summary>
/// <param name="scratch">Where the index of a commit is laid out; null: in <paramref name="folder"/>.</param>
internal sealed class GitRepository(string folder, string branch, Func<CancellationToken, Task<GitRemote>> remote, TimeProvider clock, string? scratch = null)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10); // twice what a git may take here

    private readonly GitProgram _git = new(folder);

    public string Branch => branch;

    public const string BaseRef = "refs/base";

    /// <summary>Brings base, proposals and notes up to date; a first time makes the copy.</summary>
    public async Task FetchAsync(CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, "HEAD")))
        {
            Directory.CreateDirectory(folder);
            await _git.RunAsync(["init", "--quiet", "--bare", "."], cancel).ConfigureAwait(false);
        }
        Unlock();
        await RemoteAsync(["fetch", "--quiet", "--prune", "--no-tags", "--no-write-fetch-head", "URL", $"+refs/heads/{branch}:{BaseRef}",
            "+refs/heads/proposal/*:refs/heads/proposal/*", "+refs/notes/*:refs/notes/*"], cancel).ConfigureAwait(false);
    }

    /// <summary>What a git that was cut off left behind would keep every later one out.</summary>
    private void Unlock()
    {
        foreach (var left in Directory.EnumerateFiles(folder, "*.lock", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(folder, "index-*")))
        {
            if (clock.GetUtcNow() - File.GetLastWriteTimeUtc(left) > Longest)
                File.Delete(left);
        }
    }

    public Task<string> ResolveAsync(string revision, CancellationToken cancel) => _git.RunAsync(["rev-parse", "--verify", "--end-of-options", revision + "^{commit}"], cancel);

    /// <returns>Null when nothing is there.</returns>
    public async Task<string?> TipAsync(string proposal, CancellationToken cancel) =>
        await _git.RunAsync(["for-each-ref", "--format=%(objectname)", "refs/heads/" + proposal], cancel).ConfigureAwait(false) is { Length: > 0 } tip ? tip : null;

    /// <summary>Branch → commit of every proposal, in one question.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ProposalTipsAsync(CancellationToken cancel) =>
        (await _git.RunAsync(["for-each-ref", "--format=%(refname:lstrip=2) %(objectname)", "refs/heads/proposal/"], cancel).ConfigureAwait(false))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    public Task<string> MessageAsync(string commit, CancellationToken cancel) => _git.RunAsync(["show", "--no-patch", "--format=%B", commit], cancel);

    /// <summary>The messages of all that a branch adds to the base.</summary>
    public Task<string> MessagesAsync(string tip, CancellationToken cancel) => _git.RunAsync(["log", "--format=%B", BaseRef + ".." + tip], cancel);

    /// <summary>The commit that <paramref name="commit"/> stands on; null when that one is on the base.</summary>
    public async Task<string?> BeneathAsync(string commit, CancellationToken cancel) =>
        await _git.RunAsync(["rev-list", "--max-count=1", commit + "^", "^" + BaseRef], cancel).ConfigureAwait(false) is { Length: > 0 } parent ? parent : null;

    /// <summary>Path → object of every file beneath <paramref name="under"/>.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FilesAsync(string commit, string under, CancellationToken cancel)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var listing = await _git.RunAsync(["ls-tree", "-r", "-z", "--full-tree", commit, "--", under], cancel).ConfigureAwait(false);
        foreach (var line in listing.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var (head, path) = (line[..line.IndexOf('\t', StringComparison.Ordinal)].Split(' '), line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
            if (head[1] == "blob" && head[0] != "120000" && !path.Split('/').Contains(".."))
                files[path] = head[2];
        }
        return files;
    }

    /// <summary>The bytes of many objects by one process.</summary>
    public async Task<IReadOnlyList<byte[]>> ReadAsync(IReadOnlyList<string> blobs, CancellationToken cancel)
    {
        if (blobs.Count == 0)
            return [];
        var all = await _git.BytesAsync(["cat-file", "--batch"], cancel, Encoding.ASCII.GetBytes(string.Join('\n', blobs) + "\n")).ConfigureAwait(false);
        var (at, result) = (0, new List<byte[]>(blobs.Count));
        foreach (var blob in blobs)
        {
            var end = Array.IndexOf(all, (byte)'\n', at);
            var head = Encoding.ASCII.GetString(all, at, end - at).Split(' ');
            if (head.Length != 3)
                throw new GitException($"{blob} is not there");
            var length = int.Parse(head[2], CultureInfo.InvariantCulture);
            result.Add(all[(end + 1)..(end + 1 + length)]);
            at = end + 1 + length + 1;
        }
        return result;
    }

    public Task<string> StoreAsync(byte[] bytes, CancellationToken cancel) => _git.RunAsync(["hash-object", "-w", "--stdin"], cancel, bytes);

    /// <summary>A commit on <paramref name="parent"/>; the same arguments give the same commit.</summary>
    public async Task<string> CommitAsync(string parent, IReadOnlyList<GitChange> changes, string author, string address, DateTimeOffset when, string message, CancellationToken cancel)
    {
        var index = Path.Combine(scratch ?? folder, $"index-{Guid.NewGuid():N}");
        var environment = new Dictionary<string, string>
        {
            ["GIT_INDEX_FILE"] = index,
            ["GIT_AUTHOR_NAME"] = author,
            ["GIT_AUTHOR_EMAIL"] = address,
            ["GIT_AUTHOR_DATE"] = $"@{when.ToUnixTimeSeconds()} +0000",
            ["GIT_COMMITTER_NAME"] = "Showcase",
            ["GIT_COMMITTER_EMAIL"] = address,
            ["GIT_COMMITTER_DATE"] = $"@{when.ToUnixTimeSeconds()} +0000",
        };
        try
        {
            var lines = new StringBuilder();
            foreach (var change in changes)
            {
                var blob = change.Bytes is { } bytes ? await StoreAsync(bytes, cancel).ConfigureAwait(false) : change.Blob;
                lines.Append(blob is null ? $"0 {new string('0', 40)}\t" : $"100644 {blob}\t").Append(change.Path).Append('\0');
            }
            await _git.RunAsync(["read-tree", parent], cancel, environment: environment).ConfigureAwait(false);
            await _git.RunAsync(["update-index", "-z", "--index-info"], cancel, Encoding.UTF8.GetBytes(lines.ToString()), environment).ConfigureAwait(false);
            var tree = await _git.RunAsync(["write-tree"], cancel, environment: environment).ConfigureAwait(false);
            return await _git.RunAsync(["commit-tree", tree, "-p", parent], cancel, Encoding.UTF8.GetBytes(message), environment).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(index);
        }
    }

    /// <summary>Puts a commit where a branch of proposals stands, if it still stands at <paramref name="expected"/> (null: if there is none).</summary>
    /// <exception cref="GitException">The branch has moved, or the other side is not there.</exception>
    public async Task PushAsync(string proposal, string commit, string? expected, CancellationToken cancel)
    {
        await RemoteAsync(["push", "--quiet", $"--force-with-lease=refs/heads/{proposal}:{expected}", "URL", $"{commit}:refs/heads/{proposal}"], cancel).ConfigureAwait(false);
        await _git.RunAsync(["update-ref", "refs/heads/" + proposal, commit], cancel).ConfigureAwait(false);
    }

    public Task PushBlobAsync(string blob, string reference, CancellationToken cancel) =>
        RemoteAsync(["push", "--quiet", "--force", "URL", $"{blob}:{reference}"], cancel);

    /// <summary>Whether a commit on the base says so on a line of its message, or descends from <paramref name="commit"/>.</summary>
    public async Task<bool> BaseHasAsync(string line, string? commit, CancellationToken cancel)
    {
        if (commit is not null && await IsAncestorAsync(commit, cancel).ConfigureAwait(false))
            return true;
        return (await _git.RunAsync(["log", "-1", "--format=%H", "--extended-regexp", $"--grep=^{line}$", BaseRef], cancel).ConfigureAwait(false)).Length > 0;
    }

    public async Task<string> NoteAsync(string notes, string commit, CancellationToken cancel)
    {
        try
        {
            return await _git.RunAsync(["notes", "--ref=" + notes, "show", commit], cancel).ConfigureAwait(false);
        }
        catch (GitException)
        {
            return ""; // no note
        }
    }

    private async Task<bool> IsAncestorAsync(string commit, CancellationToken cancel) =>
        await _git.RunAsync(["rev-list", "--max-count=1", commit, "^" + BaseRef], cancel).ConfigureAwait(false) is { Length: 0 };

    private async Task RemoteAsync(IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var there = await remote(cancel).ConfigureAwait(false);
        await _git.RunAsync([.. arguments.Select(a => a == "URL" ? there.Url : a)], cancel, environment: there.Environment).ConfigureAwait(false);
    }
}
