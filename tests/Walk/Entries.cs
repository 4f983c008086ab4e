namespace Showcase.Tests.Walk;

/// <summary>Sections of a tiny site, for tests that need several entries of one kind.</summary>
internal static class Entries
{
    public static string Artisan(string slug, string fields = "", string body = "Bonjour.", string? name = null, string address = "{ postcode: \"29000\", town: Quimper }", string trade = "potier") => $"""
        -- content/artisans/{slug}/index.md --
        ---
        name: {name ?? slug}
        trade: {trade}
        summary: Une vitrine de {slug}.
        address: {address}
        {fields}
        ---
        {body}

        """;

    public static string Page(string slug, string body, string fields = "") => $"""
        -- content/pages/{slug}.md --
        ---
        title: Page {slug}
        {fields}
        ---
        {body}

        """;

    public static string Network(string slug, string fields = "") => $"""
        -- content/networks/{slug}.md --
        ---
        name: Réseau {slug}
        kind: association
        summary: Le réseau {slug}.
        {fields}
        ---
        Bonjour.

        """;

    public static string Event(string slug, string fields = "") => $"""
        -- content/events/{slug}.md --
        ---
        name: Fête {slug}
        summary: La fête {slug}.
        start: 2026-12-05
        place: Halles
        address: {"{"} postcode: "29000", town: Quimper {"}"}
        {fields}
        ---
        Bonjour.

        """;

    /// <summary>The settings of the tiny site with some more lines.</summary>
    public static string Settings(string more, string languages = "fr, en") => $"""
        -- site/showcase.yaml --
        name: Les Vitrines
        tagline: Porte après porte
        description: L'annuaire des artisans.
        url: https://vitrines.example/
        language: fr
        languages: [{languages}]
        region: Bretagne
        {more}

        """;

    /// <summary>A child theme of boulevard, chosen by the site.</summary>
    public static string Theme(string files, string languages = "fr, en", string fields = "", string settings = "") => Settings("theme: mine\n" + settings, languages) + $"""
        -- themes/mine/theme.yaml --
        name: mine
        parent: boulevard
        {fields}

        """ + files;
}
