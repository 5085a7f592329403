namespace Digest.Analysis.Attribution;

/// <summary>Words that credit something to somebody: Kim said, according to the ministry, said the minister.</summary>
/// <param name="First">The first term of the cue.</param>
/// <param name="Verb">The verb, or "according".</param>
/// <param name="End">The term after the verb or, of one that stands before its speaker, after the speaker.</param>
/// <param name="Who">The speaker; null where the text names none: it is reported.</param>
/// <param name="Content">What is told in the text's own words; null where that is not clear.</param>
/// <param name="IsStatement">Whether it is a quotation: somebody's statement and not only somebody's number.</param>
internal readonly record struct Cue(int First, int Verb, int End, Stretch? Who, Stretch? Content, bool IsStatement);
