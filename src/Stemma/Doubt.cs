namespace Stemma;

/// <summary>Something about an article that a reader should know before trusting it: what could not be settled, or what its page says in two ways.</summary>
/// <param name="Code">
/// Kebab-case name of the kind of doubt. Of facts: <c>title-differs</c> and the like. Of letters: <c>charset-overruled</c> (what was declared did
/// not fit the bytes), <c>charset-guessed</c> (nothing was declared and another charset fits nearly as well), <c>mojibake-repaired</c> (text that
/// had been read in a wrong charset before was turned back), <c>mojibake</c> (it could not be), <c>replacement-characters</c> and
/// <c>lost-characters</c> (letters are missing).
/// </param>
/// <param name="Words">What stands against what, in words for a person.</param>
public sealed record Doubt(string Code, string Words);
