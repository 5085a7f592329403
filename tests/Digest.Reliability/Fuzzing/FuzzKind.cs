namespace Digest.Reliability.Fuzzing;

/// <summary>A kind of input that the program reads.</summary>
/// <param name="Name">Also the folder of its inputs that once failed.</param>
/// <param name="Share">How many of a thousand inputs are of this kind.</param>
/// <param name="Seeds">Whole inputs that are right.</param>
/// <param name="Pieces">What inputs of this kind are made of.</param>
/// <param name="Try">Reads an input in every way in which the program reads this kind. It throws where the program would end, or where a promise is broken.</param>
internal sealed record FuzzKind(string Name, int Share, IReadOnlyList<byte[]> Seeds, IReadOnlyList<byte[]> Pieces, Action<byte[]> Try);

/// <summary>A promise that does not hold, although nothing was thrown.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);
