namespace Showcase.Pages;

/// <summary>Readable wording of coded values (labels, access, payment, languages, network kinds).</summary>
/// <param name="Label">Vocabulary, value, language → wording.</param>
internal sealed record ModelTerms(Func<string, string, string, string> Label);
