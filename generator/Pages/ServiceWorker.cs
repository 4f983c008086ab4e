using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Pages;

/// <summary>The script that keeps pages readable off line: <c>Data/worker.js</c> with what it must know of this site before it.</summary>
internal static class ServiceWorker
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Script = Embedded("worker.js");

    /// <param name="shell">What every page needs: styles, script, icons, fonts.</param>
    /// <param name="fingerprints">Of the pages that are shown when nothing else is there: the worker is a new one when they change.</param>
    public static (Route Route, byte[] Bytes) Write(SitePlan plan, IEnumerable<string> shell, IEnumerable<UInt128> fingerprints)
    {
        var routes = plan.Main.Routes;
        var site = new
        {
            Base = routes.Href(new Route("/")),
            Shell = shell.Select(path => routes.Href(new Route(path))).ToArray(),
            // The longest first: every address begins with that of the main language.
            Offline = plan.Editions.Values.Select(e => new[] { e.Routes.Href(e.Routes.Home), e.Routes.Href(e.Routes.Offline) }).OrderByDescending(o => o[0].Length).ToArray(),
        };
        var known = JsonSerializer.Serialize(site, Json);
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
