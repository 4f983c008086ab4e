using Showcase.Diagnostics;
using Showcase.Pages;
using Showcase.Pages.Views;

namespace Showcase.Rendering;

/// <summary>A theme's templates and partials, read and checked against the views they will print.</summary>
internal sealed record ThemeTemplates(IReadOnlyDictionary<string, TemplateText> Pages, IReadOnlyDictionary<string, TemplateText> Partials)
{
    /// <summary>Template → the view it is given.</summary>
    public static IReadOnlyDictionary<string, Type> Views { get; } = new SortedDictionary<string, Type>(StringComparer.Ordinal)
    {
        ["home"] = typeof(HomeView),
        ["artisan"] = typeof(ArtisanView),
        ["artisans"] = typeof(ArtisansView),
        ["trades"] = typeof(TradesView),
        ["trade"] = typeof(TradeView),
        ["trade-place"] = typeof(TradePlaceView),
        ["search"] = typeof(SearchView),
        ["communes"] = typeof(CommunesView),
        ["commune"] = typeof(CommuneView),
        ["map"] = typeof(MapPageView),
        ["networks"] = typeof(NetworksView),
        ["network"] = typeof(NetworkView),
        ["social"] = typeof(SocialIndexView),
        ["social-network"] = typeof(SocialNetworkView),
        ["events"] = typeof(EventsView),
        ["event"] = typeof(EventView),
        ["advice"] = typeof(AdviceView),
        ["join"] = typeof(JoinView),
        ["edit"] = typeof(EditView),
        ["page"] = typeof(FreePageView),
        ["help"] = typeof(HelpIndexView),
        ["guide"] = typeof(GuideView),
        ["embed"] = typeof(EmbedView),
        ["embed-frame"] = typeof(EmbedFrameView),
        ["offline"] = typeof(OfflineView),
        ["404"] = typeof(NotFoundView),
    };

    /// <param name="showPath">Turns a full path into the one that faults show.</param>
    public static ThemeTemplates Read(ThemeFolder theme, Func<string, string> showPath)
    {
        return new(Load("templates").Where(p => Views.ContainsKey(p.Key)).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal), Load("partials"));

        Dictionary<string, TemplateText> Load(string folder) => theme.Files(folder, ".hbs").ToDictionary(
            f => f.Key[..^4], f => new TemplateText(f.Key[..^4], showPath(f.Value), File.ReadAllText(f.Value)), StringComparer.Ordinal);
    }

    /// <summary>Says what would fail when pages are printed: errors, and never a warning.</summary>
    public void Check(string theme, IReadOnlyList<Texts> texts, Faults faults)
    {
        var checker = new TemplateChecker(Partials, texts, faults);
        foreach (var (name, view) in Views)
        {
            if (Pages.TryGetValue(name, out var template))
                checker.Check(template, view);
            else
                faults.Add(Rules.TemplateMissing, SourceLocation.WholeFile($"themes/{theme}/templates"), name);
        }
        checker.CheckUnused();
    }
}
