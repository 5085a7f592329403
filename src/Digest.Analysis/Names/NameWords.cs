using Digest.Analysis.Numbers;

namespace Digest.Analysis.Names;

/// <summary>English words with capitals that are no names, and small words within names.</summary>
internal static class NameWords
{
    /// <summary>Begin sentences and headings and are part of no name at their start.</summary>
    public static readonly WordSet Ordinary = new(
        "the a an this that these those it its he she they we i you his her their our my your who whom whose which what when where why how if as in on at by for from to of with without within into onto over under after before during since until while although though because unless despite " +
        "and but or nor so yet not no yes all any both each either neither every few many more most much other others another some such same several one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions first second third last next " +
        "there here then now also again already always never often sometimes soon still just only even ever once thus therefore hence however moreover furthermore meanwhile instead otherwise indeed perhaps maybe nevertheless nonetheless besides according about above across against along amid among around behind below beneath beside between beyond down near off out past per through throughout toward towards up upon via than like unlike " +
        "is are was were be been being am do does did done have has had having will would can could shall should may might must let make made get got go going gone come came take took see saw say said says saying tell told think thought know known want wanted need needs use used using find found give gave given show showed shown try tried " +
        "new old former late early long short high low big small great good bad young older elder senior junior own top main major minor whole full further recent current previous present today yesterday tomorrow tonight earlier later ago " +
        "mr mrs ms miss dr prof sir madam lord lady rev st gen col lt capt sgt maj adm gov sen rep hon president minister prime deputy vice chancellor premier secretary general colonel lieutenant captain sergeant major admiral governor senator mayor king queen prince princess pope bishop archbishop chairman chairwoman director spokesman spokeswoman spokesperson ambassador judge justice professor doctor commander chief leader coach congressman congresswoman representative " +
        "photo photos image images video source sources credit copyright file caption read watch listen share comment comments related updated published posted report reports reporting by-line editor's note advertisement subscribe sign log search menu home page news opinion analysis business sports world politics live breaking exclusive update latest media thanks please hello dear ok okay let's don't it's that's there's he's she's they're we're i'm i've we've you're what's isn't didn't doesn't can't won't wouldn't couldn't " +
        "people men women children soldiers troops officials experts analysts critics observers residents witnesses police army government parliament state country city family military ministry department war peace attack election");

    /// <summary>Titles and offices before a name.</summary>
    public static readonly WordSet Titles = new(
        "mr mrs ms miss dr prof sir dame madam lord lady rev gen col lt capt sgt maj adm gov sen rep hon cpl pvt brig cmdr president minister chancellor premier secretary general colonel lieutenant captain sergeant major admiral governor senator mayor king queen prince princess pope bishop archbishop imam rabbi sheikh chairman chairwoman chair director spokesman spokeswoman spokesperson ambassador judge justice professor doctor commander marshal chief leader coach congressman congresswoman representative private corporal brigadier inspector detective sheriff comrade emperor sultan ayatollah reverend father sister brother prime vice deputy foreign defense defence finance interior acting former then ex-president ceo");

    /// <summary>People and languages of countries: adjectives more often than names.</summary>
    public static readonly WordSet Demonyms = new(
        "american british english french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish finnish icelandic irish scottish welsh polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian moldovan serbian croatian bosnian slovenian albanian macedonian estonian latvian lithuanian georgian armenian azerbaijani kazakh uzbek " +
        "chinese japanese korean mongolian vietnamese thai indonesian malaysian filipino philippine indian pakistani bangladeshi afghan nepali burmese cambodian taiwanese tibetan uyghur iranian iraqi syrian lebanese israeli palestinian jordanian saudi yemeni emirati qatari kuwaiti arab arabic persian kurdish egyptian libyan tunisian algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan rwandan nigerian ghanaian african " +
        "canadian mexican cuban brazilian argentine argentinian chilean peruvian colombian venezuelan bolivian australian european asian western eastern northern southern soviet nazi latin roman catholic protestant orthodox christian muslim islamic jewish hindu buddhist sunni shia shiite communist democratic republican " +
        "americans germans russians ukrainians koreans britons europeans asians africans arabs israelis palestinians iranians iraqis syrians christians muslims jews democrats republicans chinese-made");

    /// <summary>Months, weekdays, holidays and other capitals of the calendar, and codes.</summary>
    public static readonly WordSet Calendar = new(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm gmt utc est edt cet bst kst jst usd eur gbp ad bc bce ce tv id faq pdf url http https www html q1 q2 q3 q4 i ii iii iv covid-19 ok");

    /// <summary>Words whose possessive stands within a name: the People's Republic.</summary>
    public static readonly WordSet Possessors = new("people women men children workers farmers king queen saint st veterans writers teachers");

    /// <summary>Small words between the parts of a person's name.</summary>
    public static readonly WordSet Particles = new("von van der den de da di del della dos das du la le el al bin ibn ben abu ter ten zu zum zur af av y");

    /// <summary>Heads of institutions and agreements, after which "of" and "for" go on with the name.</summary>
    public static readonly WordSet Institutions = new(
        "ministry department university bank council institute institution centre center committee house court republic kingdom bay gulf sea cape strait straits city state states office bureau board agency academy school college museum church cathedral bishop archdiocese treaty agreement accord convention declaration charter protocol act law bill federation confederation union league association society organisation organization army navy air force forces corps order party front movement front chamber " +
        "people's democratic commonwealth duchy isle island islands mount lake river port tower bridge palace battle siege war day world federal national general international prime minister secretary director chief chiefs joint chairman duke prince princess king queen statue hall library company institute faculty district province region emirate sultanate principality communist workers liberation");
}
