using CsCheck;
using Stemma.Dossiers;
using Stemma.Ledger;
using Xunit;

namespace Stemma.Tests.Ledger.Events;

public sealed class EventFinderTests
{
    [Theory]
    [InlineData("en", "Japan condemned North Korea on Monday.", "ACCUSE JPN > PRK Happened")]
    [InlineData("en", "France and Germany signed an agreement.", "AGREE FRA > DEU Happened")]
    [InlineData("en", "Canada will sign a treaty with Mexico.", "AGREE CAN > MEX Planned")]
    [InlineData("en", "Brazil did not sign the treaty with Argentina.", "AGREE BRA > ARG Denied")]
    [InlineData("en", "Iran was condemned by Sweden.", "ACCUSE SWE > IRN Happened")]
    [InlineData("ko", "일본은 북한을 비난했다.", "ACCUSE JPN > PRK Happened")]
    [InlineData("fr", "La Suède a condamné l'Iran.", "ACCUSE SWE > IRN Happened")]
    public void Who_did_what_to_whom(string language, string text, string expected) =>
        Assert.Contains(expected, Find(language, text));

    [Theory]
    [InlineData("en", "The committee met for an hour and went home.")]
    [InlineData("en", "Iran was condemned.")]
    [InlineData("ko", "회의는 오래 걸렸다.")]
    public void Nothing_is_told_where_nobody_is_said_to_act(string language, string text) =>
        Assert.Empty(Find(language, text));

    [Fact]
    public void Any_words_are_read_and_every_event_has_its_words() =>
        Gen.Int[0, Vocabulary.Length - 1]
            .List[0, 30]
            .Sample(picked =>
            {
                var text = string.Join(' ', picked.Select(i => Vocabulary[i]));
                return Layer("en", text)
                    .Events.All(e =>
                        e.Evidence.All(span =>
                            span.Start >= 0 && span.End <= text.Length && !span.IsEmpty
                        )
                    );
            });

    private static readonly string[] Vocabulary =
    [
        "Japan",
        "condemned",
        "not",
        "will",
        "by",
        "was",
        "Iran",
        ",",
        "and",
        "visit",
        "to",
        "NATO",
        ".",
    ];

    private static string[] Find(string language, string text) =>
        [
            .. Layer(language, text)
                .Events.Select(e =>
                    $"{e.Type.ToString().ToUpperInvariant()} {string.Join(' ', e.Actors)} > {string.Join(' ', e.Recipients)} {e.Status}"
                ),
        ];

    private static EventLayer Layer(string language, string text) =>
        AnalysisLine
            .Annotate(
                new Article
                {
                    Id = new ArticleId("a"),
                    Path = "a.txt",
                    Language = language,
                    ContentHash = "sha256:0",
                    Text = text,
                    Parts =
                    [
                        new ArticlePart(new TextSpan(0, text.Length), PartRole.Body, language),
                    ],
                }
            )
            .Layer<EventLayer>();
}
