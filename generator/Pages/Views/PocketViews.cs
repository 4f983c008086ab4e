namespace Showcase.Pages.Views;

/// <summary>What only a printed list says of a vitrine.</summary>
/// <param name="Number">In the list and on its map.</param>
/// <param name="Hours">All in one line; null when they are not said or were only as written.</param>
/// <param name="QrUrl">The vitrine's address as a QR code.</param>
internal sealed record PocketView(int Number, string? Street, string? Phone, string? Hours, string? QrUrl);

/// <param name="Left">Of the pill around the text.</param>
internal sealed record PocketMarkView(string X, string Y, string Text, string Left, string Top, string Width);

/// <param name="ViewBox">SVG viewBox.</param>
/// <param name="Marks">Numbers of the list at their places.</param>
/// <param name="ScaleLength">Of the bar that <paramref name="ScaleText"/> names, in units of the viewBox.</param>
internal sealed record PocketMapView(string ViewBox, IReadOnlyList<PocketMarkView> Marks, IReadOnlyList<MapLabelView> Towns, string ScaleLength, string ScaleY, string ScaleText);
