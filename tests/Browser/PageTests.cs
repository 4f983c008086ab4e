namespace Showcase.Tests.Browser;

/// <summary>What holds for every kind of page.</summary>
public class PageTests(DemoSite demo)
{
    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task The_console_stays_empty(string kind) => Nothing((await demo.VisitAsync(kind)).Console);

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Nothing_is_asked_of_another_host(string kind) => Nothing((await demo.VisitAsync(kind)).Strangers);

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Nothing_that_the_page_asks_for_is_missing(string kind) => Nothing((await demo.VisitAsync(kind)).Failures);

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task The_content_security_policy_forbids_nothing_that_the_page_does(string kind) => Nothing((await demo.VisitAsync(kind)).Forbidden);

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Axe_finds_no_barrier_on_a_phone_nor_on_a_wide_screen_by_day_nor_by_night(string kind)
    {
        var barriers = (await demo.VisitAsync(kind)).Barriers;
        Assert.Equal(4, barriers.Count);
        Nothing(barriers.SelectMany(b => b.Value.Select(v => $"{b.Key}: {v}")));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Nothing_sticks_out_sideways_at_any_width(string kind)
    {
        var overflow = (await demo.VisitAsync(kind)).Overflow;
        Assert.Equal([320, 360, 640, 768, 1280], overflow.Keys.Order());
        Nothing(overflow.SelectMany(o => o.Value.Select(v => $"{o.Key}: {v}")));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Nothing_moves_while_the_page_loads(string kind) =>
        Assert.All((await demo.VisitAsync(kind)).Shift, shift => Assert.True(shift.Value <= 0.02, $"layout shift of {shift.Value} at {shift.Key} px"));

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Every_image_loads_and_says_its_size_and_what_it_shows(string kind) =>
        Assert.All((await demo.VisitAsync(kind)).Images, i => Assert.True(i.NaturalWidth > 0 && i.Sized && i.HasAlt, i.ToString()));

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Photos_come_as_AVIF_and_fall_back_on_JPEG(string kind) =>
        Assert.All((await demo.VisitAsync(kind)).Images.Where(i => i.Fallback.Contains("/photos/", StringComparison.Ordinal)), i =>
        {
            Assert.EndsWith(".avif", i.Current, StringComparison.Ordinal);
            Assert.EndsWith(".jpg", i.Fallback, StringComparison.Ordinal);
        });

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task What_can_be_pressed_is_44_pixels_wide_and_high(string kind)
    {
        var small = (await demo.VisitAsync(kind)).Small;
        Assert.Equal([360, 1280], small.Keys.Order());
        Nothing(small.SelectMany(s => s.Value.Select(v => $"{s.Key}: {v}")));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task At_twice_and_four_times_the_size_and_with_letters_of_twice_the_size_no_word_is_cut(string kind)
    {
        var cut = (await demo.VisitAsync(kind)).Cut;
        Assert.Equal(3, cut.Count);
        Nothing(cut.SelectMany(c => c.Value.Select(v => $"{c.Key}: {v}")));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task One_photo_at_most_comes_before_it_is_looked_at_and_all_are_shown_about_as_wide_as_announced(string kind)
    {
        var photos = (await demo.VisitAsync(kind)).Images.Where(i => i.Fallback.Contains("/photos/", StringComparison.Ordinal) && i.Shown > 0).ToArray();
        Assert.InRange(photos.Count(i => !i.Lazy), 0, 2); // the same at each of two widths
        Assert.All(photos, i => Assert.True(i.Announced is 0 || i.Shown / i.Announced is > 0.7 and < 1.2, i.ToString()));
    }

    // Assert.Empty cuts what it shows: here each finding is needed whole.
    internal static void Nothing(IEnumerable<string> findings)
    {
        var found = findings.ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }
}
