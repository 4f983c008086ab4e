using System.Globalization;
using System.Text.RegularExpressions;
using Showcase.Social;

namespace Showcase.Tests.Social;

/// <summary>One line of the <c>pairs</c> of an entry of networks.yaml.</summary>
/// <param name="Named">The network's key stands beside the text.</param>
internal sealed partial record NetworkPair(string Network, string Line, string Input, bool Named, SocialContext Context, string Expected)
{
    public bool Refused => Expected.StartsWith("SC", StringComparison.Ordinal);

    public static NetworkRegistry Registry { get; } = NetworkRegistry.Load(withPairs: true);

    public static IReadOnlyList<NetworkPair> All { get; } =
        [.. Registry.All.SelectMany(n => n.Pairs.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Parse(n.Id, line)))];

    public SocialReading Compile() => SocialCompiler.Compile(Input, Named ? Network : null, Registry, Context);

    /// <summary>A reading as the pairs write it.</summary>
    public static string Write(SocialReading reading) => reading switch
    {
        SocialReading.Refused refused => refused.Rule.Id,
        SocialReading.Understood { Account: var a, Notices: var notices } =>
            $"{a.Kind.ToString().ToLowerInvariant()} {a.Handle} {a.Url ?? "-"}{string.Concat(notices.Select(n => " " + n.Rule.Id))}",
        _ => throw new InvalidOperationException(),
    };

    private static NetworkPair Parse(string network, string line)
    {
        var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
        var (input, named, departement, consent) = (line[..arrow], true, "29", true);
        if (SceneText().Match(input) is { Success: true } scene)
        {
            input = input[scene.Length..];
            named = scene.Groups[1].Value != "unnamed";
            consent = scene.Groups[1].Value != "no consent";
            departement = char.IsAsciiDigit(scene.Groups[1].Value[0]) ? scene.Groups[1].Value : departement;
        }
        input = EscapeText().Replace(input, e => ((char)int.Parse(e.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return new(network, line, input, named, new SocialContext(departement, consent), line[(arrow + 4)..]);
    }

    [GeneratedRegex(@"^\{([^}]*)\} ")]
    private static partial Regex SceneText();

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex EscapeText();
}
