using System.IO.Enumeration;

namespace Showcase.Content;

/// <summary>A name in a folder, and what the file system tells of it without opening it.</summary>
/// <param name="IsFolder">Also of a link that leads to one.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ModifiedTicks">UTC.</param>
/// <remarks>A class, since the framework's reader of folders is compiled ahead for classes only.</remarks>
internal sealed record FolderEntry(string Name, bool IsFolder, bool IsLink, long Length, long ModifiedTicks)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>All that a folder holds, in the file system's order.</summary>
    /// <exception cref="IOException">It is gone.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FolderEntry[] In(string folder) => [.. new FileSystemEnumerable<FolderEntry>(folder,
        static (ref FileSystemEntry e) => new(e.FileName.ToString(), e.IsDirectory, (e.Attributes & FileAttributes.ReparsePoint) != 0, e.Length, e.LastWriteTimeUtc.UtcTicks), Everything)];
}
