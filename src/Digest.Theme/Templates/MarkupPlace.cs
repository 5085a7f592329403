namespace Digest.Theme.Templates;

/// <summary>Where in a page's markup a template is: what may be written there depends on it.</summary>
internal enum MarkupState
{
    /// <summary>Between tags.</summary>
    Text,

    /// <summary>In the name of a tag.</summary>
    TagName,

    /// <summary>In a tag, outside its attributes' values.</summary>
    Tag,

    /// <summary>In the quoted value of an attribute.</summary>
    Value,

    /// <summary>In a comment.</summary>
    Comment,

    /// <summary>In a script or style, where escaping does not help.</summary>
    Raw,
}

/// <summary>Follows the markup of a template, character by character, as far as it must to know where values may be written.</summary>
/// <param name="Element">The element whose tag it is in, or whose raw text; lower case.</param>
/// <param name="Attribute">The attribute whose value it is in, or the word that is being read within a tag; lower case.</param>
/// <param name="Quote">In a value, the mark that ends it; in a tag, the <c>=</c> or space last read behind an attribute's name.</param>
/// <param name="AtStart">Whether nothing of the value has been written yet.</param>
internal readonly record struct MarkupPlace(MarkupState State, string Element = "", string Attribute = "", char Quote = '\0', bool AtStart = false)
{
    /// <summary>Where a template starts, and must end.</summary>
    public static readonly MarkupPlace Start = new(MarkupState.Text);

    /// <summary>Whether the attribute holds an address.</summary>
    public bool IsAddress => Attribute is "href" or "src" or "action" or "formaction" or "cite" or "poster" or "data";

    /// <summary>Whether a value in this attribute could run something or change the look of other things.</summary>
    public bool IsForbidden => Attribute is "style" or "srcdoc" or "srcset" || Attribute.StartsWith("on", StringComparison.Ordinal);

    /// <summary>The place behind a value that was written here.</summary>
    public MarkupPlace Written => this with { AtStart = false };

    /// <summary>The place as it is compared: a tag's name ends where a value or a branch begins.</summary>
    public MarkupPlace Settled => State is MarkupState.TagName or MarkupState.Tag ? new(MarkupState.Tag, Element) : this;

    /// <summary>The place after some markup.</summary>
    /// <param name="unquoted">Set where an attribute's value is not in quotation marks.</param>
    public MarkupPlace After(ReadOnlySpan<char> markup, ref bool unquoted)
    {
        var place = this;
        for (var i = 0; i < markup.Length; i++)
        {
            place = place.State switch
            {
                MarkupState.Text => markup[i] != '<' ? place
                    : markup[i..].StartsWith("<!--") ? new(MarkupState.Comment)
                    : i + 1 == markup.Length || char.IsAsciiLetter(markup[i + 1]) || markup[i + 1] is '/' or '!' ? new(MarkupState.TagName)
                    : place,
                MarkupState.TagName => markup[i] == '>' ? place.Closed()
                    : char.IsWhiteSpace(markup[i]) ? new(MarkupState.Tag, place.Element)
                    : place with { Element = place.Element + char.ToLowerInvariant(markup[i]) },
                MarkupState.Tag => place.InTag(markup[i], ref unquoted),
                MarkupState.Value => markup[i] == place.Quote ? new(MarkupState.Tag, place.Element) : place with { AtStart = false },
                MarkupState.Comment => markup[i] == '>' && markup[..i].EndsWith("--") ? Start : place,
                _ => markup[i..].StartsWith("</" + place.Element, StringComparison.OrdinalIgnoreCase) ? new(MarkupState.TagName) : place,
            };
        }

        return place;
    }

    private MarkupPlace InTag(char character, ref bool unquoted)
    {
        if (character == '>')
        {
            unquoted |= Quote == '=';
            return Closed();
        }

        if (character is '"' or '\'' && Quote == '=')
        {
            return new(MarkupState.Value, Element, Attribute, character, AtStart: true);
        }

        if (character == '=')
        {
            return this with { Quote = '=' };
        }

        if (char.IsWhiteSpace(character))
        {
            return Quote == '=' ? this : this with { Quote = ' ' };
        }

        unquoted |= Quote == '=';
        return this with { Quote = '\0', Attribute = (Quote == '\0' ? Attribute : "") + char.ToLowerInvariant(character) };
    }

    private MarkupPlace Closed() => Element is "script" or "style" ? new(MarkupState.Raw, Element) : Start;
}
