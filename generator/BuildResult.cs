using Showcase.Advice;
using Showcase.Diagnostics;

namespace Showcase;

/// <param name="Total">0 while it is not known.</param>
internal readonly record struct BuildProgress(string Stage, int Done, int Total);

/// <param name="Report">Null when faults stopped the walk: nothing was written.</param>
internal sealed record BuildResult(Faults Faults, BuildReport? Report)
{
    /// <summary>What is said to those who keep the vitrines, drafts included; null unless it was asked for.</summary>
    public IReadOnlyList<Counsel>? Counsels { get; init; }
}

/// <param name="PhotosMade">Photos decoded and encoded in this run.</param>
/// <param name="PhotosReused">Photos whose variants came from the cache.</param>
/// <param name="Files">Files of the whole site.</param>
/// <param name="Written">Files whose bytes changed.</param>
/// <param name="Bytes">Of the whole site.</param>
internal sealed record BuildReport(int Pages, int PhotosMade, int PhotosReused, int Files, int Written, int Removed, long Bytes, IReadOnlyList<(string Name, TimeSpan Took)> Stages);
