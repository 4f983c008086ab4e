namespace Showcase.Pages;

/// <summary>The words that the generator itself asks a theme for, beyond those its templates name.</summary>
internal static class GeneratorTexts
{
    /// <summary>What the map's script puts into the page; <c>zoomIn</c> and so on in the atlas.</summary>
    public static IReadOnlyList<string> MapWords { get; } =
    [
        "generator.map.words.close", "generator.map.words.cluster", "generator.map.words.credit", "generator.map.words.failed", "generator.map.words.hide",
        "generator.map.words.notice", "generator.map.words.open", "generator.map.words.self", "generator.map.words.show", "generator.map.words.zoomIn",
        "generator.map.words.zoomOut",
    ];

    public static IReadOnlyList<string> Keys { get; } =
    [
        .. MapWords,
        "generator.map.description", "generator.map.heading", "generator.map.label", "generator.map.labelTown", "generator.map.labelTrade",
        "generator.map.labelVitrine", "generator.map.title", "generator.nav.map", "routes.map",
        .. SiteForm.Words, .. FormSheet.Keys,
        "generator.edit.description", "generator.edit.heading", "generator.edit.title", "generator.form.mailSubject", "generator.form.partners.all", "generator.form.partners.none", "generator.form.person", "generator.join.description", "generator.join.heading", "generator.join.title",
        "generator.nav.join", "routes.edit", "routes.join",
        "generator.advice.description", "generator.advice.heading", "generator.advice.title", "routes.advice",
        "generator.artisan.byline", "generator.artisan.bylineName", "generator.artisan.bylineTrade", "generator.artisan.title",
        "generator.artisans.description", "generator.artisans.heading", "generator.artisans.title", "generator.at", "generator.commune.description",
        "generator.commune.title", "generator.communes.description", "generator.communes.heading", "generator.communes.title",
        "generator.calendar.of", "generator.calendar.region", "generator.counts.artisans", "generator.counts.members", "generator.counts.otherDates", "generator.counts.feeds", "generator.dates.at", "generator.dates.between", "generator.dates.day",
        "generator.dates.dayMonth", "generator.dates.first", "generator.dates.month", "generator.dates.range", "generator.dates.sameMonth",
        "generator.dates.weekday", "generator.distance.km", "generator.distance.m", "generator.events.description", "generator.events.endless", "generator.events.heading", "generator.events.monthDescription", "generator.events.monthHeading", "generator.events.placeDescription", "generator.events.placeHeading",
        "generator.events.title", "generator.feeds.events", "generator.feeds.eventsOf", "generator.feeds.new", "generator.feeds.of", "generator.origin.age", "generator.poster.sign", "generator.poster.window", "generator.home.heading", "generator.home.title",
        "generator.hours.always", "generator.inRegion", "generator.hours.appointment", "generator.hours.closed", "generator.hours.closedBecause",
        "generator.hours.dawn", "generator.hours.dayRange", "generator.hours.dusk", "generator.hours.easter", "generator.hours.easterMonday", "generator.hours.evenWeeks", "generator.hours.everyDay", "generator.hours.from", "generator.hours.holidayEve", "generator.hours.holidayMorrow", "generator.hours.holidays", "generator.hours.oddWeeks", "generator.hours.sunrise", "generator.hours.sunset", "generator.hours.nth",
        "generator.hours.otherwise", "generator.hours.range", "generator.hours.schoolHolidays", "generator.hours.season",
        "generator.hours.seasonDays", "generator.hours.separator", "generator.hours.time", "generator.hours.timeMinutes", "generator.hours.week",
        "generator.language", "generator.list.separator", "generator.nav.communes", "generator.nav.events", "generator.nav.home",
        "generator.nav.networks", "generator.nav.social", "generator.nav.trades", "generator.networks.description", "generator.networks.heading", "generator.networks.title",
        "generator.notFound.description", "generator.notFound.heading", "generator.notFound.title", "generator.offline.description", "generator.offline.heading", "generator.offline.title", "generator.pageNumber", "generator.titlePattern",
        "generator.social.description", "generator.social.heading", "generator.social.opml", "generator.social.title",
        "generator.socialNetwork.description", "generator.socialNetwork.heading", "generator.socialNetwork.title",
        "generator.trade.description", "generator.trade.title", "generator.trades.description", "generator.trades.heading", "generator.trades.title",
        "generator.nav.search", "generator.search.description", "generator.search.heading", "generator.search.title",
        "generator.tradePlace.description", "generator.tradePlace.heading", "generator.tradePlace.title", "routes.search", .. Search.SearchTextKeys.Keys,
        "generator.nav.help", "generator.help.description", "generator.help.heading", "generator.help.title",
        "generator.nav.embed", "generator.embedPage.description", "generator.embedPage.heading", "generator.embedPage.title", "routes.embed", .. Embeds.EmbedTexts.Keys,
        "routes.artisans", "routes.trades", "routes.communes", "routes.events", "routes.networks", "routes.social", "routes.offline", "routes.page",
        "generator.families.alimentation.name", "generator.families.batiment.name", "generator.families.fabrication.name", "generator.families.services.name",
    ];
}
