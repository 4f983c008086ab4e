using System.Globalization;
using System.Text;

namespace Showcase.Social;

/// <summary>Finds hosts made to be taken for a network's: other alphabets, exchanged letters, the network's host as a mere subdomain.</summary>
internal sealed class Lookalike
{
    // In pairs: letters of other alphabets that are drawn like a Latin one (Unicode's confusables, the lower-case ones that matter in hosts).
    private const string Drawn = "аaеeоoрpсcхxуyіiјjѕsԁdԛqԝwһhӏlвbкkмmнnтtгrпnοoαaνvρpιiκkτtυuχxεeηnωwɡgıiłløođdħhŧtƅbʟlօoսuհhոnցgɑaьb";

    // Countries that write in Cyrillic, Greek or Armenian letters: a name in these alone is an honest one there.
    private static readonly HashSet<string> OtherAlphabets = new(StringComparer.Ordinal) { "ru", "su", "by", "ua", "bg", "rs", "mk", "kz", "kg", "uz", "tj", "mn", "gr", "cy", "am", "eu" };

    private readonly Dictionary<string, string> _brands = new(StringComparer.Ordinal);
    private readonly (string Skeleton, string Host)[] _longBrands;
    private readonly (string Skeleton, string Host)[] _within;
    private readonly HashSet<string> _hosts = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _websites;

    /// <param name="brands">Words that only one network's host may be; with a star, may even hold (facebook-login.example is no artisan).</param>
    /// <param name="hosts">Hosts of all networks.</param>
    /// <param name="websites">Domains of theirs that carry anyone's site.</param>
    public Lookalike(IReadOnlyList<(string Brand, string Host)> brands, IEnumerable<string> hosts, IReadOnlyList<string> websites)
    {
        _websites = websites;
        foreach (var (brand, host) in brands)
            _brands[Skeleton(brand.TrimEnd('*'))] = host;
        _within = [.. brands.Where(b => b.Brand.EndsWith('*')).Select(b => (Skeleton(b.Brand.TrimEnd('*')), b.Host))];
        // In a short word one letter more or less is another word.
        _longBrands = [.. _brands.Where(b => b.Key.Length >= 8).Select(b => (b.Key, b.Value))];
        _hosts.UnionWith(hosts);
    }

    /// <param name="host">A host that is none of the networks'.</param>
    /// <param name="imitated">The host that it may be taken for.</param>
    public bool Imitates(string host, out string imitated)
    {
        imitated = "";
        foreach (var website in _websites)
        {
            if (host.EndsWith(website, StringComparison.Ordinal) && host.Length > website.Length && host[^(website.Length + 1)] == '.')
                return false;
        }
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
                label = HostName.Shown(label);
            if (Near(Skeleton(label)) is { } brand)
            {
                imitated = brand;
                return true;
            }
            if (MixesAlphabets(label) || IsDisguised(label, labels[^1]))
            {
                labels[i] = string.Concat(label.Select(Latin));
                imitated = string.Join('.', labels);
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
        foreach (var (brand, known) in _within)
        {
            if (skeleton.Contains(brand, StringComparison.Ordinal))
                return known;
        }
        foreach (var (brand, known) in _longBrands)
        {
            if (Spelling.IsOneSlip(brand, skeleton))
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

    // аррӏе in Cyrillic letters alone, each drawn like a Latin one; a country that writes so does, and its own words hold other letters too.
    private static bool IsDisguised(string label, string top)
    {
        if (label.Length < 2 || top.StartsWith("xn--", StringComparison.Ordinal) || OtherAlphabets.Contains(top))
            return false;
        foreach (var c in label)
        {
            if (c is not '-' && !char.IsAsciiDigit(c) && (c < 0x370 || c is >= '\u1E00' and <= '\u1EFF' || !IsDrawnAsLatin(c)))
                return false;
        }
        return !Ascii.IsValid(label);
    }

    // The word as an eye in a hurry reads it: alphabets, digits and close shapes brought together.
    private static string Skeleton(string label)
    {
        Span<char> result = stackalloc char[256];
        var length = 0;
        foreach (var c in Ascii.IsValid(label) ? label : label.Normalize(NormalizationForm.FormKD))
        {
            if (c == '-' || length == result.Length || (c >= 128 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark))
                continue;
            var letter = Latin(c) switch { '0' => 'o', '1' or 'i' => 'l', '3' => 'e', '5' => 's', '4' => 'a', '8' => 'b', var other => other };
            if (length > 0 && ((letter == 'n' && result[length - 1] == 'r') || (letter == 'v' && result[length - 1] == 'v')))
                result[length - 1] = letter == 'n' ? 'm' : 'w';
            else
                result[length++] = letter;
        }
        return result[..length].ToString();
    }

    private static char Latin(char c)
    {
        var at = c < 128 ? -1 : Drawn.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? Drawn[at + 1] : char.ToLowerInvariant(c);
    }

    private static bool IsDrawnAsLatin(char c) => Drawn.Contains(c, StringComparison.Ordinal);
}
