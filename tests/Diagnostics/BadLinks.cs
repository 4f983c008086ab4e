using Showcase.Tests.Cli;
using Showcase.Tests.Web;

namespace Showcase.Tests.Diagnostics;

/// <summary>
/// A tiny site, a server whose answers the section <c>server</c> tells (<c>/path: 301 Moved; Location: /other</c>), and the command <c>links</c> with the arguments of that
/// section. <c>{server}</c> stands for the server's address; the report is what the command prints.
/// </summary>
internal static class BadLinks
{
    public static async Task<(string En, string Fr)> TellAsync(string text)
    {
        await using var server = new RudeServer();
        foreach (var line in TextOf(text, "server").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            server.Answer(line.Split(": ", 2)[0], line.Split(": ", 2)[1].Replace("; ", "\n", StringComparison.Ordinal));
        var address = server.At("/").AbsoluteUri.TrimEnd('/');
        return (await RunAsync("en"), await RunAsync("fr"));

        async Task<string> RunAsync(string language)
        {
            var real = text.Replace("{server}", address, StringComparison.Ordinal);
            // A site for each language: the command remembers.
            using var site = new BadSite(string.Concat(TinySite.Sections(real).Where(s => s.Path is not ("server" or "links")).Select(s => $"-- {s.Path} --\n{s.Text}")));
            var (_, output, error) = await LinksCommandTests.RunAsync(site.Site, [.. TextOf(real, "links").Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries), "--lang", language]);
            Assert.True(output.Length > 0, error);
            return output.Replace(address, "{server}", StringComparison.Ordinal);
        }
    }

    private static string TextOf(string text, string section) => TinySite.Sections(text).FirstOrDefault(s => s.Path == section).Text ?? "";
}
