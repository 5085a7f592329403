using Digest.Analysis.Languages;

namespace Digest.Analysis.Numbers;

/// <summary>The English words around the cues of a bound.</summary>
internal static class BoundWords
{
    /// <summary>Those between a cue and its number: exceed a total of 300.</summary>
    public static readonly WordSet Filling;

    /// <summary>Those that say that a bound is nearly met: just over.</summary>
    public static readonly WordSet Small;

    /// <summary>Hardly, barely, scarcely.</summary>
    public static readonly WordSet Hardly;

    /// <summary>Negations.</summary>
    public static readonly WordSet Negation;

    /// <summary>What is a negation with "to" or "from" after it.</summary>
    public static readonly WordSet NegationTo;

    /// <summary>Words after which "not" negates nothing.</summary>
    public static readonly WordSet NoNegationAfter;

    /// <summary>Those between a negation and what it turns round.</summary>
    public static readonly WordSet Light;

    /// <summary>Those that say by how much.</summary>
    public static readonly WordSet Degree;

    /// <summary>Those over which a negation does not reach.</summary>
    public static readonly WordSet Stop;

    /// <summary>Those that stand between an auxiliary and its verb: nor will it exceed.</summary>
    public static readonly WordSet Pronoun;

    /// <summary>Forms of "be".</summary>
    public static readonly WordSet Being;

    /// <summary>Those that make a bound a habit.</summary>
    public static readonly WordSet Seldom;

    static BoundWords()
    {
        var lists = LanguageFile.Lists("en/bound-words");
        WordSet List(string name) => new(lists[name]);
        Filling = List("filling");
        Small = List("small");
        Hardly = List("hardly");
        Negation = List("negation");
        NegationTo = List("negation-to");
        NoNegationAfter = List("no-negation-after");
        Light = List("light");
        Degree = List("degree");
        Stop = List("stop");
        Pronoun = List("pronoun");
        Being = List("being");
        Seldom = List("seldom");
    }
}
