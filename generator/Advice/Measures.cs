using Showcase.Domain;

namespace Showcase.Advice;

/// <summary>What can be counted on a vitrine, by the name that <c>advice.yaml</c> calls it. Adding to a profile never makes a count smaller.</summary>
internal static class Measures
{
    /// <param name="stale">A date of <c>verified</c> before this one is old.</param>
    /// <exception cref="FormatException">Nothing is counted under that name.</exception>
    public static int Count(string measure, Artisan artisan, DateOnly stale) => measure switch
    {
        "contacts" => One(artisan.Contact.Phone is not null) + One(artisan.Contact.Email is not null),
        "photos" => artisan.Photos.Count,
        "skills" => artisan.Skills.Count,
        "hours" => One(artisan.Hours is not null),
        "characters" => artisan.Body.Text.Trim().Length,
        "people" => artisan.People.Count,
        "ties" => artisan.WorksWith.Count + artisan.MemberOf.Count,
        "access" => artisan.Access.Count,
        "payment" => artisan.Payment.Count,
        "languages" => artisan.Languages.Count,
        "since" => One(artisan.Since is not null),
        "dated" => One(artisan.Verified is not null),
        "fresh" => One(artisan.Verified >= stale),
        _ => throw new FormatException($"'{measure}' is not a measure."),
    };

    private static int One(bool yes) => yes ? 1 : 0;
}
