using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Social;
using Showcase.Social.Links;

namespace Showcase.Cli;

/// <summary>What <c>showcase links</c> says: faults for what a person must change, a line for each address that is no fault.</summary>
internal sealed class LinkReport
{
    /// <summary>Up to so many addresses each has its line; beyond, only those that a person should look at.</summary>
    private const int Shown = 40;

    private readonly List<(LinkTarget Target, LinkRecord Record)> _rows;
    private readonly Faults _faults;
    private readonly string _language;

    private LinkReport(List<(LinkTarget, LinkRecord)> rows, Faults faults, string language) => (_rows, _faults, _language) = (rows, faults, language);

    public static LinkReport Of(IReadOnlyList<LinkTarget> targets, IReadOnlyDictionary<string, LinkRecord> records, string language, Faults faults)
    {
        List<(LinkTarget Target, LinkRecord Record)> rows = [.. targets.Select(t => (t, records[t.Url.AbsoluteUri]))];
        foreach (var (target, record) in rows)
        {
            var source = target.Source ?? SourceLocation.WholeFile("links");
            if (record.State == LinkState.Dead)
                faults.Add(Rules.LinkDead, source, record.Url, record.Since.Iso(), Reason(record.Note));
            else if (record.State == LinkState.Moved)
                faults.Add(Rules.LinkMoved, source, record.Url, record.To ?? "");
            else if (record.State == LinkState.Forbidden)
                faults.Add(Rules.LinkForbidden, source, record.Url, record.To is { } to && to != record.Url ? to : "");
        }
        return new LinkReport(rows, faults, language);
    }

    private static string Reason(string note) => note switch
    {
        "webfinger" => new Bilingual("son serveur ne connaît pas ce compte", "its server does not know this account").AsArgument(),
        "timeout" => new Bilingual("trop lent", "too slow").AsArgument(),
        "unreachable" => new Bilingual("injoignable", "unreachable").AsArgument(),
        "redirects" => new Bilingual("trop de redirections", "too many redirects").AsArgument(),
        _ => "HTTP " + note,
    };

    public string Text()
    {
        var text = new StringBuilder(FaultFormat.Text(_faults.Sorted(), _language));
        foreach (var (target, record) in _rows)
        {
            if (record is { State: LinkState.Alive, Verified: null } && target is { Account.Network: { } network, Vitrine: [var vitrine, ..] } && NetworkRegistry.Shared.Find(network) is { Federated: true })
                text.Append(target.Owner).Append(": ").Append(record.Url).Append('\n').Append("  ").Append(Words.LinksToVerify.Say(_language, vitrine)).Append('\n');
        }
        if (_rows.Count <= Shown)
        {
            foreach (var (_, record) in _rows.DistinctBy(r => r.Record.Url).OrderBy(r => r.Record.State).ThenBy(r => r.Record.Url, StringComparer.Ordinal))
                text.Append(Words.Of(record.State).In(_language).PadRight(12)).Append(record.Url).Append(record.Note.Length > 0 ? $" ({record.Note})" : "").Append('\n');
        }
        int Count(LinkState state) => _rows.Count(r => r.Record.State == state);
        return text.Append(string.Join(" · ", Words.LinksAlive.Say(_language, Count(LinkState.Alive) + Count(LinkState.Moved)), Words.LinksVerified.Say(_language, _rows.Count(r => r.Record.Verified is not null)),
            Words.LinksUnknown.Say(_language, Count(LinkState.Unknown)), Screen.Tally(_faults.Sorted(), _language))).Append('\n').ToString();
    }

    public string Json()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var (target, record) in _rows)
            {
                json.WriteStartObject();
                json.WriteString("vitrine", target.Owner);
                json.WriteString("network", target.Account?.Network ?? "website");
                json.WriteString("url", record.Url);
                json.WriteString("state", record.State.ToString().ToLowerInvariant());
                json.WriteString("note", record.Note);
                json.WriteString("to", record.To);
                json.WriteString("since", record.Since.Iso());
                json.WriteString("checked", record.Checked.Iso());
                json.WriteString("verified", record.Verified?.Iso());
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
