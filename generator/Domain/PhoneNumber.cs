namespace Showcase.Domain;

/// <summary>A telephone number in E.164: a plus sign and 8 to 15 digits.</summary>
internal readonly record struct PhoneNumber
{
    /// <summary>For a number known to be right; text from people goes through <see cref="TryParse(string, string, out PhoneNumber, out PhoneProblem)"/>.</summary>
    /// <exception cref="FormatException">It is not E.164.</exception>
    public PhoneNumber(string e164) =>
        E164 = e164 is ['+', >= '1' and <= '9', ..] && e164.Length is >= 9 and <= 16 && e164.Skip(1).All(char.IsAsciiDigit)
            ? e164
            : throw new FormatException($"'{e164}' is not an E.164 number.");

    public string E164 { get; }

    /// <summary>What a link dials.</summary>
    public string Link => "tel:" + E164;

    /// <summary>As French readers write it: <c>02 61 91 00 01</c> for the mainland, <c>+262 262 20 12 34</c> for everywhere else.</summary>
    public string Display => Split().Plan == NumberingPlan.Mainland ? National : International;

    /// <summary>As dialled at home: <c>02 61 91 00 01</c>, <c>0262 20 12 34</c>, <c>0 800 12 34 56</c>, <c>23 45 67</c>; a foreign number stays international.</summary>
    public string National
    {
        get
        {
            var (plan, _, digits) = Split();
            return plan switch
            {
                null => International,
                _ when plan == NumberingPlan.Mainland && digits[0] != '8' => Pairs("0" + digits),
                _ when plan == NumberingPlan.Mainland => "0 " + Pairs(digits),
                _ => plan.Trunk + Pairs(digits),
            };
        }
    }

    public string International
    {
        get
        {
            var (plan, code, digits) = Split();
            return plan == NumberingPlan.Mainland && digits[0] != '8'
                ? $"+{code} {digits[0]} {Pairs(digits[1..])}"
                : $"+{code} {Pairs(digits)}";
        }
    }

    /// <summary>Reads a number as people in that département write it: national or international, with whatever spaces, dots or hyphens.</summary>
    /// <returns>True for a number that can be dialled, at whatever price: the problem is then none, or <see cref="PhoneProblem.Premium"/>.</returns>
    public static bool TryParse(string text, string departementCode, out PhoneNumber number, out PhoneProblem problem)
    {
        problem = PhoneText.Read(text, departementCode, out var e164);
        var good = problem is PhoneProblem.None or PhoneProblem.Premium;
        number = good ? new PhoneNumber(e164) : default;
        return good;
    }

    /// <summary>The same; false for a number at a premium.</summary>
    public static bool TryParse(string text, string departementCode, out PhoneNumber number) =>
        TryParse(text, departementCode, out number, out var problem) && problem == PhoneProblem.None;

    public override string ToString() => E164;

    private (NumberingPlan? Plan, string Code, string Digits) Split()
    {
        var all = E164[1..];
        foreach (var plan in (ReadOnlySpan<NumberingPlan>)[NumberingPlan.Mainland, .. NumberingPlan.Overseas])
        {
            if (all.StartsWith(plan.CallingCode, StringComparison.Ordinal) && all.Length == plan.CallingCode.Length + plan.Length)
                return (plan, plan.CallingCode, all[plan.CallingCode.Length..]);
        }
        var length = CallingCodeLength(all);
        return (null, all[..length], all[length..]);
    }

    // ITU-T E.164 annex: zones 1 and 7 have one digit; the two-digit codes are these; every other code has three.
    private static int CallingCodeLength(string digits) => digits[..2] switch
    {
        ['1', _] or ['7', _] => 1,
        "20" or "27" or "30" or "31" or "32" or "33" or "34" or "36" or "39" or "40" or "41" or "43" or "44" or "45" or "46" or "47" or "48" or "49"
            or "51" or "52" or "53" or "54" or "55" or "56" or "57" or "58" or "60" or "61" or "62" or "63" or "64" or "65" or "66"
            or "81" or "82" or "84" or "86" or "90" or "91" or "92" or "93" or "94" or "95" or "98" => 2,
        _ => 3,
    };

    /// <summary>Groups of two, the odd digit joining the first group: <c>262 20 12 34</c>.</summary>
    private static string Pairs(string digits)
    {
        var first = digits.Length % 2 == 0 ? 2 : Math.Min(3, digits.Length);
        return string.Join(' ', digits[first..].Chunk(2).Select(pair => new string(pair)).Prepend(digits[..first]));
    }
}
