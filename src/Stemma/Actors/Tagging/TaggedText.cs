using Stemma.Language;

namespace Stemma.Actors.Tagging;

/// <summary>One article on its way through a tagger, with what is asked of the whole of it.</summary>
internal sealed class TaggedText
{
    private readonly HashSet<string> _lower = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _isLower;

    public TaggedText(string text, string folded, SyntaxLayer syntax)
    {
        Text = text;
        Folded = folded;
        Syntax = syntax;
        _isLower = _lower.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in syntax.Tokens)
        {
            if (token.Kind == TokenKind.Word && char.IsLower(text[token.Span.Start]))
            {
                _isLower.Add(text.AsSpan(token.Span.Start, token.Span.Length));
            }
        }
    }

    public string Text { get; }
    public string Folded { get; }
    public SyntaxLayer Syntax { get; }

    /// <summary>Whether the article has a word, given in lower case, without a capital somewhere.</summary>
    public bool HasLower(ReadOnlySpan<char> lower) => _isLower.Contains(lower);
}

/// <summary>One stretch that gets a tag: a word, or a character of a script that marks no words.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">The code unit after the last.</param>
internal readonly record struct TagUnit(int Start, int End);

/// <summary>Cuts a sentence into units and says what is seen of each.</summary>
internal interface INameFeatures
{
    /// <summary>The units of a sentence, in order; what <see cref="Of"/> is asked of until the next call.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="known">The catalogue's names in it, in text order.</param>
    IReadOnlyList<TagUnit> Open(TaggedText text, Sentence sentence, List<Mention> known);

    /// <summary>Adds the features of a unit.</summary>
    void Of(int unit, FeatureSink sink);
}
