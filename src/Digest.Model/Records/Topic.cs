using Digest.Model.Diagnostics;

namespace Digest.Model.Records;

/// <summary>What briefings over many stories are about; it has a page and a feed.</summary>
public sealed record Topic(string Id, string Name, string? Description, Location At);
