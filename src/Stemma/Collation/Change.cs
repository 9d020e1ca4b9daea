using System.Collections.Immutable;

namespace Stemma.Collation;

/// <summary>A typed difference between an article and the text it was made from.</summary>
/// <param name="Kind">What kind of difference.</param>
/// <param name="Article">The article that differs.</param>
/// <param name="Against">The article it is held against: its source.</param>
/// <param name="Span">In <paramref name="Article"/>; empty at the gap for an omission.</param>
/// <param name="AgainstSpan">In <paramref name="Against"/>; empty at the gap for an addition.</param>
/// <param name="From">The words of <paramref name="Against"/>; empty for an addition.</param>
/// <param name="To">The words of <paramref name="Article"/>; empty for an omission.</param>
public sealed record Change(
    ChangeKind Kind,
    ArticleId Article,
    ArticleId Against,
    TextSpan Span,
    TextSpan AgainstSpan,
    string From,
    string To
);

/// <summary>Kinds of difference.</summary>
public enum ChangeKind
{
    /// <summary>A quotation cut short.</summary>
    Clipped,

    /// <summary>Words put for other words.</summary>
    Substituted,

    /// <summary>Another number.</summary>
    Number,

    /// <summary>Another date, or another count of days to an event.</summary>
    Date,

    /// <summary>Another name or another spelling of it.</summary>
    Name,

    /// <summary>Another place.</summary>
    Place,

    /// <summary>A "not" gained or lost.</summary>
    Negation,

    /// <summary>Words left out.</summary>
    Omission,

    /// <summary>Words put in.</summary>
    Addition,

    /// <summary>More or less certain than before.</summary>
    Hedge,

    /// <summary>A source dropped, added or exchanged.</summary>
    Attribution,

    /// <summary>The same matter in another order.</summary>
    Order,

    /// <summary>A quotation in another mouth.</summary>
    Speaker,
}
