namespace Digest.Model.Records;

/// <summary>The kinds of things that have an id and a page.</summary>
public enum RecordKind
{
    /// <summary>A text as it was received.</summary>
    Source,

    /// <summary>An editor's account of one source.</summary>
    Summary,

    /// <summary>An editor's account of a story over several sources.</summary>
    Briefing,

    /// <summary>One statement, with the positions of sources towards it.</summary>
    Claim,

    /// <summary>A quantity that sources state.</summary>
    Figure,

    /// <summary>Something that happened.</summary>
    Event,

    /// <summary>A person, place, organisation, agreement or event, with its aliases.</summary>
    Entity,

    /// <summary>A page about the site itself.</summary>
    Page,

    /// <summary>What briefings over many stories are about.</summary>
    Topic,
}

/// <summary>A reference to a record by kind and id.</summary>
public readonly record struct RecordRef(RecordKind Kind, string Id);

/// <summary>An id as an editor wrote it somewhere, so that an unknown one can be shown there.</summary>
public sealed record IdRef(string Id, Diagnostics.Location At);
