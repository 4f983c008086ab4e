using Showcase.Advice;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Output;
using Showcase.Pages;
using Showcase.Pages.Agenda;
using Showcase.Pages.Embeds;
using Showcase.Pages.Feeds;
using Showcase.Pages.Maps;
using Showcase.Rendering;
using Showcase.Social.Links;

namespace Showcase;

/// <summary>The whole walk, from the files people write to the site people visit, read top to bottom.</summary>
/// <param name="only">For a preview: the pages that are wanted, with their photos and nothing beside them; null for the whole site.</param>
internal sealed partial class Build(Workplace place, TimeProvider clock, IProgress<BuildProgress>? progress = null, Func<SitePlan, Page, bool>? only = null)
{
    /// <summary>False: no geocoder is asked and <c>.places.yaml</c> stays as it is, as while serving a preview.</summary>
    public bool Geocodes { get; init; } = true;

    /// <summary>Builds the site, or tells every fault and leaves the old one standing.</summary>
    /// <exception cref="IOException">The machine fails: disk, permissions, a missing part.</exception>
    public async Task<BuildResult> RunAsync(CancellationToken cancel)
    {
        _cancel = cancel;
        var inputs = Ready is null ? TakeStamps("build") : null;
        if (Stage("unchanged", () => Unchanged("build", inputs)) is { } same)
            return same;
        var looked = _stages.Count;
        try
        {
            var made = await WalkAsync(inputs, cancel).ConfigureAwait(false);
            if (_amends is null || !made.Faults.AnyErrors)
                return made;
        }
        catch (Exception e) when (_amends is not null && Holds<CannotAmendException>(e))
        {
        }
        catch (Exception e) when (_amends is not null && Holds<InvalidDataException>(e))
        {
            // Times and lengths do not tell of what happened to the site that stands.
            _standing = OutputFolder.LookAnew(place.Output);
        }
        // What cannot be amended is made whole, and all that there is to say is said.
        _amends = null;
        _stages.RemoveRange(looked, _stages.Count - looked);
        return await WalkAsync(inputs, cancel).ConfigureAwait(false);
    }

    private async Task<BuildResult> WalkAsync(Stamps? inputs, CancellationToken cancel)
    {
        var faults = new Faults();
        _asksStore = true;
        var read = Stage("read", () => Read(faults, Dress));
        // Who judges a proposal is told what would make its vitrines more useful, also where a fault keeps them from being drawn.
        var counsels = only is not null && read is not null ? CounselsOf(read, faults) : null;
        if (read is not null && Geocodes && !faults.AnyErrors)
            read = await StageAsync("places", () => FindStreetsAsync(read, faults, cancel)).ConfigureAwait(false);
        read = read is null ? null : Gather(read, faults);
        if (read is null || await PrepareAsync(read, faults, cancel).ConfigureAwait(false) is not { } ready || SetUp(ready, faults) is not { } press)
            return new BuildResult(faults, null) { Counsels = counsels };
        if (Ready is not null)
            await ShowAsync(press, Ready, cancel).ConfigureAwait(false);

        var output = OutputFolder.Begin(place.Output, place.CacheFolder, _standing);
        output.Cancel = cancel;
        try
        {
            BeginPages(ready.Plan);
            Produce(press, output, faults, cancel);
            if (!faults.AnyErrors)
                KeepReads(ready.Plan);
            if (only is null && !faults.AnyErrors)
                Stage("cms", () => WriteCms(ready, output));
            if (faults.AnyErrors)
            {
                output.Discard();
                return new BuildResult(faults, null) { Counsels = counsels };
            }
            var (written, removed) = Stage("write", () => output.Commit(clock.GetUtcNow()));
            var (plan, photos) = (ready.Plan, ready.Photos);
            var report = new BuildReport(plan.Pages.Count, photos.Made, photos.Reused, output.Count, written, removed, output.Bytes, _stages);
            // What the last run said of all that stands.
            faults.Add(_amends?.Last.Faults ?? []);
            Remember("build", inputs, read.Settings, faults, report);
            return new BuildResult(faults, report) { Counsels = counsels };
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions is [IOException or UnauthorizedAccessException, ..])
        {
            output.Discard();
            throw new IOException(e.Flatten().InnerExceptions[0].Message, e);
        }
        catch
        {
            output.Discard();
            throw;
        }
    }

    /// <summary>Reads, and says what would make each vitrine more useful.</summary>
    public BuildResult Advise()
    {
        var faults = new Faults();
        var read = Stage("read", () => Read(faults));
        return new BuildResult(faults, null) { Counsels = read is null ? null : CounselsOf(read, faults) };
    }

    /// <summary>Every address of others in the content; null when the content cannot be read.</summary>
    public (IReadOnlyList<LinkTarget>? Targets, SiteSettings? Settings, Faults Faults) Links()
    {
        var faults = new Faults();
        return Read(faults) is { } read ? (LinkTargets.Of(read.Catalog, read.Settings, read.Texts), read.Settings, faults) : (null, null, faults);
    }

    /// <summary>Both of one reading: what would make each vitrine more useful, and every address of others; null when the content cannot be read.</summary>
    public (IReadOnlyList<LinkTarget> Targets, IReadOnlyList<Counsel> Counsels, SiteSettings Settings)? AdviseAndLinks(Faults faults) =>
        Read(faults) is { } read ? (LinkTargets.Of(read.Catalog, read.Settings, read.Texts), CounselsOf(read, faults), read.Settings) : null;

    private sealed record Prepared(Reading Read, SitePlan Plan, ThemeTemplates Templates, AssetBundle.Result Bundle, Photos Photos)
    {
        public required Drawing Drawn { get; init; }

        public required IReadOnlyList<(Route Route, string Path, int Size)> AppIcons { get; init; }

        public required LinkMemory Marks { get; init; }

        public required PosterWall? Posters { get; init; }
    }

    /// <summary>Plans, and makes what pages need. Goes on past faults, so that one run tells those of content, theme and photos alike.</summary>
    /// <returns>Null when there is any fault.</returns>
    private async Task<Prepared?> PrepareAsync(Reading read, Faults faults, CancellationToken cancel)
    {
        var theme = read.Theme;
        var marks = LinkMemory.Read(place.LinksPath, faults);
        var icons = Kept("trade icons", faults, _ => IconSprite.TradeIcons(place.NodeFolder, theme));
        var help = await HelpedAsync(faults).ConfigureAwait(false);
        var (plan, drawing) = Stage("plan", () => PlanOf(read, help, icons, faults));
        plan = only is null ? plan : plan.Only(only);
        var dress = await StageAsync("assets", () => DressedAsync(faults)).ConfigureAwait(false);
        var photos = await StageAsync("photos", () => PreparePhotosAsync(plan, read, faults, cancel)).ConfigureAwait(false);
        var posters = await StageAsync("posters", () => HangPostersAsync(plan, read, icons, photos.Shelf, faults, cancel)).ConfigureAwait(false);
        var drawn = await drawing.ConfigureAwait(false);
        return faults.AnyErrors || dress.Bundle is null ? null : new Prepared(read, plan, dress.Templates, dress.Bundle, photos) { Drawn = drawn, AppIcons = dress.Icons, Marks = marks, Posters = posters };
    }

    /// <summary>Prints every page and file, and looks at each once.</summary>
    private void Produce(Press press, OutputFolder output, Faults faults, CancellationToken cancel)
    {
        var (read, plan, _, bundle, photos) = press.Ready;
        var (settings, theme, views, assets, sprite) = (read.Settings, read.Theme, press.Views, press.Assets, press.Sprite);
        var checks = new OutputChecks(settings.BaseUrl, faults, settings.Images.Edge);

        // None of these needs another; the longest first.
        List<(string, Action)> beside = [];
        if (_amends is null)
        {
            Stage("pages", () => RenderPages(press, output, checks, faults, cancel));
        }
        else
        {
            KeepPages(plan, output);
            beside.Add(("pages", () => RenderPages(press, output, checks, faults, cancel)));
        }
        if (only is null && settings.Publishes(SitePart.Data))
            beside.Add(("api", () => WriteData(plan, photos.Shelf, output)));
        if (only is null && settings.Publishes(SitePart.Search))
            beside.Add(("search", () => WriteSearch(press, output)));
        beside.Add(("files", WriteFiles));
        if (only is null)
        {
            if (plan.Editions.Values.Any(e => e.HasMap))
                beside.Add(("map", () => WriteSteady([MapFiles.Folder + "/"], () => MapFiles.Write(plan, press.Land, read.Gazetteer.Communes, sprite.Route.Path, output.Write), output)));
            beside.Add(("feeds", WriteFeeds));
            if (plan.Editions.Values.Any(e => e.HasEmbeds))
                beside.Add(("embeds", WriteEmbeds));
        }
        Stages(beside);
        Stage("static", () => SiteStatic.Copy(place.StaticFolder, output, faults));
        if (only is null)
            Stage("check", () => checks.Links(output.Has));

        void WriteFiles()
        {
            foreach (var edition in plan.Editions.Values)
                QrCodes.Write(edition, path => LeftStanding(output, path), output.Write);
            WriteAll(plan.Editions.Values.SelectMany(e => SiteForm.Write(e, plan)).Append(sprite), output);
            foreach (var (route, path) in press.Files)
                output.Copy(route.OutputPath, path, route.Path);
        }

        void WriteEmbeds()
        {
            var embeds = new EmbedFiles(plan, photos.Shelf);
            WriteNoted(embeds.Lists(), plan, output);
            WriteSteady(EmbedFiles.Starts(bundle.Embeds), () =>
            {
                foreach (var (route, bytes) in embeds.Others(bundle.Embeds, theme.VariablesOf(settings)))
                    output.Write(route.OutputPath, bytes);
            }, output);
        }

        void WriteFeeds()
        {
            WriteNoted(SiteFiles.Write(plan, settings.BaseUrl).Concat(plan.Editions.Values.SelectMany(e => Opml.Write(e).Concat(Calendars.Write(e))))
                .Concat(plan.Editions.Values.Where(e => e.Publishes(SitePart.Feeds)).SelectMany(FeedFiles.Write)), plan, output);
            WriteAll(plan.Editions.Values.Select(e => AppManifest.Write(e, assets.App.Paper, assets.App.Icons)), output);
            foreach (var (route, path) in press.AppIcons)
                output.Copy(route.OutputPath, path, route.Path);
            WriteAll([ServiceWorker.Write(plan, [assets.Styles, assets.Script, .. bundle.ScriptParts(), assets.Icons, .. assets.Fonts], plan.Pages.OfType<Page.Offline>().Select(p => $"{output.HashOf(p.Route.OutputPath)}"))], output);
        }
    }

    private void RenderPages(Press press, OutputFolder output, OutputChecks checks, Faults faults, CancellationToken cancel)
    {
        var (plan, templates) = (press.Ready.Plan, press.Ready.Templates);
        var done = 0;
        Parallel.ForEach(plan.Pages, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Memory is null ? -1 : Math.Max(1, Environment.ProcessorCount - 1) }, () => (Writer: new Utf8TextWriter(), Reads: new ContentReads()), (page, _, number, hands) =>
        {
            if (!IsStale((int)number))
                return hands;
            var (writer, reads) = hands;
            writer.Clear();
            reads.Begin();
            try
            {
                press.Renderer.Render(page, press.Views.Make(page), writer);
            }
            catch (TemplateFailedException e)
            {
                Report(e, faults);
                return hands;
            }
            finally
            {
                if (_reads is { } noted)
                    noted[number] = reads.End(plan.Listings.IndexOf);
            }
            var template = SourceLocation.WholeFile(templates.Pages[page.Template].Path);
            checks.Scan(page.Route, template, plan.SourceOf(page) ?? template, writer.Written, plan.OriginOf(page) is not null);
            output.Write(page.Route.OutputPath, writer.Written);
            if (Interlocked.Increment(ref done) % 50 == 0 || done == plan.Pages.Count)
                progress?.Report(new("pages", done, plan.Pages.Count));
            return hands;
        }, hands => hands.Writer.Dispose());
    }

    private static void WriteAll(IEnumerable<(Route Route, byte[] Bytes)> files, OutputFolder output) =>
        Parallel.ForEach(files, file => output.Write(file.Route.OutputPath, file.Bytes));

    private static void Report(TemplateFailedException e, Faults faults)
    {
        var (template, cause) = (SourceLocation.WholeFile(e.Template), e.GetBaseException());
        if (cause is MissingTextException missing)
            faults.Add(Rules.TextMissing, template, missing.Key, missing.Language);
        else
            faults.Add(Rules.TemplateFailed, template, e.Page, cause.Message);
    }

    private IReadOnlyList<Counsel> CounselsOf(Reading read, Faults faults) => Adviser.AdviseAll(read.Catalog, faults.Sorted(), Today(read.Settings), drafts: true);

    private IReadOnlyList<Counsel>? AdviceFor(SiteSettings settings, Catalog catalog, Faults faults) =>
        settings.AdvicePage ? Adviser.AdviseAll(catalog, faults.Sorted(), Today(settings)) : null;

    /// <summary>The day of this run where the site is.</summary>
    public DateOnly Today(SiteSettings settings) => DayIn(settings.TimeZone);

    // As the run began: one that passes midnight is of one day throughout.
    private DateOnly DayIn(string zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_began, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);
}
