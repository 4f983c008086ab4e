using Showcase.Diagnostics;

namespace Showcase.Social;

/// <summary>What visitors use a network for; the vitrine groups its links by it.</summary>
/// <param name="Hint">One line on what the visitor finds there.</param>
internal sealed record SocialPurpose(string Id, Bilingual Name, Bilingual Hint);

/// <param name="Since">How long the network has been closed, in words; null while it is open.</param>
/// <param name="Successors">Ids of the networks that serve the same purpose today.</param>
internal sealed record NetworkState(Bilingual? Since, IReadOnlyList<string> Successors)
{
    public static NetworkState Open { get; } = new(null, []);

    public bool IsClosed => Since is not null;
}

/// <summary>A network as <c>generator/Data/networks.yaml</c> describes it.</summary>
internal sealed record SocialNetwork
{
    /// <summary>What content files write as a key: lower-case ASCII and hyphens.</summary>
    public required string Id { get; init; }
    public required Bilingual Name { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public required SocialPurpose Purpose { get; init; }
    public NetworkState State { get; init; } = NetworkState.Open;
    /// <summary>Set and slug: <c>simple-icons/instagram</c>, <c>bootstrap-icons/linkedin</c>; null when no set has it.</summary>
    public string? Icon { get; init; }
    /// <summary>The network's own colour, <c>#RRGGBB</c>.</summary>
    public required string Colour { get; init; }
    /// <summary>A link to some of its accounts publishes a telephone number: such a link needs the artisan's consent.</summary>
    public bool ShowsPhone { get; init; }
    /// <summary>Accounts live on any host (<c>@user@host</c>).</summary>
    public bool Federated { get; init; }
    /// <summary>The first path segment may be a language: <c>/fr/shop/…</c>.</summary>
    public bool LanguagePrefix { get; init; }
    /// <summary>Subdomains that the file does not name are ordinary websites, not parts of the network.</summary>
    public bool OpenSubdomains { get; init; }
    /// <summary>A name with an at sign is a user's, which no address can be made of.</summary>
    public bool NoAtSign { get; init; }
    /// <summary>Answers programs with a login page or a refusal, whether the account is there or not.</summary>
    public bool RefusesRobots { get; init; }
    /// <summary>Two spellings of one handle: dots do not distinguish (case never does but where <see cref="CaseCounts"/>).</summary>
    public bool DotsFold { get; init; }
    public bool CaseCounts { get; init; }
    /// <summary>How the handle is shown: <c>@{handle}</c>.</summary>
    public required string Shown { get; init; }
    /// <summary>The canonical address, with slots.</summary>
    public required string Emit { get; init; }
    public required string MainHost { get; init; }
    public IReadOnlyList<string> Hosts { get; init; } = [];
    /// <summary>Hosts of an earlier name: understood, and said to be past.</summary>
    public IReadOnlyList<string> OldHosts { get; init; } = [];
    public IReadOnlyList<string> ShortHosts { get; init; } = [];
    public IReadOnlyList<string> RedirectHosts { get; init; } = [];
    /// <summary>Hosts that look federated and are not.</summary>
    public IReadOnlyList<string> NotHosts { get; init; } = [];
    /// <summary>Words that no host but the network's own may use as a label.</summary>
    public IReadOnlyList<string> Brands { get; init; } = [];
    /// <summary>Domains of the network's own that carry other people's sites (<c>github.io</c>).</summary>
    public IReadOnlyList<string> Websites { get; init; } = [];
    public required HandleShape Handle { get; init; }
    public IReadOnlyDictionary<string, HandleShape> Shapes { get; init; } = new Dictionary<string, HandleShape>();
    public IReadOnlySet<string> Reserved { get; init; } = new HashSet<string>();
    public IReadOnlyList<AddressForm> Addresses { get; init; } = [];
    /// <summary>Forms that a handle, a number or an identifier takes without any address around it.</summary>
    public IReadOnlyList<AddressForm> Bare { get; init; } = [];
    /// <summary>Canonical address → feed address.</summary>
    public IReadOnlyList<AddressForm> Feeds { get; init; } = [];
    /// <summary>Input and expected output, one pair a line; the tests run them.</summary>
    public string Pairs { get; init; } = "";
    public required NetworkRules Rules { get; init; }

    public bool IsWebsite => Id == "website";

    public bool IsFreeText => Id == "other";
}

/// <summary>The refusals of one network: the rule's own id and sentence, with a remedy that names this network's buttons.</summary>
internal sealed record NetworkRules(Rule BadHandle, Rule Post, Rule Share, Rule Search, Rule Tag, Rule Group, Rule NotProfile, Rule Home, Rule ShortLink, Rule Closed)
{
    /// <param name="copy">How to copy the right address in this network's application.</param>
    /// <param name="handle">What its handles look like.</param>
    /// <param name="since">How long it has been closed.</param>
    /// <param name="successors">Names of what serves the same purpose today.</param>
    public static NetworkRules For(Bilingual copy, Bilingual handle, Bilingual since, Bilingual successors)
    {
        var (fix, rule) = (Plain(copy), Plain(handle));
        return new(
            Diagnostics.Rules.SocialBadHandle with { Fix = rule },
            Diagnostics.Rules.SocialPost with { Fix = fix },
            Diagnostics.Rules.SocialShareButton with { Fix = fix },
            Diagnostics.Rules.SocialSearch with { Fix = fix },
            Diagnostics.Rules.SocialTag with { Fix = fix },
            Diagnostics.Rules.SocialGroup with { Fix = fix },
            Diagnostics.Rules.SocialNotProfile with { Fix = fix },
            Diagnostics.Rules.SocialHome with { Fix = fix },
            Diagnostics.Rules.SocialShortLink with { Fix = fix },
            Diagnostics.Rules.SocialClosed with
            {
                What = Fill(Diagnostics.Rules.SocialClosed.What, "{1}", since),
                Fix = Fill(Diagnostics.Rules.SocialClosed.Fix, "{2}", successors),
            });
    }

    // Sentences of the data file are no templates: a brace in them is a brace.
    private static Bilingual Plain(Bilingual text) => new(Plain(text.Fr), Plain(text.En));

    private static string Plain(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static Bilingual Fill(Bilingual template, string slot, Bilingual text) => new(
        template.Fr.Replace(slot, Plain(text.Fr), StringComparison.Ordinal), template.En.Replace(slot, Plain(text.En), StringComparison.Ordinal));
}
