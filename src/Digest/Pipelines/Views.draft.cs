using System.Collections.Immutable;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines;

/// <summary>home.html</summary>
internal sealed record HomeView(PageHead Head, LeadView? Lead, ImmutableArray<FigureRow> CannotTell, ImmutableArray<DisputeView> Disputes, ImmutableArray<FindingView> About, ImmutableArray<EventView> Timeline, ImmutableArray<SourceCard> Sources, ImmutableArray<LeadView> Older);

/// <summary>A briefing as the home page and the list of briefings show it.</summary>
internal sealed record LeadView(Route Route, Route Compare, string Title, string? Standfirst, DateView Date, ImmutableArray<SourceChip> Sources);

/// <summary>A dispute with one quote of each side.</summary>
internal sealed record DisputeView(Route Route, string Statement, ImmutableArray<ConflictKind> Conflicts, QuoteView Says, QuoteView Otherwise);

/// <summary>Something to know about a text.</summary>
/// <param name="Automatic">Whether the analysis found it; else an editor did.</param>
/// <param name="Code">The rule, where it is automatic.</param>
internal sealed record FindingView(SourceChip Source, bool Automatic, string? Code, string Note, QuoteView? Evidence, string? Link);

/// <summary>A source in a list.</summary>
internal sealed record SourceCard(SourceChip Source, int Words, string? Origin, ImmutableArray<FindingView> Findings);

/// <summary>briefings.html</summary>
internal sealed record BriefingsView(PageHead Head, ImmutableArray<LeadView> Briefings);

/// <summary>briefing.html</summary>
internal sealed record BriefingView(PageHead Head, Route Compare, string Title, string? Standfirst, DateView Date, WrittenView Written, ImmutableArray<LinkView> KeyClaims, ImmutableArray<FigureRow> KeyFigures, ImmutableArray<SourceChip> Sources, ImmutableArray<LinkView> Entities, ImmutableArray<LinkView> Events, ImmutableArray<LinkView> Related);

/// <summary>comparison.html: n sources</summary>
internal sealed record ComparisonView(PageHead Head, LinkView Briefing, ImmutableArray<ColumnView> Columns, int OriginsKnown, ImmutableArray<ClaimRow> Rows, ImmutableArray<ClaimRow> Conflicts, ImmutableArray<FigureRow> Figures, ImmutableArray<EventView> Events, ImmutableArray<OnlyHereView> OnlyHere, ImmutableArray<FindingView> Caveats, ImmutableArray<LinkView> Pairs);

/// <summary>What stands in one source alone.</summary>
internal sealed record OnlyHereView(SourceChip Source, ImmutableArray<LinkView> Claims);

/// <summary>pairs.html: the index of comparisons as a matrix</summary>
/// <param name="LeftOut">How many pairs have no page.</param>
internal sealed record PairsView(PageHead Head, ImmutableArray<SourceChip> Columns, ImmutableArray<PairsRow> Rows, ImmutableArray<LeadView> Briefings, int LeftOut);

/// <summary>A source against all others.</summary>
internal sealed record PairsRow(SourceChip Source, ImmutableArray<PairsCell> Cells);

/// <summary>Two sources in numbers; a source against itself has no route.</summary>
internal sealed record PairsCell(SourceChip Other, Route? Route, int Shared, int Agree, int Differ);

/// <summary>pair.html: two sources</summary>
internal sealed record PairView(PageHead Head, ColumnView A, ColumnView B, ImmutableArray<ClaimRow> Agree, ImmutableArray<ClaimRow> Differ, ImmutableArray<ClaimRow> Mention, ImmutableArray<ClaimRow> OnlyA, ImmutableArray<ClaimRow> OnlyB, ImmutableArray<FigureRow> Figures, ImmutableArray<EventView> Events);

/// <summary>redirect.html: the same pair in the other order</summary>
internal sealed record RedirectView(PageHead Head, Route To);

/// <summary>sources.html</summary>
internal sealed record SourcesView(PageHead Head, ImmutableArray<SourceCard> Sources);

/// <summary>source.html</summary>
internal sealed record SourceView(PageHead Head, SourceChip Source, string Title, ImmutableArray<FactView> Facts, string Sha256, string? Notes, QuoteView? OriginQuote, ImmutableArray<FindingView> Findings, string? SummaryTitle, WrittenView? Summary, Rights Rights, ImmutableArray<SectionView> Sections, int Words, int CutLines, string CiteAs, ImmutableArray<LinkView> Claims, ImmutableArray<LinkView> Figures, ImmutableArray<LinkView> Events, ImmutableArray<LinkView> Entities, ImmutableArray<LinkView> Pairs, ImmutableArray<LinkView> CitedIn);

/// <summary>Something known of a source or not.</summary>
/// <param name="Key">Such as <c>published</c>.</param>
/// <param name="Status"><c>stated</c>, <c>inferred</c> or <c>not-stated</c>.</param>
/// <param name="Href">An address elsewhere that the value is.</param>
internal sealed record FactView(string Key, string? Value, string Status, string? Because, string? Href);

/// <summary>Passages that follow each other and are all article, or all left out.</summary>
internal sealed record SectionView(bool Cut, ImmutableArray<string> Reasons, ImmutableArray<PassageView> Passages);

/// <summary>A paragraph of a source.</summary>
/// <param name="Pieces">Its lines, kept and cut; one piece where all are kept.</param>
/// <param name="Margin">Who uses its words.</param>
internal sealed record PassageView(string Anchor, int Number, PassageRole Role, ImmutableArray<PieceView> Pieces, ImmutableArray<MarginView> Margin);

/// <summary>Lines of a passage that are all kept or all cut.</summary>
internal sealed record PieceView(bool Cut, string? Reason, InlineText Text);

/// <summary>A place that uses words of this paragraph.</summary>
internal sealed record MarginView(string Kind, LinkView Link, Stance? Stance, Route Place);

/// <summary>claims.html</summary>
internal sealed record ClaimsView(PageHead Head, ImmutableArray<SourceChip> Columns, ImmutableArray<ClaimRow> Rows);

/// <summary>claim.html</summary>
internal sealed record ClaimView(PageHead Head, ClaimRow Claim, ImmutableArray<LinkView> UsedIn, ImmutableArray<LinkView> Entities, LinkView? Previous, LinkView? Next);

/// <summary>figures.html</summary>
internal sealed record FiguresView(PageHead Head, ImmutableArray<FigureRow> Figures);

/// <summary>figure.html</summary>
internal sealed record FigureView(PageHead Head, FigureRow Figure, ImmutableArray<LinkView> UsedIn, LinkView? Previous, LinkView? Next);

/// <summary>timeline.html</summary>
internal sealed record TimelineView(PageHead Head, ImmutableArray<SourceChip> Columns, ImmutableArray<EraView> Eras);

/// <summary>The events of a year, or those without one.</summary>
internal sealed record EraView(string Label, ImmutableArray<EventView> Events);

/// <summary>entities.html</summary>
internal sealed record EntitiesView(PageHead Head, ImmutableArray<EntityGroup> Groups);

/// <summary>The entities of a type.</summary>
internal sealed record EntityGroup(EntityType Type, ImmutableArray<EntityLine> Entities);

/// <summary>An entity in a list.</summary>
internal sealed record EntityLine(Route Route, string Name, string? Description, int Mentions, int Sources);

/// <summary>entity.html</summary>
internal sealed record EntityView(PageHead Head, string Name, EntityType Type, string? Description, ImmutableArray<ExternalView> Links, ImmutableArray<SpellingView> Spellings, ImmutableArray<EntitySource> Mentions, ImmutableArray<LinkView> Claims, ImmutableArray<LinkView> Figures, ImmutableArray<LinkView> Events, ImmutableArray<LinkView> Briefings, ImmutableArray<LinkView> Neighbours, ImmutableArray<SourceChip> Silent);

/// <summary>Where else an entity is described.</summary>
internal sealed record ExternalView(string Name, string Href);

/// <summary>How often each source spells an entity in which way.</summary>
internal sealed record SpellingView(string Name, ImmutableArray<SpellingCount> Sources);

/// <summary>How often one source uses a spelling.</summary>
internal sealed record SpellingCount(SourceChip Source, int Count);

/// <summary>The mentions of an entity in one source, in their sentences.</summary>
internal sealed record EntitySource(SourceChip Source, ImmutableArray<QuoteView> Mentions);

/// <summary>page.html: about, method, corrections</summary>
internal sealed record PageView(PageHead Head, string Title, string? Standfirst, WrittenView Written, ImmutableArray<RecordCorrection> Corrections);

/// <summary>A correction with the page it belongs to.</summary>
internal sealed record RecordCorrection(LinkView Page, CorrectionView Correction);

/// <summary>404.html</summary>
internal sealed record NotFoundView(PageHead Head);
