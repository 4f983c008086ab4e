using System.Net;
using System.Text.RegularExpressions;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Model;

namespace Showcase.Imports;

/// <summary>Makes a profile's fields of a row; tells what it does not understand. What a field may hold is left to the checker, which sees every profile after.</summary>
internal sealed partial class RowReader(ListTable table, ImportMap map, TradeFinder trades, PlaceFinder places, string language, Faults faults)
{
    private const int LongestName = 80;
    private const int LongestSummary = 160;

    private readonly bool _ids = IdsTell(table, map);

    public Candidate? Read(ListRow row)
    {
        if (Closed(row))
            return Refuse(Rules.ImportClosed, row, Target.Closed);
        var name = Cut(Cells.Calm(First(row, Target.Name)), LongestName);
        if (!name.Any(char.IsLetterOrDigit))
            return Refuse(Rules.ImportNoName, row, Target.Name);
        if (!map.Chains && First(row, Target.Brand) is { Length: > 0 } brand)
            return Refuse(Rules.ImportChain, row, Target.Brand, name, brand);
        var words = new PlaceWords(Joined(row, Target.Address), Joined(row, Target.Street), First(row, Target.Postcode), First(row, Target.Town), First(row, Target.Insee),
            PlaceFinder.PointOf(First(row, Target.Latitude), First(row, Target.Longitude), First(row, Target.Point)) ?? PlaceFinder.ProjectedPoint(First(row, Target.Easting), First(row, Target.Northing)));
        if (places.Find(words) is not { } place)
            return Refuse(Rules.ImportNoPlace, row, map.Has(Target.Town) ? Target.Town : Target.Address, string.Join(' ', new[] { words.Address, words.Street, words.Postcode, words.Town, words.Insee }.Where(w => w.Length > 0)));
        var found = TradesOf(row, name, out var said, out var leftOut);
        if (found is null && !leftOut && !map.Defaults.Any(d => d.Key == "trade"))
            return Refuse(Rules.ImportNoTrade, row, TradeColumn(), said);
        if (leftOut)
            return null;
        if (found?.Guessed is { } guessed)
            faults.Add(Rules.ImportTradeGuessed, At(row, TradeColumn()), guessed, found.Trades[0].Id.Value);

        var candidate = new Candidate(row, name, place) { Id = IdOf(row, name, place) };
        Fill(candidate, row, found, place);
        return candidate;
    }

    private void Fill(Candidate to, ListRow row, FoundTrades? found, FoundPlace place)
    {
        to.Text("name", to.Name);
        if (found is not null)
        {
            to.Text("trade", found.Trades[0].Id.Value, bare: true);
            to.Add("other_trades", new YamlValue.Sequence([.. found.Trades.Skip(1).Take(5).Select(t => new YamlValue.Scalar(t.Id.Value))]));
        }
        if (Cut(Cells.Calm(Joined(row, Target.People)), LongestName) is { Length: > 0 } person && TownName.Fold(person) != TownName.Fold(to.Name))
            to.Add("people", new YamlValue.Sequence([new YamlValue.Mapping([("name", new YamlValue.Scalar(person, Bare: false), "people")])]));
        var body = Plain(Raw(row, Target.Body));
        var summary = First(row, Target.Summary) is { Length: > 0 } short_ ? Cells.Tidy(Plain(short_)) : FirstSentence(body);
        // Said of the place and the trade alone where the list says nothing: a sentence that the artisan will want to write better.
        to.Text("summary", summary.Length > 0 ? Cut(summary, LongestSummary) : $"{found?.Trades[0].Name(language) ?? to.Name}, {place.Town}.");
        to.Body = TownName.Fold(body) == TownName.Fold(summary) ? "" : body;
        Address(to, place);
        Contact(to, row);
        Siret(to, row);
        if (Cells.Year(First(row, Target.Since)) is { } year)
            to.Text("since", year.ToString(System.Globalization.CultureInfo.InvariantCulture), bare: true);
        to.Add("skills", new YamlValue.Sequence([.. First(row, Target.Skills).Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(s => s.Length <= 60).Distinct(StringComparer.OrdinalIgnoreCase).Take(20).Select(s => new YamlValue.Scalar(s, Bare: false))]));
        to.Text("hours", First(row, Target.Hours));
        Social(to, row);
        foreach (var (key, value, _) in map.Defaults.Where(d => !to.Has(d.Key)))
            to.Add(key, value);
        foreach (var (field, target) in Sources)
        {
            if (map.Of(target).Select(c => (int?)c).FirstOrDefault(c => row.Cells[c!.Value].Length > 0) is { } column)
                to.Origins[field] = column;
        }
    }

    private static readonly (string Field, Target Target)[] Sources =
    [
        ("name", Target.Name), ("trade", Target.Trade), ("people", Target.People), ("summary", Target.Summary), ("body", Target.Body), ("address.street", Target.Street), ("address.postcode", Target.Postcode), ("address.town", Target.Town),
        ("address.location", Target.Latitude), ("contact.phone", Target.Phone), ("contact.email", Target.Email), ("contact.website", Target.Website), ("siret", Target.Siret), ("since", Target.Since), ("skills", Target.Skills), ("hours", Target.Hours), ("social", Target.Facebook),
    ];

    private static void Address(Candidate to, FoundPlace place)
    {
        var address = new List<(string, YamlValue, string?)>();
        if (place.Street.Length > 0)
            address.Add(("street", new YamlValue.Scalar(place.Street, Bare: false), "address.street"));
        address.Add(("postcode", new YamlValue.Scalar(place.Postcode, Bare: false), "address.postcode"));
        address.Add(("town", new YamlValue.Scalar(place.Town, Bare: false), "address.town"));
        if (place.Point is { } point)
        {
            address.Add(("location", new YamlValue.Mapping([("lat", new YamlValue.Scalar(PlaceFinder.Degrees(point.Latitude)), null), ("lon", new YamlValue.Scalar(PlaceFinder.Degrees(point.Longitude)), null)]), "address.location"));
        }
        to.Add("address", new YamlValue.Mapping(address));
    }

    private void Contact(Candidate to, ListRow row)
    {
        var contact = new List<(string, YamlValue, string?)>();
        foreach (var column in map.Of(Target.Phone))
        {
            if (PhoneOf(row, column, to.Place.Commune.Departement.Code) is { } phone)
            {
                to.Phone ??= phone.E164;
                contact.Add(("phone", new YamlValue.Scalar(phone.Display, Bare: false), "contact.phone"));
                break;
            }
        }
        if (First(row, Target.Email).Split([' ', ',', ';', '/'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(m => m.Contains('@', StringComparison.Ordinal)) is { } mail)
        {
            to.Email = mail.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase).ToLowerInvariant();
            contact.Add(("email", new YamlValue.Scalar(to.Email, Bare: false), "contact.email"));
        }
        if (First(row, Target.Website) is { Length: > 0 } site && !SocialHost().IsMatch(site))
        {
            var first = site.Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries)[0];
            contact.Add(("website", new YamlValue.Scalar(first.Contains("://", StringComparison.Ordinal) ? first : "https://" + first, Bare: false), "contact.website"));
        }
        to.Add("contact", new YamlValue.Mapping(contact));
    }

    /// <summary>The first of several numbers; one at a premium is no workshop's own.</summary>
    private PhoneNumber? PhoneOf(ListRow row, int column, string departement)
    {
        var cell = Cells.Tidy(row.Cells[column]);
        if (cell.Length == 0)
            return null;
        var digits = Cells.Digits(cell, out var lost);
        if (lost)
        {
            faults.Add(Rules.ImportDigitsLost, table.At(row, column), cell, table.Columns[column]);
            return null;
        }
        foreach (var part in Several().Split(digits))
        {
            if (PhoneNumber.TryParse(part, departement, out var number))
                return number;
        }
        faults.Add(Rules.ImportCell, table.At(row, column), cell, table.Columns[column]);
        return null;
    }

    private void Siret(Candidate to, ListRow row)
    {
        if (map.Of(Target.Siret).Select(c => (int?)c).FirstOrDefault(c => Cells.Tidy(row.Cells[c!.Value]).Length > 0) is not { } column)
            return;
        var cell = Cells.Tidy(row.Cells[column]);
        var digits = string.Concat(Cells.Digits(cell, out var lost).Where(char.IsAsciiDigit));
        if (lost)
            faults.Add(Rules.ImportDigitsLost, table.At(row, column), cell, table.Columns[column]);
        else if (Domain.Siret.TryParse(digits.Length is > 9 and < 14 ? digits.PadLeft(14, '0') : digits, out var siret, out _))
            to.Siret = siret;
        else
            faults.Add(Rules.ImportCell, table.At(row, column), cell, table.Columns[column]);
        if (to.Siret is { } good)
            to.Text("siret", good.Digits);
    }

    private void Social(Candidate to, ListRow row)
    {
        var lines = new List<string>();
        foreach (var (target, host) in ((Target, string)[])[(Target.Facebook, "https://www.facebook.com/"), (Target.Instagram, "https://www.instagram.com/")])
        {
            if (First(row, target) is { Length: > 0 } handle)
                lines.Add(handle.Contains('.', StringComparison.Ordinal) && handle.Contains('/', StringComparison.Ordinal) ? handle : host + handle.TrimStart('@', '/'));
        }
        if (First(row, Target.Website) is { Length: > 0 } site && SocialHost().IsMatch(site) && lines.Count == 0)
            lines.Add(site);
        to.Add("social", new YamlValue.Sequence([.. lines.Select(l => new YamlValue.Scalar(l, Bare: false))]));
    }

    private FoundTrades? TradesOf(ListRow row, string name, out string said, out bool leftOut)
    {
        (said, leftOut) = ("", false);
        foreach (var column in map.Of(Target.Osm))
        {
            var cell = Cells.Tidy(row.Cells[column]);
            said = said.Length == 0 ? cell : said;
            if (cell.Length > 0 && trades.ByTag(table.Columns[column].Split(':', '.')[^1].ToLowerInvariant(), cell, name) is { } tagged)
                return tagged;
        }
        foreach (var text in map.Of(Target.Trade).Select(c => Cells.Tidy(row.Cells[c])).Where(t => t.Length > 0))
        {
            said = said.Length == 0 ? text : said;
            if ((Naf().IsMatch(text) ? trades.ByNaf(text, name) : trades.ByWords(text, map.Trades, out leftOut)) is { } worded)
                return worded;
            if (leftOut)
                return null;
        }
        if (First(row, Target.Naf) is { Length: > 0 } code)
        {
            said = said.Length == 0 ? code : said;
            if (trades.ByNaf(code, name) is { } coded)
                return coded;
        }
        // Where no column tells it, the name over the door may.
        return said.Length == 0 ? trades.ByWords(name, map.Trades, out leftOut) is { Guessed: null } named ? named : null : null;
    }

    private Target TradeColumn() => new[] { Target.Trade, Target.Osm, Target.Naf }.FirstOrDefault(map.Has, Target.Name);

    private bool Closed(ListRow row) => First(row, Target.Closed).ToLowerInvariant() is "f" or "fermé" or "ferme" or "closed" or "cessé" or "inactif" or "yes";

    /// <summary>Its number in the source, else its SIRET, else what it is called and where: whatever is the same the next time.</summary>
    private string IdOf(ListRow row, string name, FoundPlace place)
    {
        if (_ids && First(row, Target.Id) is { Length: > 0 } id)
            return id;
        if (Domain.Siret.TryParse(Cells.Digits(First(row, Target.Siret), out var lost), out var siret, out _) && !lost)
            return "siret:" + siret.Digits;
        return "row:" + Sha256.Of(TownName.Fold($"{name} {place.Street} {place.Postcode} {place.Town}"))[..16];
    }

    // A column called "code" may number kinds and not rows.
    private static bool IdsTell(ListTable table, ImportMap map) => map.Of(Target.Id).ToArray() is [var column, ..]
        && table.Rows.Select(r => Cells.Tidy(r.Cells[column])).Where(v => v.Length > 0).ToArray() is { Length: > 0 } ids && ids.Distinct(StringComparer.Ordinal).Count() == ids.Length;

    private string First(ListRow row, Target target)
    {
        foreach (var column in map.Of(target))
        {
            if (Cells.Tidy(row.Cells[column]) is { Length: > 0 } text)
                return text;
        }
        return "";
    }

    private string Joined(ListRow row, Target target) => Cells.Tidy(string.Join(' ', map.Of(target).Select(c => Cells.Tidy(Cells.Digits(Cells.Tidy(row.Cells[c]), out _))).Where(t => t.Length > 0)));

    private string Raw(ListRow row, Target target) => map.Of(target).Select(c => row.Cells[c]).FirstOrDefault(c => Cells.Tidy(c).Length > 0) ?? "";

    private SourceLocation At(ListRow row, Target target) => table.At(row, map.Of(target).FirstOrDefault());

    private Candidate? Refuse(Rule rule, ListRow row, Target target, params string[] words)
    {
        faults.Add(rule, At(row, target), words);
        return null;
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = text.LastIndexOf(' ', most - 1);
        return string.Concat(text.AsSpan(0, end > most / 2 ? end : most - 1), "…");
    }

    private static string FirstSentence(string body)
    {
        var line = Cells.Tidy(body);
        return Sentence().Match(line) is { Success: true } first && first.Length is > 20 and <= LongestSummary ? first.Value : line;
    }

    /// <summary>Text without the tags that portals leave in it, and nothing that Markdown would take for its own.</summary>
    private static string Plain(string text)
    {
        if (text.Length == 0)
            return "";
        var lines = WebUtility.HtmlDecode(Tag().Replace(LineTag().Replace(text.ReplaceLineEndings("\n"), "\n"), "")).Split('\n').Select(Cells.Tidy);
        var plain = Blank().Replace(string.Join('\n', lines), "\n\n").Trim();
        return Sign().Replace(plain, "\\$0");
    }

    [GeneratedRegex(@"<(?:br|/p|/div|/li)\s*/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LineTag();

    [GeneratedRegex(@"</?[A-Za-z!][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\n{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"[<\[\]`*_\\]|(?m:^(?:[#>+=~-]|[0-9]+[.)]))", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^.+?[.!?…](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?:facebook|instagram|linkedin|youtube|tiktok|pinterest|x|twitter)\.com/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SocialHost();

    [GeneratedRegex(@"\s*(?:[/;,|]|\bou\b|\bet\b)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Several();

    [GeneratedRegex(@"^[0-9]{2}\.?[0-9]{2}\s?[A-Z]$", RegexOptions.CultureInvariant)]
    private static partial Regex Naf();
}
