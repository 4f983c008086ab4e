using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Model;

namespace Showcase.Tests.Cms;

/// <summary>config.yml is the content model as Decap reads it.</summary>
public class CmsConfigTests
{
    private static MappingNode Read(string config) => (MappingNode)YamlReader.Read(config, "config.yml", 1, new Faults())!;

    private static IEnumerable<MappingNode> Items(Node? list) => ((SequenceNode)list!).Items.Cast<MappingNode>();

    private static string? Said(MappingNode map, string key) => (map[key] as ScalarNode)?.Text;

    [Theory]
    [InlineData("cms: github exemple/vitrines", "fr")]
    [InlineData("cms: gitlab groupe/sous-groupe/vitrines", "en")]
    [InlineData("cms: git-gateway", "fr")]
    public void Decaps_own_schema_finds_nothing_wrong(string cms, string language) =>
        Assert.Empty(CmsParts.Run(["config", "CONFIG"], [], CmsParts.Config(cms, language)));

    [Fact]
    public void Decaps_own_schema_would_find_what_is_wrong() =>
        Assert.NotEmpty(CmsParts.Run(["config", "CONFIG"], [], CmsParts.Config().Replace("widget: list", "widget: list\n        min: many", StringComparison.Ordinal)));

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_field_of_every_collection_is_there_with_label_and_help(string language)
    {
        var collections = Items(Read(CmsParts.Config(language: language))["collections"]).ToArray();
        Assert.Equal(ContentModel.All.Select(m => m.Label.In(language)), collections.Select(c => Said(c, "label")));
        foreach (var (model, collection) in ContentModel.All.Zip(collections))
            Compare(model.Fields, Items(collection["fields"]).SkipLast(1).ToArray(), language);
        Assert.All(collections, c => Assert.Equal("markdown", Said(Items(c["fields"]).Last(), "widget")));
    }

    private static void Compare(IReadOnlyList<Field> fields, IReadOnlyList<MappingNode> made, string language)
    {
        Assert.Equal(fields.Select(f => f.Key), made.Select(m => Said(m, "name")));
        foreach (var (field, map) in fields.Zip(made))
        {
            Assert.Equal(field.Label.In(language), Said(map, "label"));
            Assert.False(string.IsNullOrWhiteSpace(Said(map, "hint")), field.Key);
            Assert.Equal(field.Translatable ? "true" : null, Said(map, "i18n"));
            var inner = field.Kind is FieldKind.ListOf list ? list.Item : field.Kind;
            if (inner is FieldKind.ObjectOf of && map["fields"] is SequenceNode)
                Compare(of.Fields, [.. Items(map["fields"])], language);
        }
    }

    [Fact]
    public void Trades_networks_and_neighbours_are_chosen_photos_lie_beside_the_entry_and_want_words()
    {
        var artisans = Items(Read(CmsParts.Config())["collections"]).First();
        MappingNode Field(string name) => Items(artisans["fields"]).Single(f => Said(f, "name") == name);
        Assert.Equal(("content/artisans", "{{slug}}/index", ""), (Said(artisans, "folder"), Said(artisans, "path"), Said(artisans, "media_folder")));
        Assert.Equal(TradeTaxonomy.BuiltIn.All.Count, Items(Field("trade")["options"]).Count());
        Assert.Equal(("entries", "artisans", "true"), (Said(Field("works_with"), "widget"), Said(Field("works_with"), "collection"), Said(Field("works_with"), "multiple")));
        Assert.Equal(("entries", "networks"), (Said(Field("member_of"), "widget"), Said(Field("member_of"), "collection")));
        var photo = Items(Field("photos")["fields"]).ToDictionary(f => Said(f, "name")!, f => f);
        Assert.Equal(("image", "true"), (Said(photo["file"], "widget"), Said(photo["alt"], "required")));
        Assert.Equal("place", Said(Items(Field("address")["fields"]).Single(f => Said(f, "name") == "location"), "widget"));
        Assert.Contains("Tu-Sa", Said(Field("hours"), "hint"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github exemple/vitrines", "github", "exemple/vitrines", "main")]
    [InlineData("{ backend: gitlab groupe/vitrines, branch: publie, app_id: \"12ab\" }", "gitlab", "groupe/vitrines", "publie")]
    [InlineData("git-gateway", "git-gateway", null, "main")]
    public void One_line_of_settings_says_where_the_published_CMS_writes(string cms, string name, string? repository, string branch)
    {
        var config = Read(CmsParts.Config("cms: " + cms));
        var backend = (MappingNode)config["backend"]!;
        Assert.Equal((name, repository, branch), (Said(backend, "name"), Said(backend, "repo"), Said(backend, "branch")));
        Assert.Equal("editorial_workflow", Said(config, "publish_mode"));
    }

    /// <summary>A forge of one's own is asked at its own address, and the policy of the page lets it; Decap believes a login server's bare origin only.</summary>
    [Theory]
    [InlineData("github o/r", null, null, null, "https://api.github.com")]
    [InlineData("{ backend: github o/r, login: \"https://in.example/\" }", null, "https://in.example", "auth", "https://api.github.com")]
    [InlineData("{ backend: github o/r, login: \"https://in.example/oauth/\" }", null, "https://in.example", "oauth/auth", "https://api.github.com")]
    [InlineData("{ backend: github o/r, api: \"https://git.example/api/v3/\" }", "https://git.example/api/v3", null, null, "https://git.example")]
    [InlineData("{ backend: gitlab g/p, app_id: x }", null, "https://gitlab.com", null, "https://gitlab.com")]
    [InlineData("{ backend: gitlab g/p, app_id: x, api: \"https://git.example/lab/api/v4/\" }", "https://git.example/lab/api/v4", "https://git.example/lab", null, "https://git.example")]
    [InlineData("{ backend: gitlab g/p, app_id: x, login: \"https://in.example/\" }", null, "https://in.example", null, "https://gitlab.com https://in.example")]
    [InlineData("git-gateway", null, null, null, "")]
    public void A_forge_or_a_login_server_of_ones_own_is_named_to_Decap_and_to_the_policy(string cms, string? api, string? login, string? door, string asked)
    {
        var backend = (MappingNode)Read(CmsParts.Config("cms: " + cms))["backend"]!;
        Assert.Equal((api, login, door), (Said(backend, "api_root"), Said(backend, "base_url"), Said(backend, "auth_endpoint")));
        using var site = new TinySite(Walk.Entries.Settings("cms: " + cms));
        var settings = site.ReadSettings()!.Cms!;
        Assert.Equal(asked, string.Join(' ', settings.Origins));
        var allowed = Showcase.Serving.SecurityHeaders.Admin(settings)[0].Value.Split("connect-src ")[1].Split(';')[0].Split(' ');
        Assert.Equal(["'self'", "blob:", "https://api.github.com", "https://gitlab.com", .. settings.Origins.Except(["https://api.github.com", "https://gitlab.com"])], allowed);
    }

    [Theory]
    [InlineData("githab exemple/vitrines", "SC1401")]
    [InlineData("bitbucket exemple/vitrines", "SC1401")]
    [InlineData("github", "SC1402")]
    [InlineData("github vitrines", "SC1402")]
    [InlineData("github https://github.com/exemple/vitrines", "SC1402")]
    [InlineData("github exemple/vitrines more", "SC1402")]
    [InlineData("github \"exemple/vitrines\\\"\\nbranch: x\"", "SC0109")]
    [InlineData("gitlab ../../etc", "SC1402")]
    [InlineData("git-gateway exemple/vitrines", "SC1403")]
    [InlineData("{ branch: main }", "SC0203")]
    [InlineData("[github]", "SC0206")]
    public void A_line_that_names_no_place_is_refused_where_it_stands(string cms, string ids)
    {
        using var site = new TinySite(Walk.Entries.Settings("cms: " + cms));
        var settings = site.ReadSettings();
        Assert.Null(settings?.Cms);
        Assert.Equal(ids, string.Join(' ', site.FaultIds().Distinct()));
        Assert.All(site.Faults.Sorted(), f => Assert.True(f.Location.Line > 1));
    }
}
