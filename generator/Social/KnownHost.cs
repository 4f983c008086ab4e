namespace Showcase.Social;

internal enum HostRole { Profiles, Short, Redirector }

/// <summary>A host of one network or of several, and the forms that its addresses may have, in order.</summary>
internal sealed class KnownHost(SocialNetwork owner, HostRole role, bool old)
{
    private readonly List<(SocialNetwork Network, AddressForm Form)> _forms = [];
    private Dictionary<string, (SocialNetwork Network, AddressForm Form)[]>? _byFirstWord;

    /// <summary>The network that an address of no known form belongs to.</summary>
    public SocialNetwork Owner { get; } = owner;

    public HostRole Role { get; } = role;

    /// <summary>A name that the network no longer uses.</summary>
    public bool Old { get; } = old;

    public IReadOnlyList<(SocialNetwork Network, AddressForm Form)> Forms => _forms;

    /// <summary>The forms that an address with this first segment can have, in order. Most forms start with a word of their own: a handle passes them by.</summary>
    public IReadOnlyList<(SocialNetwork Network, AddressForm Form)> FormsFor(IReadOnlyList<string> segments)
    {
        var byWord = _byFirstWord ??= Sort();
        return segments.Count > 0 && byWord.TryGetValue(segments[0], out var some) ? some : byWord[""];
    }

    // Built when first asked for; two threads may both build it, and either result will do.
    private Dictionary<string, (SocialNetwork Network, AddressForm Form)[]> Sort()
    {
        var words = _forms.SelectMany(f => f.Form.FirstWords ?? []).Append("").Distinct(StringComparer.OrdinalIgnoreCase);
        return words.ToDictionary(w => w, w => _forms.Where(f => f.Form.FirstWords is not { } own || own.Contains(w, StringComparer.OrdinalIgnoreCase)).ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a further label before this host means: a shop of its own, some page of the network (no forms), or null: any website.</summary>
    public KnownHost? Subdomains { get; private set; }

    /// <summary>The handle stands in the host.</summary>
    public bool IsPattern { get; private init; }

    public static Dictionary<string, KnownHost> Index(IReadOnlyList<SocialNetwork> networks)
    {
        var index = new Dictionary<string, KnownHost>(StringComparer.Ordinal);
        foreach (var network in networks)
        {
            foreach (var host in network.Hosts)
                index.TryAdd(host, new KnownHost(network, HostRole.Profiles, false));
            foreach (var host in network.OldHosts)
                index.TryAdd(host, new KnownHost(network, HostRole.Profiles, true));
            foreach (var host in network.ShortHosts)
                index.TryAdd(host, new KnownHost(network, HostRole.Short, false));
            foreach (var host in network.RedirectHosts)
                index.TryAdd(host, new KnownHost(network, HostRole.Redirector, false));
        }
        foreach (var network in networks)
        {
            foreach (var form in network.Addresses.Where(f => f.Host is not null && f.Host != "{host}"))
                AddForm(index, network, form);
            foreach (var host in network.Hosts.Concat(network.OldHosts))
                index[host]._forms.AddRange(network.Addresses.Where(f => f.Host is null).Select(f => (network, f)));
        }
        foreach (var known in index.Values.Where(k => k.Subdomains is null && k.Role == HostRole.Profiles && !k.Owner.OpenSubdomains))
            known.Subdomains = new KnownHost(known.Owner, HostRole.Profiles, false);
        return index;
    }

    private static void AddForm(Dictionary<string, KnownHost> index, SocialNetwork network, AddressForm form)
    {
        var host = form.Host!;
        if (host[0] != '{')
        {
            if (!index.TryGetValue(host, out var known))
                index.Add(host, known = new KnownHost(network, HostRole.Profiles, network.OldHosts.Contains(host)));
            known._forms.Add((network, form));
            return;
        }
        var parent = index[host[(host.IndexOf('}', StringComparison.Ordinal) + 2)..]];
        (parent.Subdomains ??= new KnownHost(network, HostRole.Profiles, false) { IsPattern = true })._forms.Add((network, form));
    }
}
