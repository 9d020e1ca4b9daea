namespace Stemma.Actors;

/// <summary>A name found in one article, while it is still being worked out whom it stands for.</summary>
internal sealed class Mention
{
    public required int Start { get; init; }
    public required int End { get; init; }
    public required NameType Type { get; set; }

    /// <summary>Id of the actor, once known.</summary>
    public string? Actor { get; set; }
    public MentionKind Kind { get; set; }

    /// <summary>The form of the catalogue it matched; null for names found by rule.</summary>
    public NameForm? Form { get; init; }

    /// <summary>Role that stands beside the name (<c>minister</c>, <c>professor</c>); null where none does.</summary>
    public string? Role { get; set; }

    /// <summary>How sure the rule is; of two that overlap the surer one stays.</summary>
    public int Weight { get; set; }

    public int Length => End - Start;

    public string Words(string text) => text[Start..End];
}
