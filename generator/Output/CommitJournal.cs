using System.Text.Json;
using System.Text.Json.Serialization;
using Showcase.Content;

namespace Showcase.Output;

/// <summary>
/// The list of moves and removals that makes the new site out of the old one, written before the first of them: whatever
/// interrupts the work, the next run finishes it. Each step may be done twice without harm.
/// </summary>
internal static class CommitJournal
{
    internal sealed record Steps(string Staging, string Folder, string[] Written, string[] Removed);

    public static void Run(string journalPath, string staging, string folder, string[] written, string[] removed)
    {
        var steps = new Steps(staging, folder, written, removed);
        AtomicFile.Write(journalPath, JsonSerializer.SerializeToUtf8Bytes(steps, JournalJson.Default.Steps));
        Play(steps);
        File.Delete(journalPath);
    }

    /// <summary>Finishes what an interrupted run began, if any.</summary>
    public static void Finish(string journalPath)
    {
        if (!File.Exists(journalPath))
            return;
        if (JsonSerializer.Deserialize(File.ReadAllBytes(journalPath), JournalJson.Default.Steps) is { } steps)
            Play(steps);
        File.Delete(journalPath);
    }

    private static void Play(Steps steps)
    {
        // Removals first: a file may stand where a folder must come.
        foreach (var path in steps.Removed)
        {
            var full = Path.Combine(steps.Folder, path);
            if (File.Exists(full))
                File.Delete(full);
            RemoveEmptyFolders(Path.GetDirectoryName(full)!, steps.Folder);
        }
        foreach (var path in steps.Written)
        {
            var (from, to) = (Path.Combine(steps.Staging, path), Path.Combine(steps.Folder, path));
            if (!File.Exists(from))
                continue; // moved before the interruption
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Move(from, to, overwrite: true);
        }
    }

    private static void RemoveEmptyFolders(string folder, string root)
    {
        while (folder.Length > root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }
}

[JsonSerializable(typeof(CommitJournal.Steps))]
internal sealed partial class JournalJson : JsonSerializerContext;
