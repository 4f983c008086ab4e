namespace Showcase.Pages.Search;

/// <summary>Where a word stands in a vitrine; the browser ranks by it. The value is the bit in a term's mask.</summary>
internal enum SearchField { Name, Trade, Skill, Place, Summary }
