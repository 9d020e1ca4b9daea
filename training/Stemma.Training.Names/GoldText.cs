using Stemma.Actors;

namespace Stemma.Training.Names;

/// <summary>A name as annotators marked it, in UTF-16 code units.</summary>
internal readonly record struct GoldName(int Start, int End, NameType Type);

/// <summary>One document of a marked set.</summary>
/// <param name="Name">Name of its file among the scorer's extracted texts.</param>
/// <param name="Text">One sentence a line.</param>
/// <param name="Names">In text order.</param>
internal sealed record GoldText(string Name, string Text, IReadOnlyList<GoldName> Names);
