using Showcase.Domain;
using Showcase.Images;

namespace Showcase.Pages.Api;

/// <param name="Files">Each variant with its absolute address.</param>
internal sealed record PublishedPhoto(
    IReadOnlyList<Said> Alt,
    IReadOnlyList<Said> Caption,
    FocalPoint? Focus,
    string Licence,
    string Attribution,
    IReadOnlyList<(string Url, PhotoVariant File)> Files)
{
    /// <summary>The largest JPEG, which every reader can show.</summary>
    public string Largest => Files.Last(f => f.File.Format == "jpeg").Url;
}

internal sealed record PublishedRights(string Licence, bool Everyone, IReadOnlyList<string> Partners, string? Elsewhere, string Attribution);
