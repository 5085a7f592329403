using System.Collections.Frozen;

namespace Digest.Analysis.Cleaning;

/// <summary>Tells of a line on its own, by its words, that it is page furniture.</summary>
internal static class FurnitureLine
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lines = Furniture.Lines.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, (string Reason, int Words)>.AlternateLookup<ReadOnlySpan<char>> Openings = Furniture.Openings.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpeningWords = Furniture.OpeningWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShareWords = Furniture.ShareWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Requests = Furniture.Requests.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoticeWords = Furniture.NoticeWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Signs of which a line between two parts of a text is made.</summary>
    private static readonly System.Buffers.SearchValues<char> Rule = System.Buffers.SearchValues.Create("*-_~#•· ");

    /// <summary>Of what a number or the length of a recording is made.</summary>
    private static readonly System.Buffers.SearchValues<char> Clock = System.Buffers.SearchValues.Create("0123456789:");

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>How a page asks for letters.</summary>
    private static readonly System.Buffers.SearchValues<string> Appeals = System.Buffers.SearchValues.Create(["mail us", "contact us", "emailing", "get in touch", "send us", "send your", "write to us", "share your", "tips@", "let us know", "have a story", "tag @", "contact our", "more information", "questions or comments", "follow @", "(mobile)", "tel:", "phone:"], StringComparison.OrdinalIgnoreCase);

    /// <summary>What a page offers its reader by mail or against money.</summary>
    private static readonly System.Buffers.SearchValues<string> Offers = System.Buffers.SearchValues.Create(["your inbox", "email inbox", "delivered to your", "become a member", "independent journalism", "our journalism", "support us", "free trial", "subscribe today", "subscribe now", "sign up for our", "sign up to our", "sign up for the", "affiliate link", "our newsletter", "our app", "our podcast", "push notification", "reader-supported", "tax deductible", "tax-deductible", "please visit", "please contact", "wherever you get your podcasts", "privacy notice", "privacy policy", "privacy statement", "unsubscribe", "round-up of", "email a month", "email a week", "start your subscription", "your subscription", "digital subscription", "your donation", "free for 14 days", "free for 30 days", "free for one month", "cancel anytime", "cancel at any time", "your postcode"], StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShareVerbs = OtherLanguages.ShareVerbs.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Judges every line of a page, and the lines of a wrapped paragraph together.</summary>
    public static void Mark(Page page)
    {
        for (var i = 0; i < page.Count;)
        {
            var end = i + 1;
            while (page[i].Wrapped && end < page.Count && page[end].Wrapped && !page[end].AfterGap)
            {
                end++;
            }

            if (IsRowOfTable(page, i))
            {
                i++;
                continue;
            }

            var joined = end > i + 1 ? JudgeJoined(page, i, end) : null;
            for (; i < end; i++)
            {
                if ((joined ?? Judge(page[i], page.Words(i))) is { } reason)
                {
                    page.Cut(i, reason);
                }
            }
        }
    }

    /// <summary>Whether a line of several cells stands beside another with as many.</summary>
    public static bool IsRowOfTable(Page page, int i)
    {
        var bars = page.Words(i).Count('|');
        return bars > 1 && page[i].Shape.Words > bars && ((i > 0 && page.Words(i - 1).Count('|') == bars) || (i + 1 < page.Count && page.Words(i + 1).Count('|') == bars));
    }

    private static string? JudgeJoined(Page page, int from, int end)
    {
        var words = page.Text[page[from].Start..page[end - 1].End].Trim().ReplaceLineEndings(" ");
        return Judge(page[from] with { Shape = LineShape.Of(words), Letters = words.Count(char.IsLetterOrDigit) }, words);
    }

    private static string? Judge(Line line, ReadOnlySpan<char> words)
    {
        if (line.Letters == 0)
        {
            return words.ContainsAnyExcept(Rule) || words.Length < 3 ? CutReasons.Control : null;
        }

        if (IsPlaceInGallery(words) || (words[0] == '<' && words[^1] == '>') || (line.Letters <= 6 && char.IsSurrogate(words[0]) && words.ContainsAnyInRange('0', '9')))
        {
            return CutReasons.Control;
        }

        if (line.Shape.Words > 100)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[Phrase.Longest];
        var phrase = Phrase.Of(words, buffer);
        if (IsNoteOnText(phrase))
        {
            return null;
        }

        // "Yes." is an answer, "Yes" a button.
        if (words.Length <= Phrase.Longest && !(line.Shape.Words == 1 && words[^1] is '.' or '!') && Lines.TryGetValue(phrase, out var exact))
        {
            return exact;
        }

        if (Bylines.IsFrameOnly(phrase))
        {
            return CutReasons.NamelessByline;
        }

        if (!OpensWithMoney(words) && Counters.Judge(phrase) is { } counter)
        {
            return counter;
        }

        if (line.Credit is Credit.Byline or Credit.Dateline || IsPictureCredit(words, line.Shape))
        {
            return null;
        }

        if (OpeningWords.Contains(Phrase.FirstWord(phrase)) && Phrase.TryOpening(phrase, Openings, out var opening, out var length) && line.Shape.Words <= opening.Words && (!line.Shape.EndsSentence || phrase[length - 1] == ':' || (opening.Reason is CutReasons.Cookies or CutReasons.Comments or CutReasons.Counter && !Quotes(words)) || AddressesReader(words) || (words[^1] == '?' && line.Shape.Words <= 6) || (opening.Reason == CutReasons.Newsletter && CountNotices(words) > 0)))
        {
            return opening.Reason;
        }

        return JudgeShape(line, words, phrase);
    }

    private static string? JudgeShape(Line line, ReadOnlySpan<char> words, ReadOnlySpan<char> phrase)
    {
        var shape = line.Shape;
        if (shape.Words <= 26 && OpensAnother(words))
        {
            return CutReasons.Related;
        }

        if (phrase.IndexOf(" | ") is > 0 and var bar && Lines.TryGetValue(phrase[..bar], out var label) && label is CutReasons.Related or CutReasons.Control)
        {
            return label;
        }

        if (IsCrumb(words, shape) || (shape.Separators >= 2 && line.Credit != Credit.Caption && !IsRow(words) && shape.FunctionShare < 0.15 && !shape.EndsSentence && shape.Words is > 2 and <= 60) || GluedWords(words) > 2 || IsGluedMenu(words))
        {
            return CutReasons.Menu;
        }

        if (shape.Words <= 16 && !shape.EndsSentence && PointsElsewhere(words))
        {
            return CutReasons.Menu;
        }

        if (shape.Words <= 16 && IsShareBar(phrase))
        {
            return CutReasons.Share;
        }

        if (shape.Words <= 45 && words.IndexOfAny(Offers) >= 0 && !Quotes(words) && (AddressesReader(words) || words.Contains("reader-supported", StringComparison.Ordinal) || (shape.Words <= 20 && words.Contains("inbox", StringComparison.OrdinalIgnoreCase))))
        {
            return CutReasons.Newsletter;
        }

        if ((shape.Words <= 25 && (words.Contains("T&Cs apply", StringComparison.OrdinalIgnoreCase) || words.Contains("gamble responsibly", StringComparison.OrdinalIgnoreCase))) || (shape.Words <= 10 && IsPrice(words)))
        {
            return CutReasons.Advertisement;
        }

        if (shape.Words <= 60 && words.Contains("not necessarily", StringComparison.OrdinalIgnoreCase) && words.Contains("views", StringComparison.OrdinalIgnoreCase) && !Quotes(words))
        {
            return CutReasons.Footer;
        }

        if (shape.Words <= 12 && phrase.StartsWith("sign up") && phrase.Contains("newsletter", StringComparison.Ordinal))
        {
            return CutReasons.Newsletter;
        }

        if (shape.Words <= 60 && words.Contains(" cookies", StringComparison.Ordinal) && AddressesReader(words))
        {
            return CutReasons.Cookies;
        }

        if (shape.Words <= 60 && words.Contains("partners", StringComparison.OrdinalIgnoreCase) && words.Contains(" device", StringComparison.OrdinalIgnoreCase) && AddressesReader(words))
        {
            return CutReasons.Cookies;
        }

        if (shape.Words <= 30 && words.Contains("ctrl", StringComparison.OrdinalIgnoreCase) && words.Contains("enter", StringComparison.OrdinalIgnoreCase))
        {
            return CutReasons.Appeal;
        }

        if (words.Contains("appeared first on", StringComparison.OrdinalIgnoreCase) && shape.Words <= 50)
        {
            return CutReasons.Original;
        }

        if (words.IndexOfAny('{', '}') >= 0 && words.Count(';') + words.Count('{') + words.Count('}') + words.Count('=') > 3 && shape.FunctionShare < 0.15)
        {
            return CutReasons.Control;
        }

        if (words.Contains('@') && ((shape.Words <= 30 && words.IndexOfAny(Appeals) >= 0) || IsMailAddress(words)))
        {
            return CutReasons.Appeal;
        }

        if (shape.Words <= 12 && (phrase.EndsWith(" view deal") || phrase.EndsWith(" buy now") || phrase.EndsWith(" shop now") || phrase.EndsWith(" check price") || phrase.EndsWith(" add to cart") || phrase.EndsWith(" ad feedback")))
        {
            return CutReasons.Advertisement;
        }

        return shape.Words <= 45 && IsNotice(words, phrase) ? CutReasons.Newsletter : words.Contains("rights reserved", StringComparison.OrdinalIgnoreCase) && shape.Words <= 50 ? CutReasons.Footer : null;
    }

    /// <summary>Arrows to the page before and after; guillemets that open and close are quotation marks.</summary>
    private static bool PointsElsewhere(ReadOnlySpan<char> words) =>
        words[0] == '←' || words[^1] == '→' || (words[0] == '«' && !words.Contains('»')) || (words[^1] == '»' && !words.Contains('«'));

    /// <summary>READ: or More: and the headline of another story, with or without a space between.</summary>
    private static bool OpensAnother(ReadOnlySpan<char> words) =>
        words.IndexOf(':') is > 3 and < 8 and var colon && words.Length > colon + 12 && (words[..colon].Equals("read", StringComparison.OrdinalIgnoreCase) || words[..colon].Equals("more", StringComparison.OrdinalIgnoreCase) || words[..colon].Equals("related", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether two cells or more of a row of a table are numbers.</summary>
    private static bool IsRow(ReadOnlySpan<char> words)
    {
        var numbers = 0;
        foreach (var range in words.Split('|'))
        {
            var cell = words[range].Trim();
            numbers += !cell.IsEmpty && cell.ContainsAnyInRange('0', '9') && cell.IndexOfAny(Letters) < 0 ? 1 : 0;
        }

        return numbers > 1;
    }

    /// <summary>1 of 6, 1 / 9, 00:00 / 05:12: digits on both sides of a slash or "of".</summary>
    private static bool IsPlaceInGallery(ReadOnlySpan<char> words)
    {
        if (words.Length > 20)
        {
            return false;
        }

        words = words.StartsWith("list ") ? words[5..] : words.StartsWith("Page ") ? words[5..] : words;
        var slash = words.IndexOf(" / ");
        var of = words.IndexOf(" of ");
        var (at, length) = slash > 0 ? (slash, 3) : (of, 4);
        return at > 0 && words.Length < 16 && !words[..at].Trim().ContainsAnyExcept(Clock) && !words[(at + length)..].Trim().ContainsAnyExcept(Clock);
    }

    /// <summary>A correction or an addition, which is the article's own whatever it says.</summary>
    private static bool IsNoteOnText(ReadOnlySpan<char> phrase)
    {
        var colon = phrase.IndexOf(':');
        return colon is > 0 and < 40 && (phrase.StartsWith("update") || phrase.StartsWith("correction") || phrase.StartsWith("clarification") || phrase.StartsWith("editor's note") || phrase.StartsWith("editors' note")) && !phrase.StartsWith("updated") && phrase.Length > colon + 20;
    }

    /// <summary>What reading costs: £1 for 4 weeks, €79 per month.</summary>
    private static bool IsPrice(ReadOnlySpan<char> words) =>
        (words.IndexOfAny('$', '€', '£') >= 0 && !Quotes(words) && (words.Contains("/month", StringComparison.OrdinalIgnoreCase) || words.Contains("/week", StringComparison.OrdinalIgnoreCase) || words.Contains("o contract.", StringComparison.Ordinal)))
        || (OpensWithMoney(words) && words.Count(' ') < 6 && (words.EndsWith(" weeks") || words.EndsWith(" month") || words.EndsWith(" months") || words.EndsWith(" year")) && (words.Contains(" for ", StringComparison.Ordinal) || words.Contains(" per ", StringComparison.Ordinal) || words.Contains(" a ", StringComparison.Ordinal)));

    private static bool IsMailAddress(ReadOnlySpan<char> words) => words.IndexOf('@') is > 0 and var at && words[at..].Contains('.') && !words.Contains(' ');

    /// <summary>© and who took a picture; the owner of a page stands with a year.</summary>
    private static bool IsPictureCredit(ReadOnlySpan<char> words, LineShape shape) => words[0] == '©' && shape.Words <= 6 && !words.ContainsAnyInRange('0', '9') && !words.Contains("eserved", StringComparison.Ordinal);

    private static bool OpensWithMoney(ReadOnlySpan<char> words) => words[0] is '$' or '€' or '£';

    /// <summary>Home › World, Home > World, HomeWorld.</summary>
    private static bool IsCrumb(ReadOnlySpan<char> words, LineShape shape)
    {
        if (!words.StartsWith("Home") || words.Length < 6 || shape.Words > 24 || shape.EndsSentence)
        {
            return false;
        }

        var rest = words[4..].TrimStart();
        return rest[0] is '>' or '›' or '»' or '/' or '|' or '→' or '•' or '\\' || (char.IsUpper(words[4]) && shape.FunctionShare < 0.2);
    }

    /// <summary>How often a small letter meets a capital within a word, as in menus whose links lost their spaces.</summary>
    private static int GluedWords(ReadOnlySpan<char> words)
    {
        if (words.Length > 300)
        {
            return 0;
        }

        var glued = 0;
        var spaces = 0;
        for (var i = 1; i < words.Length; i++)
        {
            glued += char.IsLower(words[i - 1]) && char.IsUpper(words[i]) ? 1 : 0;
            spaces += words[i] == ' ' ? 1 : 0;
        }

        return glued * 3 > spaces ? glued : 0;
    }

    /// <summary>Two entries of a menu that lost the space between them: <c>NewsletterSign up</c>.</summary>
    private static bool IsGluedMenu(ReadOnlySpan<char> words)
    {
        if (words.Length > 60)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[Phrase.Longest];
        for (var i = 1; i < words.Length; i++)
        {
            if (char.IsLower(words[i - 1]) && char.IsUpper(words[i]))
            {
                return IsEntry(Phrase.Of(words[..i], buffer)) && IsEntry(Phrase.Of(words[i..], buffer));
            }
        }

        return false;
    }

    private static bool IsEntry(ReadOnlySpan<char> phrase) => Lines.ContainsKey(phrase) || Bylines.IsSection(phrase) || phrase is "comments" or "related" or "videos";

    private static bool IsShareBar(ReadOnlySpan<char> phrase)
    {
        var (count, network, foreign) = (0, false, false);
        foreach (var range in phrase.SplitAny(" |,/•·()"))
        {
            var word = phrase[range];
            if (word.IsEmpty)
            {
                continue;
            }

            if (!ShareWords.Contains(word) && !ShareVerbs.Contains(word))
            {
                return false;
            }

            foreign |= !ShareWords.Contains(word);
            network |= word is not ("on" or "and" or "or" or "this" or "us" or "in" or "more" or "to" or "new" or "line" or "post" or "x" or "follow" or "via") && ShareWords.Contains(word);
            count++;
        }

        return count > 1 && (network || !foreign);
    }

    /// <summary>An offer or notice of the page: words of such, spoken to the reader.</summary>
    private static bool IsNotice(ReadOnlySpan<char> words, ReadOnlySpan<char> phrase) =>
        AddressesReader(words) && ((CountNotices(words) is var notices && notices > 1) || (notices > 0 && Requests.Contains(Phrase.FirstWord(phrase))) || words.Contains("lick here", StringComparison.Ordinal));

    private static int CountNotices(ReadOnlySpan<char> words)
    {
        var notices = 0;
        Span<char> lower = stackalloc char[16];
        foreach (var range in words.SplitAny(" ,.!?;:()"))
        {
            var word = words[range];
            if (word.Length is > 2 and < 16)
            {
                notices += NoticeWords.Contains(lower[..word.ToLowerInvariant(lower)]) ? 1 : 0;
            }
        }

        return notices;
    }

    /// <summary>Whether somebody is quoted.</summary>
    public static bool Quotes(ReadOnlySpan<char> words) =>
        words.Contains(" said", StringComparison.Ordinal) || words.Contains(" told ", StringComparison.Ordinal) || words.Contains(" says", StringComparison.Ordinal);

    /// <summary>Speaks to the reader or of the page: you, your, our, us, we, here, this site.</summary>
    public static bool AddressesReader(ReadOnlySpan<char> words)
    {
        if (Quotes(words))
        {
            return false;
        }

        foreach (var range in words.SplitAny(" ,.!?;:()"))
        {
            var word = words[range];
            if (word is "us" or "here" || word.Equals("your", StringComparison.OrdinalIgnoreCase) || word.Equals("you", StringComparison.OrdinalIgnoreCase) || word.Equals("our", StringComparison.OrdinalIgnoreCase) || word.Equals("we", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var own in (ReadOnlySpan<string>)["this site", "this website", "this page", "this article", "this material", "this video", "rights reserved", "opyright", "JavaScript", "permission", "Terms of", "video player", "Video Player", "comments are"])
        {
            if (words.Contains(own, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return words.StartsWith("©") || words.StartsWith("Copyright");
    }
}
