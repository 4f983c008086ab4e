namespace Showcase.Tests.Browser;

/// <summary>What a screen reader is given of each page, from the browser's own accessibility tree.</summary>
public class ScreenReaderTests(DemoSite demo)
{
    private static readonly HashSet<string> Named =
        ["link", "button", "textbox", "searchbox", "combobox", "listbox", "checkbox", "radio", "spinbutton", "slider", "navigation", "region", "dialog", "complementary"];

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task All_that_can_be_pressed_filled_in_or_jumped_to_has_a_name(string kind)
    {
        var spoken = (await demo.VisitAsync(kind)).Spoken;
        Assert.Contains(spoken, s => s.Role == "link");
        PageTests.Nothing(spoken.Where(s => Named.Contains(s.Role) && s.Name.Length == 0).Select(s => s.Role));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task A_page_has_one_main_part_and_one_title_and_no_two_parts_that_sound_alike(string kind)
    {
        var spoken = (await demo.VisitAsync(kind)).Spoken;
        Assert.Single(spoken, s => s.Role == "main");
        Assert.Single(spoken, s => s is { Role: "heading", Level: 1 });
        PageTests.Nothing(spoken.Where(s => s.Role is "navigation" or "region" or "search").GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key.ToString()));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task No_heading_skips_a_level(string kind)
    {
        var levels = (await demo.VisitAsync(kind)).Spoken.Where(s => s.Role == "heading").Select(s => s.Level).ToArray();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels)));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task No_picture_is_told_without_words_no_line_of_a_list_is_empty_and_no_sign_is_read_out(string kind)
    {
        var spoken = (await demo.VisitAsync(kind)).Spoken;
        PageTests.Nothing(spoken.Where(s => s.Role is "image" or "graphics-document" && s.Name.Length == 0).Select(s => s.Role));
        PageTests.Nothing(spoken.Zip(spoken.Skip(1).Append(new("", "", 0))).Where(pair => pair is { First.Role: "listitem", Second.Role: "listitem" or "" or "contentinfo" or "navigation" }).Select(pair => pair.ToString()));
        PageTests.Nothing(spoken.Where(s => s.Role == "DisclosureTriangle" && s.Name.Length > 0 && !char.IsLetterOrDigit(s.Name[0])).Select(s => s.Name));
    }

    [Fact]
    public async Task A_vitrine_is_told_in_the_order_in_which_one_would_ask()
    {
        var headings = (await demo.VisitAsync("artisan with everything")).Spoken.Where(s => s is { Role: "heading", Level: < 3 }).Select(s => s.Name).ToArray();

        string[] asked = ["La Maison des six métiers", "Le savoir-faire", "Horaires", "Où", "Dans l’atelier", "Où suivre l’atelier", "Dans les environs"];
        Assert.Equal(asked, headings.Where(h => asked.Contains(h, StringComparer.Ordinal)));
    }
}
