using System.Collections.Frozen;

namespace Digest.Analysis.Attribution;

/// <summary>The English words by which texts tell who says what, in one table, so that each word of a text is looked up once.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, Sort>.AlternateLookup<ReadOnlySpan<char>> Table = Build(
        (Sort.Says, "say says said"),
        (Sort.Says | Sort.Claims, "argue argues argued insist insists insisted believe believes believed think thinks thought contend contends contended allege alleges alleged assert asserts asserted"),
        (Sort.Says | Sort.Tells, "tell tells told"),
        (Sort.Claims, "state states stated claim claims claimed warn warns warned announce announces announced note notes noted report reports reported confirm confirms confirmed deny denies denied " +
            "estimate estimates estimated predict predicts predicted suggest suggests suggested explain explains explained acknowledge acknowledges acknowledged admit admits admitted " +
            "stress stresses stressed emphasize emphasizes emphasized emphasise emphasises emphasised declare declares declared conclude concludes concluded reveal reveals revealed maintain maintains maintained " +
            "testify testifies testified recall recalls recalled add adds added reply replies replied respond responds responded vow vows vowed promise promises promised pledge pledges pledged fear fears feared hope hopes hoped complain complains complained " +
            "observe observes observed remark remarks remarked caution cautions cautioned reiterate reiterates reiterated repeat repeats repeated hint hints hinted disclose discloses disclosed assess assesses assessed calculate calculates calculated " +
            "concede concedes conceded lament laments lamented agree agrees agreed point points pointed signal signals signaled signalled boast boasts boasted speculate speculates speculated assume assumes assumed forecast forecasts projected expect expects expected"),
        (Sort.Claims | Sort.Quotes, "write writes wrote tweet tweets tweeted post posts posted ask asks asked comment comments commented joke jokes joked"),
        (Sort.Tells | Sort.Claims, "assure assures assured inform informs informed remind reminds reminded"),
        (Sort.Quotes, "call calls called describe describes described dub dubs dubbed label labels labeled labelled quip quips quipped shout shouts shouted continue continues continued urge urges urged demand demands demanded denounce denounces denounced " +
            "dismiss dismisses dismissed condemn condemns condemned hail hails hailed praise praises praised criticize criticizes criticized criticise criticises criticised brand brands branded read reads exclaim exclaimed whisper whispered conclude yell yelled cry cried mutter muttered blast blasted slam slammed " +
            "characterize characterized characterise characterised refer refers referred accuse accuses accused summarize summarized wonder wonders wondered answer answers answered begin began"),
        (Sort.Shows, "show shows showed indicate indicates indicated find finds found suggest suggests suggested reveal reveals revealed read reads record records recorded"),
        (Sort.Counts, "put puts estimate estimates estimated count counts counted report reports reported record records recorded cite cites cited give gives gave claim claims claimed announce announces announced confirm confirms confirmed expect expects expected forecast forecasts project projects projected list lists listed say says said register registers registered reckon reckons reckoned calculate calculates calculated"),
        (Sort.Participle, "saying adding claiming warning arguing noting insisting stating stressing explaining suggesting telling announcing declaring admitting acknowledging confirming denying alleging emphasizing emphasising predicting writing asserting maintaining calling describing"),
        (Sort.Be, "is are was were be been being isn't wasn't aren't weren't"),
        (Sort.Between, "has have had having did does do not never also later then now recently earlier repeatedly once again still first even just only further often always already themselves himself herself itself both all meanwhile however will would could can may might must should hasn't haven't hadn't didn't"),
        (Sort.Determiner, "the a an his her its their our my your this that these those some many several other another any each every two three four five one no most few"),
        (Sort.Pronoun, "he she they it we i you"),
        (Sort.Preposition, "in on at during after before since from with by about over under against into through within between among despite amid ahead of for to as per following upon toward towards without via near outside inside across"),
        (Sort.Conjunction, "and but or because while when if although though whereas that so than as until unless where whether how why what after before since nor yet"),
        (Sort.Relative, "who which whose whom"),
        (Sort.Time, "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january february march april june july august september october november december morning afternoon evening night week month year last earlier later"),
        (Sort.Finite, "is are was were has have had will would could can may might must should shall did does do isn't wasn't aren't weren't hasn't haven't hadn't won't wouldn't couldn't can't cannot mustn't shouldn't didn't doesn't don't took met fell rose won lost made came went began sent got kept ran saw paid sold spoke stood struck fought flew grew broke built bought brought drew drove became knew died sank"),
        (Sort.Anonymous, "source sources official officials expert experts analyst analysts observer observers critic critics insider insiders diplomat diplomats witness witnesses eyewitness eyewitnesses researcher researchers scientist scientists economist economists activist activists resident residents " +
            "lawmaker lawmakers supporter supporters opponent opponents commentator commentators historian historians specialist specialists investigator investigators people person others some many several most locals neighbours neighbors rumours rumors media reports aides aide advisers advisors readers users users' skeptics sceptics"),
        (Sort.Role, "minister president spokesman spokeswoman spokesperson spokespeople chief director chairman chairwoman chair secretary general commander officer ambassador governor mayor premier chancellor senator leader head manager owner author editor coach captain judge lawyer prosecutor attorney professor doctor " +
            "teacher king queen prince princess pope bishop ministry government police army military agency office company committee council court department administration authorities commission union party service navy intelligence parliament bank board team club statement organisation organization institute university association " +
            "mother father brother sister wife husband son daughter friend colleague soldier victim farmer driver pilot nurse student engineer suspect defendant firm group airline hospital school union delegation embassy family assembly ally rally supply"),
        (Sort.Document, "data figures report reports study studies survey surveys poll polls statistics records documents document images image photos footage estimate estimates research analysis statement numbers evidence letter findings census audit"),
        (Sort.Opening, "and but or so yet meanwhile however still then now also yesterday today earlier later nevertheless nonetheless moreover furthermore instead separately similarly likewise thus therefore indeed perhaps recently previously"));

    /// <summary>The sorts of a word, in any case of its letters and with either apostrophe.</summary>
    public static Sort Of(ReadOnlySpan<char> word)
    {
        if (Table.TryGetValue(word, out var sort))
        {
            return sort;
        }

        if (word.Length is > 2 and < 12 && word.IndexOfAny('’', '\'') is > 0 and var mark)
        {
            Span<char> plain = stackalloc char[word.Length];
            word.Replace(plain, '’', '\'');
            return Table.TryGetValue(plain, out sort) ? sort : Of(word[..mark]) & Sort.Pronoun;
        }

        // Adverbs in -ly stand between subject and verb; names such as Italy are capitals and never asked for it.
        return word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && char.IsLower(word[0]) ? Sort.Between : Sort.None;
    }

    private static FrozenDictionary<string, Sort>.AlternateLookup<ReadOnlySpan<char>> Build(params ReadOnlySpan<(Sort Sort, string Words)> rows)
    {
        var table = new Dictionary<string, Sort>(StringComparer.OrdinalIgnoreCase);
        foreach (var (sort, words) in rows)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table[word] = table.GetValueOrDefault(word) | sort;
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
