namespace Showcase.Diagnostics;

/// <summary>Collects every fault of a run; stages running in parallel may share one.</summary>
internal sealed class Faults
{
    private readonly List<Fault> _all = [];

    public void Add(Rule rule, SourceLocation location, params string[] arguments)
    {
        lock (_all)
            _all.Add(new Fault(rule, location, arguments));
    }

    /// <summary>Tells again what was found earlier.</summary>
    public void Add(IEnumerable<Fault> told)
    {
        lock (_all)
            _all.AddRange(told);
    }

    public bool AnyErrors
    {
        get
        {
            lock (_all)
                return _all.Exists(f => f.Severity == Severity.Error);
        }
    }

    /// <summary>In order of file, line and column, so that two runs print the same text.</summary>
    public IReadOnlyList<Fault> Sorted()
    {
        lock (_all)
            return [.. _all.OrderBy(f => f.Location).ThenBy(f => f.Rule.Id, StringComparer.Ordinal).ThenBy(f => string.Join('\n', f.Arguments), StringComparer.Ordinal).Distinct()];
    }
}
