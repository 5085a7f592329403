namespace Digest.Analysis.Attribution;

/// <summary>What a word may do where a text tells who says what. A word may have several sorts.</summary>
[Flags]
internal enum Sort
{
    /// <summary>Nothing in particular: a noun, an adjective, a verb of doing.</summary>
    None = 0,

    /// <summary>Reports a clause that follows without more: said.</summary>
    Says = 1,

    /// <summary>Reports a clause that "that" or its own verb shows: claimed, warned.</summary>
    Claims = 1 << 1,

    /// <summary>Comes with words in marks: called, described, wrote.</summary>
    Quotes = 1 << 2,

    /// <summary>Reports if data, studies or documents do it: show, find.</summary>
    Shows = 1 << 3,

    /// <summary>Saying, adding, warning: of the subject of the sentence.</summary>
    Participle = 1 << 4,

    /// <summary>Has a listener before the clause: told.</summary>
    Tells = 1 << 5,

    /// <summary>A form of be: what follows is passive.</summary>
    Be = 1 << 6,

    /// <summary>Another auxiliary, or an adverb that may stand between subject and verb.</summary>
    Between = 1 << 7,

    /// <summary>The, a, his: begins a noun phrase.</summary>
    Determiner = 1 << 8,

    /// <summary>He, they, it.</summary>
    Pronoun = 1 << 9,

    /// <summary>In, on, from: begins an adverbial.</summary>
    Preposition = 1 << 10,

    /// <summary>And, but, because: begins a clause.</summary>
    Conjunction = 1 << 11,

    /// <summary>Who, which.</summary>
    Relative = 1 << 12,

    /// <summary>Monday, yesterday, March.</summary>
    Time = 1 << 13,

    /// <summary>A finite verb that shows a clause: is, would, must.</summary>
    Finite = 1 << 14,

    /// <summary>People nobody can ask: officials, sources, experts.</summary>
    Anonymous = 1 << 15,

    /// <summary>An office or role: minister, spokesman.</summary>
    Role = 1 << 16,

    /// <summary>Data, report, study: says something without being somebody.</summary>
    Document = 1 << 17,

    /// <summary>Begins a sentence before its subject: meanwhile, but, however.</summary>
    Opening = 1 << 18,

    /// <summary>Gives a number: put, estimated, counted.</summary>
    Counts = 1 << 19,
}
