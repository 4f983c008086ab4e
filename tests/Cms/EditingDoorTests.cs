using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Showcase.Intake.Editing;
using Showcase.Serving;

namespace Showcase.Tests.Cms;

/// <summary>Whoever may ask the CMS's backend may write: only its own page may.</summary>
public class EditingDoorTests
{
    private static async Task<HttpResponseMessage> AskAsync(Action<HttpRequestMessage, Uri> change, string body = """{"action":"info","params":{}}""")
    {
        using var room = await EditingRoom.OpenAsync();
        await using var server = await DevServer.StartAsync(room.Site.Folder, new LiveUpdates(), 0, TestContext.Current.CancellationToken);
        server.Cms = new EditingDoor(room.Desk, name => name == "index.html" ? "<p>CMS</p>"u8.ToArray() : null).AnswerAsync;
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, EditingDoor.Path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        change(request, server.Address);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }

    [Fact]
    public async Task Its_own_page_is_answered()
    {
        using var answer = await AskAsync((r, _) => Set(r, "Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("editorial_workflow", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "", 403)]
    [InlineData("Origin", "http://127.0.0.1", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Host", "elsewhere.example", 421)]
    public async Task Another_page_gets_nothing(string name, string value, int status)
    {
        using var answer = await AskAsync((r, _) => Set(r, name, value));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_form_or_a_look_gets_nothing()
    {
        using var form = await AskAsync((r, _) => r.Content = new StringContent("""{"action":"info"}""", Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.Forbidden, form.StatusCode);
        using var look = await AskAsync((r, _) => (r.Method, r.Content) = (HttpMethod.Get, null));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, look.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"action\":7}")]
    [InlineData("{\"action\":\"rm\"}")]
    [InlineData("{\"action\":\"persistEntry\",\"params\":{}}")]
    [InlineData("{\"action\":\"persistEntry\",\"params\":{\"dataFiles\":[7],\"options\":{}}}")]
    [InlineData("{\"action\":\"deleteFiles\",\"params\":{\"paths\":\"x\"}}")]
    [InlineData("{\"action\":\"entriesByFolder\",\"params\":{\"folder\":\"content/artisans\",\"extension\":\"md\",\"depth\":\"x\"}}")]
    [InlineData("{\"action\":\"getEntry\",\"params\":[]}")]
    public async Task A_question_that_is_none_is_refused(string body)
    {
        using var answer = await AskAsync((_, _) => { }, body);
        Assert.Equal(422, (int)answer.StatusCode);
        Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["error"]);
    }
}
