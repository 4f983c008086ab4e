using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Showcase.Content;

/// <summary>A node of one of the project's own data files (<c>generator/Data/*.yaml</c>), and the line it starts on.</summary>
/// <remarks>These files ship with the program: a fault in one is a bug, so reading throws instead of reporting.</remarks>
internal abstract record DataNode(int Line)
{
    public sealed record Scalar(string Text, int Line) : DataNode(Line);

    public sealed record Sequence(IReadOnlyList<DataNode> Items, int Line) : DataNode(Line);

    public sealed record Mapping(IReadOnlyList<KeyValuePair<string, DataNode>> Entries, int Line) : DataNode(Line)
    {
        /// <summary>The value under <paramref name="key"/>; a scan, because these mappings hold about ten keys.</summary>
        public DataNode? Find(string key)
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                    return entry.Value;
            }
            return null;
        }
    }

    public string AsText() => this is Scalar scalar ? scalar.Text : throw new FormatException($"Line {Line}: a text is expected.");

    public Mapping AsMapping() => this as Mapping ?? throw new FormatException($"Line {Line}: keys and values are expected.");

    public IReadOnlyList<DataNode> AsList() => this is Sequence list ? list.Items : throw new FormatException($"Line {Line}: a list is expected.");
}

/// <summary>Reads a data file through parser events: no reflection, so that the first call stays cheap.</summary>
internal static class DataYaml
{
    public static DataNode Read(TextReader text)
    {
        var parser = new Parser(text);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        return ReadNode(parser);
    }

    private static DataNode ReadNode(Parser parser)
    {
        var line = (int)parser.Current!.Start.Line;
        if (parser.TryConsume<Scalar>(out var scalar))
            return new DataNode.Scalar(scalar.Value, line);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<DataNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(ReadNode(parser));
            return new DataNode.Sequence(items, line);
        }
        if (parser.TryConsume<MappingStart>(out _))
        {
            var entries = new List<KeyValuePair<string, DataNode>>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (entries.Exists(e => e.Key == key.Value))
                    throw new FormatException($"Line {key.Start.Line}: '{key.Value}' stands twice.");
                entries.Add(new(key.Value, ReadNode(parser)));
            }
            return new DataNode.Mapping(entries, line);
        }
        throw new FormatException($"Line {line}: anchors and aliases have no place in a data file.");
    }
}
