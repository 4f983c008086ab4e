using System.Text.RegularExpressions;

namespace Showcase.Domain;

/// <summary>A French territory's numbers, as ARCEP (and the overseas collectivities' own offices) give them out.</summary>
/// <param name="CallingCode">Digits after the plus sign.</param>
/// <param name="Trunk">Dialled before a national number; empty where there is none.</param>
/// <param name="Numbers">Numbers in use, without code and trunk prefix: ranges, coarse on purpose, so that a new block is not refused.</param>
internal sealed partial record NumberingPlan(string CallingCode, string Trunk, int Length, Regex Numbers)
{
    // What is cut out of 02 6x, 05 08, 05 9x, 06 39, 06 9x and 09 76 is overseas: dialled alike from anywhere in France, but under another calling code.
    public static NumberingPlan Mainland { get; } = new("33", "0", 9, MainlandNumbers());

    private static readonly NumberingPlan Guadeloupe = new("590", "0", 9, GuadeloupeNumbers());
    private static readonly NumberingPlan Guyane = new("594", "0", 9, GuyaneNumbers());
    private static readonly NumberingPlan Martinique = new("596", "0", 9, MartiniqueNumbers());
    private static readonly NumberingPlan IndianOcean = new("262", "0", 9, IndianOceanNumbers());
    private static readonly NumberingPlan SaintPierre = new("508", "", 6, SaintPierreNumbers());
    private static readonly NumberingPlan Wallis = new("681", "", 6, WallisNumbers());
    private static readonly NumberingPlan Polynesie = new("689", "", 8, PolynesieNumbers());
    private static readonly NumberingPlan Caledonie = new("687", "", 6, CaledonieNumbers());

    public static IReadOnlyList<NumberingPlan> Overseas { get; } = [Guadeloupe, Guyane, Martinique, IndianOcean, SaintPierre, Wallis, Polynesie, Caledonie];

    public static NumberingPlan Of(string departementCode) => departementCode switch
    {
        "971" or "977" or "978" => Guadeloupe,
        "972" => Martinique,
        "973" => Guyane,
        "974" or "976" => IndianOcean,
        "975" => SaintPierre,
        "986" => Wallis,
        "987" => Polynesie,
        "988" => Caledonie,
        _ => Mainland,
    };

    /// <summary>True where people dial ten digits from 0, mainland numbers included.</summary>
    public bool SharesMainlandDialling => Trunk.Length > 0;

    // 06 39 98 is cut out of Mayotte's 06 39: ARCEP keeps it for films and examples, as mainland numbers.
    [GeneratedRegex(@"^(?:[134]\d{8}|2(?:[0-57-9]\d|6[014-8])\d{6}|5(?:0[0-79]|[1-8]\d|9[1-357-9])\d{6}|6(?:[0-24-8]\d|3[0-8]|9[589])\d{6}|63998\d{4}|7[3-9]\d{7}|80\d{7}|9(?:[0-689]\d|7[0-57-9])\d{6})$", RegexOptions.CultureInvariant)]
    private static partial Regex MainlandNumbers();

    [GeneratedRegex(@"^(?:590|69[01]|976)\d{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex GuadeloupeNumbers();

    [GeneratedRegex(@"^(?:594|694|976)\d{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex GuyaneNumbers();

    [GeneratedRegex(@"^(?:596|69[67]|976)\d{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex MartiniqueNumbers();

    [GeneratedRegex(@"^(?:26[239]|639|69[23]|976)\d{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex IndianOceanNumbers();

    [GeneratedRegex(@"^[45]\d{5}$", RegexOptions.CultureInvariant)]
    private static partial Regex SaintPierreNumbers();

    [GeneratedRegex(@"^[4-8]\d{5}$", RegexOptions.CultureInvariant)]
    private static partial Regex WallisNumbers();

    [GeneratedRegex(@"^(?:4(?:0[4-9]|9[4-9])|8[7-9]\d)\d{5}$", RegexOptions.CultureInvariant)]
    private static partial Regex PolynesieNumbers();

    [GeneratedRegex(@"^(?:2\d|3[0-5]|4[1-7]|5[0-4]|[79]\d|8\d)\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex CaledonieNumbers();
}
