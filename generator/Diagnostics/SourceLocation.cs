namespace Showcase.Diagnostics;

/// <summary>A place in a file: <paramref name="Path"/> with forward slashes, relative to the working folder where possible; line and column from 1.</summary>
/// <remarks>Line 0 means "the file as a whole".</remarks>
internal readonly record struct SourceLocation(string Path, int Line, int Column) : IComparable<SourceLocation>
{
    public static SourceLocation WholeFile(string path) => new(path, 0, 0);

    public int CompareTo(SourceLocation other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0)
            return byPath;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    public override string ToString() => Line == 0 ? Path : $"{Path}:{Line}:{Column}";
}
