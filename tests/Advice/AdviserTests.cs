using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Showcase.Advice;
using Showcase.Domain;
using Showcase.Social;

namespace Showcase.Tests.Advice;

public sealed class AdviserTests
{
    private static readonly Adviser Adviser = new(AdviceBook.Shared, NetworkRegistry.Shared, TinySite.Today);
    private static readonly Lazy<Artisan> Full = new(() => Profiles.Read(Profiles.Full()));

    [Fact]
    public void Nothing_but_praise_is_said_of_a_full_profile()
    {
        var counsel = Adviser.Advise(Full.Value, []);
        Assert.Equal(100, counsel.Score);
        Assert.Empty(counsel.Hints);
        Assert.Equal(AdviceBook.Shared.Praise, counsel.First);
    }

    [Fact]
    public void Each_kind_of_advice_is_said_as_the_golden_text_has_it()
    {
        var full = Full.Value;
        (string What, Counsel Counsel)[] cases =
        [
            ("nothing is missing", Adviser.Advise(full, [])),
            ("only what is required", Adviser.Advise(Profiles.Read(""), [])),
            ("no contact", Adviser.Advise(full with { Contact = full.Contact with { Phone = null } }, [])),
            ("no photo", Adviser.Advise(full with { Photos = [] }, [])),
            ("one photo", Adviser.Advise(full with { Photos = [.. full.Photos.Take(1)] }, [])),
            ("five photos", Adviser.Advise(full with { Photos = [.. full.Photos.Take(5)] }, [])),
            ("two skills", Adviser.Advise(full with { Skills = ["grès", "céladon"] }, [])),
            ("no hours", Adviser.Advise(full with { Hours = null }, [])),
            ("few words", Adviser.Advise(full with { Body = new MarkdownText("Bonjour.", full.Body.Source) }, [])),
            ("nobody named", Adviser.Advise(full with { People = [] }, [])),
            ("no tie", Adviser.Advise(full with { MemberOf = [] }, [])),
            ("no date", Adviser.Advise(full with { Verified = null }, [])),
            ("an old date", Adviser.Advise(full with { Verified = new DateOnly(2025, 8, 1) }, [])),
            ("no access, payment, year", Adviser.Advise(full with { Access = [], Payment = [], Since = null }, [])),
            ("no languages", Adviser.Advise(full with { Languages = [] }, [])),
            ("a trade for the eye, no pictures elsewhere", Adviser.Advise(full with { Social = [.. full.Social.Skip(1)] }, [])),
            ("a gesture, no film", Adviser.Advise(full with { Social = [.. full.Social.Take(1)] }, [])),
            ("pieces to sell, no shop", Adviser.Advise(full with { Contact = full.Contact with { Website = null } }, [])),
            ("a roofer, no record", Adviser.Advise(Profiles.Read(Profiles.Full("couvreur", "{}")), [])),
            ("a baker whom nobody finds", Adviser.Advise(Profiles.Read(Profiles.Full("boulanger", "{ youtube: \"@demo-pain\" }")), [])),
            ("jams, no orders", Adviser.Advise(Profiles.Read(Profiles.Full("confiturier", "{ facebook: demo.vitrines.confitures }")) is var jam ? jam with { Contact = jam.Contact with { Website = null } } : full, [])),
            ("closed networks", Adviser.Advise(Profiles.Read(Profiles.Full(social: "{ google-plus: \"+DemoAtelier\", viadeo: demo.atelier, instagram: demo.atelier, youtube: \"@demo-atelier\" }")), [])),
            ("a renamed network", Renamed()),
            ("six accounts", Adviser.Advise(Profiles.Read(Profiles.Full(social: "{ facebook: demo.atelier, pinterest: demoatelier, x: demoatelier, mastodon: \"@demo@mastodon.example\", tiktok: demo.atelier, threads: demo.atelier }")), [])),
            ("three alike", Adviser.Advise(Profiles.Read(Profiles.Full(social: "{ instagram: demo.atelier, pinterest: demoatelier, pixelfed: \"@demo@pixelfed.example\", youtube: \"@demo-atelier\" }")), [])),
        ];
        var text = new StringBuilder();
        foreach (var (what, counsel) in cases)
        {
            text.Append("# ").Append(what).Append('\n').Append(CounselFormat.Text([counsel], "fr")).Append(CounselFormat.Text([counsel], "en"))
                .Append("  = ").AppendJoin(' ', counsel.Hints.Select(h => h.Id)).Append("\n\n");
        }
        Golden.Equal("tests/Advice/advice.golden.txt", text.ToString());
        var said = cases.SelectMany(c => c.Counsel.Hints).Select(h => h.Id).ToHashSet();
        Assert.Subset(said, AdviceBook.Shared.Steps.Select(s => s.Id).Concat(["closed", "renamed", "many", "alike"]).ToHashSet());
    }

    [Fact]
    public void Adding_something_useful_never_lowers_the_score()
    {
        var (bare, full) = (Profiles.Read(""), Full.Value);
        Func<Artisan, Artisan>[] additions =
        [
            a => a with { Contact = a.Contact with { Phone = full.Contact.Phone } },
            a => a with { Contact = a.Contact with { Email = "bonjour@example.org" } },
            a => a with { Contact = a.Contact with { Website = full.Contact.Website } },
            a => a with { Photos = [.. a.Photos, full.Photos[0]] },
            a => a with { Skills = [.. a.Skills, "tournage"] },
            a => a with { Hours = full.Hours },
            a => a with { Body = new MarkdownText(a.Body.Text + new string('b', 120), a.Body.Source) },
            a => a with { People = [.. a.People, full.People[0]] },
            a => a with { MemberOf = [.. a.MemberOf, full.MemberOf[0]] },
            a => a with { Verified = a.Verified is null ? new DateOnly(2024, 1, 1) : TinySite.Today },
            a => a with { Access = [.. a.Access, "parking"] },
            a => a with { Payment = [.. a.Payment, "card"] },
            a => a with { Languages = [.. a.Languages, "en"] },
            a => a with { Since = 1998 },
            a => a with { OtherTrades = [.. a.OtherTrades, full.Trade] },
            .. NetworkRegistry.Shared.All.Select(n => (Func<Artisan, Artisan>)(a => a with { Social = [.. a.Social, new SocialAccount(n.Id, AccountKind.Person, "@demo", "https://example.org/")] })),
        ];
        var trades = Showcase.Model.TradeTaxonomy.BuiltIn.All;
        Prop.ForAll(Gen.Choose(0, additions.Length - 1).ArrayOf(30).ToArbitrary(), Gen.Choose(0, trades.Count - 1).ToArbitrary(), (order, trade) =>
        {
            var artisan = bare with { Trade = trades[trade] };
            var score = Adviser.Advise(artisan, []).Score;
            foreach (var i in order)
            {
                artisan = additions[i](artisan);
                var now = Adviser.Advise(artisan, []);
                if (now.Score < score || now.Score > 100 || now.Steps.Count() > Adviser.MostSteps)
                    return false;
                score = now.Score;
            }
            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_network_more_is_recommended_to_whoever_has_too_many()
    {
        var artisan = Profiles.Read(Profiles.Full("ebeniste", "{ facebook: demo.atelier, bluesky: demo.bsky.social, x: demoatelier, mastodon: \"@demo@mastodon.example\", tiktok: demo.atelier, threads: demo.atelier }"));
        Assert.Equal(["many"], Adviser.Advise(artisan, []).Hints.Select(h => h.Id));
    }

    [Fact]
    public void One_network_at_a_time_is_recommended()
    {
        var artisan = Full.Value with { Social = [], Contact = Full.Value.Contact with { Website = null } };
        Assert.Equal(["images"], Adviser.Advise(artisan, []).Steps.Select(h => h.Id));
    }

    [Fact]
    public void Accounts_that_need_no_feeding_are_never_too_many()
    {
        var artisan = Full.Value with { Social = [.. ((string[])["whatsapp", "messenger", "signal", "google-maps", "website", "tripadvisor"]).Select(n => new SocialAccount(n, AccountKind.Person, "demo", "https://example.org/"))] };
        Assert.DoesNotContain(Adviser.Advise(artisan, []).Hints, h => h.Id is "many" or "alike");
    }

    private static Counsel Renamed()
    {
        using var site = Profiles.Site(Profiles.Full(social: "{ instagram: demo.atelier, youtube: \"@demo-atelier\", x: \"https://twitter.com/demoatelier\" }"));
        var catalog = site.Read();
        return Assert.Single(Adviser.AdviseAll(catalog, site.Faults.Sorted(), TinySite.Today));
    }
}
