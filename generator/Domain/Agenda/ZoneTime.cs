namespace Showcase.Domain.Agenda;

/// <summary>Local times of a zone, also in the two nights of the year whose clocks jump.</summary>
internal static class ZoneTime
{
    /// <summary>A time that the clocks leave out is meant as long after the jump as it is written after its start; of a time that comes twice, the first.</summary>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone) => Offset(local, zone).UtcDateTime;

    public static DateTimeOffset Offset(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, zone.GetUtcOffset(local.AddHours(-3))), zone);
        return new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));
    }
}
