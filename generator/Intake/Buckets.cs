using System.Net;
using System.Net.Sockets;

namespace Showcase.Intake;

/// <summary>A bucket of tokens for each address (for IPv6 each /64, which is one home), and a count of all. Addresses are not written anywhere.</summary>
internal sealed class Buckets(IntakeLimits limits, TimeProvider clock)
{
    private const int MostAddresses = 50_000;

    private readonly Dictionary<IPAddress, (double Tokens, long At)> _buckets = [];
    private readonly Queue<long> _lately = new();
    private readonly Lock _gate = new();

    /// <summary>Takes a token; how long to wait for one otherwise.</summary>
    public TimeSpan? Take(IPAddress address)
    {
        var key = Key(address);
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            Count(now);
            if (_buckets.Count >= MostAddresses)
                Forget(now);
            var tokens = Tokens(key, now);
            _buckets[key] = (tokens < 1 ? tokens : tokens - 1, now);
            return tokens < 1 ? (1 - tokens) * limits.Refill : null;
        }
    }

    /// <summary>Whether more came in the last minute than people send.</summary>
    public bool UnderLoad
    {
        get
        {
            lock (_gate)
            {
                Drop(clock.GetTimestamp());
                return _lately.Count >= limits.Load;
            }
        }
    }

    private double Tokens(IPAddress key, long now) => _buckets.TryGetValue(key, out var bucket)
        ? Math.Min(limits.Burst, bucket.Tokens + (clock.GetElapsedTime(bucket.At, now) / limits.Refill))
        : limits.Burst;

    private void Count(long now)
    {
        Drop(now);
        if (_lately.Count <= limits.Load)
            _lately.Enqueue(now);
    }

    private void Drop(long now)
    {
        while (_lately.TryPeek(out var oldest) && clock.GetElapsedTime(oldest, now) > TimeSpan.FromMinutes(1))
            _lately.Dequeue();
    }

    // A full bucket says no more than none. If all are in use, the table starts anew: memory is bounded whoever comes.
    private void Forget(long now)
    {
        foreach (var key in _buckets.Keys.Where(k => Tokens(k, now) >= limits.Burst).ToList())
            _buckets.Remove(key);
        if (_buckets.Count >= MostAddresses)
            _buckets.Clear();
    }

    private static IPAddress Key(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
