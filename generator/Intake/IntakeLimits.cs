using Showcase.Model;

namespace Showcase.Intake;

/// <summary>What one visitor, and all of them together, may ask of the service.</summary>
internal sealed record IntakeLimits
{
    public int Photos { get; init; } = FormContract.MostPhotos;
    /// <summary>Bytes of one photo: a 48 MP HEIC weighs 5 MB, a 12 MP PNG 25.</summary>
    public long PhotoBytes { get; init; } = 30_000_000;
    /// <summary>Bytes of a whole form.</summary>
    public long BodyBytes { get; init; } = 120_000_000;
    public int Fields { get; init; } = 600;
    /// <summary>Bytes of one text.</summary>
    public int FieldBytes { get; init; } = 64 * 1024;
    /// <summary>Bytes of all texts together.</summary>
    public int TextBytes { get; init; } = 256 * 1024;
    /// <summary>Between getting a token and sending: nobody fills in a form faster.</summary>
    public TimeSpan MinimumTime { get; init; } = TimeSpan.FromSeconds(3);
    /// <summary>The same without script, while the service is under load and cannot ask for work.</summary>
    public TimeSpan SlowTime { get; init; } = TimeSpan.FromSeconds(30);
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromHours(24);
    public TimeSpan HeldFor { get; init; } = TimeSpan.FromHours(24);
    /// <summary>After a proposal is published or declined nothing private is left; after this time neither of one that nobody decided.</summary>
    public TimeSpan KeptFor { get; init; } = TimeSpan.FromDays(90);
    /// <summary>Forms that one address may send at once; then one more every <see cref="Refill"/>.</summary>
    public int Burst { get; init; } = 12;
    public TimeSpan Refill { get; init; } = TimeSpan.FromSeconds(30);
    /// <summary>Forms received at the same time, whoever sends them.</summary>
    public int AtOnce { get; init; } = 64;
    /// <summary>Forms a minute, over all addresses, from which on the service is under load.</summary>
    public int Load { get; init; } = 60;
    /// <summary>Accepted and not yet proposed.</summary>
    public int Waiting { get; init; } = 5000;
    public int Held { get; init; } = 500;
    /// <summary>Bytes that must stay free on the spool's disk.</summary>
    public long FreeBytes { get; init; } = 500_000_000;
    /// <summary>Leading zero bits asked of the proof while under load: about a quarter of a million hashes, a second or two on a phone.</summary>
    public int Difficulty { get; init; } = 18;
}
