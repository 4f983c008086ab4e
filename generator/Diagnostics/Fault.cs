namespace Showcase.Diagnostics;

/// <summary>One broken rule at one place. Two faults are equal when a reader could not tell them apart.</summary>
internal sealed record Fault(Rule Rule, SourceLocation Location, params string[] Arguments)
{
    public Severity Severity => Rule.Severity;

    /// <summary>What is wrong, in <paramref name="language"/> (<c>fr</c> or <c>en</c>).</summary>
    public string What(string language) => MessageTemplate.Fill(Rule.What.In(language), Arguments, language);

    /// <summary>What to write instead, in <paramref name="language"/> (<c>fr</c> or <c>en</c>).</summary>
    public string Fix(string language) => MessageTemplate.Fill(Rule.Fix.In(language), Arguments, language);

    /// <summary>What is wrong, as a part of another fault.</summary>
    public string AsArgument() => new Bilingual(What("fr"), What("en")).AsArgument();

    public bool Equals(Fault? other) =>
        other is not null && Rule == other.Rule && Location == other.Location && Arguments.AsSpan().SequenceEqual(other.Arguments);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Rule.Id, StringComparer.Ordinal);
        hash.Add(Location);
        foreach (var argument in Arguments)
            hash.Add(argument, StringComparer.Ordinal);
        return hash.ToHashCode();
    }
}
