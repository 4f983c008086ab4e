using System.Text.Json;
using Showcase.Model;

namespace Showcase.Tests.Model;

public class JsonSchemaTests
{
    [Fact]
    public void An_editor_learns_what_must_stand_what_may_and_what_it_means()
    {
        using var json = JsonDocument.Parse(JsonSchema.Write(ContentModel.Artisans, TradeTaxonomy.BuiltIn, "fr"));
        var root = json.RootElement;
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", root.GetProperty("$schema").GetString());
        Assert.Equal(["name", "trade", "summary", "address"], root.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
        Assert.False(root.GetProperty("additionalProperties").GetBoolean());
        var trade = root.GetProperty("properties").GetProperty("trade");
        Assert.Equal("Métier", trade.GetProperty("title").GetString());
        var ids = trade.GetProperty("enum").EnumerateArray().Select(e => e.GetString()).ToList();
        Assert.Equal("Poterie", trade.GetProperty("enumDescriptions")[ids.IndexOf("potier")].GetString());
        Assert.Equal(160, root.GetProperty("properties").GetProperty("summary").GetProperty("maxLength").GetInt32());
        Assert.Equal(1998, root.GetProperty("properties").GetProperty("since").GetProperty("examples")[0].GetInt32());
        Assert.Equal(47.996, root.GetProperty("properties").GetProperty("address").GetProperty("properties").GetProperty("location").GetProperty("examples")[0].GetProperty("lat").GetDouble());
    }

    [Fact]
    public void Every_collection_the_settings_and_translations_have_a_schema()
    {
        foreach (var model in ContentModel.All)
        {
            using var schema = JsonDocument.Parse(JsonSchema.Write(model, TradeTaxonomy.BuiltIn, "en"));
            using var translation = JsonDocument.Parse(JsonSchema.WriteTranslation(model, TradeTaxonomy.BuiltIn, "en"));
            Assert.False(translation.RootElement.TryGetProperty("required", out _));
            Assert.Equal(model.Fields.Where(f => f.Translatable).Select(f => f.Key), translation.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name));
        }
        using var site = JsonDocument.Parse(JsonSchema.WriteSite(TradeTaxonomy.BuiltIn, "en"));
        Assert.True(site.RootElement.GetProperty("properties").TryGetProperty("url", out _));
    }
}
