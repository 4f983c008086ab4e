using Showcase.Content;

namespace Showcase.Model;

internal static partial class ContentModel
{
    private static Field[] EventFields() =>
    [
        Translatable(NameField("Le nom du rendez-vous.", "The event's name.", "Marché des potiers")),
        SummaryField("Trente potiers sur les quais, démonstrations de tournage toute la journée."),
        Required(F("start", new FieldKind.Moment(), "Début", "Start", "Un jour, ou un jour et une heure.", "A day, or a day and a time.", "2026-07-18 10:00")),
        F("end", new FieldKind.Moment(), "Fin", "End", "Laissé vide : le même jour.", "Left out: the same day.", "2026-07-19 19:00"),
        F("rrule", new FieldKind.Text(300), "Répétition", "Repetition", "Une règle iCalendar : FREQ=WEEKLY, MONTHLY…, BYDAY, UNTIL. Laissé vide : une seule fois.", "An iCalendar rule: FREQ=WEEKLY, MONTHLY…, BYDAY, UNTIL. Left out: once only.", "FREQ=MONTHLY;BYDAY=1SU;UNTIL=20271231"),
        F("exceptions", new FieldKind.ListOf(new FieldKind.Date(PastOnly: false), 200), "Sauf les jours", "Except on", "Les jours où il n’a pas lieu.", "Days on which it does not take place.", "[2027-05-02]"),
        Required(F("place", new FieldKind.Text(120), "Lieu", "Place", "Ce qu’on demande dans la rue.", "What one asks for in the street.", "Quais de l’Odet")),
        Required(AddressField()),
        F("artisans", new FieldKind.ListOf(new FieldKind.Reference(Collection.Artisans), 200), "Artisans présents", "Artisans taking part", "Les noms de leurs dossiers.", "The names of their folders.", "[atelier-kerbriand]"),
        F("networks", new FieldKind.ListOf(new FieldKind.Reference(Collection.Networks), 20), "Réseaux organisateurs", "Networks behind it", "Les noms de leurs fichiers.", "The names of their files.", "[ateliers-du-ponant]"),
        F("website", new FieldKind.Url(), "Site", "Website", "La page du rendez-vous.", "The event's own page.", "https://example.org"),
        F("price", new FieldKind.Text(60), "Prix", "Price", "Avec vos mots.", "In your words.", "Entrée libre"),
        F("photo", PhotoFields(), "Photo", "Photo", "Une photo posée à côté de ce fichier.", "A photo that lies beside this file."),
        F("added", new FieldKind.Date(PastOnly: true), "Ajouté le", "Added on", "Le jour de l’annonce ; les flux s’en servent.", "The day of its announcement; feeds use it.", "2026-09-15"),
        DraftField(),
    ];

    private static Field[] NetworkFields() =>
    [
        Translatable(NameField("Le nom du réseau.", "The network's name.", "Les Ateliers du Ponant")),
        Required(F("kind", new FieldKind.Choice(Vocabularies.NetworkKinds), "Nature", "Kind", "Ce que c’est.", "What it is.", "association")),
        SummaryField("Vingt ateliers d’art qui ouvrent leurs portes ensemble, deux fois l’an."),
        AddressField(),
        ContactField(),
        SinceField("L’année de création.", "The year of its founding.", "2009"),
        SocialField(),
        DraftField(),
    ];

    private static Field[] PageFields() =>
    [
        Required(Translatable(F("title", new FieldKind.Text(80), "Titre", "Title", "En haut de la page.", "At the top of the page.", "À propos"))),
        Translatable(F("summary", new FieldKind.Text(SummaryLength), "Présentation en une phrase", "Summary", "Pour les moteurs de recherche.", "For search engines.", "Qui nous sommes et comment ce site se fait.")),
        F("menu", new FieldKind.Choice(Vocabularies.Menus), "Menu", "Menu", "Où se trouve le lien vers cette page.", "Where the link to this page stands.", "footer"),
        F("order", new FieldKind.Number(-1000, 1000, Whole: true), "Rang", "Order", "Les petits nombres d’abord.", "Small numbers first.", "10"),
        DraftField(),
    ];
}
