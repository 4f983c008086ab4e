namespace Showcase.Web;

/// <summary>Time that several steps share; what is spent waiting between them does not count.</summary>
internal sealed class Budget(TimeSpan whole, TimeProvider clock)
{
    private TimeSpan _left = whole;

    /// <summary>Starts spending; disposing what it gives stops.</summary>
    public Spending Spend() => new(this, clock);

    internal sealed class Spending(Budget budget, TimeProvider clock) : IDisposable
    {
        private readonly long _start = clock.GetTimestamp();
        private readonly CancellationTokenSource _end = new(budget._left > TimeSpan.Zero ? budget._left : TimeSpan.Zero, clock);

        /// <summary>Cancelled when all is spent.</summary>
        public CancellationToken Token => _end.Token;

        public void Dispose()
        {
            budget._left -= clock.GetElapsedTime(_start);
            _end.Dispose();
        }
    }
}
