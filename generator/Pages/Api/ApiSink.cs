namespace Showcase.Pages.Api;

/// <summary>Where the files of the interface go: small ones whole, those that grow with the directory as streams.</summary>
/// <param name="Write">Safe from several threads.</param>
/// <param name="Former">Opens a file of the last build, to be read to its end.</param>
internal sealed record ApiSink(Action<Route, ReadOnlyMemory<byte>> Write, Func<Route, Stream> Open, Func<Route, Stream> Former);
