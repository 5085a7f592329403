using System.Collections.Frozen;

namespace Digest.Analysis.Matching;

/// <summary>English forms that no ending tells: bought is of buy, men of man, British of Britain.</summary>
internal static class IrregularForms
{
    private static readonly FrozenDictionary<string, string> Bases = Read(
        "arise:arose,arisen bear:bore,borne beat:beaten become:became begin:began,begun bind:bound bite:bit,bitten bleed:bled blow:blew,blown break:broke,broken breed:bred bring:brought build:built burn:burnt buy:bought " +
        "catch:caught choose:chose,chosen cling:clung come:came creep:crept deal:dealt dig:dug dive:dove draw:drew,drawn drink:drank,drunk drive:drove,driven eat:ate,eaten fall:fell,fallen feed:fed feel:felt fight:fought find:found flee:fled fly:flew,flown " +
        "forbid:forbade,forbidden forget:forgot,forgotten forgive:forgave,forgiven freeze:froze,frozen get:got,gotten give:gave,given go:went,gone grind:ground grow:grew,grown hang:hung hear:heard hide:hid,hidden hold:held keep:kept know:knew,known lay:laid lead:led leave:left " +
        "lend:lent lie:lain light:lit lose:lost make:made mean:meant meet:met overcome:overcame pay:paid ride:rode,ridden ring:rang,rung rise:rose,risen run:ran say:said see:saw,seen seek:sought sell:sold send:sent shake:shook,shaken shine:shone shoot:shot show:shown shrink:shrank,shrunk " +
        "sing:sang,sung sink:sank,sunk sit:sat sleep:slept slide:slid speak:spoke,spoken spend:spent spin:spun stand:stood steal:stole,stolen stick:stuck sting:stung strike:struck,stricken swear:swore,sworn sweep:swept swim:swam,swum swing:swung take:took,taken teach:taught tear:tore,torn tell:told " +
        "think:thought throw:threw,thrown understand:understood undertake:undertook,undertaken wake:woke,woken wear:wore,worn weave:wove,woven win:won wind:wound withdraw:withdrew,withdrawn withhold:withheld write:wrote,written overthrow:overthrew,overthrown " +
        "man:men woman:women child:children foot:feet tooth:teeth mouse:mice life:lives wife:wives knife:knives leaf:leaves half:halves thief:thieves wolf:wolves crisis:crises medium:media fireman:firemen policeman:policemen gunman:gunmen spokesman:spokesmen fisherman:fishermen " +
        "france:french germany:german britain:british spain:spanish poland:polish sweden:swedish denmark:danish finland:finnish turkey:turkish ireland:irish scotland:scottish wales:welsh netherlands:dutch switzerland:swiss greece:greek china:chinese japan:japanese lebanon:lebanese portugal:portuguese iraq:iraqi israel:israeli pakistan:pakistani yemen:yemeni thailand:thai philippines:filipino,filipinos,philippine peru:peruvian norway:norwegian belgium:belgian czechia:czech " +
        "britain:uk usa:us,america,american,americans");

    /// <summary>The base of a form in small letters; the form itself where it is regular.</summary>
    public static string BaseOf(string word) => Bases.GetValueOrDefault(word, word);

    private static FrozenDictionary<string, string> Read(string list) => list.Split(' ')
        .SelectMany(entry => entry[(entry.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',').Select(form => (form, Base: entry[..entry.IndexOf(':', StringComparison.Ordinal)])))
        .ToFrozenDictionary(pair => pair.form, pair => pair.Base, StringComparer.Ordinal);
}
