using Showcase.Diagnostics;

namespace Showcase.Domain;

/// <summary>Another showcase whose entries this site republishes.</summary>
/// <param name="Name">Its name here: of its folder, of what is said about it, and behind a slug that two workshops would share.</param>
/// <param name="From">An address, or a folder that holds a built site.</param>
/// <param name="Url">Null for a folder.</param>
/// <param name="OwnNetwork">True: pages name the origin as the original; false: search engines are asked to leave them. An entry's owner may say otherwise.</param>
internal sealed record Source(Slug Name, string From, Uri? Url, bool OwnNetwork, SourceFilter Filter, SourceLocation Location);

/// <summary>Which entries of a source are wanted: each list that is not empty must hold something of the entry.</summary>
/// <param name="Departements">INSEE codes.</param>
/// <param name="Communes">INSEE codes or names.</param>
internal sealed record SourceFilter(
    IReadOnlyList<string> Departements,
    IReadOnlyList<string> Communes,
    Circle? Around,
    IReadOnlyList<string> Trades,
    IReadOnlyList<string> Families,
    IReadOnlyList<string> Labels,
    IReadOnlyList<string> Networks);

internal sealed record Circle(GeoPoint Centre, double Km);

/// <summary>Where an entry came from, when it is not this site's own.</summary>
/// <param name="SiteName">Of the site that it was written for, however many republished it since.</param>
/// <param name="Page">Its page there.</param>
/// <param name="Attribution">The line that its owner's site asks to be shown.</param>
/// <param name="Via">Addresses of the sites that republished it on the way here, the nearest last.</param>
/// <param name="Canonical">True: the page there is the original, for search engines; false: they are asked to leave the copy.</param>
/// <param name="StaleSince">The day of the copy, when its source has not answered since; null while it answers.</param>
internal sealed record Origin(string SiteName, Uri Site, Uri Page, string Attribution, IReadOnlyList<Uri> Via, bool Canonical, DateOnly? StaleSince);
