using Showcase.Domain;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>Pages that came from another showcase say so.</summary>
internal sealed partial class ViewMaker
{
    private OriginView? OriginOf(Edition edition, Origin? origin)
    {
        if (origin is null)
            return null;
        var age = origin.StaleSince is { } day
            ? edition.Texts.Format("generator.origin.age", ("date", edition.Dates.Date(day)), ("count", Math.Max(0, _today.DayNumber - day.DayNumber)))
            : null;
        return new OriginView(origin.SiteName, origin.Page.AbsoluteUri, origin.Attribution, age);
    }

    /// <summary>The address that search engines should know the page by.</summary>
    private static string CanonicalOf(string own, Origin? origin) => origin is { Canonical: true } ? origin.Page.AbsoluteUri : own;
}
