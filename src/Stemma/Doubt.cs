namespace Stemma;

/// <summary>
/// Something about an article that a reader should know before trusting its words: they may not be the ones that were printed.
/// </summary>
/// <param name="Code">
/// Kebab-case name: <c>charset-overruled</c> (what was declared did not fit the bytes), <c>charset-guessed</c> (nothing was declared and
/// another charset fits nearly as well), <c>mojibake-repaired</c> (text that had been read in a wrong charset before was turned back),
/// <c>mojibake</c> (it could not be), <c>replacement-characters</c> and <c>lost-characters</c> (letters are missing).
/// </param>
/// <param name="Words">The same for people, in a sentence.</param>
public sealed record Doubt(string Code, string Words);
