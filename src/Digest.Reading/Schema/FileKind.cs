namespace Digest.Reading.Schema;

/// <summary>The kinds of files that are checked against a schema.</summary>
public enum FileKind
{
    /// <summary><c>input/site.yml</c>.</summary>
    Site,

    /// <summary><c>input/sources/ID.yml</c>.</summary>
    Sidecar,

    /// <summary><c>input/claims/*.yml</c>.</summary>
    Claims,

    /// <summary><c>input/figures/*.yml</c>.</summary>
    Figures,

    /// <summary><c>input/events/*.yml</c>.</summary>
    Events,

    /// <summary><c>input/entities.yml</c>.</summary>
    Entities,

    /// <summary><c>input/topics.yml</c>.</summary>
    Topics,

    /// <summary>The front matter of <c>input/summaries/*.md</c>.</summary>
    Summary,

    /// <summary>The front matter of <c>input/briefings/*.md</c>.</summary>
    Briefing,

    /// <summary>The front matter of <c>input/pages/*.md</c>.</summary>
    Page,
}
