using Showcase.Content;

namespace Showcase.Model;

/// <summary>
/// The content model, said once: what an artisan, an event, a network, a page and the site's settings consist of.
/// The validator, the JSON Schema and the skeletons read it; so may forms and the reference page.
/// </summary>
internal static partial class ContentModel
{
    /// <summary>Characters of a summary: what a search engine or a card shows of it.</summary>
    public const int SummaryLength = 160;

    /// <summary>Photos of one entry; a page of more is a slow album.</summary>
    public const int MaxPhotos = 24;

    public static CollectionModel Artisans { get; } = new(Collection.Artisans,
        new("Artisans", "Artisans"), new("Artisan", "Artisan"), ArtisanFields(),
        new("Présentez l’atelier en quelques paragraphes : le métier, les gestes, ce que l’on peut voir, commander ou apprendre.",
            "Present the workshop in a few paragraphs: the trade, the gestures, what can be seen, ordered or learnt."));

    public static CollectionModel Events { get; } = new(Collection.Events,
        new("Rendez-vous", "Events"), new("Rendez-vous", "Event"), EventFields(),
        new("Le programme, et tout ce qu’il faut savoir avant de venir.", "The programme, and all there is to know before coming."));

    public static CollectionModel Networks { get; } = new(Collection.Networks,
        new("Réseaux", "Networks"), new("Réseau", "Network"), NetworkFields(),
        new("Ce que le réseau fait, et comment on le rejoint.", "What the network does, and how to join it."));

    public static CollectionModel Pages { get; } = new(Collection.Pages,
        new("Pages", "Pages"), new("Page", "Page"), PageFields(),
        new("Le texte de la page.", "The page's text."));

    public static IReadOnlyList<CollectionModel> All { get; } = [Artisans, Events, Networks, Pages];

    public static CollectionModel Of(Collection collection) => All[(int)collection];

    private static Field F(string key, FieldKind kind, string labelFr, string labelEn, string helpFr, string helpEn, string example = "") =>
        new() { Key = key, Kind = kind, Label = new(labelFr, labelEn), Help = new(helpFr, helpEn), Example = example };

    private static Field Required(Field field) => field with { Required = true };

    private static Field Translatable(Field field) => field with { Translatable = true };
}
