using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Showcase.Tests.Cms;

/// <summary>A bare repository behind the API of a forge on this machine: what a browser asked for becomes objects of git, and nothing else is remembered.</summary>
internal sealed partial class GitStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("git-store-").FullName;

    /// <param name="site">Its content becomes the first commit of <c>main</c>.</param>
    public GitStore(TinySite site)
    {
        Git("init", "-q", "--bare", "-b", "main");
        var files = Directory.GetFiles(site.PathOf("content"), "*", SearchOption.AllDirectories);
        var tree = Tree(null, [.. files.Select(f => (Path.GetRelativePath(site.Folder, f), (string?)Blob(File.ReadAllBytes(f))))])!;
        Git("update-ref", "refs/heads/main", Commit("Start", tree, [], "Yann"));
    }

    /// <summary>What git said, without its last line break; null when it refused.</summary>
    public string? Try(params string[] arguments) => Run(arguments, null, null) is { Good: true } done ? Encoding.UTF8.GetString(done.Said).TrimEnd('\n') : null;

    public string Git(params string[] arguments) => Try(arguments) ?? throw new InvalidOperationException("git " + string.Join(' ', arguments));

    public byte[] Bytes(string blob) => Run(["cat-file", "blob", blob], null, null).Said;

    public string[] Lines(params string[] arguments) => Git(arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string Blob(byte[] bytes) => Text(Run(["hash-object", "-w", "--stdin"], bytes, null));

    public string? CommitOf(string name) => Try("rev-parse", "-q", "--verify", name + "^{commit}");

    /// <summary>The tree of a commit with some files put in or, without a blob, taken away; null when one to be taken away is not there.</summary>
    public string? Tree(string? from, IReadOnlyList<(string Path, string? Blob)> changes)
    {
        var index = Path.Combine(_folder, "index-" + Guid.NewGuid().ToString("N"));
        var there = from is null ? [] : Lines("ls-tree", "-r", "--name-only", "-z", from).SelectMany(l => l.Split('\0')).ToHashSet(StringComparer.Ordinal);
        if (changes.Any(c => c.Blob is null && !there.Contains(c.Path)))
            return null;
        if (from is not null)
            Run(["read-tree", from], null, index);
        var lines = string.Concat(changes.Select(c => $"{(c.Blob is null ? "0" : "100644")} {c.Blob ?? new string('0', 40)}\t{c.Path}\0"));
        Run(["update-index", "-z", "--index-info"], Encoding.UTF8.GetBytes(lines), index);
        return Text(Run(["write-tree"], null, index));
    }

    public string Commit(string message, string tree, IReadOnlyList<string> parents, string author, string? email = null)
    {
        string[] who = ["-c", "user.name=" + author, "-c", "user.email=" + (email ?? "yann@example.org")];
        return Text(Run([.. who, "commit-tree", tree, .. parents.SelectMany(p => new[] { "-p", p })], Encoding.UTF8.GetBytes(message), null));
    }

    /// <summary>What a branch changes since it left the other one; a photo has no patch.</summary>
    public IEnumerable<(string Path, string Status, string Blob, bool Text)> Changes(string from, string to)
    {
        var words = Git("diff-tree", "-r", "--no-renames", "-z", Git("merge-base", from, to), to).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            var (blob, status) = (words[i].Split(' ')[3], words[i].Split(' ')[4]);
            yield return (words[i + 1], status switch { "A" => "added", "D" => "removed", _ => "modified" }, blob, status == "D" || !Bytes(blob).Contains((byte)0));
        }
    }

    /// <summary>The commit that joins two; null when they do not agree.</summary>
    public string? Merge(string into, string from, string message) =>
        Try("merge-tree", "--write-tree", into, from) is { } tree && ObjectName().IsMatch(tree) ? Commit(message, tree, [Git("rev-parse", into), Git("rev-parse", from)], "Yann") : null;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Text((bool Good, byte[] Said) done) => done.Good ? Encoding.UTF8.GetString(done.Said).TrimEnd('\n') : throw new InvalidOperationException("git refused");

    private (bool Good, byte[] Said) Run(string[] arguments, byte[]? input, string? index)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (index is not null)
            start.Environment["GIT_INDEX_FILE"] = index;
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        git.StandardInput.BaseStream.Write(input ?? []);
        git.StandardInput.Close();
        using var said = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(said);
        git.WaitForExit();
        errors.Wait();
        return (git.ExitCode == 0, said.ToArray());
    }

    [GeneratedRegex(@"^[0-9a-f]{40}\z")]
    private static partial Regex ObjectName();
}
