namespace Digest.Reliability.Fuzzing;

/// <summary>Makes inputs out of seeds and pieces: the same seed and number give the same input.</summary>
internal static class Mutator
{
    private const int Usual = 8 * 1024;
    private const int Long = 64 * 1024;
    private const int Longest = 1024 * 1024;
    private const string Separators = " \n.,:\"'-<>{}[]#|";

    /// <summary>An input.</summary>
    /// <param name="seed">Of the whole run.</param>
    /// <param name="number">Of the input in it.</param>
    public static byte[] Make(FuzzKind kind, int seed, long number)
    {
        var dice = new Dice(((ulong)seed << 40) ^ (ulong)number);
        List<byte> input = dice.OneIn(6) ? OfPieces(kind, dice) : [.. dice.Pick(kind.Seeds)];
        for (var changes = dice.OneIn(50) ? 0 : 1 + Skewed(dice, 12); changes > 0; changes--)
        {
            Change(kind, input, dice);
        }

        // A few are long: what takes the square of the length shows only there.
        var most = dice.OneIn(4_000) ? Longest : dice.OneIn(150) ? Long : Usual;
        if (most > Usual)
        {
            Repeat(kind, input, dice, most);
        }

        return [.. input.Take(most)];
    }

    private static List<byte> OfPieces(FuzzKind kind, Dice dice)
    {
        var input = new List<byte>();
        for (var pieces = dice.Between(1, 60); pieces > 0; pieces--)
        {
            input.AddRange(Piece(kind, dice));
        }

        return input;
    }

    private static byte[] Piece(FuzzKind kind, Dice dice) => dice.Pick(dice.OneIn(3) ? Fragments.Any : kind.Pieces);

    private static void Change(FuzzKind kind, List<byte> input, Dice dice)
    {
        var at = dice.Below(input.Count + 1);
        switch (dice.Below(16))
        {
            case 0 when input.Count > 0:
                input[dice.Below(input.Count)] ^= (byte)(1 << dice.Below(8));
                break;
            case 1 when input.Count > 0:
                input[dice.Below(input.Count)] = (byte)dice.Below(256);
                break;
            case 2:
                input.RemoveRange(at, Math.Min(Skewed(dice, 400), input.Count - at));
                break;
            case 3:
                input.RemoveRange(at, input.Count - at);
                break;
            case 4:
                CopyWithin(input, dice);
                break;
            case 5:
                Lines(input, dice);
                break;
            case 6:
                Splice(input, dice.Pick(kind.Seeds), dice);
                break;
            case 7:
                var again = Piece(kind, dice);
                input.InsertRange(at, Enumerable.Repeat(again, 1 + Skewed(dice, 300)).SelectMany(static piece => piece));
                break;
            case 8:
                Wrap(kind, input, dice);
                break;
            case 9:
                Digits(input, dice);
                break;
            case 10:
                Replace(input, Piece(kind, dice), dice);
                break;
            default:
                input.InsertRange(at, Piece(kind, dice));
                break;
        }
    }

    /// <summary>From nought to below a limit, most often little.</summary>
    private static int Skewed(Dice dice, int limit) => dice.Below(1 + dice.Below(limit));

    private static void CopyWithin(List<byte> input, Dice dice)
    {
        var from = dice.Below(input.Count + 1);
        var copied = input.GetRange(from, Math.Min(Skewed(dice, 300), input.Count - from));
        input.InsertRange(dice.Below(input.Count + 1), copied);
    }

    /// <summary>Doubles, drops or moves a line, or ends it in another way.</summary>
    private static void Lines(List<byte> input, Dice dice)
    {
        var from = LineStart(input, dice.Below(input.Count + 1));
        var end = input.IndexOf((byte)'\n', from);
        end = end < 0 ? input.Count : end + 1;
        var line = input.GetRange(from, end - from);
        switch (dice.Below(4))
        {
            case 0:
                input.InsertRange(from, line);
                break;
            case 1:
                input.RemoveRange(from, line.Count);
                break;
            case 2:
                input.RemoveRange(from, line.Count);
                input.InsertRange(LineStart(input, dice.Below(input.Count + 1)), line);
                break;
            default:
                if (line is [.., (byte)'\n'])
                {
                    input.RemoveAt(end - 1);
                    input.InsertRange(end - 1, dice.Pick<byte[]>([[(byte)'\r'], [(byte)'\r', (byte)'\n'], [0xC2, 0x85], [0xE2, 0x80, 0xA8], []]));
                }

                break;
        }
    }

    private static int LineStart(List<byte> input, int at)
    {
        while (at > 0 && input[at - 1] != '\n')
        {
            at--;
        }

        return at;
    }

    private static void Splice(List<byte> input, byte[] other, Dice dice)
    {
        var keep = dice.Below(input.Count + 1);
        input.RemoveRange(keep, input.Count - keep);
        input.AddRange(other.Skip(dice.Below(other.Length + 1)));
    }

    private static void Wrap(FuzzKind kind, List<byte> input, Dice dice)
    {
        var (open, close, times) = (Piece(kind, dice), Piece(kind, dice), 1 + Skewed(dice, 120));
        input.InsertRange(0, Enumerable.Repeat(open, times).SelectMany(static piece => piece));
        input.AddRange(Enumerable.Repeat(close, times).SelectMany(static piece => piece));
    }

    /// <summary>Puts other digits for those of one number.</summary>
    private static void Digits(List<byte> input, Dice dice)
    {
        var at = input.FindIndex(dice.Below(input.Count + 1), static letter => letter is >= (byte)'0' and <= (byte)'9');
        while (at >= 0 && at < input.Count && input[at] is >= (byte)'0' and <= (byte)'9')
        {
            input[at++] = (byte)('0' + dice.Below(10));
        }
    }

    /// <summary>Puts a piece in the place of every occurrence of one byte that separates.</summary>
    private static void Replace(List<byte> input, byte[] piece, Dice dice)
    {
        if (piece.Length > 8)
        {
            return;
        }

        var old = (byte)Separators[dice.Below(Separators.Length)];
        var replaced = input.SelectMany(letter => letter == old ? piece : [letter]).ToList();
        input.Clear();
        input.AddRange(replaced);
    }

    /// <summary>Makes an input long with one piece, or with itself.</summary>
    private static void Repeat(FuzzKind kind, List<byte> input, Dice dice, int most)
    {
        var unit = dice.OneIn(3) ? [.. input] : Enumerable.Range(0, dice.Between(1, 4)).SelectMany(_ => Piece(kind, dice)).ToArray();
        if (unit.Length > 0)
        {
            input.InsertRange(dice.Below(input.Count + 1), Enumerable.Repeat(unit, most / unit.Length).SelectMany(static piece => piece));
        }
    }
}
