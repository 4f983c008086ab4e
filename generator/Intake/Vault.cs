using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Showcase.Intake;

/// <summary>The service's one key, and what is made with it: sealed files, signatures, names that nobody can guess.</summary>
internal sealed class Vault
{
    public const string Variable = "SHOWCASE_INTAKE_KEY";
    private const int KeyBytes = 32, NonceBytes = 12, TagBytes = 16;

    private readonly byte[] _sealing;
    private readonly byte[] _signing;

    public Vault(byte[] key)
    {
        _sealing = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: "seal"u8.ToArray());
        _signing = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: "sign"u8.ToArray());
    }

    /// <summary>The key of the environment, else that of a file, which is made when it is missing.</summary>
    /// <exception cref="IOException">The key is no key.</exception>
    public static Vault Open(string keyFile)
    {
        var text = Environment.GetEnvironmentVariable(Variable) ?? (File.Exists(keyFile) ? File.ReadAllText(keyFile) : Make(keyFile));
        var key = new byte[KeyBytes];
        return Convert.TryFromBase64String(text.Trim(), key, out var length) && length == KeyBytes
            ? new Vault(key)
            : throw new IOException($"The key in {Variable} or {keyFile} is not {KeyBytes} bytes in base 64.");
    }

    private static string Make(string keyFile)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(keyFile)!);
        var text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(keyFile, options))
        {
            file.Write(Encoding.ASCII.GetBytes(text + "\n"));
            file.Flush(flushToDisk: true);
        }
        Disk.FlushFolder(Path.GetDirectoryName(keyFile)!);
        return text;
    }

    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_sealing, TagBytes);
        aes.Encrypt(nonce, plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes));
        return box;
    }

    /// <returns>Null when the box was made with another key, or changed.</returns>
    public byte[]? Unseal(ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceBytes + TagBytes)
            return null;
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_sealing, TagBytes);
        try
        {
            aes.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), plain);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>128 bits that only the holder of the key can compute, for a link or a token.</summary>
    public string Sign(string purpose, string text) => Base64Url.EncodeToString(Mac(purpose, text).AsSpan(0, 16));

    public bool Verify(string purpose, string text, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(purpose, text)), Encoding.ASCII.GetBytes(signature));

    /// <summary>A name of sixteen letters and digits for what <paramref name="text"/> stands for: the same text has the same name.</summary>
    public string Name(string purpose, string text)
    {
        var mac = Mac(purpose, text);
        return string.Create(16, mac, static (span, bytes) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = "abcdefghijkmnpqrstuvwxyz23456789"[bytes[i] & 31];
        });
    }

    private byte[] Mac(string purpose, string text) => HMACSHA256.HashData(_signing, Encoding.UTF8.GetBytes(purpose + "\0" + text));
}
