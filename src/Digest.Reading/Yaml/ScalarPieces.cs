using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Reading.Yaml;

/// <summary>
/// Finds where the words of a scalar stand in the file, by walking the value and the file side by side. White space is skipped in both,
/// because folding changes nothing else; where an escape stands that changes more, no pieces are given.
/// </summary>
internal static class ScalarPieces
{
    /// <summary>The places of the runs of a value, in order; empty where they cannot be told.</summary>
    public static ImmutableArray<Piece> Find(YamlText file, TextSpan span, string value, ScalarForm form)
    {
        var text = file.Text;
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var (at, shift) = (ContentStart(file, span, form), -1);
        for (var i = 0; i < value.Length; i++)
        {
            if (IsSpace(value[i]))
            {
                continue;
            }

            at = SkipSpace(text, at, span.End, form);
            if (at >= span.End)
            {
                return [];
            }

            at += IsEscape(text, at, form) ? 1 : 0;
            if (at >= span.End || text[at] != value[i])
            {
                return [];
            }

            if (pieces.Count == 0 || at - i != shift)
            {
                shift = at - i;
                pieces.Add(new Piece(i, file.Line(at), file.Column(at)));
            }

            at++;
        }

        return pieces.ToImmutable();
    }

    private static int ContentStart(YamlText file, TextSpan span, ScalarForm form) => form switch
    {
        ScalarForm.Literal or ScalarForm.Folded => file.Offset(file.Line(span.Start) + 1L, 1),
        ScalarForm.SingleQuoted or ScalarForm.DoubleQuoted => span.Start + 1,
        _ => span.Start,
    };

    /// <summary>In double marks a backslash at the end of a line, or before a space, is white space too.</summary>
    private static int SkipSpace(string text, int at, int end, ScalarForm form)
    {
        while (at < end && (IsSpace(text[at])
            || (form == ScalarForm.DoubleQuoted && text[at] == '\\' && at + 1 < end && text[at + 1] is ' ' or '\r' or '\n')))
        {
            at++;
        }

        return at;
    }

    private static bool IsEscape(string text, int at, ScalarForm form) => form switch
    {
        ScalarForm.SingleQuoted => text[at] == '\'',
        ScalarForm.DoubleQuoted => text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\' or '/',
        _ => false,
    };

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';
}
