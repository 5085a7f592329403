namespace Digest.Analysis.Cleaning;

/// <summary>Why a line is no article text, in words for readers and editors. The set is closed: the cleaning gives no other reason.</summary>
public static class CutReasons
{
    /// <summary>Navigation: sections, breadcrumbs, log-in, search.</summary>
    public const string Menu = "menu";

    /// <summary>A button or a label of the page: close, print, play.</summary>
    public const string Control = "page control";

    /// <summary>How often something was seen, liked or shared, or how long it takes to read.</summary>
    public const string Counter = "visit counter";

    /// <summary>Buttons to share on networks.</summary>
    public const string Share = "share bar";

    /// <summary>Headlines and teasers of other pages.</summary>
    public const string Related = "related links";

    /// <summary>Comments of readers and the box to write one.</summary>
    public const string Comments = "comment box";

    /// <summary>The headline again.</summary>
    public const string RepeatedHeadline = "repeated headline";

    /// <summary>A line that stood before.</summary>
    public const string RepeatedLine = "repeated line";

    /// <summary>The opening of a later paragraph, broken off.</summary>
    public const string CutOff = "cut-off copy of a later paragraph";

    /// <summary>Works and addresses that the text refers to.</summary>
    public const string References = "reference list";

    /// <summary>Numbered restatements of the text that follow its references.</summary>
    public const string Restatement = "restatement after the references";

    /// <summary>Consent to cookies and tracking.</summary>
    public const string Cookies = "cookie notice";

    /// <summary>Offers to subscribe, register, follow or give.</summary>
    public const string Newsletter = "newsletter or subscription box";

    /// <summary>Questions and requests to readers.</summary>
    public const string Appeal = "appeal to readers";

    /// <summary>Advertisements and their labels.</summary>
    public const string Advertisement = "advertisement";

    /// <summary>Keywords under which the page is filed.</summary>
    public const string Tags = "list of tags";

    /// <summary>Copyright, contact and legal lines.</summary>
    public const string Footer = "page footer";

    /// <summary>Who the author is, after the text.</summary>
    public const string AboutAuthor = "about the author";

    /// <summary>The frame of a byline with nobody in it.</summary>
    public const string NamelessByline = "byline without a name";

    /// <summary>A link to the text from which this one was made.</summary>
    public const string Original = "link to the original";

    /// <summary>Short lines before the headline or after the end.</summary>
    public const string Outside = "outside the article";

    /// <summary>A line that more than one source has.</summary>
    public const string Recurring = "line that stands in several sources";

    /// <summary>A line that an editor cut without saying why.</summary>
    public const string Editor = "cut by the editor";
}
