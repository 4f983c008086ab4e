using System.Security.Cryptography;
using System.Text.Json;

namespace Showcase.Intake;

/// <summary>
/// Submissions on disk, a folder each. <c>incoming/</c> holds what is being received and promises nothing; <c>held/</c> what waits for its sender
/// to mend or confirm it; <c>kept/</c> what was accepted. The one renaming into <c>kept/</c> is the moment of acceptance.
/// </summary>
internal sealed class Spool
{
    /// <summary>Beside a submission: its vitrine as it will look.</summary>
    public const string PageFolder = "page";

    private const string SubmissionFile = "submission.sealed", ProgressFile = "progress.json";

    private readonly string _incoming, _held, _kept;
    private readonly Vault _vault;

    public Spool(string folder, Vault vault)
    {
        (_incoming, _held, _kept, _vault) = (Path.Combine(folder, "incoming"), Path.Combine(folder, "held"), Path.Combine(folder, "kept"), vault);
        foreach (var part in (string[])[_incoming, _held, _kept])
            Disk.MakeFolder(part);
        Folder = folder;
    }

    public string Folder { get; }

    /// <summary>Whether a text that came from outside may name a folder here.</summary>
    public static bool IsId(string text) => text.Length == 16 && text.All(c => c is >= 'a' and <= 'z' or >= '2' and <= '9');

    /// <summary>Forgets what was being received when the service stopped: nobody was promised anything.</summary>
    public void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(_incoming))
            Disk.Delete(folder);
    }

    public string NewFolder() => Directory.CreateDirectory(Path.Combine(_incoming, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)))).FullName;

    /// <summary>Puts a received submission in a place; false when one of that name is there already, and then the folder is forgotten.</summary>
    public bool Accept(string folder, Submission submission) => Put(folder, submission, Path.Combine(_kept, submission.Id));

    public bool Hold(string folder, Submission submission) => Put(folder, submission, Path.Combine(_held, submission.Id));

    private bool Put(string folder, Submission submission, string place)
    {
        Disk.Write(Path.Combine(folder, SubmissionFile), Sealed(submission));
        try
        {
            if (!Directory.Exists(place))
            {
                Disk.Move(folder, place);
                return true;
            }
        }
        catch (IOException) when (Directory.Exists(place))
        {
            // The same form came twice at the same time.
        }
        Disk.Delete(folder);
        return false;
    }

    public bool Has(string id) => Directory.Exists(Path.Combine(_kept, id));

    public Submission? Read(string id) => ReadFrom(Path.Combine(_kept, id));

    public Submission? ReadHeld(string id) => ReadFrom(Path.Combine(_held, id));

    public string FolderOf(string id) => Path.Combine(_kept, id);

    public string HeldFolderOf(string id) => Path.Combine(_held, id);

    public IReadOnlyList<string> Ids() => [.. Directory.EnumerateDirectories(_kept).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> HeldIds() => [.. Directory.EnumerateDirectories(_held).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    public Progress? ReadProgress(string id)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(_kept, id, ProgressFile)), SpoolJson.Default.Progress);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Write(string id, Progress progress) =>
        Disk.Write(Path.Combine(_kept, id, ProgressFile), JsonSerializer.SerializeToUtf8Bytes(progress, SpoolJson.Default.Progress));

    /// <summary>Forgets the photos as they were sent: they say where they were taken, and the repository has them now without that.</summary>
    public void ForgetPhotos(string id)
    {
        foreach (var photo in Directory.EnumerateFiles(Path.Combine(_kept, id), "*.photo"))
            File.Delete(photo);
    }

    /// <summary>Forgets who sent it and from where, and keeps what it proposes.</summary>
    public void ForgetSender(string id, Submission submission) =>
        Disk.Write(Path.Combine(_kept, id, SubmissionFile), Sealed(submission with { Reply = null, Address = null }));

    public bool HasPerson(string id) => File.Exists(Path.Combine(_kept, id, SubmissionFile));

    /// <summary>Forgets the person: e-mail, address, all that was sent. What became of the proposal stays, for the status page.</summary>
    public void ForgetPerson(string id)
    {
        ForgetPhotos(id);
        Disk.Delete(Path.Combine(_kept, id, PageFolder));
        File.Delete(Path.Combine(_kept, id, SubmissionFile));
        Disk.FlushFolder(Path.Combine(_kept, id));
    }

    public void Forget(string id)
    {
        Disk.Delete(Path.Combine(_kept, id));
        Disk.Delete(Path.Combine(_held, id));
    }

    public void ForgetHeld(string id) => Disk.Delete(Path.Combine(_held, id));

    private byte[] Sealed(Submission submission) => _vault.Seal(JsonSerializer.SerializeToUtf8Bytes(submission, SpoolJson.Default.Submission));

    /// <returns>Null when it is not there, or was sealed with another key.</returns>
    private Submission? ReadFrom(string folder)
    {
        try
        {
            return _vault.Unseal(File.ReadAllBytes(Path.Combine(folder, SubmissionFile))) is { } plain ? JsonSerializer.Deserialize(plain, SpoolJson.Default.Submission) : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
