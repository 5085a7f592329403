using System.Collections.Frozen;

namespace Digest.Analysis.Matching;

/// <summary>Takes the endings off English words, so that their inflections become one: the Porter2 (Snowball English) algorithm by M. F. Porter.</summary>
internal static class Stemmer
{
    private static readonly FrozenDictionary<string, string> Exceptions = Pairs(
        "skis ski skies sky dying die lying lie tying tie idly idl gently gentl ugly ugli early earli only onli singly singl sky sky news news howe howe atlas atlas cosmos cosmos bias bias andes andes " +
        "inning inning outing outing canning canning herring herring earring earring proceed proceed exceed exceed succeed succeed");

    private static readonly string[] Step2 =
        ["ization", "ational", "ousness", "iveness", "fulness", "tional", "lessli", "biliti", "entli", "ation", "alism", "aliti", "fulli", "ousli", "iviti", "enci", "anci", "abli", "izer", "ator", "alli", "bli", "ogi", "li"];

    private static readonly string[] Step2To =
        ["ize", "ate", "ous", "ive", "ful", "tion", "less", "ble", "ent", "ate", "al", "al", "ful", "ous", "ive", "ence", "ance", "able", "ize", "ate", "al", "ble", "og", ""];

    private static readonly string[] Step3 = ["ational", "tional", "alize", "icate", "iciti", "ative", "ical", "ness", "ful"];

    private static readonly string[] Step3To = ["ate", "tion", "al", "ic", "ic", "", "ic", "", ""];

    private static readonly string[] Step4Endings = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic"];

    /// <summary>The stem of a word in small letters with plain apostrophes. Words of other scripts, and those with digits, are left as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3 || word.Length > 40 || !IsEnglish(word))
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var exception))
        {
            return exception;
        }

        // A y that is a consonant is written as a capital while endings are taken off.
        var w = word.TrimStart('\'').ToCharArray();
        for (var i = 0; i < w.Length; i++)
        {
            if (w[i] == 'y' && (i == 0 || IsVowel(w[i - 1])))
            {
                w[i] = 'Y';
            }
        }

        var letters = new Letters(w);
        letters.Step0();
        letters.Step1A();
        if (Exceptions.ContainsKey(letters.ToString()) && letters.ToString() is "inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed")
        {
            return letters.ToString();
        }

        letters.Step1B();
        letters.Step1C();
        letters.Replace(Step2, Step2To, static (at, word) => word.InR1(at));
        letters.Replace(Step3, Step3To, static (at, word) => word.InR1(at));
        letters.Step4();
        letters.Step5();
        return letters.ToString().Replace('Y', 'y');
    }

    private static bool IsEnglish(string word)
    {
        foreach (var c in word)
        {
            if (c is not (>= 'a' and <= 'z' or '\''))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static FrozenDictionary<string, string> Pairs(string words)
    {
        var all = words.Split(' ');
        return Enumerable.Range(0, all.Length / 2).ToFrozenDictionary(i => all[2 * i], i => all[(2 * i) + 1], StringComparer.Ordinal);
    }

    /// <summary>A word while its endings are taken off.</summary>
    private sealed class Letters(char[] word)
    {
        private readonly char[] w = [.. word, '\0', '\0'];
        private readonly int r1 = Region1(word);
        private int length = word.Length;

        private int R2 => RegionAfter(word, r1);

        public override string ToString() => new(w, 0, length);

        public bool InR1(int at) => at >= r1;

        public void Step0()
        {
            foreach (var ending in (ReadOnlySpan<string>)["'s'", "'s", "'"])
            {
                if (Ends(ending))
                {
                    length -= ending.Length;
                    return;
                }
            }
        }

        public void Step1A()
        {
            if (Ends("sses"))
            {
                length -= 2;
            }
            else if (Ends("ied") || Ends("ies"))
            {
                length -= length > 4 ? 2 : 1;
            }
            else if (Ends("s") && !Ends("us") && !Ends("ss") && HasVowel(length - 2))
            {
                length--;
            }
        }

        public void Step1B()
        {
            if (Ends("eedly") || Ends("eed"))
            {
                var cut = Ends("eedly") ? 5 : 3;
                length = InR1(length - cut) ? length - cut + 2 : length;
                return;
            }

            foreach (var ending in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
            {
                if (!Ends(ending))
                {
                    continue;
                }

                if (!HasVowel(length - ending.Length))
                {
                    return;
                }

                length -= ending.Length;
                if (Ends("at") || Ends("bl") || Ends("iz"))
                {
                    w[length++] = 'e';
                }
                else if (length > 1 && w[length - 1] == w[length - 2] && w[length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
                {
                    length--;
                }
                else if (IsShort())
                {
                    w[length++] = 'e';
                }

                return;
            }
        }

        public void Step1C()
        {
            if (length > 2 && w[length - 1] is 'y' or 'Y' && !IsVowel(w[length - 2]))
            {
                w[length - 1] = 'i';
            }
        }

        public void Replace(string[] endings, string[] by, Func<int, Letters, bool> allowed)
        {
            for (var i = 0; i < endings.Length; i++)
            {
                var ending = endings[i];
                if (!Ends(ending))
                {
                    continue;
                }

                var at = length - ending.Length;
                var fits = allowed(at, this) && ending switch
                {
                    "ogi" => at > 0 && w[at - 1] == 'l',
                    "li" => at > 0 && w[at - 1] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
                    "ative" => at >= R2,
                    _ => true,
                };
                if (fits)
                {
                    by[i].CopyTo(0, w, at, by[i].Length);
                    length = at + by[i].Length;
                }

                return;
            }
        }

        public void Step4()
        {
            foreach (var ending in Step4Endings)
            {
                if (!Ends(ending))
                {
                    continue;
                }

                var at = length - ending.Length;
                if (at >= R2 && (ending != "ion" || (at > 0 && w[at - 1] is 's' or 't')))
                {
                    length = at;
                }

                return;
            }
        }

        public void Step5()
        {
            if (Ends("e") && (length - 1 >= R2 || (InR1(length - 1) && !IsShortSyllable(length - 1))))
            {
                length--;
            }
            else if (Ends("ll") && length - 1 >= R2)
            {
                length--;
            }
        }

        private bool Ends(string ending) => length >= ending.Length && w.AsSpan(length - ending.Length, ending.Length).SequenceEqual(ending);

        private bool HasVowel(int before)
        {
            for (var i = 0; i < before; i++)
            {
                if (IsVowel(w[i]))
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsShort() => length <= r1 && IsShortSyllable(length);

        /// <summary>Whether the letters before a place end in a short syllable.</summary>
        private bool IsShortSyllable(int end) =>
            (end == 2 && IsVowel(w[0]) && !IsVowel(w[1]))
            || (end > 2 && !IsVowel(w[end - 1]) && w[end - 1] is not ('w' or 'x' or 'Y') && IsVowel(w[end - 2]) && !IsVowel(w[end - 3]));

        private static int Region1(char[] word)
        {
            foreach (var start in (ReadOnlySpan<string>)["gener", "commun", "arsen"])
            {
                if (word.AsSpan().StartsWith(start))
                {
                    return start.Length;
                }
            }

            return RegionAfter(word, 0);
        }

        /// <summary>After the first consonant that follows a vowel.</summary>
        private static int RegionAfter(char[] word, int from)
        {
            for (var i = from + 1; i < word.Length; i++)
            {
                if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
                {
                    return i + 1;
                }
            }

            return word.Length;
        }
    }
}
