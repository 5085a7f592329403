using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>Words that a text gives as somebody's.</summary>
/// <param name="Span">Of a direct quotation the words between the outermost marks, over all its paragraphs; of an indirect one the clause that is told, without "that" and the full stop.</param>
/// <param name="Speaker">Who says it, as the text has it; null where the text names nobody at all.</param>
/// <param name="IsDirect">Whether it stands between quotation marks.</param>
public sealed record Quotation(TextSpan Span, Speaker? Speaker, bool IsDirect);

/// <summary>Who is quoted or credited, in the text's own words.</summary>
/// <param name="Span">The name or noun phrase, without an apposition after it.</param>
public sealed record Speaker(TextSpan Span, SpeakerKind Kind);

/// <summary>How a text tells who speaks.</summary>
public enum SpeakerKind
{
    /// <summary>By a name: of a person, body, place or medium.</summary>
    Named,

    /// <summary>By a pronoun, for somebody told before.</summary>
    Pronoun,

    /// <summary>By an office or role that somebody could look up: the minister.</summary>
    Role,

    /// <summary>By words behind which nobody can be found: a source, officials, experts.</summary>
    Unnamed,
}
