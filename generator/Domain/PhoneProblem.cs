namespace Showcase.Domain;

/// <summary>Why a text is not a telephone number that a vitrine can show.</summary>
internal enum PhoneProblem
{
    None,
    Empty,
    /// <summary>Letters or signs that no telephone number has.</summary>
    NotANumber,
    /// <summary>Two numbers in one field.</summary>
    TwoNumbers,
    /// <summary>"poste 12": a link cannot dial it.</summary>
    Extension,
    /// <summary>Two to six digits: an emergency or service number (<c>15</c>, <c>3615</c>).</summary>
    ShortNumber,
    TooShort,
    TooLong,
    /// <summary>The caller pays more than for a local call (<c>081</c>, <c>082</c>, <c>089</c>).</summary>
    Premium,
    /// <summary>The number is of another French territory than the address: it must be written with its own code, <c>+590</c>, <c>+262</c>…</summary>
    OtherTerritory,
    /// <summary>Long enough, but in a range where no number has been given out.</summary>
    Unassigned,
}
