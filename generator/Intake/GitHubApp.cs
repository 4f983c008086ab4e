using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Showcase.Web;

namespace Showcase.Intake;

/// <summary>Keys of a GitHub App: it signs with its own, and gets one for an hour that opens the repository.</summary>
internal sealed class GitHubApp(WebVisitor web, Uri root, string appId, string privateKey, string installation, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private string _token = "";
    private DateTimeOffset _goodUntil;

    public async Task<string> KeyAsync(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (clock.GetUtcNow() < _goodUntil)
                return _token;
            var api = new ForgeApi(web, root, _ => Task.FromResult(("Authorization", "Bearer " + Assertion())));
            var answer = await api.PostAsync($"app/installations/{installation}/access_tokens", [], cancel).ConfigureAwait(false);
            _token = answer.Text("token") is { Length: > 0 } token ? token : throw new ForgeException("GitHub gave no token for the installation");
            var until = DateTimeOffset.TryParse(answer.Text("expires_at"), CultureInfo.InvariantCulture, out var end) ? end : clock.GetUtcNow().AddHours(1);
            _goodUntil = until.AddMinutes(-5);
            return _token;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A JSON Web Token (RS256) of nine minutes, begun a minute ago: clocks differ, and GitHub allows ten.</summary>
    private string Assertion()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var signed = $"{Part(new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT" })}.{Part(new JsonObject { ["iat"] = now - 60, ["exp"] = now + 540, ["iss"] = appId })}";
        using var rsa = RSA.Create();
        rsa.ImportFromPem(privateKey);
        return $"{signed}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    public void Dispose() => _gate.Dispose();
}
