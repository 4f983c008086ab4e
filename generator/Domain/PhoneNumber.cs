namespace Showcase.Domain;

/// <summary>A telephone number in E.164: a plus sign and 8 to 15 digits.</summary>
internal readonly record struct PhoneNumber(string E164)
{
    /// <summary>Stand-in until the numbering plans arrive.</summary>
    public static bool TryParse(string text, string departementCode, out PhoneNumber number, out PhoneProblem problem)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        number = new PhoneNumber("+33" + digits.TrimStart('0'));
        problem = digits.Length == 10 ? PhoneProblem.None : PhoneProblem.NotANumber;
        return problem == PhoneProblem.None;
    }
}

internal enum PhoneProblem { None, NotANumber, TwoNumbers, Extension, Premium, OtherTerritory }
