using Showcase.Diagnostics;

namespace Showcase.Rendering;

/// <summary>A template's source and where it came from, so that a fault can say line and column.</summary>
internal sealed record TemplateText(string Name, string Path, string Source)
{
    /// <param name="offset">Characters from the start.</param>
    public SourceLocation At(int offset)
    {
        var before = Source.AsSpan(0, Math.Clamp(offset, 0, Source.Length));
        return new SourceLocation(Path, before.Count('\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
    }
}
