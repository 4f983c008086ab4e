using System.Runtime.InteropServices;
using System.Text;

namespace Showcase.Intake;

/// <summary>Writes that a power cut cannot undo: the file is flushed, put in place by renaming, and the folder that names it is flushed too.</summary>
internal static class Disk
{
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var beside = path + ".new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Makes a folder, where there is none, that only the service's own user may look into.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public static void Copy(string path, string to)
    {
        File.Copy(path, to, overwrite: true);
        using var copy = new FileStream(to, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0);
        copy.Flush(flushToDisk: true);
    }

    /// <summary>Moves a folder whose files are flushed; afterwards it is in its new place for good, or was never moved.</summary>
    public static void Move(string folder, string to)
    {
        FlushFolder(folder);
        Directory.Move(folder, to);
        FlushFolder(Path.GetDirectoryName(to)!);
        FlushFolder(Path.GetDirectoryName(folder)!);
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>.NET opens no folders: the C library does. Windows keeps its folders by a journal of its own.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(Encoding.UTF8.GetBytes(folder + "\0"), 0);
        if (handle < 0)
            throw new IOException($"{folder} cannot be opened to be flushed (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (FlushFile(handle) != 0)
                throw new IOException($"{folder} cannot be flushed (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushFile(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
