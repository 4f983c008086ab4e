using Showcase.Web;

namespace Showcase.Intake;

/// <summary>Mails a letter where there is an address and a server that takes it; otherwise leaves it as a file, for somebody to send by hand.</summary>
/// <param name="mail">Null: there is no server.</param>
internal sealed class Letters(string folder, MailSender? mail)
{
    /// <summary>What the server said to the last letter that it did not take.</summary>
    public string? Refusal { get; private set; }

    /// <param name="name">Of the file, without its ending.</param>
    /// <returns>Whether it was mailed.</returns>
    public async Task<bool> SendAsync(string name, string? address, string subject, string text, CancellationToken cancel)
    {
        if (mail is not null && address is not null)
        {
            try
            {
                await mail.SendAsync(address, subject, text, cancel).ConfigureAwait(false);
                return true;
            }
            catch (IOException e)
            {
                Refusal = e.Message; // it is kept as a file instead
            }
        }
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".txt"), $"{(address is null ? "" : $"To: {address}\n")}Subject: {subject}\n\n{text}", cancel).ConfigureAwait(false);
        return false;
    }
}
