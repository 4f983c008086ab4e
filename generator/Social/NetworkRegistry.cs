using System.Globalization;
using System.Text;

namespace Showcase.Social;

/// <summary>Every network that the project knows, with what the compiler needs at hand: names and hosts by dictionary.</summary>
internal sealed class NetworkRegistry
{
    private static readonly Lazy<NetworkRegistry> Loaded = new(() => Load());

    private readonly Dictionary<string, SocialNetwork> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownHost> _hosts;
    private readonly HashSet<string> _shorteners;
    private readonly HashSet<string> _redirectors;
    private readonly HashSet<string> _mailHosts;

    private NetworkRegistry(IReadOnlyList<SocialPurpose> purposes, IReadOnlyList<SocialNetwork> networks, ForeignHosts foreign)
    {
        (Purposes, All) = (purposes, networks);
        foreach (var network in networks)
        {
            foreach (var name in (IEnumerable<string>)[network.Id, network.Name.Fr, network.Name.En, .. network.Aliases])
            {
                if (!_names.TryAdd(Fold(name), network) && _names[Fold(name)] != network)
                    throw new FormatException($"'{name}' names two networks.");
            }
        }
        _hosts = KnownHost.Index(networks);
        (_shorteners, _redirectors, _mailHosts) = ([.. foreign.Shorteners], [.. foreign.Redirectors], [.. foreign.Mail]);
        Website = networks.First(n => n.IsWebsite);
        AnyHost = [.. networks.Where(n => n.Federated).SelectMany(n => n.Addresses.Where(a => a.Host == "{host}").Select(a => (n, a)))];
        Lookalike = new Lookalike([.. networks.SelectMany(n => n.Brands.Select(b => (b, n.MainHost)))], _hosts.Keys.Concat(foreign.Shorteners), [.. networks.SelectMany(n => n.Websites)]);
    }

    /// <summary>The registry of the data file, read once.</summary>
    public static NetworkRegistry Shared => Loaded.Value;

    /// <summary>In the order of the file, which is the order visitors see.</summary>
    public IReadOnlyList<SocialNetwork> All { get; }

    public IReadOnlyList<SocialPurpose> Purposes { get; }

    public SocialNetwork Website { get; }

    /// <summary>The forms that hold on any host, with their networks.</summary>
    public IReadOnlyList<(SocialNetwork Network, AddressForm Form)> AnyHost { get; }

    public Lookalike Lookalike { get; }

    /// <summary>Reads the data file that is part of the program.</summary>
    /// <param name="withPairs">The tests want the entries' pairs, which are half of the file; a build does not.</param>
    public static NetworkRegistry Load(bool withPairs = false)
    {
        using var stream = typeof(NetworkRegistry).Assembly.GetManifestResourceStream("networks.yaml")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (purposes, networks, foreign) = NetworkFileReader.Read(withPairs ? reader : NetworkFileReader.WithoutPairs(reader));
        return new(purposes, networks, foreign);
    }

    /// <summary>By id, name or alias, however they are written: <c>Google +</c>, <c>google_plus</c>, <c>LINKEDIN</c>.</summary>
    public SocialNetwork? Find(string idOrAlias) =>
        _names.TryGetValue(idOrAlias, out var network) || (idOrAlias.Length <= 40 && _names.TryGetValue(Fold(idOrAlias), out network)) ? network : null;

    /// <summary>The id that a misspelt name most likely means.</summary>
    public string? Nearest(string name) =>
        Spelling.Nearest(Fold(name.Length <= 40 ? name : ""), _names.Keys) is { } key ? _names[key].Id : null;

    /// <param name="host">Lower-case ASCII.</param>
    public KnownHost? FindHost(string host)
    {
        // Longer than DNS allows: no host, and a thousand labels need not be looked up one by one.
        if (host.Length > 253)
            return null;
        if (_hosts.TryGetValue(host, out var known))
            return known;
        // Mobile and country fronts (m., fr., fr-fr.) answer as the host itself.
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0)
            return null;
        var parent = host[(dot + 1)..];
        if (_hosts.TryGetValue(parent, out known))
            return IsFront(host.AsSpan(0, dot)) ? known : known.Subdomains;
        // www.fr.pinterest.com, and whatever stands below a network's host.
        return FindHost(parent) switch
        {
            null => null,
            { Subdomains.IsPattern: true } or { Forms.Count: 0 } when parent.Contains('.', StringComparison.Ordinal) => null,
            var found => IsFront(host.AsSpan(0, dot)) ? found : found.Subdomains,
        };
    }

    public bool IsShortener(string host) =>
        _shorteners.Contains(host) || (host.StartsWith("www.", StringComparison.Ordinal) && _shorteners.Contains(host[4..]));

    /// <summary>A host that carries other people's pages under its own name: what it shows today is not what it shows tomorrow.</summary>
    public bool IsRedirector(string host) =>
        _redirectors.Contains(host) || (host.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && _redirectors.Contains(host[(dot + 1)..]));

    /// <summary>A provider of mailboxes: <c>@demo@gmail.com</c> is somebody's mail, not an account of the fediverse.</summary>
    public bool IsMailHost(string host) => _mailHosts.Contains(host);

    /// <summary>The fediverse network of an unnamed account: what the host's own name says runs there, else Mastodon, whose form of address most others share.</summary>
    public SocialNetwork Guess(string host) => AnyHost.FirstOrDefault(a => SaysSo(host, a.Network)).Network ?? _names["mastodon"];

    public bool SaysWhatRuns(string host) => AnyHost.Any(a => SaysSo(host, a.Network));

    private static bool SaysSo(string host, SocialNetwork network) =>
        host.StartsWith(network.Id, StringComparison.Ordinal) && host[network.Id.Length] == '.' || host.Contains("." + network.Id + ".", StringComparison.Ordinal);

    private static bool IsFront(ReadOnlySpan<char> label) => label is "www" or "m" or "mobile" or "touch" or "mbasic" or "web"
        || (label.Length == 2 && char.IsAsciiLetter(label[0]) && char.IsAsciiLetter(label[1]))
        || (label.Length == 5 && label[2] is '-' or '_' && char.IsAsciiLetter(label[0]) && char.IsAsciiLetter(label[1]) && char.IsAsciiLetter(label[3]) && char.IsAsciiLetter(label[4]));

    private static string Fold(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c == '+')
                result.Append("plus");
            else if (c < 128 ? char.IsAsciiLetterOrDigit(c) : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter)
                result.Append(char.ToLowerInvariant(c is 'é' or 'è' or 'É' ? 'e' : c));
        }
        return result.ToString();
    }
}
