using System.Reflection;

namespace Showcase.Diagnostics;

/// <summary>Every rule, one partial file a stage: <c>Rules.Content.cs</c> holds SC01xx, and so on.</summary>
internal static partial class Rules
{
    /// <summary>All rules in order of id (reflection: for documentation and tests, not for a build).</summary>
    /// <remarks>Read when asked: the other files' fields may not be set yet while this class initialises.</remarks>
    public static IReadOnlyList<Rule> All =>
        [.. typeof(Rules).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(f => f.FieldType == typeof(Rule))
            .Select(f => (Rule)f.GetValue(null)!)
            .OrderBy(r => r.Id, StringComparer.Ordinal)];
}
