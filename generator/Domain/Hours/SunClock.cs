namespace Showcase.Domain.Hours;

/// <summary>When the sun rises and sets at a place, in local wall time.</summary>
/// <remarks>The usual low-precision solar position (mean anomaly, equation of the centre): right to about a minute between the polar circles.</remarks>
internal sealed class SunClock(GeoPoint place, TimeZoneInfo zone)
{
    private const double Radian = Math.PI / 180;
    private const double Obliquity = 23.4397 * Radian;
    private static readonly DateTime Epoch = new(2000, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Minutes from local midnight of <paramref name="date"/>; nominal where the sun does not rise or set that day.</summary>
    public int Minutes(SunEvent sunEvent, DateOnly date)
    {
        // Degrees of the sun's centre: refraction and its own radius at the horizon; civil twilight.
        var height = sunEvent is SunEvent.Dawn or SunEvent.Dusk ? -6 : -0.833;
        var morning = sunEvent is SunEvent.Dawn or SunEvent.Sunrise;
        var nominal = new HoursTime(0, sunEvent).Nominal;
        if (date.Year is < 2 or > 9998)
            return nominal;
        var west = -place.Longitude * Radian;
        var latitude = place.Latitude * Radian;
        var days = (date.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc) - Epoch).TotalDays;
        var cycle = Math.Round(days - 0.0009 - west / (2 * Math.PI));
        var noon = 0.0009 + west / (2 * Math.PI) + cycle;
        var anomaly = (357.5291 + 0.98560028 * noon) * Radian;
        var longitude = Longitude(anomaly);
        var declination = Math.Asin(Math.Sin(longitude) * Math.Sin(Obliquity));
        var cosine = (Math.Sin(height * Radian) - Math.Sin(latitude) * Math.Sin(declination)) / (Math.Cos(latitude) * Math.Cos(declination));
        if (cosine is < -1 or > 1)
            return nominal;
        var transit = Transit(noon, anomaly, longitude);
        var set = Transit(0.0009 + (Math.Acos(cosine) + west) / (2 * Math.PI) + cycle, anomaly, longitude);
        var moment = Epoch.AddDays(morning ? transit - (set - transit) : set);
        var local = TimeZoneInfo.ConvertTimeFromUtc(moment, zone);
        return Math.Clamp((int)Math.Round((local - date.ToDateTime(TimeOnly.MinValue)).TotalMinutes), 0, 24 * 60);
    }

    private static double Longitude(double anomaly)
    {
        var centre = 1.9148 * Math.Sin(anomaly) + 0.02 * Math.Sin(2 * anomaly) + 0.0003 * Math.Sin(3 * anomaly);
        return anomaly + (centre + 102.9372 + 180) * Radian;
    }

    // The equation of time: how far the true noon is from the mean one.
    private static double Transit(double mean, double anomaly, double longitude) =>
        mean + 0.0053 * Math.Sin(anomaly) - 0.0069 * Math.Sin(2 * longitude);
}
