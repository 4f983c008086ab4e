using System.Text.RegularExpressions;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Model;

namespace Showcase.Imports;

/// <param name="Trades">The main one first.</param>
/// <param name="Guessed">What was misspelt or has several meanings, and was taken for the main one; null when it was plain.</param>
internal sealed record FoundTrades(IReadOnlyList<Trade> Trades, string? Guessed = null);

/// <summary>Finds trades by ids and names, by OpenStreetMap tags, by codes of the French nomenclature of activities.</summary>
internal sealed partial class TradeFinder
{
    /// <summary>What lists say for a trade that the catalogue calls otherwise.</summary>
    private static readonly (string Words, string Id)[] Synonyms =
    [
        ("ceramique d art|ceramique|atelier de ceramique|poterie ceramique|faience artisanale", "ceramiste"), ("poterie|poterie artisanale", "potier"), ("ferronnerie d art|ferronnerie", "ferronnier"),
        ("vitrail|vitraux|maitre verrier|vitrailliste", "vitrailliste"), ("reliure|reliure d art|relieur doreur", "relieur"), ("coiffure|salon de coiffure|coiffeuse a domicile", "coiffeur"), ("hairdresser", "coiffeur"),
        ("menuiserie|menuiserie bois|menuiserie agencement", "menuisier"), ("ebenisterie|ebenisterie d art", "ebeniste"), ("plomberie|plombier|chauffagiste|plomberie chauffage", "plombier-chauffagiste"), ("boucherie|boucherie charcuterie", "boucher"),
        ("patisserie", "patissier"), ("boulangerie|boulangerie patisserie|boulanger patissier", "boulanger"), ("maconnerie|maconnerie generale", "macon"), ("couverture|couvreur zingueur", "couvreur"), ("taille de pierre", "tailleur-de-pierre"),
        ("bijouterie|bijoutier joaillier|joaillerie", "bijoutier"), ("tapisserie|tapissier d ameublement", "tapissier-decorateur"), ("lutherie", "luthier"), ("horlogerie", "horloger"), ("maroquinerie", "maroquinier"), ("tissage", "tisserand"),
        ("fleuriste", "fleuriste"), ("cordonnerie", "cordonnier"), ("photographe", "photographe"), ("brasserie artisanale", "brasseur"), ("fromagerie", "fromager"), ("chocolaterie", "chocolatier"), ("poissonnerie", "poissonnier"),
    ];

    /// <summary>Values of <c>craft</c> that mappers write and no preset knows, where they are not the trade's own English name.</summary>
    private static readonly Dictionary<string, string> OtherTags = new(StringComparer.Ordinal)
    {
        ["cabinet_maker"] = "ebeniste",
        ["ceramics"] = "ceramiste",
        ["goldsmith"] = "orfevre",
        ["silversmith"] = "orfevre",
        ["leather"] = "maroquinier",
        ["stove_fitter"] = "fumiste",
        ["turner"] = "tourneur-sur-bois",
        ["builder"] = "macon",
        ["stained_glass"] = "vitrailliste",
    };

    private readonly TradeTaxonomy _trades;
    private readonly Dictionary<string, Trade> _names = new(StringComparer.Ordinal);
    private readonly ILookup<string, Trade> _naf;
    private readonly ILookup<string, Trade> _osm;
    private readonly int _longest;

    public TradeFinder(TradeTaxonomy trades)
    {
        _trades = trades;
        foreach (var trade in trades.All)
        {
            foreach (var name in trade.Activity.Values.Append(trade.Id.Value).Append(trade.Masculine).Append(trade.Feminine))
                _names.TryAdd(TownName.Fold(name), trade);
        }
        foreach (var (words, id) in Synonyms)
        {
            foreach (var word in words.Split('|'))
            {
                if (trades.Find(id) is { } trade)
                    _names.TryAdd(word, trade);
            }
        }
        foreach (var name in _names.Keys.ToArray())
            _names.TryAdd(Plural().Replace(name, ""), _names[name]);
        _longest = _names.Keys.Max(n => n.Count(c => c == ' ') + 1);
        _naf = trades.All.SelectMany(t => t.Naf.Select(n => (Code: Bare(n), Trade: t))).ToLookup(n => n.Code, n => n.Trade, StringComparer.Ordinal);
        _osm = trades.All.SelectMany(t => t.Osm.Select(o => (Tag: o, Trade: t))).ToLookup(o => o.Tag, o => o.Trade, StringComparer.Ordinal);
    }

    /// <summary>"Céramiste, potier d'art": each part that names a trade; a misspelt one where no other does.</summary>
    public FoundTrades? ByWords(string text, IReadOnlyDictionary<string, string> told, out bool leaveOut)
    {
        leaveOut = false;
        if (told.TryGetValue(TownName.Fold(text), out var id))
        {
            leaveOut = id.Length == 0;
            return _trades.Find(id) is { } trade ? new FoundTrades([trade]) : null;
        }
        var parts = Separators().Split(text).Select(p => p.Trim()).Where(p => p.Length > 0).ToArray();
        var found = parts.Select(p => told.TryGetValue(TownName.Fold(p), out var own) ? _trades.Find(own) : Exact(p)).OfType<Trade>().Distinct().ToArray();
        if (found.Length == 0)
            found = [.. parts.SelectMany(p => _osm[p.ToLowerInvariant()].Concat(_osm["shop=" + p.ToLowerInvariant()]).Concat(_osm["craft=" + p.ToLowerInvariant()])).Take(1)];
        if (found.Length == 0)
            found = [.. parts.SelectMany(Within).Distinct()];
        if (found.Length > 0)
            return new FoundTrades([.. found.Take(6)]);
        return text.Length is > 3 and < 60 && _trades.Guess(text) is { Length: > 0 } guess ? new FoundTrades([_trades.Find(guess)!], text) : null;
    }

    /// <summary>A tag's value, or several of them: <c>pottery;ceramics</c>.</summary>
    /// <param name="key">The column's name: craft, shop.</param>
    public FoundTrades? ByTag(string key, string values, string name)
    {
        foreach (var value in values.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var word = value.Contains('=', StringComparison.Ordinal) ? value : $"{key}={value}";
            if (Among([.. _osm[word.ToLowerInvariant()]], name, word) is { } found)
                return found with { Guessed = null };
        }
        var bare = values.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(v => v[(v.IndexOf('=', StringComparison.Ordinal) + 1)..].ToLowerInvariant());
        return bare.Select(Untagged).FirstOrDefault(t => t is not null) is { } trade ? new FoundTrades([trade]) : null;
    }

    /// <summary>Under the other key, by what mappers write, or by its English name: "cabinet_maker", "jeweller".</summary>
    private Trade? Untagged(string value) =>
        _osm["craft=" + value].Concat(_osm["shop=" + value]).FirstOrDefault() ?? (OtherTags.TryGetValue(value, out var id) ? _trades.Find(id) : Exact(value.Replace('_', ' ')));

    public FoundTrades? ByNaf(string code, string name) => Among([.. _naf[Bare(code)]], name, code);

    // One code may stand for many trades: the workshop's own name may tell which.
    private FoundTrades? Among(IReadOnlyList<Trade> trades, string name, string said) => trades switch
    {
        [] => null,
        [var only] => new FoundTrades([only]),
        _ => Within(name).FirstOrDefault(trades.Contains) is { } told ? new FoundTrades([told]) : new FoundTrades([trades.OrderBy(t => t.Naf.Count).ThenBy(t => t.Id.Value.Length).ThenBy(t => t.Id).First()], said),
    };

    /// <summary>True when the text is the name of a trade and nothing more: "Boulangerie" is no chain.</summary>
    public bool IsGeneric(string name) => Exact(name) is not null;

    private Trade? Exact(string text) => TownName.Fold(text) is var folded && _names.TryGetValue(folded, out var trade) ? trade
        : _names.GetValueOrDefault(Plural().Replace(folded, ""));

    /// <summary>Trades that words of a text name, the longest names first.</summary>
    private IEnumerable<Trade> Within(string text)
    {
        var words = TownName.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(_longest, words.Length); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                var part = string.Join(' ', words[start..(start + length)]);
                if (part.Length > 3 && (_names.TryGetValue(part, out var trade) || _names.TryGetValue(Plural().Replace(part, ""), out trade)))
                    yield return trade;
            }
        }
    }

    private static string Bare(string code) => code.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    [GeneratedRegex(@"[,;/|+&\n]|\s(?:et|and|-|–)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex("s$|(?<=eau)x$", RegexOptions.CultureInvariant)]
    private static partial Regex Plural();
}
