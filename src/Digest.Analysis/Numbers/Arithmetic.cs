using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Analysis.Numbers;

/// <summary>A number that a calculation uses.</summary>
/// <param name="Span">Where it stands in the calculation.</param>
public readonly record struct Operand(TextSpan Span, decimal Value);

/// <summary>What a calculation gives.</summary>
/// <param name="Value">The result.</param>
/// <param name="Operands">The numbers it uses, in order; not the stated result.</param>
/// <param name="Stated">The result that stands behind <c>=</c>, if one does.</param>
public sealed record Calculation(decimal Value, ImmutableArray<Operand> Operands, Operand? Stated)
{
    /// <summary>Whether the stated result is the result, rounded to the decimals in which it is stated; true where none is stated.</summary>
    public bool Agrees => Stated is not { } stated || Matches(stated.Value);

    /// <summary>Whether a value is the result, rounded to the decimals in which the value is given.</summary>
    public bool Matches(decimal value) => value == Value || Math.Round(Value, Math.Min(value.Scale, (byte)20), MidpointRounding.AwayFromZero) == value;
}

/// <summary>Why a calculation cannot be read or carried out.</summary>
/// <param name="Span">Where, in the calculation.</param>
/// <param name="Message">What is wrong, for an editor, without a full stop.</param>
public sealed record ArithmeticProblem(TextSpan Span, string Message);

/// <summary>Carries out the arithmetic that editors declare: <c>3 × 12,000</c>, <c>(1.5 + 2) ÷ 4 = 0.875</c>.</summary>
public static class Arithmetic
{
    /// <summary>The longest calculation, in UTF-16 code units.</summary>
    public const int MaxLength = 500;

    /// <summary>How deep parentheses and signs may nest.</summary>
    public const int MaxDepth = 20;

    /// <summary>Carries out a calculation: decimals with or without thousands separators, <c>+ - − × ÷ * /</c>, parentheses, and at the end perhaps <c>=</c> and the result.</summary>
    /// <param name="problem">What is wrong, where the result is null.</param>
    /// <returns>Null where it cannot be carried out.</returns>
    public static Calculation? Evaluate(string text, out ArithmeticProblem? problem)
    {
        if (text.Length > MaxLength)
        {
            problem = new ArithmeticProblem(new TextSpan(MaxLength, text.Length), $"a calculation has at most {MaxLength} characters");
            return null;
        }

        var reading = new Reading(text);
        var value = reading.Sum();
        var stated = reading.Stated();
        reading.End();
        problem = reading.Problem;
        return problem is null ? new Calculation(value / 1.000000000000000000000000000000000m, reading.Operands, stated) : null;
    }

    /// <summary>One pass over a calculation. After the first problem it reads nothing more.</summary>
    private sealed class Reading(string text)
    {
        private readonly ImmutableArray<Operand>.Builder operands = ImmutableArray.CreateBuilder<Operand>();
        private int at;
        private int depth;

        public ArithmeticProblem? Problem { get; private set; }

        public ImmutableArray<Operand> Operands => operands.ToImmutable();

        public decimal Sum()
        {
            var value = Product();
            while (Problem is null && Take("+-−–") is var sign and not '\0')
            {
                var start = at - 1;
                var next = Product();
                value = Checked(start, () => sign == '+' ? value + next : value - next);
            }

            return value;
        }

        public Operand? Stated()
        {
            if (Problem is not null || Take("=") == '\0')
            {
                return null;
            }

            var sign = Take("-−–") == '\0' ? 1 : -1;
            return Number() is { } number ? number with { Value = sign * number.Value } : null;
        }

        public void End()
        {
            SkipSpace();
            if (Problem is null && at < text.Length)
            {
                Fail(at, text[at] == ')' ? "this parenthesis closes none" : "here an operator or the end is expected");
            }
        }

        private decimal Product()
        {
            var value = Factor();
            while (Problem is null && Take("×÷*/·x:") is var sign and not '\0')
            {
                var start = at - 1;
                var next = Factor();
                if (Problem is null && sign is '÷' or '/' or ':' && next == 0)
                {
                    Fail(start, "this divides by zero");
                    return 0;
                }

                value = Checked(start, () => sign is '÷' or '/' or ':' ? value / next : value * next);
            }

            return value;
        }

        private decimal Factor()
        {
            if (Problem is not null || !Deeper())
            {
                return 0;
            }

            decimal value;
            if (Take("-−–") != '\0')
            {
                value = -Factor();
            }
            else if (Take("(") != '\0')
            {
                var open = at - 1;
                value = Sum();
                if (Problem is null && Take(")") == '\0')
                {
                    Fail(open, "this parenthesis is not closed");
                }
            }
            else
            {
                var number = Number();
                value = number?.Value ?? 0;
                if (number is { } operand)
                {
                    operands.Add(operand);
                }
            }

            depth--;
            return value;
        }

        private Operand? Number()
        {
            SkipSpace();
            if (at >= text.Length || !(char.IsAsciiDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            {
                Fail(at, "here a number is expected");
                return null;
            }

            var end = DigitNumerals.Scan(text, at, out var value);
            if (end < 0)
            {
                Fail(at, "this is no number that can be calculated with");
                return null;
            }

            var found = new Operand(new TextSpan(at, end), value);
            at = end;
            return found;
        }

        private bool Deeper()
        {
            if (++depth > MaxDepth)
            {
                Fail(at, $"a calculation nests at most {MaxDepth} deep");
            }

            return Problem is null;
        }

        private decimal Checked(int start, Func<decimal> operation)
        {
            if (Problem is not null)
            {
                return 0;
            }

            try
            {
                return operation();
            }
            catch (OverflowException)
            {
                Fail(start, "the result is too large");
                return 0;
            }
        }

        /// <summary>The next character, if it is one of these.</summary>
        private char Take(string wanted)
        {
            SkipSpace();
            return Problem is null && at < text.Length && wanted.Contains(text[at], StringComparison.Ordinal) ? text[at++] : '\0';
        }

        private void SkipSpace()
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }

        private void Fail(int start, string message) => Problem ??= new ArithmeticProblem(new TextSpan(start, Math.Min(start + 1, text.Length)), message);
    }
}
