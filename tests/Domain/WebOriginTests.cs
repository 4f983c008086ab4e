using Showcase.Domain;
using Showcase.Social.Links;

namespace Showcase.Tests.Domain;

public class WebOriginTests
{
    [Theory]
    [InlineData("https://métiers.example/vitrines/", "https://xn--mtiers-bva.example")]
    [InlineData("https://Vitrines.example:443/", "https://vitrines.example")]
    [InlineData("https://vitrines.example:8443/a?b#c", "https://vitrines.example:8443")]
    [InlineData("http://127.0.0.1:8080/", "http://127.0.0.1:8080")]
    [InlineData("https://[2001:db8::1]:444/", "https://[2001:db8::1]:444")]
    public void An_origin_is_written_as_browsers_send_it(string address, string origin) => Assert.Equal(origin, WebOrigin.Of(new Uri(address)));

    [Fact]
    public void A_header_can_carry_any_address() =>
        Assert.Equal("https://xn--mtiers-bva.example/%C3%A9t%C3%A9/?q=%C3%A9", WebOrigin.InAscii(new Uri("https://métiers.example/été/?q=é#là")));

    [Theory]
    [InlineData("https://métiers.example/a/", "http://XN--mtiers-bva.example/a", true)]
    [InlineData("https://metiers.example/a/", "https://xn--mtiers-bva.example/a", false)]
    [InlineData("https://a.example/", "https://a.example:8443/", false)]
    public void One_page_is_one_whoever_spells_its_host(string one, string other, bool same) => Assert.Equal(same, MeLinks.Same(new Uri(one), new Uri(other)));
}
