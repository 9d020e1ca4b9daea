using System.Collections.Immutable;
using System.Text.Json;

namespace Stemma.Dossiers.Records;

/// <summary>A part of a dossier as rows a person or a spreadsheet can read, each with the words it rests on.</summary>
/// <param name="Name">What the rows are: <c>claims</c>, <c>events</c>, …</param>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Rows">In the dossier's order.</param>
public sealed record RecordTable(
    string Name,
    ImmutableArray<string> Columns,
    ImmutableArray<RecordRow> Rows
);

/// <summary>One row.</summary>
/// <param name="Cells">As many as the table has columns; empty where nothing is known.</param>
/// <param name="Evidence">The words it rests on; empty only for an omission.</param>
/// <param name="Fields">The same as the dossier has it, in the shape of the contract.</param>
public sealed record RecordRow(
    ImmutableArray<string> Cells,
    ImmutableArray<Citation> Evidence,
    ImmutableArray<JsonElement> Fields
);

/// <summary>Words of an article, for a person.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Witness">What the article is called: its outlet, else its agency, else its file.</param>
/// <param name="Span">Where in the article's text, in UTF-16 code units.</param>
/// <param name="Words">The words themselves.</param>
public sealed record Citation(string Article, string Witness, TextSpan Span, string Words);
