using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Showcase.Content;
using Showcase.Images;

namespace Showcase.Intake.Editing;

/// <summary>What the CMS asked for cannot be done; the reason is shown to whoever edits.</summary>
internal sealed class EditingException(int status, string message) : Exception(message)
{
    public int Status => status;
}

/// <summary>The content folder as the CMS sees it: entries and their photos, and nothing else on this machine.</summary>
internal sealed partial class ContentDesk(string content)
{
    /// <summary>How paths begin in what the CMS says; on disk it is the content folder, whatever its name.</summary>
    public const string Prefix = "content/";

    public const int MostTextBytes = 1024 * 1024;

    /// <summary>Files of a folder and so many levels of folders below, in ordinal order.</summary>
    public IReadOnlyList<string> List(string folder, string ending, int depth)
    {
        var full = FullPath(folder, isFolder: true);
        return !Directory.Exists(full) ? [] : [.. Walk(full, depth).Where(f => f.EndsWith(ending, StringComparison.Ordinal)).Select(Named).Where(p => Shape().IsMatch(p)).Order(StringComparer.Ordinal)];
    }

    public byte[]? Read(string path)
    {
        var full = FullPath(path);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    /// <summary>Whole or not at all.</summary>
    public void Write(string path, byte[] bytes) => AtomicFile.Write(FullPath(path), bytes);

    /// <summary>An artisan's folder goes with its last file.</summary>
    public void Delete(string path)
    {
        var full = FullPath(path);
        File.Delete(full);
        var folder = Path.GetDirectoryName(full)!;
        if (Named(folder).StartsWith(Prefix + "artisans/", StringComparison.Ordinal) && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    /// <summary>The text of an entry, as it may be kept.</summary>
    public static byte[] TextOf(string path, string text)
    {
        if (!path.EndsWith(".md", StringComparison.Ordinal))
            throw new EditingException(422, $"{path}: .md");
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length <= MostTextBytes ? bytes : throw new EditingException(422, $"{path}: > {MostTextBytes / 1024} KB");
    }

    /// <summary>The photo, as it may be kept: a photo by its bytes, and without a word of where it was taken.</summary>
    public static byte[] PhotoOf(string path, byte[] bytes)
    {
        var kind = PhotoKinds.Sniff(bytes.AsSpan(0, Math.Min(bytes.Length, 256)));
        if (!kind.IsAccepted() || path.EndsWith(".md", StringComparison.Ordinal))
            throw new EditingException(422, $"{path}: {(kind == PhotoKind.Unknown ? "?" : kind.DisplayName())}");
        if (bytes.Length > PhotoLimits.Default.Bytes)
            throw new EditingException(422, $"{path}: > {PhotoLimits.Default.Bytes / 1024 / 1024} MB");
        return !PhotoPrivacy.HasGps(bytes) ? bytes : PhotoPrivacy.WithoutGps(bytes) ?? throw new EditingException(422, $"{path}: GPS");
    }

    /// <summary>As git names the bytes.</summary>
    public static string BlobOf(byte[] bytes)
    {
        byte[] head = Encoding.ASCII.GetBytes($"blob {bytes.Length}\0");
#pragma warning disable CA5350 // git's own hash; nothing is kept secret by it
        return Convert.ToHexStringLower(SHA1.HashData([.. head, .. bytes]));
#pragma warning restore CA5350
    }

    /// <exception cref="EditingException">It is no path of an entry or of a photo, or a link leads elsewhere.</exception>
    public string FullPath(string path, bool isFolder = false)
    {
        if (!(isFolder ? FolderShape() : Shape()).IsMatch(path))
            throw new EditingException(422, $"{path}?");
        var full = Path.GetFullPath(Path.Combine(content, path.Length > Prefix.Length ? path[Prefix.Length..] : ""));
        for (var at = full; at.Length > content.Length; at = Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is not null)
                throw new EditingException(422, $"{path}: link");
        }
        return full;
    }

    private string Named(string full) => Prefix + Path.GetRelativePath(content, full).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder, int depth) => depth <= 0 ? [] :
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(d => new DirectoryInfo(d).LinkTarget is null).SelectMany(d => Walk(d, depth - 1)));

    // content/artisans/<slug>/<file>, content/events/<file>…: no hidden file, no folder of another name, no way up.
    [GeneratedRegex(@"^content/(artisans/[^./\\\p{C}][^/\\\p{C}]{0,120}|events|networks|pages)/[^./\\\p{C}][^/\\\p{C}]{0,150}\.[A-Za-z]{2,5}\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^content/?(artisans(/[^./\\\p{C}][^/\\\p{C}]{0,120})?|events|networks|pages)?\z")]
    private static partial Regex FolderShape();
}
