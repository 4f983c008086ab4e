using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Imports;
using Showcase.Model;

namespace Showcase.Tests.Imports;

/// <summary>A list, a mapping if need be, and the tiny site that it is imported into.</summary>
internal sealed class ListRoom : IDisposable
{
    public TinySite Site { get; } = new();

    public Faults Faults { get; private set; } = new();

    public ImportReport Report { get; private set; } = new();

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public ListTable? Table(byte[] list, string name = "list.csv")
    {
        Site.Write(name, list);
        return ListReader.Read(Site.PathOf(name), name, Faults);
    }

    /// <summary>As the command does it, in a fresh run.</summary>
    public ListRoom Import(byte[] list, string? map = null, bool update = false, bool write = true, string name = "list.csv")
    {
        Faults = new();
        if (Table(list, name) is not { } table)
            return this;
        if (map is not null)
            Site.WriteText("map.yaml", map);
        var mapping = map is null ? ListReader.Guess(table) : ImportMap.Read(Site.PathOf("map.yaml"), "map.yaml", table, Faults);
        if (mapping is null || ImportMemory.Read(Site.PathOf("content"), Faults) is not { } memory)
            return this;
        ListReader.Require(table, mapping, Faults);
        if (Faults.AnyErrors)
            return this;
        var settings = Site.ReadSettings()!;
        var own = new Faults();
        var catalog = CatalogReader.Read(ContentFolder.Read(Site.PathOf("content"), settings.Languages, own), settings, TradeTaxonomy.Read(settings), TinySite.Gazetteer, TinySite.Today, own);
        Report = new Importer(table, mapping, settings, TradeTaxonomy.Read(settings), TinySite.Gazetteer, catalog, Site.PathOf("content"), TinySite.Today, Faults).Run(memory, update, write);
        return this;
    }

    public ListRoom Import(string list, string? map = null, bool update = false, bool write = true) => Import(Utf8(list), map, update, write);

    public IReadOnlyList<string> Ids => [.. Faults.Sorted().Select(f => f.Rule.Id)];

    /// <summary>Imported profiles, read back; whatever was written has no fault.</summary>
    public IReadOnlyList<Artisan> Written()
    {
        var catalog = Site.Read();
        Assert.Equal("", string.Join('\n', Site.Faults.Sorted().Where(f => f.Severity == Severity.Error).Select(f => $"{f.Location} {f.What("en")}")));
        return [.. catalog.Artisans.Where(a => a.Slug.Value != "atelier-kerbriand")];
    }

    public Artisan One() => Assert.Single(Written());

    public string Text(string slug) => File.ReadAllText(Site.PathOf($"content/artisans/{slug}/index.md"));

    public void Dispose() => Site.Dispose();
}
