using Showcase.Domain;
using Showcase.Web;

namespace Showcase.Intake;

/// <summary>All parts of a running service.</summary>
internal sealed class IntakeHouse : IAsyncDisposable
{
    private readonly KeptPhotos _photos;
    private readonly FileStream _lock;

    /// <param name="spool">Folder of everything that is not in the repository.</param>
    /// <exception cref="IOException">Another service has this spool.</exception>
    /// <param name="style">The sheet of the service's pages.</param>
    /// <param name="drawer">Draws a vitrine as it will look; null: none is shown.</param>
    /// <param name="mail">Tells artisans of reports; null: there is no server, and letters are files.</param>
    public IntakeHouse(string spool, Vault vault, IForge forge, EntryDesk desk, ContentSource source, string nodeFolder, string style, MailSender? mail, PageDrawer? drawer, IntakeLimits limits, TimeProvider clock, Action<string> log)
    {
        _lock = new FileStream(Path.Combine(spool, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); // one service a spool
        (Vault, EntryDesk, Source, Limits, Clock, Style) = (vault, desk, source, limits, clock, style);
        Spool = new Spool(spool, vault);
        Spool.Sweep();
        Book = new ProposalBook(Spool);
        _photos = new KeptPhotos(nodeFolder, Path.Combine(spool, "photos"), limits, clock);
        SentPage = new SentPage(Spool, Book, source.Repository, desk.Content, drawer, log);
        Worker = new Worker(Spool, Book, source, new Proposer(Spool, Book, source, forge, desk, _photos, new ReportNotice(desk, Path.Combine(spool, "letters"), mail, clock), clock), SentPage, forge, limits, clock, log);
        Buckets = new Buckets(limits, clock);
        var settings = desk.Settings;
        Gate = new Gate([.. new[] { settings.BaseUrl, settings.Intake?.Url }.OfType<Uri>().Select(WebOrigin.Of).Distinct()]);
        Page = new IntakePage(settings.BaseUrl, settings.Name);
        Reception = new Reception(desk, source, Book, vault, clock);
        Desk = new VisitorDesk(this);
        Door = new Door(this);
        Worker.Resume();
    }

    public Vault Vault { get; }
    public EntryDesk EntryDesk { get; }
    public ContentSource Source { get; }
    public IntakeLimits Limits { get; }
    public TimeProvider Clock { get; }
    public string Style { get; }
    public Spool Spool { get; }
    public ProposalBook Book { get; }
    public Worker Worker { get; }
    public Buckets Buckets { get; }
    public Gate Gate { get; init; }
    public IntakePage Page { get; }
    public SentPage SentPage { get; }
    public Reception Reception { get; }
    public VisitorDesk Desk { get; }
    public Door Door { get; }
    /// <summary>True: the last address of <c>X-Forwarded-For</c> is the visitor's.</summary>
    public bool BehindProxy { get; init; }

    public bool HasRoom() => Worker.Waiting < Limits.Waiting && new DriveInfo(Spool.Folder).AvailableFreeSpace > Limits.FreeBytes;

    public async ValueTask DisposeAsync()
    {
        Door.Dispose();
        await _photos.DisposeAsync().ConfigureAwait(false);
        await _lock.DisposeAsync().ConfigureAwait(false);
    }
}
