using System.Collections.Frozen;

namespace Digest.Analysis.Segmentation;

/// <summary>English abbreviations by what a stop after them means; all without their last stop.</summary>
internal static class Abbreviations
{
    /// <summary>Stand before what they belong to, so that a stop after them never ends a sentence.</summary>
    private static readonly FrozenSet<string> Before = Set(
        "Mr Mrs Ms Mx Dr Drs Profs P.S PS Prof Gen Sen Rep Reps Sens Gov Lt Col Sgt Capt Cpl Pvt Rev Hon Pres Adm Cmdr Cdr Maj Brig Supt Insp Det Messrs Mme Mmes Mlle Atty " +
        "Amb Sec Treas Fr Bp Msgr Mt Ft St Ste Sta Pt Vs vs viz e.g i.e eg ie cf ca Cf resp incl excl Lt.Col Lt.Gen Maj.Gen Brig.Gen Mgr Hr Ing Dra Dipl Univ Asst Assoc");

    /// <summary>Stand before a number; before anything else they are words.</summary>
    private static readonly FrozenSet<string> BeforeNumber = Set(
        "No Nos no nos Nr nr N° n° Nº nº p pp P pg pgs Vol vol vols Art art arts Sec sec Sect sect Fig fig Figs figs Ch ch Chap chap Para para paras Pt pt Bd Ed ed Eq eq Ref ref " +
        "approx Approx est Est c ca v V verse l ll § Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Tel tel Ext ext Rs Tk Op op Abs Lot App Appx Rd");

    /// <summary>May stand within a name or title or at a sentence's end: what follows decides.</summary>
    private static readonly FrozenSet<string> Either = Set(
        "Inc Corp Co co Cos Ltd ltd LLC Bros Jr Sr Jnr Snr Esq Ph.D PhD M.D B.A M.A etc al Ave Blvd Rd Hwy Dept dept Dist Div Assn Ass'n Intl Int'l Natl Nat'l Govt Gov't govt Inst Est " +
        "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun " +
        "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky Md Mich Minn Miss Mont Neb Nev Okla Ore Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que " +
        "ft in oz lb lbs mi km kg cm mm hr hrs min mins sec secs yr yrs mo mos gal sq cu mph kph bn mn tn ed eds trans rev repr tel no");

    /// <summary>Words that start a sentence with a capital far more often than they stand in a name.</summary>
    private static readonly FrozenSet<string> Starters = Set(
        "The This That These Those There They Their Theirs Then Than He She It Its His Her Hers We Our You Your I I'm I've I'd I'll My Me A An And But Or So Yet Nor If In On At As By For From Of To With " +
        "When While Where Who Why What Which How However Although Though Because Since After Before During Until Once Despite Instead Meanwhile Moreover Furthermore Also Another Any All Both Each Either Every " +
        "Few Many Most Much Neither No None Not Nothing One Other Others Several Some Such Today Tomorrow Yesterday Under Over Here Now Only Even Still Let Perhaps Please Was Were Is Are Did Do Does Has Have Had " +
        "Can Could Would Should Will May Might Must Earlier Later Last Asked Speaking According Among Between Within Without Through Unlike Like Just Its It's That's There's He's She's They're We're Don't Yes Well " +
        "Nearly About Around More Less Two Three Four Five Six Seven Eight Nine Ten Officials People Police");

    /// <summary>Zones and days that follow a time of day within a sentence.</summary>
    private static readonly FrozenSet<string> AfterTime = Set(
        "ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST JST KST Eastern Central Mountain Pacific Monday Tuesday Wednesday Thursday Friday Saturday Sunday " +
        "January February March April May June July August September October November December Mon Tue Wed Thu Fri Sat Sun");

    /// <summary>Names that end in a mark.</summary>
    private static readonly FrozenSet<string> NamesWithMark = Set("Yahoo! Yum! Jeopardy! Oklahoma! Mia! Wham! Airplane! Rouge! Panic! Jeb! Oliver! E!");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeLookup = Before.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumberLookup = BeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EitherLookup = Either.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StartersLookup = Starters.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterTimeLookup = AfterTime.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NamesWithMarkLookup = NamesWithMark.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word belongs to the name or words after it.</summary>
    public static bool StandsBefore(ReadOnlySpan<char> word) => BeforeLookup.Contains(word);

    /// <summary>Whether the word belongs to a number after it.</summary>
    public static bool StandsBeforeNumber(ReadOnlySpan<char> word) => BeforeNumberLookup.Contains(word);

    /// <summary>Whether the word may end a sentence or stand within one.</summary>
    public static bool StandsAnywhere(ReadOnlySpan<char> word) => EitherLookup.Contains(word) || BeforeNumberLookup.Contains(word);

    /// <summary>Whether the word, as it is written, most likely starts a sentence.</summary>
    public static bool StartsSentence(ReadOnlySpan<char> word) => StartersLookup.Contains(word);

    /// <summary>Whether the word goes on with a time of day.</summary>
    public static bool FollowsTime(ReadOnlySpan<char> word) => AfterTimeLookup.Contains(word);

    /// <summary>Whether the word with its mark is a name.</summary>
    public static bool IsNameWithMark(ReadOnlySpan<char> word) => NamesWithMarkLookup.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
