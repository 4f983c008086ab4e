using System.Text.Json.Serialization;

namespace Showcase.Images;

/// <summary>One picture for shared links: a front, its sign, and what stands in its window.</summary>
/// <param name="Drawing">The theme's drawing in this front's colours.</param>
/// <param name="Sign">What the sign says; the next one where the fonts cannot write the first.</param>
/// <param name="Line">Beneath it, smaller.</param>
/// <param name="Initials">In the window when there is no photo.</param>
/// <param name="Icon">An SVG file, for the hanging plate.</param>
internal sealed record PosterOrder(PosterDrawing Drawing, IReadOnlyList<string> Sign, string Line, string Initials, PosterDrawing Icon, PosterPhoto? Photo);

/// <param name="Hash">Of the text, worked out once for all who share it.</param>
internal sealed record PosterDrawing(string Text, string Hash);

/// <param name="Path">A variant that the photo worker made.</param>
/// <param name="Hash">Stands for its bytes.</param>
/// <param name="X">0…1: the point that stays in sight when the photo is cropped.</param>
internal sealed record PosterPhoto(string Path, string Hash, double X, double Y);

/// <summary>First line to the worker.</summary>
internal sealed record PosterOpening(PosterFonts Fonts, IReadOnlyList<string> Drawings);

/// <summary>Font files by what they write, in order of preference: a letter comes from the first that has it.</summary>
internal sealed record PosterFonts(IReadOnlyList<string> Sign, IReadOnlyList<string> Line);

internal sealed record PosterRequest(int Drawing, IReadOnlyList<string> Sign, string Line, string Initials, string Icon, string? Photo, double X, double Y, string Into);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PosterOpening))]
[JsonSerializable(typeof(PosterRequest))]
internal sealed partial class PosterJson : JsonSerializerContext;
