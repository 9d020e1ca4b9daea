using System.Collections.Immutable;
using System.Text;
using Stemma.Reading;

namespace Stemma.Quality;

/// <summary>
/// Made pages in many charsets and languages, long and short, declared rightly, not at all and wrongly: how many come out as written. The
/// pages are built from the sentences of bench/quality/encodings.tsv.
/// </summary>
internal static class EncodingsTable
{
    /// <summary>Labels put on pages they do not fit.</summary>
    private static readonly string[] WrongLabels =
    [
        "utf-8",
        "iso-8859-1",
        "windows-1251",
        "shift_jis",
        "euc-kr",
        "gb2312",
        "windows-1256",
    ];

    /// <summary>Every page with what became of it.</summary>
    /// <param name="file">The sentences.</param>
    public static ImmutableArray<EncodingsCase> Run(string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var cases = ImmutableArray.CreateBuilder<EncodingsCase>();
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var row = line.Split('\t');
            var sentences = row[3].Split(" | ");
            foreach (var charset in row[1].Split(' '))
            {
                cases.AddRange(Pages(row[0], charset, row[2], sentences));
            }
        }

        return cases.ToImmutable();
    }

    private static IEnumerable<EncodingsCase> Pages(
        string language,
        string charset,
        string headline,
        string[] sentences
    )
    {
        // ISO-8859-1 is written with its superset, as every page that says so is.
        var encoding = Encoding.GetEncoding(
            charset switch
            {
                "iso-8859-1" => 1252,
                "euc-kr" or "cp949" => 949,
                "gb2312" or "gbk" => 936,
                "ibm866" => 866,
                "iso-2022-kr" => 50225,
                _ => Encoding.GetEncoding(charset).CodePage,
            },
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        );
        foreach (var isLong in (bool[])[true, false])
        {
            string[] body = isLong ? sentences : sentences[..1];
            foreach (
                var (declared, http, meta) in (List<(string, string?, string?)>)
                    [
                        ("by the server", charset, null),
                        ("by the page", null, charset),
                        ("not at all", null, null),
                        .. WrongLabels
                            .Where(label => !IsSame(label, charset))
                            .SelectMany(label =>
                                new (string, string?, string?)[]
                                {
                                    ("wrongly", label, null),
                                    ("wrongly", null, label),
                                }
                            ),
                    ]
            )
            {
                var page = Page(headline, body, meta);
                var read = Read(encoding.GetBytes(page), http, "made.html");
                yield return new EncodingsCase(
                    language,
                    charset,
                    isLong,
                    declared,
                    http ?? meta,
                    Holds(read, body)
                        && read
                            == Read(
                                Encoding.UTF8.GetBytes(Page(headline, body, null)),
                                null,
                                "made.html"
                            )
                );
            }

            var text = string.Join("\n\n", body) + "\n";
            yield return new EncodingsCase(
                language,
                charset,
                isLong,
                "bare text",
                null,
                Read(encoding.GetBytes(text), null, "made.txt") == string.Join("\n\n", body)
            );
        }
    }

    private static bool IsSame(string label, string charset) =>
        label == charset
        || (label == "iso-8859-1" && charset is "windows-1252" or "iso-8859-15")
        || (label == "euc-kr" && charset is "cp949")
        || (label == "gb2312" && charset is "gbk" or "gb18030");

    private static string Page(string headline, string[] body, string? meta)
    {
        var declaration = meta is null ? string.Empty : $"<meta charset=\"{meta}\">";
        var paragraphs = string.Concat(body.Select(sentence => $"<p>{sentence}</p>\n"));
        return $"<!DOCTYPE html>\n<html>\n<head>{declaration}<title>{headline}</title></head>\n<body><article>\n<h1>{headline}</h1>\n{paragraphs}</article></body>\n</html>\n";
    }

    /// <summary>The article's text, and below it what was left out: whether that was right is not asked here, its letters are.</summary>
    private static string Read(byte[] bytes, string? http, string path)
    {
        var outcome = ArticleReader.Read(
            new InputDocument(path, bytes) { Charset = http },
            new ReadOptions()
        );
        return outcome.Articles is [var article]
            ? string.Join(
                "\n\n",
                [article.Text, .. article.Dropped.Select(dropped => dropped.Text)]
            )
            : $"({outcome.Articles.Length} articles, {outcome.Failure})";
    }

    private static bool Holds(string read, string[] sentences) =>
        Array.TrueForAll(sentences, sentence => read.Contains(sentence, StringComparison.Ordinal));
}

/// <summary>One made page.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Charset">The charset it was written in.</param>
/// <param name="IsLong">Three sentences rather than one.</param>
/// <param name="Declared">Who declared it, and whether rightly.</param>
/// <param name="Label">The label declared; null for none.</param>
/// <param name="IsRight">Whether the article is what was written.</param>
internal sealed record EncodingsCase(
    string Language,
    string Charset,
    bool IsLong,
    string Declared,
    string? Label,
    bool IsRight
);
