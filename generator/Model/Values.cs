using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>The checked values of one mapping, by the keys of its model. A value that was absent, empty or faulty is not there.</summary>
internal sealed class Values(IReadOnlyList<Field> fields, SourceLocation source)
{
    private readonly object?[] _values = new object?[fields.Count];
    private readonly Node?[] _nodes = new Node?[fields.Count];

    /// <summary>Where the mapping starts.</summary>
    public SourceLocation Source { get; } = source;

    public IReadOnlyList<Field> Fields => fields;

    public void Set(int index, Node node, object? value) => (_nodes[index], _values[index]) = (node, value);

    public bool IsWritten(int index) => _nodes[index] is not null;

    /// <summary>Where the value of <paramref name="key"/> stands, or the mapping when the key is absent.</summary>
    public SourceLocation Where(string key) => Written(key)?.Source ?? Source;

    /// <summary>The node that was written for <paramref name="key"/>, right or wrong.</summary>
    public Node? Written(string key) => _nodes[IndexOf(key)];

    public T? Find<T>(string key) where T : class => (T?)_values[IndexOf(key)];

    public T? FindValue<T>(string key) where T : struct => (T?)_values[IndexOf(key)];

    public string? Text(string key) => Find<string>(key);

    public bool Flag(string key) => FindValue<bool>(key) ?? false;

    public int? Whole(string key) => (int?)FindValue<double>(key);

    public IReadOnlyList<T> List<T>(string key) =>
        Find<List<Located<object>>>(key) is { } items ? items.ConvertAll(i => (T)i.Value) : [];

    public IReadOnlyList<Located<T>> LocatedList<T>(string key) =>
        Find<List<Located<object>>>(key) is { } items ? items.ConvertAll(i => new Located<T>((T)i.Value, i.Source)) : [];

    private int IndexOf(string key)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Key == key)
                return i;
        }
        throw new InvalidOperationException($"The model has no field '{key}' here.");
    }
}

/// <summary>A day, or a moment of a day, local to its place.</summary>
internal readonly record struct LocalMoment(DateTime Time, bool HasTime);

/// <summary>Who may republish.</summary>
internal sealed record Partnership(bool Everyone, IReadOnlyList<string> Partners);

/// <summary>A photo that exists beside its entry's file.</summary>
/// <param name="Name">As the file system spells it.</param>
internal sealed record PhotoOnDisk(string Name, string Path);
