using System.Globalization;
using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Advice;

/// <summary>Reads <c>advice.yaml</c>, which is part of the program: a fault in it is a bug, and throws.</summary>
internal static class AdviceBookReader
{
    public static AdviceBook Load()
    {
        using var stream = typeof(AdviceBook).Assembly.GetManifestResourceStream("advice.yaml")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var root = DataYaml.Read(reader).AsMapping();
        var groups = Map(root, "groups").Entries.Select(e => Group(e.Key, e.Value.AsMapping())).ToList();
        var (words, notes, quiet) = (Map(root, "words"), Map(root, "notes"), Map(root, "quiet"));
        return new AdviceBook
        {
            Groups = groups,
            Steps = [.. Must(root, "steps").AsList().Select(n => ReadStep(n.AsMapping(), groups))],
            Or = Words(words, "or"),
            And = Words(words, "and"),
            Praise = Words(root, "praise"),
            Closed = Words(notes, "closed"),
            Renamed = Words(notes, "renamed"),
            Many = Words(notes, "many"),
            Alike = Words(notes, "alike"),
            Most = Number(root, "most"),
            MostAlike = Number(root, "alike"),
            StaleMonths = Number(root, "stale"),
            QuietPurposes = Set(quiet, "purposes"),
            QuietNetworks = Set(quiet, "networks"),
        };
    }

    private static TradeGroup Group(string id, DataNode.Mapping node) => new(id, Set(node, "families"), Set(node, "trades"), Set(node, "except"));

    private static Step ReadStep(DataNode.Mapping node, List<TradeGroup> groups) => new(
        Must(node, "id").AsText(), Number(node, "points"), node.Find("measure")?.AsText(), node.Find("at_least") is null ? 1 : Number(node, "at_least"),
        node.Find("after")?.AsText(), List(node, "purposes"), List(node, "networks"), [.. List(node, "for").Select(id => groups.Single(g => g.Id == id))], Words(node, "say"));

    private static DataNode Must(DataNode.Mapping node, string key) => node.Find(key) ?? throw new FormatException($"Line {node.Line}: '{key}' is missing.");

    private static DataNode.Mapping Map(DataNode.Mapping node, string key) => Must(node, key).AsMapping();

    private static int Number(DataNode.Mapping node, string key) => int.Parse(Must(node, key).AsText(), NumberStyles.None, CultureInfo.InvariantCulture);

    private static Bilingual Words(DataNode.Mapping node, string key) => new(Must(Map(node, key), "fr").AsText(), Must(Map(node, key), "en").AsText());

    private static IReadOnlyList<string> List(DataNode.Mapping node, string key) => [.. node.Find(key)?.AsList().Select(n => n.AsText()) ?? []];

    private static HashSet<string> Set(DataNode.Mapping node, string key) => [.. List(node, key)];
}
