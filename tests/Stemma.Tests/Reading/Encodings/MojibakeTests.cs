using System.Text;
using Stemma.Reading;
using Xunit;

namespace Stemma.Tests.Reading.Encodings;

/// <summary>Text that was broken before it reached us is turned back where that is certain and reported in any case.</summary>
public sealed class MojibakeTests
{
    static MojibakeTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sentences of the encodings table in a language.</summary>
    private static string Sentences(string language) =>
        File.ReadLines(Repository.File("bench", "quality", "encodings.tsv"))
            .Select(line => line.Split('\t'))
            .First(row => row[0] == language)[3]
            .Replace(" | ", "\n\n", StringComparison.Ordinal);

    private static Article Read(string text, bool plain = false) =>
        Assert.Single(
            ArticleReader
                .Read("in.txt", Encoding.UTF8.GetBytes(text), new ReadOptions { Plain = plain })
                .Articles
        );

    [Theory]
    [InlineData("fr", 65001, 1252)]
    [InlineData("de", 65001, 1252)]
    [InlineData("ru", 65001, 1252)]
    [InlineData("ko", 65001, 1252)]
    [InlineData("ja", 65001, 28591)]
    [InlineData("zh", 65001, 28591)]
    [InlineData("ru", 65001, 1251)]
    [InlineData("ko", 949, 28591)]
    [InlineData("ja", 932, 28591)]
    [InlineData("zh", 936, 28591)]
    [InlineData("zh-Hant", 950, 28591)]
    [InlineData("ru", 1251, 28591)]
    [InlineData("ru", 20866, 1251)]
    [InlineData("ru", 1251, 20866)]
    public void Text_read_in_a_wrong_charset_is_turned_back_and_that_is_said(
        string language,
        int written,
        int read
    )
    {
        var text = Sentences(language);
        var bytes = Encoding.GetEncoding(written).GetBytes(text);
        var broken = read == 1252 ? Sloppy(bytes) : Encoding.GetEncoding(read).GetString(bytes);
        Assert.NotEqual(text, broken);
        var article = Read(broken);
        Assert.Equal(Read(text).Text, article.Text);
        Assert.Contains(article.Doubts, doubt => doubt.Code == "mojibake-repaired");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("pt")]
    [InlineData("pl")]
    [InlineData("hu")]
    [InlineData("ru")]
    [InlineData("uk")]
    [InlineData("el")]
    [InlineData("tr")]
    [InlineData("ar")]
    [InlineData("th")]
    [InlineData("ko")]
    [InlineData("ja")]
    [InlineData("zh")]
    [InlineData("zh-Hant")]
    public void A_sound_text_raises_no_doubt(string language) =>
        Assert.Empty(Read(Sentences(language)).Doubts);

    [Theory]
    [InlineData(
        "Il est passé\u00A0», dit la voisine. La journée «\u00A0à\u00A0» venir sera longue."
    )]
    [InlineData("Elle a dîné au “CAFÉ” avec l'équipe. La réunion a été reportée à jeudi.")]
    [InlineData(
        "Über 20 °C wären für die Jahreszeit ungewöhnlich, sagte der Wetterdienst. »Größer« wird die Hitze nicht."
    )]
    [InlineData(
        "if (/^[ÀÈÌÒÙàèìòùÁÉÍÓÚÝáéíóúýÂÊÎÔÛâêîôûäüöÄÖÜß]+$/.test(name)) größer wird die Liste nicht mehr."
    )]
    [InlineData(
        "Il a parlé de vol aggravé\u00A0», puis d'un accusé\u00A0» et d'un blessé\u00A0» à la fin de la journée."
    )]
    [InlineData("A comissão avisou: “NÃO” às obras. Segundo a organização, não há condições.")]
    public void Real_neighbours_of_accented_letters_are_left_alone(string text)
    {
        var article = Read(text, plain: true);
        Assert.Equal(text, article.Text);
        Assert.Empty(article.Doubts);
    }

    [Fact]
    public void One_broken_apostrophe_in_a_sound_text_is_turned_back()
    {
        var article = Read(
            "The mayor said she doesnâ€™t expect the bridge to open before the spring festival."
        );
        Assert.Contains("doesn’t", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Doubts, doubt => doubt.Code == "mojibake-repaired");
    }

    [Fact]
    public void Text_broken_twice_is_turned_back_twice()
    {
        var text = Sentences("fr");
        var article = Read(Sloppy(Encoding.UTF8.GetBytes(Sloppy(Encoding.UTF8.GetBytes(text)))));
        Assert.Equal(Read(text).Text, article.Text);
    }

    [Fact]
    public void Text_taken_to_the_letter_is_only_reported()
    {
        var broken = Sloppy(Encoding.UTF8.GetBytes(Sentences("fr")));
        var article = Read(broken, plain: true);
        Assert.Equal(broken, article.Text);
        Assert.Contains(article.Doubts, doubt => doubt.Code == "mojibake");
    }

    [Theory]
    [InlineData(
        "Le conseil r\uFFFDgional a rejet\uFFFD la r\uFFFDforme.",
        "replacement-characters"
    )]
    [InlineData("Le conseil rï¿½gional a rejetï¿½ la rï¿½forme du port.", "replacement-characters")]
    [InlineData(
        "시의회는 占쏙옙占쏙옙 토론 끝에 새 항만 계획을 부결했다.",
        "replacement-characters"
    )]
    [InlineData(
        "Le conseil r?gional a rejet? la r?forme, a d?clar? la pr?sidente.",
        "lost-characters"
    )]
    [InlineData("?? ??? ?????? ??, ?????? ??????.", "lost-characters")]
    public void Lost_letters_are_reported(string text, string code) =>
        Assert.Contains(Read(text, plain: false).Doubts, doubt => doubt.Code == code);

    [Fact]
    public void A_declaration_that_does_not_fit_is_overruled_and_that_is_said()
    {
        var bytes = Encoding.GetEncoding(949).GetBytes(Sentences("ko"));
        var article = Assert.Single(
            ArticleReader
                .Read(
                    new InputDocument("in.txt", bytes) { Charset = "shift_jis" },
                    new ReadOptions()
                )
                .Articles
        );
        Assert.Equal("charset-overruled", Assert.Single(article.Doubts).Code);
    }

    /// <summary>windows-1252 as browsers read it: the five bytes it leaves free are control characters.</summary>
    private static string Sloppy(byte[] bytes) => Encoding.GetEncoding(1252).GetString(bytes);
}
