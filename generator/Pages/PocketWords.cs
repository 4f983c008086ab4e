using Showcase.Domain;

namespace Showcase.Pages;

/// <summary>What a printed directory says of a vitrine besides its sign: how to call, and when.</summary>
internal static class PocketWords
{
    public static string? Phone(Artisan artisan) => artisan.Contact.Phone?.Display.Replace(' ', '\u00A0');

    /// <summary>In one line; null where they are not said, or stand as they were written.</summary>
    public static string? Hours(Edition edition, Artisan artisan)
    {
        var open = edition.HoursOf(artisan).Rows.Where(r => !r.Closed).Select(r => $"{r.Days} {r.Times}").ToArray();
        return open.Length > 0 ? string.Join("\u00A0; ", open) : null;
    }
}
