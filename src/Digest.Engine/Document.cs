namespace Digest.Engine;

/// <summary>A value on its way through a pipeline: an identity that survives edits, and a hash that does not.</summary>
/// <param name="Id">Unique within its pipeline.</param>
/// <param name="Hash">Of everything that the value was made from.</param>
public sealed record Document<T>(string Id, T Value, Hash Hash);
