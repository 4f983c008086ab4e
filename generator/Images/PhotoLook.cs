using Showcase.Diagnostics;

namespace Showcase.Images;

/// <summary>What is known of one file before, or after, the worker had it.</summary>
internal abstract record PhotoLook
{
    private PhotoLook()
    {
    }

    public sealed record Ready(string Key, PreparedPhoto Photo) : PhotoLook;

    public sealed record Refused(Rule Rule, params string[] Arguments) : PhotoLook;

    /// <summary>In the share of another machine.</summary>
    public sealed record Elsewhere : PhotoLook;

    /// <param name="ContentHash">SHA-256 of the bytes that were looked at: the worker decodes these or none.</param>
    public sealed record ToMake(string Key, string Path, string ContentHash, PhotoKind Kind, PhotoTraces Traces) : PhotoLook
    {
        /// <summary>Where the worker writes; made when its turn comes, the same when it must try again.</summary>
        public string? Folder { get; set; }
    }
}
