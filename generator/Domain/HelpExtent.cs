namespace Showcase.Domain;

/// <summary>How much of the help a site prints under <c>/aide/</c>.</summary>
internal enum HelpExtent
{
    None,

    /// <summary>What artisans, moderators and those who republish need.</summary>
    People,

    /// <summary>Also what theme authors and developers need.</summary>
    Everything,
}
