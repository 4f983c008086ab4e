using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Social.Links;

/// <summary>One address to check.</summary>
/// <param name="Account">Null for a website and for an address given on the command line.</param>
/// <param name="Source">The file that says it; null for the command line.</param>
/// <param name="Owner">Slug of the vitrine.</param>
/// <param name="Vitrine">The vitrine's own addresses, any of which the account may link back to.</param>
internal sealed record LinkTarget(Uri Url, SocialAccount? Account, SourceLocation? Source, string Owner, IReadOnlyList<Uri> Vitrine);
