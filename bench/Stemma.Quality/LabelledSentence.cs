using System.Text;
using Stemma.Attribution;
using Stemma.Dossiers;

namespace Stemma.Quality;

/// <summary>A row of tests/Stemma.Tests/Attribution/statements.tsv: a sentence of news and the statement a reader finds in it.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Kind"><c>direct</c>, <c>mixed</c>, <c>indirect</c>; <c>none</c> where nothing is stated.</param>
/// <param name="Text">The sentence without the signs of the row.</param>
/// <param name="Source">The words of the source; none where nobody is named.</param>
/// <param name="Content">The pieces of the content.</param>
internal sealed record LabelledSentence(
    string Language,
    string Kind,
    string Text,
    List<TextSpan> Source,
    List<TextSpan> Content
)
{
    public static List<LabelledSentence> Load(string path) =>
        [
            .. File.ReadLines(path)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t'))
                .Select(row => Read(row[0], row[1], row[2])),
        ];

    /// <summary>The statements found in the sentence that stand in no other.</summary>
    public List<Statement> Found()
    {
        var article = new Article
        {
            Id = ArticleId.Of("sentence.txt", "sha256:0", Language),
            Path = "sentence.txt",
            Language = Language,
            ContentHash = "sha256:0",
            Text = Text,
            Parts = [new ArticlePart(new TextSpan(0, Text.Length), PartRole.Body, Language)],
        };
        return
        [
            .. AnalysisLine
                .Annotate(article)
                .Layer<StatementLayer>()
                .Statements.Where(statement => statement.Parent is null),
        ];
    }

    private static LabelledSentence Read(string language, string kind, string marked)
    {
        var text = new StringBuilder();
        var (source, content) = (new List<TextSpan>(), new List<TextSpan>());
        var (start, open) = (0, ' ');
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '{')
            {
                (start, open) = (text.Length, marked[i + 1]);
                i += 2;
            }
            else if (marked[i] == '}')
            {
                (open == 's' ? source : content).Add(new TextSpan(start, text.Length));
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new LabelledSentence(language, kind, text.ToString(), source, content);
    }
}
