using System.Text;

namespace Showcase.Social;

/// <summary>Fills <c>https://{host}/@{handle}</c> from captured slots.</summary>
internal static class AddressTemplate
{
    /// <param name="encode">Percent-encode what is no unreserved character (for addresses, not for what a reader sees).</param>
    public static string Fill(string template, in Captures captures, bool encode)
    {
        var result = new StringBuilder(template.Length + 24);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            if (open < 0)
                break;
            var close = template.IndexOf('}', open);
            result.Append(template, at, open - at);
            var value = captures.Get(template[(open + 1)..close]);
            result.Append(encode ? WebAddress.EncodeSegment(value) : value);
            at = close + 1;
        }
        return result.Append(template, at, template.Length - at).ToString();
    }
}
