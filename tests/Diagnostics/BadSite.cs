using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Domain.Hours;
using Showcase.Images;
using Showcase.Social;
using Showcase.Tests.Images;
using Showcase.Tests.Web;

namespace Showcase.Tests.Diagnostics;

/// <summary>
/// A tiny site whose text also says what no text can be: <c>⟪600×x⟫</c> stands for a long text and ␀ for a zero byte; the sections
/// <c>base64 PATH</c> (a file of these bytes), <c>length N PATH</c> (a file of so many bytes), <c>link PATH TARGET</c>, <c>copy FOLDER PATH</c> (of the repository),
/// <c>later delete PATH</c> (once content is read), <c>gone PATH</c> (a file that was listed and cannot be opened), <c>explain hours</c> and <c>explain social</c>
/// (what a person asks about a text), <c>trial WHAT:NAME</c> (the photo of that name stalls or crashes the worker) and <c>store STATUS</c> (what the shared cache of photos answers).
/// </summary>
internal sealed partial class BadSite : IDisposable
{
    private readonly List<string> _later = [];
    private readonly Dictionary<string, string> _trial = [];
    private (string Status, string Body)? _store;

    public BadSite(string sections)
    {
        var plain = new List<string>();
        var special = new List<(string[] Words, string Text)>();
        foreach (var (path, text) in TinySite.Sections(sections))
        {
            var words = path.Split(' ');
            if (words[0] is "base64" or "length" or "link" or "copy" or "later" or "gone" or "explain" or "trial" or "store" || (words[0] == "delete" && special.Count > 0))
                special.Add((words, text));
            else
                plain.Add($"-- {path} --\n{Spelled(text)}");
        }
        Site = new TinySite(string.Concat(plain));
        foreach (var (words, text) in special)
            Do(words, text);
    }

    public TinySite Site { get; }

    public async Task ReadAsync(bool photos)
    {
        var catalog = Site.Read();
        foreach (var path in _later)
            Site.Delete(path);
        if (!photos)
            return;
        // A photo that stalls is waited for; an honest one of a few pixels takes no time.
        var limits = PhotoLimits.Default with { Time = TimeSpan.FromSeconds(_trial.Count > 0 ? 3 : 60) };
        await using var workshop = new PhotoWorkshop(Path.Combine(TinySite.Repository, "generator", "node"), Site.PathOf(".cache"), ImageSettings.Default, limits: limits, environment: _trial);
        var requests = catalog.PhotoMentions.Select(m => new PhotoRequest(m.Path, m.Source)).ToList();
        await using var store = new RudeServer();
        if (_store is var (status, body))
        {
            var place = Site.ReadSettings()!.Images.Cache!;
            workshop.Join(place with { Endpoint = store.At("/"), Source = place.Source with { Path = "site/showcase.yaml" } }, S3Server.Keys);
            foreach (var key in requests.Select(r => PhotoCache.Key(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(r.Path))), new PhotoRecipe(ImageSettings.Default, PhotoRoom.NodeFolder))))
                store.Answer($"/{place.Bucket}/{place.Prefix}photos-1/{key[..2]}/{key}", status == "200" ? "200 OK" : $"{status} No", body);
        }
        await workshop.PrepareAsync(requests, Site.Faults, null, TestContext.Current.CancellationToken);
        var idle = Directory.EnumerateFiles(Site.PathOf("content"), "*.jpg", SearchOption.AllDirectories).Except(requests.Select(r => r.Path));
        PhotoPrivacy.WarnOfPlaces(idle, p => p, Site.Faults);
    }

    public void Dispose() => Site.Dispose();

    private void Do(string[] words, string text)
    {
        switch (words[0])
        {
            case "base64":
                Site.Write(words[1], Convert.FromBase64String(text));
                break;
            case "length":
                Site.Write(words[2], []);
                using (var file = File.OpenWrite(Site.PathOf(words[2])))
                    file.SetLength(long.Parse(words[1], CultureInfo.InvariantCulture));
                break;
            case "link":
                Directory.CreateDirectory(Path.GetDirectoryName(Site.PathOf(words[1]))!);
                File.CreateSymbolicLink(Site.PathOf(words[1]), words[2]);
                break;
            case "copy":
                var from = Path.Combine(TinySite.Repository, words[1]);
                foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
                    Site.Write(Path.Combine(words[2], Path.GetRelativePath(from, file)), File.ReadAllBytes(file));
                break;
            case "later":
                _later.Add(words[2]);
                break;
            case "gone":
                TextFile.Read(Site.PathOf(words[1]), words[1], int.MaxValue, Site.Faults);
                break;
            case "explain":
                Explain(words[1], text.TrimEnd('\n'));
                break;
            case "store":
                _store = (words[1], text);
                break;
            case "delete":
                Site.Delete(words[1]);
                break;
            default:
                _trial["SHOWCASE_PHOTO_TRIAL"] = words[1];
                break;
        }
    }

    private void Explain(string what, string text)
    {
        if (what == "hours" && !OpeningHours.TryParse(text, out _, out var problem))
            Site.Faults.Add(problem.Rule, SourceLocation.WholeFile("explain"), problem.Arguments);
        else if (SocialCompiler.Compile(text, null, NetworkRegistry.Shared, new SocialContext("29", ConsentGiven: false)) is SocialReading.Refused refused)
            Site.Faults.Add(refused.Rule, SourceLocation.WholeFile("explain"), refused.Args);
    }

    public static string Spelled(string text) => Repeated().Replace(text.Replace("␀", "\0", StringComparison.Ordinal),
        m => string.Concat(Enumerable.Repeat(m.Groups[2].Value, int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture))));

    [GeneratedRegex("⟪([0-9]+)×([^⟫]*)⟫")]
    private static partial Regex Repeated();
}
