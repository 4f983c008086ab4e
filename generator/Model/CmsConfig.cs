using System.Text.Json.Nodes;
using Showcase.Content;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>Writes <c>admin/config.yml</c>: Decap's view of the content model, in the site's main language.</summary>
internal static class CmsConfig
{
    /// <summary>What Decap must know of the place it writes to.</summary>
    /// <param name="Content">Folder of the content, as the backend names it.</param>
    /// <param name="Workflow">Changes wait on a branch until somebody publishes them.</param>
    internal sealed record Home(JsonObject Backend, string Content, bool Workflow);

    public static Home HomeOf(CmsSettings cms)
    {
        var backend = new JsonObject { ["name"] = CmsReader.NameOf(cms.Backend), ["branch"] = cms.Branch };
        if (cms.Repository is not null)
            backend["repo"] = cms.Repository;
        if (cms.Api is not null)
            backend["api_root"] = cms.Api.AbsoluteUri.TrimEnd('/');
        if (cms.GitLabLogin is { } own)
            (backend["auth_type"], backend["app_id"], backend["base_url"]) = ("pkce", cms.AppId, own.AbsoluteUri.TrimEnd('/'));
        else if (cms.Login is { } login)
            // Decap listens to the origin alone; what follows it goes before the page that it opens.
            (backend["base_url"], backend["auth_endpoint"]) = (WebOrigin.Of(login), login.AbsolutePath.Trim('/') is { Length: > 0 } path ? path + "/auth" : "auth");
        return new Home(backend, cms.Content, Workflow: true);
    }

    /// <param name="help">The page that tells of every field; null where the site has none.</param>
    public static string Write(SiteSettings settings, TradeTaxonomy trades, Home home, string language, string? help = null)
    {
        var fields = new CmsFields(trades, language, help);
        var config = new JsonObject
        {
            ["backend"] = home.Backend.DeepClone(),
            ["locale"] = language,
            ["site_url"] = settings.BaseUrl.AbsoluteUri,
            ["display_url"] = settings.BaseUrl.AbsoluteUri,
            // Decap wants a folder for photos of no entry; our part refuses them.
            ["media_folder"] = home.Content,
            ["public_folder"] = "/",
            ["show_preview_links"] = false,
            ["slug"] = new JsonObject { ["encoding"] = "ascii", ["clean_accents"] = true, ["sanitize_replacement"] = "-" },
            ["i18n"] = new JsonObject
            {
                ["structure"] = "multiple_files",
                ["locales"] = new JsonArray([.. settings.Languages.Select(l => JsonValue.Create(l))]),
                ["default_locale"] = settings.Language,
            },
            ["showcase"] = new JsonObject
            {
                ["photo_refused"] = CmsWords.PhotoRefused.In(language),
                ["media_refused"] = CmsWords.MediaRefused.In(language),
                ["needed"] = CmsWords.Needed.In(language),
                ["families"] = new JsonObject(trades.All.Select(t => KeyValuePair.Create(t.Id.Value, (JsonNode?)t.Family.ToString().ToLowerInvariant()))),
            },
            ["collections"] = new JsonArray([.. ContentModel.All.Select(m => Collection(m, home.Content, fields, language))]),
        };
        if (home.Workflow)
            config.Insert(1, "publish_mode", "editorial_workflow");
        return CmsYaml.Write(config);
    }

    private static JsonObject Collection(CollectionModel model, string content, CmsFields fields, string language)
    {
        var name = ContentLayout.FolderOf(model.Collection);
        var title = model.Fields[0].Key;
        var collection = new JsonObject
        {
            ["name"] = name,
            ["label"] = model.Label.In(language),
            ["label_singular"] = model.One.In(language),
            ["folder"] = $"{content}/{name}",
            ["create"] = true,
            ["extension"] = "md",
            ["format"] = "showcase-" + name,
            ["identifier_field"] = title,
            ["slug"] = $"{{{{{title}}}}}",
            ["summary"] = $"{{{{{title}}}}}",
            ["sortable_fields"] = new JsonArray(title),
            // Beside the entry.
            ["media_folder"] = "",
            ["public_folder"] = "",
            ["i18n"] = true,
        };
        if (model.Collection == Content.Collection.Artisans)
            collection["path"] = "{{slug}}/index";
        var all = fields.Of(model.Fields, name);
        all.Add(new JsonObject
        {
            ["name"] = "body",
            ["label"] = CmsWords.Body.In(language),
            ["widget"] = "markdown",
            ["required"] = false,
            ["hint"] = fields.Hint(model.BodyHelp.In(language), name + "-body"),
            ["i18n"] = true,
            ["sanitize_preview"] = true,
            ["modes"] = new JsonArray("rich_text", "raw"),
            ["buttons"] = new JsonArray("bold", "italic", "link", "heading-two", "heading-three", "quote", "bulleted-list", "numbered-list"),
            ["editor_components"] = new JsonArray(),
        });
        collection["fields"] = all;
        return collection;
    }
}
