using Showcase.Domain;

namespace Showcase.Pages;

/// <summary>"300 m", "4,2 km": no finer than the points at both ends.</summary>
internal static class DistanceText
{
    /// <summary>Null when there is nothing worth saying.</summary>
    public static string? Of(FoundPoint? from, FoundPoint? to, Texts texts)
    {
        if (from is null || to is null)
            return null;
        var km = from.Point.DistanceKm(to.Point);
        // A town's point is no door: a distance of a street or two from it would claim what is not known.
        var roughly = from.Precision == AddressPrecision.Town || to.Precision == AddressPrecision.Town;
        return km switch
        {
            < 0.1 => null,
            < 1.5 when roughly => null,
            < 1 => texts.Format("generator.distance.m", ("m", ((int)Math.Round(km * 10) * 100).ToString(texts.Culture))),
            < 10 when !roughly => texts.Format("generator.distance.km", ("km", km.ToString("0.#", texts.Culture))),
            _ => texts.Format("generator.distance.km", ("km", Math.Round(km).ToString("N0", texts.Culture))),
        };
    }
}
