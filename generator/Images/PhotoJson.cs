using System.Text.Json.Serialization;

namespace Showcase.Images;

/// <summary>First line to the worker.</summary>
internal sealed record WorkerGreeting(int Protocol, WorkerRecipe Recipe, long Pixels);

internal sealed record WorkerRecipe(IReadOnlyList<int> Widths, IReadOnlyList<PhotoFormat> Formats);

/// <summary>One photo to make. <paramref name="Into"/> is an existing empty folder.</summary>
internal sealed record WorkerRequest(int Id, string Path, string Sha256, bool Heic, string Into, string? Artist, string? Copyright);

/// <summary>Either the first answer (<paramref name="Protocol"/>, <paramref name="Ready"/>), or a photo made, or one refused.</summary>
internal sealed record WorkerAnswer(int? Protocol, bool Ready, int Id, MadePhoto? Photo, string? Refused, string? Detail, int Width, int Height);

/// <summary>What the worker found out and wrote; with <see cref="HasGps"/>, also what the cache keeps beside the variants.</summary>
internal sealed record MadePhoto(int Width, int Height, string Placeholder, int Tint, bool HasGps, IReadOnlyList<MadeVariant> Variants);

internal sealed record MadeVariant(string Format, int Width, int Height, long Bytes)
{
    [JsonIgnore]
    public string File => System.FormattableString.Invariant($"{Width}.{PhotoRecipe.Extension(Format)}");
}

// Generated at compile time: reflection would cost a warm build more than all its photos.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorkerGreeting))]
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerAnswer))]
[JsonSerializable(typeof(MadePhoto))]
[JsonSerializable(typeof(PackNote))]
[JsonSerializable(typeof(IReadOnlyList<PhotoFormat>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class PhotoJson : JsonSerializerContext;
