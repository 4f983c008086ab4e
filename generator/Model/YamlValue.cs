using System.Text.RegularExpressions;
using Showcase.Content;

namespace Showcase.Model;

/// <summary>A value to be written as YAML.</summary>
internal abstract record YamlValue
{
    /// <param name="Bare">It may stand without quotes where YAML allows: numbers, dates, ids. A postcode may not: its leading zero counts.</param>
    internal sealed record Scalar(string Text, bool Bare = true) : YamlValue;

    internal sealed record Sequence(IReadOnlyList<YamlValue> Items) : YamlValue
    {
        public bool Equals(Sequence? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Count;
    }

    /// <summary>Keys and values; with each the name of the form's input that it came from, null for what was not in the form.</summary>
    internal sealed record Mapping(IReadOnlyList<(string Key, YamlValue Value, string? Form)> Entries) : YamlValue
    {
        public bool Equals(Mapping? other) => other is not null && Entries.Select(e => (e.Key, e.Value)).SequenceEqual(other.Entries.Select(e => (e.Key, e.Value)));

        public override int GetHashCode() => Entries.Count;

        public YamlValue? this[string key] => Entries.FirstOrDefault(e => e.Key == key).Value;
    }

    public static YamlValue Of(Node node) => node switch
    {
        ScalarNode scalar => new Scalar(scalar.Text.Trim()),
        SequenceNode list => new Sequence([.. list.Items.Select(Of)]),
        MappingNode map => new Mapping([.. map.Entries.Select(e => (e.Key, Of(e.Value), (string?)null))]),
        _ => new Scalar(""),
    };

    public bool IsEmpty => this switch
    {
        Scalar scalar => scalar.Text.Length == 0,
        Sequence list => list.Items.Count == 0,
        Mapping map => map.Entries.Count == 0,
        _ => true,
    };

    /// <summary>Whether the two say the same, quotes apart.</summary>
    public bool Same(YamlValue? other) => (this, other) switch
    {
        (Scalar a, Scalar b) => a.Text == b.Text,
        (Sequence a, Sequence b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(p => p.First.Same(p.Second)),
        (Mapping a, Mapping b) => a.Entries.Count == b.Entries.Count && a.Entries.All(e => e.Value.Same(b[e.Key])),
        _ => false,
    };
}

/// <summary>Spells a scalar so that it reads back equal whatever it holds.</summary>
internal static partial class YamlScalar
{
    public static string Spell(YamlValue.Scalar scalar)
    {
        var text = scalar.Text;
        var plain = Words().IsMatch(text) || WebAddress().IsMatch(text) || (scalar.Bare && Number().IsMatch(text));
        return plain ? text : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    // Letters first, nothing that a flow list or a comment could take for its own, and no word of YAML's.
    [GeneratedRegex(@"^(?!(?:null|true|false|yes|no|on|off|y|n)\z)\p{L}(?:[\p{L}\p{M}\p{Nd} .'’&()@/+_-]*[\p{L}\p{M}\p{Nd}.’)])?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"^https?://[A-Za-z0-9._~/@-]*[A-Za-z0-9/]\z", RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^(?:-?(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,12})?|[12][0-9]{3}-[01][0-9]-[0-3][0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
