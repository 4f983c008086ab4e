using System.Globalization;

namespace Showcase.Diagnostics;

internal enum Severity { Error, Warning }

/// <summary>One sentence in the two languages that the checker speaks. <c>{0}</c>, <c>{1}</c>… stand for the fault's arguments.</summary>
internal readonly record struct Bilingual(string Fr, string En)
{
    public string In(string language) => language == "fr" ? Fr : En;

    /// <summary>How such sentences write numbers and dates.</summary>
    public static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language == "fr" ? "fr-FR" : "en-GB");

    /// <summary>As an argument of a fault, or a part of one, which is said in the language of the sentence around it.</summary>
    public string AsArgument() => $"{MessageTemplate.TwoLanguages}{Fr}{MessageTemplate.TwoLanguages}{En}{MessageTemplate.TwoLanguages}";
}

/// <summary>A promise the checker keeps watch over: what is said when it is broken, and what to write instead.</summary>
/// <param name="Id"><c>SC</c> and four digits, never reused. The first two digits name the stage of the walk.</param>
internal sealed record Rule(string Id, Severity Severity, Bilingual What, Bilingual Fix);
