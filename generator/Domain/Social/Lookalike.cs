using System.Globalization;
using System.Text;

namespace Showcase.Domain.Social;

/// <summary>Finds hosts made to be taken for a network's: other alphabets, exchanged letters, the network's host as a mere subdomain.</summary>
internal sealed class Lookalike
{
    // Letters of other alphabets that are drawn like a Latin one (Unicode's confusables, the lower-case ones that matter in hosts).
    private const string Drawn = "аaеeоoрpсcхxуyіiјjѕsԁdԛqԝwһhӏlвbкkмmнnтtгrпnοoαaνvρpιiκkτtυuχxεeηnωwɡgıiłløođdħhŧtƅbʟlօoսuհhոnցgɑaьb";

    private readonly Dictionary<string, string> _brands = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hosts = new(StringComparer.Ordinal);

    /// <param name="brands">Words that only one network's host may be.</param>
    /// <param name="hosts">Hosts of all networks.</param>
    public Lookalike(IEnumerable<(string Brand, string Host)> brands, IEnumerable<string> hosts)
    {
        foreach (var (brand, host) in brands)
            _brands[Skeleton(brand)] = host;
        _hosts.UnionWith(hosts);
    }

    /// <param name="host">A host that is none of the networks'.</param>
    /// <param name="imitated">The host that it may be taken for, or null when it only mixes alphabets.</param>
    public bool Imitates(string host, out string? imitated)
    {
        imitated = null;
        var labels = host.Split('.');
        for (var i = 0; i < labels.Length - 1; i++)
        {
            // facebook.com.example.org: the known host stands in front of the one that is really called.
            if (i + 2 < labels.Length && _hosts.Contains(labels[i] + "." + labels[i + 1]))
            {
                imitated = labels[i] + "." + labels[i + 1];
                return true;
            }
            var label = labels[i];
            if (label.StartsWith("xn--", StringComparison.Ordinal))
            {
                label = HostName.Shown(label);
                if (MixesAlphabets(label))
                    return true;
            }
            if (Near(Skeleton(label)) is { } brand)
            {
                imitated = brand;
                return true;
            }
        }
        return false;
    }

    private string? Near(string skeleton)
    {
        if (_brands.TryGetValue(skeleton, out var host))
            return host;
        if (skeleton.Length < 7)
            return null;
        foreach (var (brand, known) in _brands)
        {
            if (brand.Length >= 8 && Math.Abs(brand.Length - skeleton.Length) <= 1 && Spelling.IsOneSlip(brand, skeleton))
                return known;
        }
        return null;
    }

    private static bool MixesAlphabets(string label)
    {
        var (latin, other) = (false, false);
        foreach (var c in label)
        {
            if (!char.IsLetter(c))
                continue;
            // Latin runs to U+024F, with additions at U+1E00; beside another alphabet in one word it is only ever a disguise (CJK excepted).
            if (c < 0x250 || c is >= '\u1E00' and <= '\u1EFF')
                latin = true;
            else if (c < 0x1100)
                other = true;
        }
        return latin && other;
    }

    private static string Skeleton(string label)
    {
        var result = new StringBuilder(label.Length);
        foreach (var c in label.Normalize(NormalizationForm.FormKD))
        {
            if (c == '-' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            var at = c < 128 ? -1 : Drawn.IndexOf(c, StringComparison.Ordinal);
            var letter = at >= 0 && at % 2 == 0 ? Drawn[at + 1] : char.ToLowerInvariant(c);
            result.Append(letter switch { '0' => 'o', '1' or 'i' => 'l', '3' => 'e', '5' => 's', '4' => 'a', '8' => 'b', _ => letter });
        }
        return result.Replace("rn", "m").Replace("vv", "w").ToString();
    }
}
