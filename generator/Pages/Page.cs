using Showcase.Advice;
using Showcase.Domain;

namespace Showcase.Pages;

/// <summary>One page to make: where it stands, in which language, and what it is about. Its view is made when its turn comes.</summary>
internal abstract record Page(Route Route, string Language)
{
    /// <summary>File of the theme, without its extension.</summary>
    public abstract string Template { get; }

    internal sealed record Home(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "home";
    }

    internal sealed record Profile(Route Route, string Language, int Index) : Page(Route, Language)
    {
        public override string Template => "artisan";
    }

    /// <param name="Number">From 1.</param>
    internal sealed record AllArtisans(Route Route, string Language, int Number) : Page(Route, Language)
    {
        public override string Template => "artisans";
    }

    internal sealed record TradeIndex(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "trades";
    }

    internal sealed record TradeList(Route Route, string Language, Trade Trade, int Number) : Page(Route, Language)
    {
        public override string Template => "trade";
    }

    /// <summary>A trade around a commune, nearest first: what "potiers near Quimper" is without a script.</summary>
    internal sealed record TradePlace(Route Route, string Language, Trade Trade, Commune Commune) : Page(Route, Language)
    {
        public override string Template => "trade-place";
    }

    internal sealed record Search(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "search";
    }

    internal sealed record CommuneIndex(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "communes";
    }

    internal sealed record CommuneList(Route Route, string Language, Commune Commune, int Number) : Page(Route, Language)
    {
        public override string Template => "commune";
    }

    internal sealed record NetworkIndex(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "networks";
    }

    internal sealed record NetworkPage(Route Route, string Language, Network Network) : Page(Route, Language)
    {
        public override string Template => "network";
    }

    /// <summary>Which social networks the artisans are on.</summary>
    internal sealed record SocialIndex(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "social";
    }

    internal sealed record SocialList(Route Route, string Language, SocialUse Use, int Number) : Page(Route, Language)
    {
        public override string Template => "social-network";
    }

    internal sealed record EventIndex(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "events";
    }

    internal sealed record EventMonth(Route Route, string Language, int Year, int Month) : Page(Route, Language)
    {
        public override string Template => "events";
    }

    /// <summary>What is on in one commune.</summary>
    internal sealed record EventPlace(Route Route, string Language, Commune Commune) : Page(Route, Language)
    {
        public override string Template => "events";
    }

    internal sealed record EventPage(Route Route, string Language, Event Event) : Page(Route, Language)
    {
        public override string Template => "event";
    }

    internal sealed record Free(Route Route, string Language, FreePage Entry) : Page(Route, Language)
    {
        public override string Template => "page";
    }

    internal sealed record HelpIndex(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "help";
    }

    /// <summary>A guide or a page of reference.</summary>
    internal sealed record Guide(Route Route, string Language, Help.HelpPage Entry) : Page(Route, Language)
    {
        public override string Template => "guide";
    }

    internal sealed record Map(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "map";
    }

    /// <summary>The form for a new vitrine, or how to join without one.</summary>
    internal sealed record Join(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "join";
    }

    /// <summary>The same form, filled in with what a vitrine publishes.</summary>
    internal sealed record Edit(Route Route, string Language, int Index) : Page(Route, Language)
    {
        public override string Template => "edit";
    }

    /// <summary>For whoever looks after the directory; nothing leads to it, and search engines are asked to leave it.</summary>
    internal sealed record AdviceTable(Route Route, string Language, IReadOnlyList<Counsel> Counsels) : Page(Route, Language)
    {
        public override string Template => "advice";
    }

    /// <summary>Where a webmaster makes the line that shows vitrines on a page of their own.</summary>
    internal sealed record Embedding(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "embed";
    }

    /// <summary>What pages of others may frame: it shows what its address asks for, and nothing else.</summary>
    internal sealed record EmbedFrame(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "embed-frame";
    }

    /// <summary>What the worker shows when there is no network and nothing was kept.</summary>
    internal sealed record Offline(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "offline";
    }

    internal sealed record NotFound(Route Route, string Language) : Page(Route, Language)
    {
        public override string Template => "404";
    }
}
