using Showcase.Domain;

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
}
