using System.Collections.Immutable;

namespace Digest.Model.Diagnostics;

/// <summary>The catalogue of rules. Codes are never changed and never reused; each has its page in <c>Rules/</c>.</summary>
public static class Rules
{
    // Files and front matter
    /// <summary>Unknown key.</summary>
    public static readonly Rule UnknownKey = new("DG101", Severity.Error, "unknown key");

    /// <summary>Value of the wrong type.</summary>
    public static readonly Rule WrongType = new("DG102", Severity.Error, "value of the wrong type");

    /// <summary>Key given twice.</summary>
    public static readonly Rule DuplicateKey = new("DG103", Severity.Error, "key given twice");

    /// <summary>Required key missing.</summary>
    public static readonly Rule MissingKey = new("DG104", Severity.Error, "required key missing");

    /// <summary>Value that is not one of the allowed ones.</summary>
    public static readonly Rule UnknownValue = new("DG105", Severity.Error, "value that is not one of the allowed ones");

    /// <summary>File that is not YAML.</summary>
    public static readonly Rule YamlSyntax = new("DG106", Severity.Error, "file that is not YAML");

    /// <summary>YAML anchor, alias or tag.</summary>
    public static readonly Rule YamlAlias = new("DG107", Severity.Error, "YAML anchor, alias or tag");

    /// <summary>File too large or nested too deeply.</summary>
    public static readonly Rule TooLarge = new("DG108", Severity.Error, "file too large or nested too deeply");

    /// <summary>Bytes that are not UTF-8.</summary>
    public static readonly Rule InvalidUtf8 = new("DG109", Severity.Warning, "bytes that are not UTF-8");

    /// <summary>Id of the wrong form.</summary>
    public static readonly Rule BadId = new("DG110", Severity.Error, "id of the wrong form");

    /// <summary>Id used twice.</summary>
    public static readonly Rule DuplicateId = new("DG111", Severity.Error, "id used twice");

    /// <summary>Date that is not EDTF.</summary>
    public static readonly Rule BadDate = new("DG112", Severity.Error, "date that is not EDTF");

    /// <summary>Address that is not a web address.</summary>
    public static readonly Rule BadAddress = new("DG113", Severity.Error, "address that is not a web address");

    /// <summary>Comment right after a plain text value.</summary>
    public static readonly Rule CommentAfterText = new("DG114", Severity.Error, "comment right after a plain text value");

    /// <summary>File name of the wrong form, or file in the wrong place.</summary>
    public static readonly Rule BadFileName = new("DG115", Severity.Error, "file name of the wrong form, or file in the wrong place");

    /// <summary>Sidecar without its source.</summary>
    public static readonly Rule SidecarWithoutSource = new("DG116", Severity.Error, "sidecar without its source");

    /// <summary>Summary without its source.</summary>
    public static readonly Rule SummaryWithoutSource = new("DG117", Severity.Error, "summary without its source");

    /// <summary>Cut or keep rule that does not fit its line.</summary>
    public static readonly Rule LineRuleMismatch = new("DG118", Severity.Error, "cut or keep rule that does not fit its line");

    /// <summary>File that a site needs is missing.</summary>
    public static readonly Rule MissingFile = new("DG119", Severity.Error, "file that a site needs is missing");

    /// <summary>Source without article text.</summary>
    public static readonly Rule EmptySource = new("DG120", Severity.Error, "source without article text");

    /// <summary>No interface words for the language of the site.</summary>
    public static readonly Rule MissingStrings = new("DG121", Severity.Warning, "no interface words for the language of the site");

    /// <summary>Path that leads out of the project.</summary>
    public static readonly Rule OutsideProject = new("DG122", Severity.Error, "path that leads out of the project");

    /// <summary>Two source files with one id.</summary>
    public static readonly Rule SourceTwice = new("DG123", Severity.Error, "two source files with one id");

    /// <summary>Source changed since its summary was reviewed.</summary>
    public static readonly Rule SourceChanged = new("DG124", Severity.Error, "source changed since its summary was reviewed");

    /// <summary>Output folder that was not made by a build.</summary>
    public static readonly Rule ForeignOutput = new("DG125", Severity.Error, "output folder that was not made by a build");

    /// <summary>Value that is not a plain number.</summary>
    public static readonly Rule BadNumber = new("DG126", Severity.Error, "value that is not a plain number");

    /// <summary>Comment that is never closed.</summary>
    public static readonly Rule CommentOpen = new("DG127", Severity.Error, "comment that is never closed");

    /// <summary>Value that is empty or too long.</summary>
    public static readonly Rule BadLength = new("DG128", Severity.Error, "value that is empty or too long");

    /// <summary>File of the input that cannot be read.</summary>
    public static readonly Rule UnreadableFile = new("DG129", Severity.Error, "file of the input that cannot be read");

    /// <summary>Results that cannot be kept for the next build.</summary>
    public static readonly Rule NotKept = new("DG130", Severity.Warning, "results that cannot be kept for the next build");

    /// <summary>Noncharacter, or half of a character.</summary>
    public static readonly Rule Noncharacter = new("DG131", Severity.Warning, "noncharacter, or half of a character");

    // Quotes and citations
    /// <summary>Quote that does not stand in its source.</summary>
    public static readonly Rule QuoteNotFound = new("DG201", Severity.Error, "quote that does not stand in its source");

    /// <summary>Quote from a line that is not article text.</summary>
    public static readonly Rule QuoteInCutLine = new("DG202", Severity.Error, "quote from a line that is not article text");

    /// <summary>Quote that stands more than once.</summary>
    public static readonly Rule QuoteAmbiguous = new("DG203", Severity.Error, "quote that stands more than once");

    /// <summary>Short quote that is not unique.</summary>
    public static readonly Rule QuoteTooShort = new("DG204", Severity.Error, "short quote that is not unique");

    /// <summary>Quote that begins or ends inside a word or number.</summary>
    public static readonly Rule QuoteInsideWord = new("DG205", Severity.Error, "quote that begins or ends inside a word or number");

    /// <summary>Negation right before a quote.</summary>
    public static readonly Rule NegationBefore = new("DG206", Severity.Warning, "negation right before a quote");

    /// <summary>Quotation marks that do not match.</summary>
    public static readonly Rule UnbalancedMarks = new("DG207", Severity.Error, "quotation marks that do not match");

    /// <summary>Quotation in the editors' own words that stands in no source cited there.</summary>
    public static readonly Rule ProseQuotationNotFound = new("DG208", Severity.Error, "quotation that stands in no source cited there");

    /// <summary>Number in the editors' own words that stands in the source but in no quote.</summary>
    public static readonly Rule NumberNotQuoted = new("DG209", Severity.Warning, "number that stands in the source but in no quote");

    /// <summary>Number in the editors' own words that no source cited there has.</summary>
    public static readonly Rule NumberUnsupported = new("DG210", Severity.Error, "number that no source cited there has");

    /// <summary>Declared arithmetic that does not hold.</summary>
    public static readonly Rule ArithmeticWrong = new("DG211", Severity.Error, "declared arithmetic that does not hold");

    /// <summary>Reference to a footnote that is not defined.</summary>
    public static readonly Rule FootnoteUnknown = new("DG212", Severity.Error, "reference to a footnote that is not defined");

    /// <summary>Footnote defined twice.</summary>
    public static readonly Rule FootnoteDoubled = new("DG213", Severity.Error, "footnote defined twice");

    /// <summary>Footnote that nothing refers to.</summary>
    public static readonly Rule FootnoteUnused = new("DG214", Severity.Error, "footnote that nothing refers to");

    /// <summary>Sentence without a citation.</summary>
    public static readonly Rule UncitedSentence = new("DG215", Severity.Info, "sentence without a citation");

    /// <summary>Quote that does not stand on the line named.</summary>
    public static readonly Rule QuoteWrongLine = new("DG216", Severity.Error, "quote that does not stand on the line named");

    /// <summary>Link without a quote and no quotation before its reference.</summary>
    public static readonly Rule BareCitation = new("DG217", Severity.Error, "link without a quote and no quotation before its reference");

    /// <summary>Footnote that says nothing.</summary>
    public static readonly Rule FootnoteEmpty = new("DG218", Severity.Error, "footnote that says nothing");

    /// <summary>Parts of a quote that do not follow each other.</summary>
    public static readonly Rule QuotePartsApart = new("DG219", Severity.Error, "parts of a quote that do not follow each other");

    /// <summary>Number in a description that no text has.</summary>
    public static readonly Rule DescriptionUnsupported = new("DG220", Severity.Warning, "number in a description that no text has");

    // Routes and links
    /// <summary>Two pages with one address.</summary>
    public static readonly Rule RouteTaken = new("DG301", Severity.Error, "two pages with one address");

    /// <summary>Citation of a source that does not exist.</summary>
    public static readonly Rule UnknownSource = new("DG302", Severity.Error, "citation of a source that does not exist");

    /// <summary>Link to a record that does not exist.</summary>
    public static readonly Rule UnknownRecord = new("DG303", Severity.Error, "link to a record that does not exist");

    /// <summary>Link to a place that does not exist.</summary>
    public static readonly Rule UnknownAnchor = new("DG304", Severity.Error, "link to a place that does not exist");

    /// <summary>Link with a scheme that is not allowed.</summary>
    public static readonly Rule RefusedScheme = new("DG305", Severity.Error, "link with a scheme that is not allowed");

    /// <summary>Link that leads nowhere.</summary>
    public static readonly Rule BrokenLink = new("DG306", Severity.Error, "link that leads nowhere");

    /// <summary>Link to a draft.</summary>
    public static readonly Rule DraftLink = new("DG307", Severity.Error, "link to a draft");

    /// <summary>Record that nothing uses.</summary>
    public static readonly Rule Unused = new("DG308", Severity.Warning, "record that nothing uses");

    /// <summary>Picture in the text.</summary>
    public static readonly Rule Picture = new("DG309", Severity.Error, "picture in the text");

    // Claims, figures, events and entities
    /// <summary>Conflict without a source on each side.</summary>
    public static readonly Rule ConflictWithoutSides = new("DG401", Severity.Error, "conflict without a source on each side");

    /// <summary>Sources on both sides without a conflict.</summary>
    public static readonly Rule SidesWithoutConflict = new("DG402", Severity.Error, "sources on both sides without a conflict");

    /// <summary>Claim with one source.</summary>
    public static readonly Rule OneSource = new("DG403", Severity.Info, "claim with one source");

    /// <summary>Figure whose quote does not hold its value.</summary>
    public static readonly Rule ValueNotInQuote = new("DG404", Severity.Error, "figure whose quote does not hold its value");

    /// <summary>Number near a quote that is said to give none.</summary>
    public static readonly Rule NumberNearNone = new("DG405", Severity.Warning, "number near a quote that is said to give none");

    /// <summary>Derived value that its arithmetic does not give.</summary>
    public static readonly Rule DerivedWrong = new("DG406", Severity.Error, "derived value that its arithmetic does not give");

    /// <summary>Date finer than the words that give it.</summary>
    public static readonly Rule DateTooFine = new("DG407", Severity.Error, "date finer than the words that give it");

    /// <summary>Id that does not exist.</summary>
    public static readonly Rule UnknownId = new("DG408", Severity.Error, "id that does not exist");

    /// <summary>Source both with a position and silent.</summary>
    public static readonly Rule PositionAndSilent = new("DG409", Severity.Error, "source both with a position and silent");

    /// <summary>Alias of two entities.</summary>
    public static readonly Rule AliasTaken = new("DG410", Severity.Error, "alias of two entities");

    /// <summary>Range that ends before it starts.</summary>
    public static readonly Rule BadRange = new("DG411", Severity.Error, "range that ends before it starts");

    /// <summary>Arithmetic that cannot be read.</summary>
    public static readonly Rule BadArithmetic = new("DG412", Severity.Error, "arithmetic that cannot be read");

    /// <summary>Bound that is not that of the quote.</summary>
    public static readonly Rule BoundContradicted = new("DG413", Severity.Error, "bound that is not that of the quote");

    /// <summary>Bound that the quote gives and the figure does not, or the reverse.</summary>
    public static readonly Rule BoundNotGiven = new("DG414", Severity.Warning, "bound that the quote gives and the figure does not, or the reverse");

    // Theme
    /// <summary>Template reads a member that its view lacks.</summary>
    public static readonly Rule UnknownMember = new("DG501", Severity.Error, "template reads a member that its view lacks");

    /// <summary>Template that cannot be parsed.</summary>
    public static readonly Rule TemplateSyntax = new("DG502", Severity.Error, "template that cannot be parsed");

    /// <summary>Template that does not exist.</summary>
    public static readonly Rule TemplateMissing = new("DG503", Severity.Error, "template that does not exist");

    /// <summary>Template that fails while it runs.</summary>
    public static readonly Rule TemplateFailed = new("DG504", Severity.Error, "template that fails while it runs");

    /// <summary>Interface word that does not exist.</summary>
    public static readonly Rule UnknownString = new("DG505", Severity.Error, "interface word that does not exist");

    // Findings
    /// <summary>No date.</summary>
    public static readonly Rule NoDate = new("DG601", Severity.Info, "no date");

    /// <summary>No byline.</summary>
    public static readonly Rule NoByline = new("DG602", Severity.Info, "no byline");

    /// <summary>No outlet.</summary>
    public static readonly Rule NoOutlet = new("DG603", Severity.Info, "no outlet");

    /// <summary>Headline or line repeated.</summary>
    public static readonly Rule RepeatedLines = new("DG604", Severity.Info, "headline or line repeated");

    /// <summary>Headline against body.</summary>
    public static readonly Rule HeadlineAgainstBody = new("DG605", Severity.Info, "headline against body");

    /// <summary>Date in an address against the printed date.</summary>
    public static readonly Rule AddressDate = new("DG606", Severity.Info, "date in an address against the printed date");

    /// <summary>Attribution without a name.</summary>
    public static readonly Rule UnnamedAttribution = new("DG607", Severity.Info, "attribution without a name");

    /// <summary>No primary document.</summary>
    public static readonly Rule NoPrimaryDocument = new("DG608", Severity.Info, "no primary document");

    /// <summary>Template shared with another source.</summary>
    public static readonly Rule SharedTemplate = new("DG609", Severity.Info, "template shared with another source");

    // The program itself
    /// <summary>Document on which the program failed. No level is set for it.</summary>
    public static readonly Rule ProgramFailed = new("DG901", Severity.Error, "document on which the program failed");

    /// <summary>All rules of what people write, by code.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        UnknownKey, WrongType, DuplicateKey, MissingKey, UnknownValue, YamlSyntax,
        YamlAlias, TooLarge, InvalidUtf8, BadId, DuplicateId, BadDate,
        BadAddress, CommentAfterText, BadFileName, SidecarWithoutSource, SummaryWithoutSource, LineRuleMismatch,
        MissingFile, EmptySource, MissingStrings, OutsideProject, SourceTwice, SourceChanged,
        ForeignOutput, BadNumber, CommentOpen, BadLength, UnreadableFile, NotKept,
        Noncharacter, QuoteNotFound, QuoteInCutLine, QuoteAmbiguous, QuoteTooShort,
        QuoteInsideWord, NegationBefore, UnbalancedMarks, ProseQuotationNotFound, NumberNotQuoted, NumberUnsupported,
        ArithmeticWrong, FootnoteUnknown, FootnoteDoubled, FootnoteUnused, UncitedSentence, QuoteWrongLine,
        BareCitation, FootnoteEmpty, QuotePartsApart, DescriptionUnsupported, RouteTaken, UnknownSource, UnknownRecord,
        UnknownAnchor, RefusedScheme, BrokenLink, DraftLink, Unused, Picture, ConflictWithoutSides,
        SidesWithoutConflict, OneSource, ValueNotInQuote, NumberNearNone, DerivedWrong, DateTooFine,
        UnknownId, PositionAndSilent, AliasTaken, BadRange, BadArithmetic, BoundContradicted, BoundNotGiven, UnknownMember,
        TemplateSyntax, TemplateMissing, TemplateFailed, UnknownString, NoDate, NoByline,
        NoOutlet, RepeatedLines, HeadlineAgainstBody, AddressDate, UnnamedAttribution, NoPrimaryDocument,
        SharedTemplate,
    ];
}
