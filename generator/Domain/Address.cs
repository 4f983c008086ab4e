namespace Showcase.Domain;

/// <summary>How precisely visitors may see where the workshop is; also how precise a point is. The finer first.</summary>
internal enum AddressPrecision { Exact, Street, Town }

/// <param name="Town">The place name as the artisan writes it, in its official spelling.</param>
/// <param name="Given">The point written in the file; null when it must be found.</param>
internal sealed record Address(string? Street, string Postcode, string Town, Commune Commune, GeoPoint? Given, AddressPrecision Show)
{
    /// <summary>The point of the place that <see cref="Town"/> names, which may be a part of the commune.</summary>
    public GeoPoint? TownPoint { get; init; } = Commune.Point;

    /// <summary>What a geocoder found for the street; null when it was not asked or found nothing.</summary>
    public FoundPoint? Found { get; init; }

    /// <summary>Slug of the entry: entries of one town must not stand on one spot of the map.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The finest point that any output may carry, rounded as it will be written; null when nothing is known. Every page, file and tile uses this one.</summary>
    public GeoPoint? PublicPoint => Published?.Point;

    /// <summary>How much <see cref="PublicPoint"/> says: for <see cref="AddressPrecision.Town"/> it is somewhere in the town, and no distance below a kilometre or so means anything.</summary>
    public AddressPrecision PublicPrecision => Published?.Precision ?? AddressPrecision.Town;

    /// <summary>Both together.</summary>
    public FoundPoint? Published
    {
        get
        {
            // Every list, map and feed asks again.
            if (_held.Answer is { } held && ReferenceEquals(held.Of, this))
                return held.Point;
            var point = Finest() is { } finest ? finest with { Point = Discretion.Publish(finest, Owner) } : null;
            _held.Answer = new Answer(this, point);
            return point;
        }
    }

    private Held _held;

    // A copy with other values is another address: what was held for this one says nothing of it.
    private sealed record Answer(Address Of, FoundPoint? Point);

    /// <summary>No part of what an address is: two that differ in nothing else are the same.</summary>
    private struct Held : IEquatable<Held>
    {
        public Answer? Answer;

        public readonly bool Equals(Held other) => true;

        public override readonly bool Equals(object? obj) => obj is Held;

        public override readonly int GetHashCode() => 0;
    }

    /// <summary>The street line that any output may carry.</summary>
    public string? PublicStreet => Show switch
    {
        AddressPrecision.Exact => Street,
        AddressPrecision.Street => Street is null ? null : Discretion.WithoutNumber(Street),
        _ => null,
    };

    private FoundPoint? Finest() => Show switch
    {
        AddressPrecision.Exact when Given is { } given => new(given, AddressPrecision.Exact),
        AddressPrecision.Exact when Found is not null => Found,
        AddressPrecision.Street when Found is { Precision: AddressPrecision.Street } street => street,
        AddressPrecision.Street when (Given ?? Found?.Point) is { } exact => new(Discretion.Coarse(exact), AddressPrecision.Street),
        _ => TownPoint is { } town ? new(town, AddressPrecision.Town) : null,
    };
}

/// <summary>A point, and how precise it is.</summary>
internal sealed record FoundPoint(GeoPoint Point, AddressPrecision Precision);
