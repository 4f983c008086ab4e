using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Showcase.Domain;

namespace Showcase.Pages;

/// <summary>The script that keeps pages readable off line: <c>Data/worker.js</c> with what it must know of this site before it.</summary>
internal static class ServiceWorker
{
    private static readonly WorkerJson Json = new(new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private static readonly string Script = Embedded("worker.js");

    /// <param name="shell">What every page needs: styles, script, icons, fonts.</param>
    /// <param name="fingerprints">Of the pages that are shown when nothing else is there: the worker is a new one when they change.</param>
    public static (Route Route, byte[] Bytes) Write(SitePlan plan, IEnumerable<string> shell, IEnumerable<string> fingerprints)
    {
        var routes = plan.Main.Routes;
        // The longest first: every address begins with that of the main language.
        var offline = plan.Editions.Values.Select(e => (string[])[e.Routes.Href(e.Routes.Home), e.Routes.Href(e.Routes.Offline)]).OrderByDescending(o => o[0].Length);
        var known = JsonSerializer.Serialize(new(routes.Href(new Route("/")), [.. shell.Select(path => routes.Href(new Route(path)))], [.. offline]), Json.KnownSite);
        var version = Sha256.Of(known + Script + string.Join(' ', fingerprints))[..12];
        return (new Route("/sw.js"), Encoding.UTF8.GetBytes($"const version = \"{version}\";\nconst site = {known};\n\n{Script}"));
    }

    private static string Embedded(string name)
    {
        using var stream = typeof(ServiceWorker).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>What the worker must know of its site.</summary>
/// <param name="Offline">Home page and page for want of anything better, by language.</param>
internal sealed record KnownSite(string Base, string[] Shell, string[][] Offline);

// Generated at compile time: reflection costs a build more than the whole script.
[JsonSerializable(typeof(KnownSite))]
internal sealed partial class WorkerJson : JsonSerializerContext;
