namespace Showcase.Diagnostics;

internal static class ShownPath
{
    /// <summary>A path as a person in the working folder would write it: relative where it lies below, with forward slashes.</summary>
    public static string Of(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
