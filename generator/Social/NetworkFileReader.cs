using Showcase.Domain;
using System.Globalization;
using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Social;

/// <summary>Reads <c>networks.yaml</c>; the head of that file says what each key means.</summary>
internal static class NetworkFileReader
{
    public static (IReadOnlyList<SocialPurpose> Purposes, IReadOnlyList<SocialNetwork> Networks, ForeignHosts Foreign) Read(TextReader text)
    {
        var root = DataYaml.Read(text).AsMapping();
        var purposes = root.Find("purposes")!.AsList().Select(n => n.AsMapping())
            .Select(m => new SocialPurpose(Text(m, "id"), Words(m.Find("name")), Words(m.Find("hint")))).ToList();
        var entries = root.Find("networks")!.AsList().Select(n => n.AsMapping()).ToList();
        var names = entries.ToDictionary(m => Text(m, "id"), m => Words(m.Find("name")), StringComparer.Ordinal);
        var fallback = Words(root.Find("copy"));
        var networks = entries.Select(m => Network(m, purposes, names, fallback)).ToList();
        return (purposes, networks, new(List(root.Find("shorteners")), List(root.Find("redirectors")), List(root.Find("mail_hosts"))));
    }

    /// <summary>Leaves out each block of pairs before the parser sees it.</summary>
    public static TextReader WithoutPairs(TextReader text)
    {
        var kept = new StringBuilder(80_000);
        var inPairs = false;
        while (text.ReadLine() is { } line)
        {
            inPairs = line == "    pairs: |" || (inPairs && (line.Length == 0 || line.StartsWith("      ", StringComparison.Ordinal)));
            if (!inPairs)
                kept.Append(line).Append('\n');
        }
        return new StringReader(kept.ToString());
    }

    private static SocialNetwork Network(DataNode.Mapping entry, List<SocialPurpose> purposes, Dictionary<string, Bilingual> names, Bilingual fallback)
    {
        var id = Text(entry, "id");
        var handleNode = entry.Find("handle")!.AsMapping();
        var handle = Shape(handleNode);
        var shapes = entry.Find("shapes") is { } node ? node.AsMapping().Entries.ToDictionary(e => e.Key, e => Shape(e.Value.AsMapping()), StringComparer.Ordinal) : [];
        var (shown, emit) = (entry.Find("shown")?.AsText() ?? "{handle}", entry.Find("emit")?.AsText() ?? "");
        var closed = entry.Find("closed")?.AsMapping();
        var successors = List(closed?.Find("successors"));
        var kind = Kind(entry.Find("kind")?.AsText() ?? "person")!.Value;
        var hosts = List(entry.Find("hosts"));
        var mainHost = emit.StartsWith("https://", StringComparison.Ordinal) && !emit.Contains("{host}", StringComparison.Ordinal)
            ? emit[8..emit.IndexOf('/', 8)] : hosts.Length > 0 ? hosts[0] : "";
        Slot Slot(string text) => Social.Slot.Parse(text, handle, shapes);
        // A handle alone is written as the network's own form unless the entry lists what else may stand alone.
        List<AddressForm> bare = [.. Forms(entry.Find("bare")?.AsText() ?? (emit.Length > 0 || closed is not null ? $"{{handle}} -> {kind.ToString().ToLowerInvariant()}" : ""), Slot, emit, shown)];
        return new SocialNetwork
        {
            Id = id,
            Name = names[id],
            Aliases = List(entry.Find("aliases")),
            Purpose = purposes.First(p => p.Id == Text(entry, "purpose")),
            State = closed is null ? NetworkState.Open : new(Words(closed.Find("since")), successors),
            Icon = entry.Find("icon")?.AsText(),
            Colour = Text(entry, "colour"),
            ShowsPhone = Flag(entry, "shows_phone"),
            Federated = Flag(entry, "federated"),
            LanguagePrefix = Flag(entry, "language_prefix"),
            OpenSubdomains = Flag(entry, "open_subdomains"),
            NoAtSign = Flag(entry, "no_at_sign"),
            RefusesRobots = Flag(entry, "refuses_robots"),
            DotsFold = Flag(handleNode, "dots_fold"),
            CaseCounts = Flag(handleNode, "case_counts"),
            Shown = shown,
            Emit = emit,
            MainHost = mainHost,
            Hosts = hosts,
            OldHosts = List(entry.Find("old_hosts")),
            ShortHosts = List(entry.Find("short_hosts")),
            RedirectHosts = List(entry.Find("redirect_hosts")),
            NotHosts = List(entry.Find("not_hosts")),
            Brands = List(entry.Find("brands")),
            Websites = List(entry.Find("websites")),
            Handle = handle,
            Shapes = shapes,
            Reserved = List(entry.Find("reserved")).ToHashSet(StringComparer.OrdinalIgnoreCase),
            Addresses = [.. Forms(entry.Find("addresses")?.AsText() ?? "", Slot, emit, shown)],
            Bare = bare,
            Feeds = [.. Forms(entry.Find("feeds")?.AsText() ?? "", Slot, emit, shown)],
            Pairs = entry.Find("pairs")?.AsText() ?? "",
            Rules = NetworkRules.For(entry.Find("copy") is { } copy ? Words(copy) : fallback, Words(handleNode.Find("says")), Words(closed?.Find("since")),
                new(string.Join(", ", successors.Select(s => names[s].Fr)), string.Join(", ", successors.Select(s => names[s].En)))),
        };
    }

    private static IEnumerable<AddressForm> Forms(string table, Func<string, Slot> slot, string emit, string shown)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var arrow = line.IndexOf(" -> ", StringComparison.Ordinal);
            var words = line[(arrow + 4)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var pattern in line[..arrow].Split(", ", StringSplitOptions.TrimEntries))
                yield return AddressForm.Parse(pattern, slot, Outcome(words, pattern, emit, shown));
        }
    }

    private static FormOutcome Outcome(string[] words, string pattern, string emit, string shown)
    {
        if (words[0].StartsWith("https://", StringComparison.Ordinal))
            return new FormOutcome.Feed(words[0]);
        if (Kind(words[0]) is { } kind)
        {
            var own = words.Skip(1).FirstOrDefault(w => w.StartsWith("https://", StringComparison.Ordinal));
            var name = words.Skip(1).FirstOrDefault(w => w.StartsWith("as:", StringComparison.Ordinal));
            return new FormOutcome.Accepted(kind, own ?? emit, name?[3..] ?? shown, words.Contains("opaque"), words.Contains("phone"));
        }
        return new FormOutcome.Refused(words[0] switch
        {
            "post" => RefusedAs.Post,
            "share" => RefusedAs.Share,
            "search" => RefusedAs.Search,
            "tag" => RefusedAs.Tag,
            "group" => RefusedAs.Group,
            "page-of-the-site" => RefusedAs.NotProfile,
            "redirector" => RefusedAs.Redirector,
            "short" => RefusedAs.ShortLink,
            "retired" => RefusedAs.Retired,
            _ => throw new FormatException($"'{pattern}': no outcome '{words[0]}'."),
        });
    }

    private static AccountKind? Kind(string word) => word switch
    {
        "person" => AccountKind.Person,
        "page" => AccountKind.Page,
        "channel" => AccountKind.Channel,
        "shop" => AccountKind.Shop,
        _ => null,
    };

    private static HandleShape Shape(DataNode.Mapping shape)
    {
        var length = Text(shape, "length").Split('-');
        return new HandleShape(Text(shape, "chars"), int.Parse(length[0], CultureInfo.InvariantCulture), int.Parse(length[^1], CultureInfo.InvariantCulture),
            shape.Find("first")?.AsText(), shape.Find("not_first")?.AsText() ?? "", shape.Find("not_last")?.AsText() ?? "", List(shape.Find("never")),
            shape.Find("needs")?.AsText(), Flag(shape, "lower"), Flag(shape, "lenient"), shape.Find("unusual")?.AsText() ?? "");
    }

    private static string Text(DataNode.Mapping entry, string key) =>
        entry.Find(key)?.AsText() ?? throw new FormatException($"Line {entry.Line}: '{key}' is missing.");

    private static bool Flag(DataNode.Mapping entry, string key) => entry.Find(key) is { } node && node.AsText() == "true";

    // Lists of short words are written as one line of text, apart by spaces: `hosts: facebook.com fb.com`.
    private static string[] List(DataNode? node) => node is null ? [] : node.AsText().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static Bilingual Words(DataNode? node) => node switch
    {
        null => new("", ""),
        DataNode.Scalar same => new(same.Text, same.Text),
        _ => new(Text(node.AsMapping(), "fr"), Text(node.AsMapping(), "en")),
    };
}

/// <summary>Hosts of no network that the compiler must know all the same.</summary>
internal sealed record ForeignHosts(IReadOnlyList<string> Shorteners, IReadOnlyList<string> Redirectors, IReadOnlyList<string> Mail);
