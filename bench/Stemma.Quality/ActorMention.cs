using System.Globalization;
using Stemma.Actors;

namespace Stemma.Quality;

/// <summary>A row of tests/Stemma.Tests/Actors/mentions.tsv: words of a bundled sample and whom a reader takes them for.</summary>
/// <param name="File">Path below samples/.</param>
/// <param name="Language">Language of the text: a page may hold two.</param>
/// <param name="Words">The words.</param>
/// <param name="Occurrence">Which occurrence of the words in the text, from 1.</param>
/// <param name="Actors">Right answers: ids of the catalogue, labels of other actors with <c>~</c>; none where nobody is named.</param>
internal sealed record ActorMention(
    string File,
    string Language,
    string Words,
    int Occurrence,
    string[] Actors
)
{
    /// <summary>The folder of samples about one event: a label stands for one actor in all its texts.</summary>
    public string Family => File.Split('/')[0];

    public static List<ActorMention> Load(string path) =>
        [
            .. System
                .IO.File.ReadLines(path)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t'))
                .Select(row => new ActorMention(
                    row[0],
                    row[1],
                    row[2],
                    int.Parse(row[3], CultureInfo.InvariantCulture),
                    row[4] == "-" ? [] : row[4].Split('|')
                )),
        ];

    /// <summary>The actor the article's names give the words: of the name that shares most characters with them; null where none does.</summary>
    /// <exception cref="InvalidDataException">The article has no such words.</exception>
    public string? AnswerIn(Article article)
    {
        int start = -1;
        for (int found = 0; found < Occurrence; found++)
        {
            start = article.Text.IndexOf(Words, start + 1, StringComparison.Ordinal);
            if (start < 0)
            {
                throw new InvalidDataException(
                    $"{File}: \"{Words}\" does not occur {Occurrence} times."
                );
            }
        }

        int end = start + Words.Length;
        return article
            .Layer<NameLayer>()
            .Names.Select(name => (name.Actor, Shared: Shared(name.Span)))
            .Where(name => name.Shared > 0)
            .OrderByDescending(name => name.Shared)
            .Select(name => name.Actor)
            .FirstOrDefault();

        int Shared(TextSpan span) => Math.Min(end, span.End) - Math.Max(start, span.Start);
    }
}
