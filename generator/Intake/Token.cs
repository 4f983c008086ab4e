using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Showcase.Intake;

internal enum TokenVerdict { Good, Missing, TooSoon, TooOld, ProofMissing }

/// <summary>
/// Says when a form was opened and what it takes to send it, signed so that nobody can write one. Each gives one submission its id:
/// a form that is sent twice arrives once.
/// </summary>
/// <param name="Wait">Seconds before it is good.</param>
/// <param name="Difficulty">Leading zero bits that SHA-256 of <c>token:proof</c> must have; 0 asks for no proof.</param>
internal sealed record Token(long Seconds, int Wait, int Difficulty, string Text)
{
    private const string Purpose = "token";

    public static Token Issue(Vault vault, DateTimeOffset now, TimeSpan wait, int difficulty)
    {
        var (seconds, least) = (now.ToUnixTimeSeconds(), (int)wait.TotalSeconds);
        var signed = string.Create(CultureInfo.InvariantCulture, $"{seconds}.{least}.{difficulty}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");
        return new Token(seconds, least, difficulty, $"{signed}.{vault.Sign(Purpose, signed)}");
    }

    /// <returns>Null when this service did not issue it.</returns>
    public static Token? Read(Vault vault, string text)
    {
        var parts = text.Split('.');
        if (text.Length > 200 || parts.Length != 5 || !vault.Verify(Purpose, text[..text.LastIndexOf('.')], parts[4]))
            return null;
        return new Token(long.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), text);
    }

    public TokenVerdict Judge(DateTimeOffset now, TimeSpan life, string proof)
    {
        var age = now.ToUnixTimeSeconds() - Seconds;
        return age > life.TotalSeconds ? TokenVerdict.TooOld
            : age < Wait ? TokenVerdict.TooSoon
            : Difficulty > 0 && !Proves(proof) ? TokenVerdict.ProofMissing
            : TokenVerdict.Good;
    }

    private bool Proves(string proof)
    {
        if (proof.Length is 0 or > 20)
            return false;
        var zeros = 0;
        foreach (var b in SHA256.HashData(Encoding.UTF8.GetBytes($"{Text}:{proof}")))
        {
            if (b == 0)
                zeros += 8;
            else
                return zeros + BitOperations.LeadingZeroCount(b) - 24 >= Difficulty;
        }
        return true;
    }
}
