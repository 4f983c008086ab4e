using System.Text.RegularExpressions;

namespace Showcase.Intake.Editing;

/// <summary>One changed file of a draft.</summary>
/// <param name="Blob">Null: the draft takes the file away.</param>
internal sealed record DraftFile(string Path, string? Blob, bool IsNew);

/// <summary>
/// Drafts of the CMS in the repository that holds the content: one branch <c>cms/…</c> and one commit each, made of objects. The working tree
/// stays as it is until a draft is published; then only the draft's own files change in it.
/// </summary>
internal sealed partial class DraftBranches
{
    private const string Heads = "refs/heads/cms/";
    private const string Was = "Showcase-Was: ";

    private readonly GitProgram _git;
    private readonly GitRepository _objects;
    private readonly ContentDesk _desk;
    private readonly string _folder;
    private readonly TimeProvider _clock;

    private DraftBranches(string root, string gitFolder, string folder, ContentDesk desk, TimeProvider clock)
    {
        (_git, _desk, _folder, _clock) = (new GitProgram(root), desk, folder, clock);
        _objects = new GitRepository(root, "HEAD", _ => throw new InvalidOperationException("Nothing leaves this machine."), clock, gitFolder);
    }

    /// <returns>Null when the content is in no repository, or in one without a commit.</returns>
    public static async Task<DraftBranches?> OpenAsync(string content, ContentDesk desk, TimeProvider clock, CancellationToken cancel)
    {
        try
        {
            var git = new GitProgram(content);
            var root = await git.RunAsync(["rev-parse", "--show-toplevel"], cancel).ConfigureAwait(false);
            var folder = await git.RunAsync(["rev-parse", "--show-prefix"], cancel).ConfigureAwait(false);
            await git.RunAsync(["rev-parse", "--verify", "HEAD^{commit}"], cancel).ConfigureAwait(false);
            return new DraftBranches(root, await git.RunAsync(["rev-parse", "--absolute-git-dir"], cancel).ConfigureAwait(false), folder, desk, clock);
        }
        catch (Exception e) when (e is GitException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public async Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancel) =>
        [.. (await _git.RunAsync(["for-each-ref", "--format=%(refname)", Heads], cancel).ConfigureAwait(false)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r[Heads.Length..])];

    public async Task<string?> TipAsync(string key, CancellationToken cancel) => await _objects.TipAsync(BranchOf(key), cancel).ConfigureAwait(false);

    public async Task<IReadOnlyList<DraftFile>> FilesAsync(string tip, CancellationToken cancel)
    {
        var (before, after) = (await TreeAsync(tip + "^", cancel).ConfigureAwait(false), await TreeAsync(tip, cancel).ConfigureAwait(false));
        return [.. before.Keys.Union(after.Keys).Where(p => before.GetValueOrDefault(p) != after.GetValueOrDefault(p)).Order(StringComparer.Ordinal)
            .Select(p => new DraftFile(ContentDesk.Prefix + p, after.GetValueOrDefault(p), !before.ContainsKey(p)))];
    }

    public async Task<byte[]?> ReadAsync(string tip, string path, CancellationToken cancel) =>
        (await TreeAsync(tip, cancel).ConfigureAwait(false)).TryGetValue(path[ContentDesk.Prefix.Length..], out var blob) ? (await _objects.ReadAsync([blob], cancel).ConfigureAwait(false))[0] : null;

    public async Task<(string Status, DateTimeOffset When)> StateAsync(string key, string tip, CancellationToken cancel)
    {
        var when = await _git.RunAsync(["show", "--no-patch", "--format=%cI", tip], cancel).ConfigureAwait(false);
        return (await StatusAsync(key, cancel).ConfigureAwait(false), DateTimeOffset.Parse(when, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A draft is one commit on what is published now; saving again makes it anew.</summary>
    /// <exception cref="EditingException">What it changes was published otherwise in the meantime.</exception>
    public async Task SaveAsync(string key, IReadOnlyList<(string Path, byte[] Bytes)> files, string message, string status, CancellationToken cancel)
    {
        var head = await _objects.ResolveAsync("HEAD", cancel).ConfigureAwait(false);
        var old = await TipAsync(key, cancel).ConfigureAwait(false);
        if (old is not null)
        {
            var (then, now) = (await TreeAsync(old + "^", cancel).ConfigureAwait(false), await TreeAsync(head, cancel).ConfigureAwait(false));
            Refuse(files.Select(f => f.Path).Where(p => then.GetValueOrDefault(p[ContentDesk.Prefix.Length..]) != now.GetValueOrDefault(p[ContentDesk.Prefix.Length..])));
        }
        var known = files.Select(f => (f.Path, Bytes: _desk.Read(f.Path))).Where(f => f.Bytes is not null).Select(f => $"{Was}{ContentDesk.BlobOf(f.Bytes!)} {f.Path}\n");
        var commit = await CommitAsync(head, [.. files.Select(f => new GitChange(RepositoryPath(f.Path), f.Bytes, null))], $"{message}\n\n{string.Concat(known)}", cancel).ConfigureAwait(false);
        await _git.RunAsync(["update-ref", "refs/heads/" + BranchOf(key), commit, old ?? new string('0', 40)], cancel).ConfigureAwait(false);
        if (old is null)
            await MarkAsync(key, status, cancel).ConfigureAwait(false);
    }

    public Task MarkAsync(string key, string status, CancellationToken cancel) => _git.RunAsync(["config", $"branch.{BranchOf(key)}.description", "decap-cms/" + status], cancel);

    public async Task DeleteAsync(string key, CancellationToken cancel)
    {
        await _git.RunAsync(["update-ref", "-d", "refs/heads/" + BranchOf(key)], cancel).ConfigureAwait(false);
        await _git.RunAsync(["config", "--unset-all", $"branch.{BranchOf(key)}.description"], cancel).ConfigureAwait(false);
    }

    /// <summary>Puts the draft's files where they belong, and commits these alone.</summary>
    /// <exception cref="EditingException">One of them was changed on disk since the draft was made.</exception>
    public async Task PublishAsync(string key, string tip, CancellationToken cancel)
    {
        var message = await _objects.MessageAsync(tip, cancel).ConfigureAwait(false);
        var was = message.Split('\n').Where(l => l.StartsWith(Was, StringComparison.Ordinal)).Select(l => l[Was.Length..].Split(' ', 2)).ToDictionary(p => p[1], p => p[0], StringComparer.Ordinal);
        var files = await FilesAsync(tip, cancel).ConfigureAwait(false);
        var ready = files.Select(f => (f, Now: _desk.Read(f.Path))).ToArray();
        Refuse(ready.Where(f => f.Now is not null && ContentDesk.BlobOf(f.Now) is var now && now != was.GetValueOrDefault(f.f.Path) && now != f.f.Blob).Select(f => f.f.Path));
        var bytes = await _objects.ReadAsync([.. files.Select(f => f.Blob!)], cancel).ConfigureAwait(false);
        for (var i = 0; i < files.Count; i++)
            _desk.Write(files[i].Path, bytes[i]);
        await RecordAsync([.. files.Select(f => (f.Path, f.Blob))], message.Split('\n')[0], cancel).ConfigureAwait(false);
        await DeleteAsync(key, cancel).ConfigureAwait(false);
    }

    /// <summary>Commits files as they now are on disk, and no other that somebody may be working at.</summary>
    public async Task RecordAsync(IReadOnlyList<(string Path, string? Blob)> files, string message, CancellationToken cancel)
    {
        var head = await _objects.ResolveAsync("HEAD", cancel).ConfigureAwait(false);
        var tree = await TreeAsync(head, cancel).ConfigureAwait(false);
        var changes = files.Where(f => tree.GetValueOrDefault(f.Path[ContentDesk.Prefix.Length..]) != f.Blob).Select(f => new GitChange(RepositoryPath(f.Path), null, f.Blob)).ToArray();
        if (changes.Length == 0)
            return;
        var commit = await CommitAsync(head, changes, message + "\n", cancel).ConfigureAwait(false);
        await _git.RunAsync(["update-ref", "-m", message, "HEAD", commit, head], cancel).ConfigureAwait(false);
        await _git.RunAsync(["reset", "--quiet", "HEAD", "--", .. changes.Select(c => ":(literal)" + c.Path)], cancel).ConfigureAwait(false);
    }

    private async Task<string> CommitAsync(string parent, IReadOnlyList<GitChange> changes, string message, CancellationToken cancel) =>
        await _objects.CommitAsync(parent, changes, await PersonAsync("user.name", "CMS", cancel).ConfigureAwait(false), await PersonAsync("user.email", "cms@localhost", cancel).ConfigureAwait(false), _clock.GetUtcNow(), message, cancel).ConfigureAwait(false);

    private async Task<string> PersonAsync(string key, string otherwise, CancellationToken cancel)
    {
        try
        {
            return await _git.RunAsync(["config", key], cancel).ConfigureAwait(false) is { Length: > 0 } said ? said : otherwise;
        }
        catch (GitException)
        {
            return otherwise;
        }
    }

    private async Task<string> StatusAsync(string key, CancellationToken cancel)
    {
        try
        {
            return (await _git.RunAsync(["config", $"branch.{BranchOf(key)}.description"], cancel).ConfigureAwait(false)).Split('/')[^1];
        }
        catch (GitException)
        {
            return "draft";
        }
    }

    // Paths within the content folder → object.
    private async Task<Dictionary<string, string>> TreeAsync(string commit, CancellationToken cancel) =>
        (await _objects.FilesAsync(commit, _folder.Length == 0 ? "." : _folder, cancel).ConfigureAwait(false)).ToDictionary(f => f.Key[_folder.Length..], f => f.Value, StringComparer.Ordinal);

    private string RepositoryPath(string path) => _folder + path[ContentDesk.Prefix.Length..];

    private static void Refuse(IEnumerable<string> changed)
    {
        if (changed.ToArray() is { Length: > 0 } paths)
            throw new EditingException(409, string.Join(", ", paths));
    }

    /// <exception cref="EditingException">It names no branch.</exception>
    private static string BranchOf(string key) => Key().IsMatch(key) ? "cms/" + key : throw new EditingException(422, $"{key}?");

    [GeneratedRegex(@"^(artisans|events|networks|pages)/[a-z0-9][a-z0-9-]{0,120}(/index)?\z")]
    private static partial Regex Key();
}
