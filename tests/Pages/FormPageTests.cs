using Showcase.Model;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Pages;

/// <summary>The site's own form: what it asks, what it is filled in with, and where it is sent.</summary>
public class FormPageTests
{
    private static TinySite Walked(string settings, string more = "")
    {
        var site = new TinySite(Entries.Settings(settings) + more);
        site.WalkWell();
        return site;
    }

    [Theory]
    [InlineData("/rejoindre/")]
    [InlineData("/en/join/")]
    public void Every_input_of_the_contract_stands_in_the_page(string route)
    {
        using var site = Walked("intake: { door: service, url: \"https://intake.example/intake/\" }");
        var form = site.Page(route).QuerySelector("form[data-form]")!;
        Assert.Equal("https://intake.example/intake/", form.GetAttribute("action"));
        var names = form.QuerySelectorAll("[name]").Select(e => e.GetAttribute("name")!).ToHashSet(StringComparer.Ordinal);
        var asked = FormContract.Inputs.Select(i => i.Name.Replace("[#]", "[0]", StringComparison.Ordinal)).Where(n => !n.Contains(".location.", StringComparison.Ordinal) && !n.Contains(".focus.", StringComparison.Ordinal));
        Assert.Equal("", string.Join(' ', asked.Except(names)));
        Assert.Superset(new HashSet<string> { "kind", "lang", "reply", "consent", "consent_photos", "social_consent", "comments_url", "body" }, names);
    }

    [Fact]
    public void Without_an_intake_the_page_says_how_else_to_join()
    {
        using var site = Walked("publisher: { name: Nous, email: nous@example.org }");
        var page = site.Page("/rejoindre/");
        Assert.Null(page.QuerySelector("form[data-form]"));
        Assert.StartsWith("mailto:nous@example.org", page.QuerySelector("main a.button")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Dist, "artisans", "atelier-kerbriand", "modifier", "index.html")));
        Assert.NotNull(site.Page("/artisans/atelier-kerbriand/").QuerySelector("a[href^='mailto:nous@example.org']"));
    }

    [Fact]
    public void A_page_to_change_a_vitrine_holds_what_it_publishes_and_leaves_what_it_keeps_back()
    {
        using var site = Walked("intake: service", Entries.Artisan("forge", "contact: { phone: \"02 61 91 00 01\" }\nskills: [a <b>, c]", address: "{ postcode: \"29000\", town: Quimper, street: 12 rue Secrète, show: town }"));
        var page = site.Page("/artisans/forge/modifier/");
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("Secrète", page.DocumentElement.TextContent + page.DocumentElement.InnerHtml, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name='address.street']"));
        Assert.Equal("a <b>\nc", page.QuerySelector("[name=skills]")!.TextContent.Trim('\n'));
        Assert.Equal("02 61 91 00 01", page.QuerySelector("[name='contact.phone']")!.GetAttribute("value"));
        Assert.Equal("forge", page.QuerySelector("#report input[name=entry]")!.GetAttribute("value"));
        Assert.Contains(site.Page("/artisans/forge/").QuerySelectorAll("a"), a => a.GetAttribute("href") == "/artisans/forge/modifier/");
        Assert.DoesNotContain("modifier", site.ReadDist("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Netlify_takes_the_same_form_by_its_attributes()
    {
        using var site = Walked("intake: netlify");
        var form = site.Page("/rejoindre/").QuerySelector("form[data-form]")!;
        Assert.Equal(("vitrine", "true", "comments_url", "/rejoindre/#sent"), (form.GetAttribute("name"), form.GetAttribute("data-netlify"), form.GetAttribute("netlify-honeypot"), form.GetAttribute("action")));
        Assert.Equal("vitrine", form.QuerySelector("input[name=form-name]")!.GetAttribute("value"));
    }
}
