using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Content;

/// <summary>The four shelves of <c>content/</c>.</summary>
internal enum Collection { Artisans, Events, Networks, Pages }

/// <summary>One file of <c>content/</c>, read but not yet understood.</summary>
internal sealed record ContentFile
{
    public required Collection Collection { get; init; }
    public required Slug Slug { get; init; }
    /// <summary>Null for the original; else the language of a translation.</summary>
    public string? Language { get; init; }
    public required string FullPath { get; init; }
    public required SourceLocation Source { get; init; }
    /// <summary>Null when a fault kept the fields from being read: the entry exists, and other entries may name it.</summary>
    public MappingNode? FrontMatter { get; init; }
    /// <summary>The fields as text, where they are read when they are asked for: of a hundred thousand files, only those are held that somebody looks at.</summary>
    public string? Unread { get; init; }
    public required MarkdownText Body { get; init; }
    /// <summary>Names of the photo files in the same folder, in ordinal order.</summary>
    public IReadOnlyList<string> PhotoFiles { get; init; } = [];

    /// <summary><see cref="FrontMatter"/>, read now where it was left; each reading tells its faults.</summary>
    public MappingNode? Fields(Faults faults) => Unread is null ? FrontMatter : YamlReader.Read(Unread, Source.Path, firstLine: 2, faults);
}
