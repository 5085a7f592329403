namespace Digest.Analysis.Cleaning;

/// <summary>A line or two after the text on who wrote it.</summary>
internal static class AuthorNotes
{
    private static readonly string[] Professions = [" reporter", " correspondent", " columnist", " journalist", "staff writer", " editor ", " editor.", "freelance", " writes about", " covers ", " covering ", "contributing writer", "senior fellow", " is the author of", " is an author", "can be reached at", "follow him on", "follow her on", "follow them on", "joined the", " is a writer", " is a professor", "news desk"];

    /// <summary>Cuts such notes among the last standing lines.</summary>
    public static void Mark(Page page)
    {
        var seen = 0;
        var total = 0;
        for (var i = page.Count - 1; i > 0 && seen < 3; i--)
        {
            if (!page.Stands(i))
            {
                continue;
            }

            seen++;
            total++;
            var above = i - 1;
            if (page[i].IsProse && page.Stands(above) && page[above].Shape is { Words: <= 5, IsTitleCase: true } or { Words: 2 } && page.Words(above).StartsWith("About ") && SpeaksOfSelf(page.Words(i)))
            {
                page.Cut(i, CutReasons.AboutAuthor);
                page.Cut(above, CutReasons.AboutAuthor);
            }
            else if (IsNote(page.Words(i), page[i].Shape))
            {
                page.Cut(i, CutReasons.AboutAuthor);
                if (page.Stands(above) && page[above].Shape is { Words: <= 5, EndsSentence: false } && (page.Words(above).StartsWith("About ") || page[above].Credit == Credit.Name))
                {
                    page.Cut(above, CutReasons.AboutAuthor);
                }

                seen--;
                if (total > 4)
                {
                    return;
                }
            }
            else if (page[i].IsProse)
            {
                return;
            }
        }
    }

    private static bool SpeaksOfSelf(ReadOnlySpan<char> words) => words.StartsWith("Hi") || words.StartsWith("Hello") || words.StartsWith("I ") || words.StartsWith("I'm") || words.StartsWith("I’m") || words.Contains(" I'm ", StringComparison.Ordinal) || words.Contains(" I’m ", StringComparison.Ordinal);

    private static bool IsNote(ReadOnlySpan<char> words, LineShape shape)
    {
        if (shape.Words is < 5 or > 90 || (words.IndexOfAny('“', '"') >= 0 && !words.Contains(" is the author of", StringComparison.Ordinal)) || words.Contains(" said", StringComparison.Ordinal))
        {
            return false;
        }

        if (words.Contains("an be reached at ", StringComparison.Ordinal) && words.Contains('@'))
        {
            return true;
        }

        var opening = words[..Math.Min(words.Length, 90)];
        if (!(opening.Contains(" is a", StringComparison.Ordinal) || opening.Contains(" is the", StringComparison.Ordinal) || opening.Contains(" covers ", StringComparison.Ordinal) || opening.Contains(" writes ", StringComparison.Ordinal) || opening.Contains(" has been a", StringComparison.Ordinal) || opening.Contains(" reports ", StringComparison.Ordinal) || opening.Contains(" joined ", StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var profession in Professions)
        {
            if (words.Contains(profession, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
