using System.Globalization;
using System.Text.Json;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Pages.Api;

/// <summary>The open files as a DCAT-AP catalogue in JSON-LD, for data.gouv.fr and other portals to harvest.</summary>
internal sealed class Catalogue(RecordDesk desk, ApiContents contents)
{
    private const string FileTypes = "http://publications.europa.eu/resource/authority/file-type/";
    private const string LanguageCodes = "http://publications.europa.eu/resource/authority/language/";

    // Only what anyone may republish is offered to portals: the tables and the maps.
    private static readonly (string Ending, string FileType)[] Offered = [("csv", "CSV"), ("geojson", "GEOJSON")];

    private static readonly Bilingual EachRow = new("Chaque ligne dit sa licence.", "Each row states its licence.");
    private static readonly Bilingual OfCommunes = new("Noms, codes et codes postaux : Insee et La Poste, Licence Ouverte 2.0. Points : GeoNames, CC BY 4.0.",
        "Names, codes and postcodes: INSEE and La Poste, Licence Ouverte 2.0. Points: GeoNames, CC BY 4.0.");
    private static readonly Bilingual OfPoints = new("Les positions données à la commune près sont tirées de GeoNames, CC BY 4.0.", "Positions given to the town are drawn from GeoNames, CC BY 4.0.");

    public void Write(Utf8JsonWriter w)
    {
        var settings = desk.Settings;
        w.WriteStartObject();
        WriteContext(w);
        w.WriteString("@id", desk.Absolute(ApiRoutes.Catalogue));
        w.WriteString("@type", "dcat:Catalog");
        Localised(w, "dct:title", settings.Name);
        Localised(w, "dct:description", settings.Description);
        WritePublisher(w);
        WriteLanguages(w);
        Day(w, "dct:modified");
        Link(w, "foaf:homepage", settings.BaseUrl.AbsoluteUri);
        w.WriteStartArray("dcat:dataset");
        foreach (var collection in contents.Collections)
            WriteDataset(w, collection);
        w.WriteEndArray();
        w.WriteEndObject();
    }

    private void WriteDataset(Utf8JsonWriter w, ApiCollection collection)
    {
        w.WriteStartObject();
        w.WriteString("@id", $"{desk.Absolute(ApiRoutes.Index)}#{collection.Name}");
        w.WriteString("@type", "dcat:Dataset");
        w.WriteString("dct:identifier", $"{desk.Absolute(ApiRoutes.Index)}#{collection.Name}");
        Tagged(w, "dct:title", e => $"{e.Say(desk.Settings.Name)} – {collection.Shape.Title.In(e.Language)}");
        Localised(w, "dct:description", desk.Settings.Description);
        WritePublisher(w);
        WriteLanguages(w);
        Day(w, "dct:modified");
        Tagged(w, "dcat:keyword", e => collection.Shape.Title.In(e.Language));
        Link(w, "dcat:theme", "http://publications.europa.eu/resource/authority/data-theme/ECON");
        Link(w, "dct:accrualPeriodicity", "http://publications.europa.eu/resource/authority/frequency/IRREG");
        w.WriteStartObject("dct:spatial");
        w.WriteString("@type", "dct:Location");
        Localised(w, "skos:prefLabel", desk.Settings.Region);
        w.WriteEndObject();
        Link(w, "dcat:landingPage", desk.Settings.BaseUrl.AbsoluteUri);
        w.WriteStartArray("dcat:distribution");
        foreach (var (ending, fileType) in Offered)
        {
            if (contents.Files.FirstOrDefault(f => f.About == $"{collection.Name}-{ending}") is { } file)
                WriteDistribution(w, collection, file, fileType);
        }
        w.WriteEndArray();
        w.WriteEndObject();
    }

    private void WriteDistribution(Utf8JsonWriter w, ApiCollection collection, ApiFile file, string fileType)
    {
        var url = desk.Absolute(file.Route);
        w.WriteStartObject();
        w.WriteString("@id", url + "#distribution");
        w.WriteString("@type", "dcat:Distribution");
        Tagged(w, "dct:title", e => $"{collection.Shape.Title.In(e.Language)} ({fileType})");
        Link(w, "dcat:accessURL", url);
        Link(w, "dcat:downloadURL", url);
        Link(w, "dcat:mediaType", "https://www.iana.org/assignments/media-types/" + file.MediaType);
        Link(w, "dct:format", FileTypes + fileType);
        w.WriteStartObject("dcat:byteSize");
        w.WriteString("@type", "xsd:nonNegativeInteger");
        w.WriteString("@value", file.Bytes.ToString(CultureInfo.InvariantCulture));
        w.WriteEndObject();
        w.WriteStartObject("spdx:checksum");
        w.WriteString("@type", "spdx:Checksum");
        Link(w, "spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
        w.WriteStartObject("spdx:checksumValue");
        w.WriteString("@type", "xsd:hexBinary");
        w.WriteString("@value", file.Sha256);
        w.WriteEndObject();
        w.WriteEndObject();
        Day(w, "dct:modified");
        WriteRights(w, collection);
        w.WriteEndObject();
    }

    private void WriteRights(Utf8JsonWriter w, ApiCollection collection)
    {
        var licence = LicenceOf(collection);
        if (licence is not null)
            Link(w, "dct:license", licence);
        w.WriteStartArray("dct:rights");
        if (licence is null)
            Statement(EachRow);
        if (collection.Name == "communes")
            Statement(OfCommunes);
        else if (collection.HasMap)
            Statement(OfPoints);
        w.WriteEndArray();

        void Statement(Bilingual words)
        {
            w.WriteStartObject();
            w.WriteString("@type", "dct:RightsStatement");
            Tagged(w, "rdfs:label", e => words.In(e.Language));
            w.WriteEndObject();
        }
    }

    private static void WriteContext(Utf8JsonWriter w)
    {
        w.WriteStartObject("@context");
        foreach (var (prefix, address) in ((string, string)[])[("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
            ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("skos", "http://www.w3.org/2004/02/skos/core#"), ("spdx", "http://spdx.org/rdf/terms#"), ("xsd", "http://www.w3.org/2001/XMLSchema#")])
            w.WriteString(prefix, address);
        w.WriteEndObject();
    }

    /// <summary>The licence of the whole file; null where each row states its own.</summary>
    private string? LicenceOf(ApiCollection collection)
    {
        // Their points ask for more than their names and codes do.
        if (collection.Name == "communes")
            return Licences.UrlOf("cc-by-4.0");
        var licences = collection.Name == "artisans" ? desk.Artisans.Where(a => a.Republish.Everyone).Select(a => a.Republish.Licence).Distinct(StringComparer.Ordinal).ToArray() : [];
        return Licences.UrlOf(licences switch
        {
            [] => Domain.Republish.Default.Licence,
            [var one] => one,
            _ => "",
        });
    }

    private void WritePublisher(Utf8JsonWriter w)
    {
        var publisher = desk.Settings.Publisher;
        w.WriteStartObject("dct:publisher");
        w.WriteString("@id", $"{desk.Settings.BaseUrl.AbsoluteUri}#publisher");
        w.WriteString("@type", "foaf:Agent");
        w.WriteString("foaf:name", publisher?.Name ?? desk.Main.Say(desk.Settings.Name));
        if (publisher?.Website is { } website)
            Link(w, "foaf:homepage", website.AbsoluteUri);
        w.WriteEndObject();
    }

    private void WriteLanguages(Utf8JsonWriter w)
    {
        w.WriteStartArray("dct:language");
        foreach (var language in desk.Settings.Languages)
        {
            w.WriteStartObject();
            w.WriteString("@id", LanguageCodes + CultureInfo.GetCultureInfo(language).ThreeLetterISOLanguageName.ToUpperInvariant());
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    private void Localised(Utf8JsonWriter w, string name, IReadOnlyDictionary<string, string> text) => Tagged(w, name, e => text.GetValueOrDefault(e.Language));

    private void Tagged(Utf8JsonWriter w, string name, Func<Edition, string?> words)
    {
        w.WriteStartArray(name);
        foreach (var edition in desk.Editions)
        {
            if (words(edition) is not { } text)
                continue;
            w.WriteStartObject();
            w.WriteString("@language", edition.Language);
            w.WriteString("@value", text);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    private void Day(Utf8JsonWriter w, string name)
    {
        w.WriteStartObject(name);
        w.WriteString("@type", "xsd:date");
        w.WriteString("@value", contents.History.Builds[^1].Date.Iso());
        w.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter w, string name, string address)
    {
        w.WriteStartObject(name);
        w.WriteString("@id", address);
        w.WriteEndObject();
    }
}
