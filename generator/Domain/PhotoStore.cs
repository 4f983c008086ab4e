using Showcase.Diagnostics;

namespace Showcase.Domain;

/// <summary>A place in an S3-compatible store. What opens it is never written in a file: the environment says it.</summary>
/// <param name="Prefix">Stands before every name; empty, or ends with a slash.</param>
/// <param name="Source">Where the settings name it: a trouble with it is told there.</param>
internal sealed record PhotoStore(string Bucket, Uri Endpoint, string Region, string Prefix, SourceLocation Source);
