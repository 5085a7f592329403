using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Reading.Yaml;

/// <summary>A text, number or word: always read as text, whatever it looks like.</summary>
public sealed record YamlScalar : YamlNode
{
    private readonly YamlText file;
    private readonly TextSpan span;

    internal YamlScalar(YamlText file, TextSpan span, string value, ScalarForm form)
        : base(file.At(span.Start, span.End))
    {
        this.file = file;
        this.span = span;
        Value = value;
        Form = form;
    }

    /// <summary>The words as they are meant, folded and unescaped.</summary>
    public string Value { get; }

    /// <summary>How it is written.</summary>
    public ScalarForm Form { get; }

    /// <summary>The comment that stands right after a plain value, which may be the rest of a text that was cut off; null where there is none.</summary>
    public Location? CommentAfter => Form == ScalarForm.Plain ? file.CommentAfter(span.End) : null;

    /// <summary>The words without white space at the end, which know where they stand in the file.</summary>
    public PlacedText Placed()
    {
        var words = Value.TrimEnd();
        return new PlacedText(words, At, ScalarPieces.Find(file, span, words, Form));
    }
}

/// <summary>How a scalar is written.</summary>
public enum ScalarForm
{
    /// <summary>Without marks.</summary>
    Plain,

    /// <summary>In '…'.</summary>
    SingleQuoted,

    /// <summary>In "…".</summary>
    DoubleQuoted,

    /// <summary>Indented under <c>|</c>.</summary>
    Literal,

    /// <summary>Indented under <c>&gt;</c>.</summary>
    Folded,
}
