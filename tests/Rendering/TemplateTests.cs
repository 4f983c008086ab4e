using System.Buffers;
using System.Text;
using Showcase.Pages;
using Showcase.Rendering.Templates;

namespace Showcase.Tests.Rendering;

/// <summary>What Handlebars means, as the documentation of themes promises it.</summary>
public class TemplateTests
{
    public sealed record Town(string Name, int People, bool Coast = false, Town? Twin = null);

    public sealed record Shown(string Title, IReadOnlyList<Town> Towns, IReadOnlyList<string> Words, Town? Best, double Ratio);

    private static readonly Shown View = new("A & <b>", [new("Brest", 3, true, new("Kiel", 5)), new("Redon", 1)], [], new("Vannes", 0), 1.5);

    private static string Print(string template, params (string Name, string Source)[] others)
    {
        var partials = new Dictionary<string, Body>();
        foreach (var (name, source) in others)
            partials[name] = TemplateReader.Read(source, partials);
        var bytes = new ArrayBufferWriter<byte>();
        TemplateReader.Read(template, partials).Print(new Scope(View, null), new Printing(new Utf8Sink(bytes), new Texts("en", new Dictionary<string, string> { ["hello"] = "Hello <{who}>", ["plain"] = "Plain" }), 1, View));
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    [Theory]
    [InlineData("{{title}}|{{TITLE}}|{{this.title}}|{{@root.title}}", "A &amp; &lt;b&gt;|A &amp; &lt;b&gt;|A &amp; &lt;b&gt;|A &amp; &lt;b&gt;")]
    [InlineData("{{best.name}} {{best.people}} {{best.twin.name}}{{ratio}}", "Vannes 0 1.5")]
    [InlineData("{{#each towns}}{{@index}}{{name}}{{#if @first}}!{{/if}}{{#unless @last}}, {{/unless}}{{/each}}", "0Brest!, 1Redon")]
    [InlineData("{{#each towns}}{{#with twin}}{{name}} {{../name}} {{../../title}}{{else}}alone{{/with}};{{/each}}", "Kiel Brest A &amp; &lt;b&gt;;alone;")]
    [InlineData("{{#each words}}x{{else}}none{{/each}}{{#each towns}}{{#each ../words}}{{/each}}{{@index}}{{/each}}", "none01")]
    [InlineData("{{#if words}}a{{else if best.people}}b{{else if best}}c{{else}}d{{/if}}e", "ce")]
    [InlineData("{{#each towns}}{{#if (eq name 'Brest')}}{{#if coast}}sea{{/if}}{{else if (eq people 1)}}one{{/if}};{{/each}}", "sea;one;")]
    [InlineData("{{^if words}}no{{/if}}{{#if best}}{{^}}x{{/if}}{{#unless best}}y{{else}}z{{/unless}}", "noz")]
    [InlineData("a\n{{#if best}}\nb\n{{else}}\nc\n{{/if}}\nd {{#if best}}\ne{{/if}}\n", "a\nb\nd \ne\n")]
    [InlineData("a  {{~title~}}  b {{!-- {{no}} --}}c{{! no }}", "aA &amp; &lt;b&gt;b c")]
    [InlineData("{{t (t 'key')}}", null)]
    [InlineData("{{t 'plain'}} {{t \"hello\" who=title}}", "Plain Hello &lt;A &amp; &lt;b&gt;&gt;")]
    [InlineData("{{towns.nothing}}", null)]
    [InlineData("{{#each towns}}", null)]
    public void A_template_prints(string template, string? expected)
    {
        if (expected is null)
            Assert.ThrowsAny<Exception>(() => Print(template));
        else
            Assert.Equal(expected, Print(template));
    }

    [Fact]
    public void A_partial_knows_its_arguments_its_context_and_what_lies_around()
    {
        var card = ("card", "{{name}} {{@root.title}} {{#if people}}{{../title}}{{/if}}");
        Assert.Equal("Vannes A &amp; &lt;b&gt; ", Print("{{> card best}}", card));
        Assert.Equal("x3;x1;", Print("{{#each towns}}{{> mark name='x'}};{{/each}}", ("mark", "{{name}}{{people}}")));
    }

    [Fact]
    public void A_block_given_to_a_partial_prints_where_that_one_says_and_may_bring_its_own_partials()
    {
        var layout = ("layout", "<main>\n{{> @partial-block}}\n</main>{{> foot}}");
        Assert.Equal("<main>\n\n<p>A &amp; &lt;b&gt;</p>\n</main>bye", Print("{{#> layout}}\n{{#*inline \"foot\"}}bye{{/inline}}\n<p>{{title}}</p>\n{{/layout}}\n", layout, ("foot", "usual")));
        Assert.Equal("[(1)2]", Print("{{#> outer}}1{{/outer}}", ("outer", "[{{#> inner}}{{> @partial-block}}{{/inner}}]"), ("inner", "({{> @partial-block}})2")));
    }
}
