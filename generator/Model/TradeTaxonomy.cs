using System.Collections.Concurrent;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>The trades that a site offers: the built-in catalogue (<c>generator/Data/trades.yaml</c>), less what it hides, with what it adds.</summary>
internal sealed class TradeTaxonomy
{
    private const string Resource = "trades.yaml";
    private const int MostGuesses = 300; // see Surroundings: a guess looks at every name of every trade

    private static readonly Lazy<TradeTaxonomy> Catalogue = new(ReadCatalogue);

    private readonly Dictionary<string, Trade> _byId;
    private readonly HashSet<string> _hidden;
    private readonly ConcurrentDictionary<string, string> _guesses = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> _names;

    private TradeTaxonomy(IEnumerable<Trade> trades, HashSet<string> hidden)
    {
        All = [.. trades.OrderBy(t => t.Id)];
        _byId = All.ToDictionary(t => t.Id.Value, StringComparer.Ordinal);
        _hidden = hidden;
        _names = new(NamesToIds);
    }

    /// <summary>The whole catalogue, before a site changes it.</summary>
    public static TradeTaxonomy BuiltIn => Catalogue.Value;

    /// <summary>In ordinal order of id.</summary>
    public IReadOnlyList<Trade> All { get; }

    /// <summary>The catalogue as <paramref name="settings"/> changes it.</summary>
    public static TradeTaxonomy Read(SiteSettings settings)
    {
        var hidden = settings.HiddenTrades.Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        var added = settings.AddedTrades.Select(t => t.Id.Value).ToHashSet(StringComparer.Ordinal);
        return new TradeTaxonomy(BuiltIn.All.Where(t => !hidden.Contains(t.Id.Value) && !added.Contains(t.Id.Value)).Concat(settings.AddedTrades), hidden);
    }

    public Trade? Find(string id) => _byId.GetValueOrDefault(id);

    public bool IsHidden(string id) => _hidden.Contains(id) && !_byId.ContainsKey(id);

    /// <summary>The id that was probably meant by a misspelt id or by a name in any language and gender; an empty text when none is.</summary>
    public string Guess(string text) =>
        _guesses.TryGetValue(text, out var known) ? known
        : _guesses.Count >= MostGuesses ? ""
        : _guesses.GetOrAdd(text, t => DidYouMean.Closest(t, _names.Value.Keys) is { } name ? _names.Value[name] : "");

    /// <summary>A trade from checked fields; null when one that it must have is missing.</summary>
    public static Trade? Build(Values fields, string mainLanguage)
    {
        if (fields.FindValue<Slug>("id") is not { } id || fields.Text("family") is not { } family || fields.Find<Dictionary<string, string>>("activity") is not { } activity)
            return null;
        // Every name falls back on the French one: a site without French says it in its own language.
        if (!activity.ContainsKey("fr"))
            activity = new(activity, StringComparer.Ordinal) { ["fr"] = activity[mainLanguage] };
        return new Trade(id, Enum.Parse<TradeFamily>(family, ignoreCase: true), activity,
            fields.Text("masculine") ?? activity["fr"], fields.Text("feminine") ?? fields.Text("masculine") ?? activity["fr"],
            fields.List<string>("naf"), fields.Text("schema_type"), fields.Flag("schema_exact"), fields.List<string>("osm"), fields.Text("icon"));
    }

    private Dictionary<string, string> NamesToIds()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var trade in All)
        {
            foreach (var name in trade.Activity.Values.Append(trade.Id.Value).Append(trade.Masculine).Append(trade.Feminine))
                names.TryAdd(name, trade.Id.Value);
        }
        return names;
    }

    private static TradeTaxonomy ReadCatalogue()
    {
        using var stream = typeof(TradeTaxonomy).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program lacks its {Resource}.");
        using var reader = new StreamReader(stream);
        var faults = new Faults();
        var root = YamlReader.Read(reader.ReadToEnd(), Resource, firstLine: 1, faults);
        var checker = new Checker(new Surroundings { Faults = faults, Languages = ["fr"], Today = DateOnly.MaxValue }, file: null);
        var items = root?["trades"] as SequenceNode ?? throw new InvalidOperationException($"{Resource} has no list of trades.");
        var trades = items.Items.OfType<MappingNode>().Select(m => Build(checker.Check(m, ContentModel.Trade), "fr")).OfType<Trade>().ToList();
        // The file ships with the program: a fault in it is a bug.
        return faults.Sorted() is [var first, ..]
            ? throw new InvalidOperationException($"{first.Location}: {first.What("en")}")
            : new TradeTaxonomy(trades, new HashSet<string>(StringComparer.Ordinal));
    }
}
