using System.IO.Compression;
using System.Text;

namespace Stemma.Training;

/// <summary>A word of a treebank.</summary>
/// <param name="Head">Index of the head in the sentence, -1 for the root.</param>
/// <param name="Piece">Index of the written piece it belongs to.</param>
internal sealed record TreeWord(
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    string Feats,
    int Head,
    string Deprel,
    int Piece
);

/// <summary>A sentence of a treebank.</summary>
/// <param name="Pieces">What is written, contractions whole, with where it stands in the document's text.</param>
internal sealed record TreeSentence(IReadOnlyList<TreeWord> Words, IReadOnlyList<TextSpan> Pieces)
{
    public TextSpan Span => new(Pieces[0].Start, Pieces[^1].End);
}

/// <summary>A text of a treebank with its sentences.</summary>
internal sealed record TreeDocument(string Text, IReadOnlyList<TreeSentence> Sentences);

/// <summary>
/// Reads CoNLL-U. Documents begin at "# newdoc", or every 50 sentences where there is none; sentences are joined by the blank that
/// SpaceAfter asks for, paragraphs by an empty line.
/// </summary>
internal static class Treebank
{
    private const int SentencesEach = 50;

    public static List<TreeDocument> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        var blocks = new List<List<string>>();
        var block = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                blocks.Add(block);
                block = [];
            }
        }

        if (block.Count > 0)
        {
            blocks.Add(block);
        }

        bool marked = blocks.Exists(b => IsNew(b, "# newdoc"));
        var documents = new List<TreeDocument>();
        var text = new StringBuilder();
        var sentences = new List<TreeSentence>();
        for (int i = 0; i < blocks.Count; i++)
        {
            bool starts = marked ? IsNew(blocks[i], "# newdoc") : i % SentencesEach == 0;
            if (starts && sentences.Count > 0)
            {
                documents.Add(new TreeDocument(text.ToString(), sentences));
                text.Clear();
                sentences = [];
            }
            else if (sentences.Count > 0 && IsNew(blocks[i], "# newpar"))
            {
                text.Append("\n\n");
            }

            sentences.Add(Sentence(blocks[i], text));
        }

        documents.Add(new TreeDocument(text.ToString(), sentences));
        return documents;
    }

    private static bool IsNew(List<string> block, string mark) =>
        block.Exists(line => line.StartsWith(mark, StringComparison.Ordinal));

    private static TreeSentence Sentence(List<string> block, StringBuilder text)
    {
        var words = new List<TreeWord>();
        var pieces = new List<TextSpan>();
        int until = 0;
        foreach (var line in block)
        {
            if (line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            int dash = cells[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0 || int.Parse(cells[0]) > until)
            {
                pieces.Add(new TextSpan(text.Length, text.Length + cells[1].Length));
                text.Append(cells[1]);
                if (!cells[9].Split('|').Contains("SpaceAfter=No"))
                {
                    text.Append(' ');
                }
            }

            if (dash > 0)
            {
                until = int.Parse(cells[0][(dash + 1)..]);
                continue;
            }

            words.Add(
                new TreeWord(
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    int.Parse(cells[6]) - 1,
                    cells[7],
                    pieces.Count - 1
                )
            );
        }

        return new TreeSentence(words, pieces);
    }
}
