using System.Net;
using System.Net.Mail;

namespace Showcase.Web;

/// <summary>Sends plain e-mail by SMTP. Where and as whom is the environment's to say, never a file of the site.</summary>
/// <param name="From">Address that answers go to.</param>
internal sealed record MailSender(string Host, int Port, string From, string? User, string? Password, bool Encrypted)
{
    /// <param name="environment">Names of variables → values: <c>SMTP_HOST</c>, <c>SMTP_PORT</c> (587), <c>SMTP_FROM</c>, <c>SMTP_USER</c>, <c>SMTP_PASSWORD</c>, <c>SMTP_PLAIN</c> (1: no encryption).</param>
    /// <returns>Null when no server or no sender is named.</returns>
    public static MailSender? Of(Func<string, string?> environment) => environment("SMTP_HOST") is { Length: > 0 } host && environment("SMTP_FROM") is { Length: > 0 } from
        ? new MailSender(host, int.TryParse(environment("SMTP_PORT"), out var port) ? port : 587, from, environment("SMTP_USER"), environment("SMTP_PASSWORD"), environment("SMTP_PLAIN") != "1")
        : null;

    /// <exception cref="IOException">The server is not there, or refuses.</exception>
    public async Task SendAsync(string to, string subject, string text, CancellationToken cancel)
    {
        try
        {
            using var client = new SmtpClient(Host, Port) { EnableSsl = Encrypted, Timeout = 20_000 };
            if (User is not null)
                client.Credentials = new NetworkCredential(User, Password);
            using var mail = new MailMessage(From, to) { Subject = subject, Body = text };
            mail.Headers.Add("Auto-Submitted", "auto-generated");
            await client.SendMailAsync(mail, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SmtpException or FormatException or ArgumentException)
        {
            throw new IOException($"{Host}: {e.Message}", e);
        }
    }
}
