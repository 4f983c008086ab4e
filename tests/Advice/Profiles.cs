using Showcase.Domain;

namespace Showcase.Tests.Advice;

/// <summary>Artisans of a tiny site, as the reader makes them.</summary>
internal static class Profiles
{
    private static readonly string Photos = string.Join('\n', Enumerable.Range(1, 6).Select(i => $"  - {{ file: p{i}.jpg, alt: Un bol }}"));

    /// <summary>A profile to which nothing is missing; what follows its <c>trade</c> is replaced by <paramref name="social"/> and <paramref name="trade"/>.</summary>
    public static string Full(string trade = "potier", string social = "{ instagram: demo.atelier, youtube: \"@demo-atelier\" }") => $$"""
        -- content/artisans/atelier-kerbriand/index.md --
        ---
        name: Atelier Kerbriand
        trade: {{trade}}
        people: [{ name: Maëlle Kerbriand, role: Potière }]
        summary: Grès au sel, à deux pas du port.
        address: { postcode: "29000", town: Quimper }
        contact: { phone: "02 61 91 00 01", website: "https://kerbriand.example.org" }
        since: 2009
        skills: [grès, céladon, cours de tour]
        languages: [fr, br]
        access: [wheelchair]
        payment: [cash]
        hours: "Tu-Sa 10:00-18:00"
        photos:
        {{Photos}}
        social: {{social}}
        member_of: [ateliers-du-ponant]
        verified: 2026-10-01
        ---
        {{new string('a', 300)}}
        -- content/networks/ateliers-du-ponant.md --
        ---
        name: Ateliers du Ponant
        kind: association
        summary: Des ateliers voisins.
        ---
        Bonjour.
        """;

    /// <summary>The site with its photos on disk.</summary>
    public static TinySite Site(string sections)
    {
        var site = new TinySite(sections);
        foreach (var i in Enumerable.Range(1, 6))
            site.Write($"content/artisans/atelier-kerbriand/p{i}.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
        return site;
    }

    public static Artisan Read(string sections)
    {
        using var site = Site(sections);
        var artisan = site.ReadArtisan();
        Assert.False(site.Faults.AnyErrors, site.Report());
        return artisan;
    }
}
