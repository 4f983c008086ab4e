using System.Reflection;

namespace Showcase.Diagnostics;

/// <summary>Every rule, one partial file a stage: <c>Rules.Content.cs</c> holds SC01xx, and so on.</summary>
internal static partial class Rules
{
    /// <summary>All rules in order of id (reflection: for documentation and tests, not for a build; computed when asked, since the parts are initialised in any order).</summary>
    public static IReadOnlyList<Rule> All =>
        [.. typeof(Rules).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(f => f.FieldType == typeof(Rule))
            .Select(f => (Rule)f.GetValue(null)!)
            .OrderBy(r => r.Id, StringComparer.Ordinal)];
}
