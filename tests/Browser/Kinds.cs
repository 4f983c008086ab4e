namespace Showcase.Tests.Browser;

/// <summary>One page of every kind that the demo site has, by what makes it worth looking at.</summary>
internal static class Kinds
{
    public static IReadOnlyDictionary<string, string> Paths { get; } = new Dictionary<string, string>
    {
        ["home"] = "/",
        ["artisan with everything"] = "/artisans/maison-des-six-metiers/",
        ["artisan with two photos"] = "/artisans/atelier-kerbriand/",
        ["artisan without a photo"] = "/artisans/cycles-bondarenko/",
        ["artisan with the least"] = "/artisans/couverture-morvan/",
        ["artisan with the longest name"] = "/artisans/reliure-du-puits/",
        ["all artisans"] = "/artisans/",
        ["trades"] = "/metiers/",
        ["trade"] = "/metiers/ceramiste/",
        ["search"] = "/recherche/",
        ["trade in a commune"] = "/metiers/ceramiste/quimper/",
        ["communes"] = "/communes/",
        ["commune"] = "/communes/rennes/",
        ["map"] = "/carte/",
        ["networks"] = "/collectifs/",
        ["network"] = "/collectifs/ateliers-du-ponant/",
        ["social networks"] = "/reseaux/",
        ["social network"] = "/reseaux/instagram/",
        ["social network in English"] = "/en/social/mastodon/",
        ["events"] = "/agenda/",
        ["event"] = "/agenda/marche-de-noel-des-ateliers-quimper/",
        ["free page"] = "/a-propos/",
        ["join"] = "/rejoindre/",
        ["join in English"] = "/en/join/",
        ["change of a vitrine"] = "/artisans/atelier-kerbriand/modifier/",
        ["help"] = "/aide/",
        ["guide"] = "/aide/artisan/",
        ["guide in English"] = "/en/help/developer/",
        ["reference of messages"] = "/aide/messages/",
        ["reference of fields"] = "/aide/champs/",
        ["reference of data in English"] = "/en/help/data/",
        ["off line"] = "/hors-ligne/",
        ["embedding"] = "/integrer/",
        ["embedding in English"] = "/en/embed/",
        ["not found"] = "/404.html",
        ["home in English"] = "/en/",
        ["artisan in English"] = "/en/artisans/atelier-kerbriand/",
        ["commune in English"] = "/en/towns/quimper/",
        ["event in English"] = "/en/events/marche-de-noel-des-ateliers-quimper/",
        ["free page in English"] = "/en/participer/",
    };

    public static TheoryData<string> All { get; } = [.. Paths.Keys];

    public static TheoryData<string> Artisans { get; } = [.. Paths.Keys.Where(k => k.StartsWith("artisan", StringComparison.Ordinal))];
}
