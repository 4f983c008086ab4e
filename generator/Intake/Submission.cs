using System.Text.Json.Serialization;
using Showcase.Model;

namespace Showcase.Intake;

internal enum SubmissionKind { Artisan, Report, Renew }

/// <summary>What one visitor sent. It lies sealed in the spool: here alone stand an e-mail and an address.</summary>
/// <param name="Id">Names the branch: <c>proposal/&lt;id&gt;</c>.</param>
/// <param name="Entry">The slug of the published entry it speaks of; null for a new one.</param>
/// <param name="Amends">The earlier submission that this one mends; null for a first one.</param>
/// <param name="Language">Of the visitor: <c>fr</c> or <c>en</c>.</param>
/// <param name="Values">By the names of <see cref="FormContract"/>.</param>
/// <param name="Reply">The visitor's e-mail; never published.</param>
/// <param name="Address">The visitor's IP; never published.</param>
internal sealed record Submission(
    string Id, SubmissionKind Kind, string? Entry, string? Amends, string Language, DateTimeOffset Received,
    IReadOnlyList<SentValue> Values, IReadOnlyList<SentPhoto> Photos, string? Reply, string? Address)
{
    [JsonIgnore]
    public string Branch => "proposal/" + Id;

    /// <summary>Two of one content say the same, whenever and from wherever they were sent.</summary>
    [JsonIgnore]
    public string Content => string.Join('\n', Values.Select(v => $"{v.Name}={v.Value}").Concat(Photos.Select(p => $"{p.Item} {p.Sha256}")).Append($"{Kind} {Entry} {Reply}"));

    public FormValues Form()
    {
        var form = new FormValues();
        foreach (var (name, value) in Values)
            form.Add(name, value);
        return form;
    }
}

internal sealed record SentValue(string Name, string Value);

/// <param name="Item">The number in <c>photos[3].file</c>.</param>
/// <param name="File">Its name in the spool, which is the service's own.</param>
/// <param name="Sha256">Of its bytes, in hexadecimal.</param>
internal sealed record SentPhoto(int Item, string File, string Sha256, long Bytes);

/// <summary>How far the worker has come with a submission. Nothing of it is private.</summary>
/// <param name="Branch">That it went to: its own, or that of the proposal it amends.</param>
/// <param name="Notes">What could not be used, for the status page: sentences in the visitor's language.</param>
/// <param name="Asked">What moderators ask for.</param>
/// <param name="Slug">Null until the worker has settled it.</param>
internal sealed record Progress(
    SubmissionKind Kind, Stage Stage, string Name, string? Slug, string Branch, string? Commit, string? Url, string? Number,
    int Attempts, DateTimeOffset? NextAttempt, DateTimeOffset Changed, IReadOnlyList<string> Notes, IReadOnlyList<string>? Asked = null);

internal enum Stage { Received, InReview, Published, Declined }

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(Submission))]
[JsonSerializable(typeof(Progress))]
internal sealed partial class SpoolJson : JsonSerializerContext;
