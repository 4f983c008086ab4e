using Showcase.Domain;

namespace Showcase.Pages.Maps;

/// <summary>All that a tile says of a vitrine.</summary>
/// <param name="Trade">Its number in the atlas's list of trades.</param>
/// <param name="Point">The point that visitors may see.</param>
internal readonly record struct MapPoint(string Slug, string Name, int Trade, TradeFamily Family, GeoPoint Point);
