namespace Stemma;

/// <summary>Something about an article that could not be settled, or that its page says in two ways.</summary>
/// <param name="Code">Kebab-case name of the kind of doubt (<c>title-differs</c>, <c>mojibake</c>, …).</param>
/// <param name="Words">What stands against what, in words for a person.</param>
public sealed record Doubt(string Code, string Words);
