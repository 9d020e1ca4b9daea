using System.Collections.Immutable;
using Stemma.Collation;
using Stemma.Lineage;
using Xunit;

namespace Stemma.Tests.Collation;

/// <summary>What is and what is not a change between a text and its translation. Sentences are linked by the test.</summary>
public sealed class TranslationChangeTests
{
    [Fact]
    public void A_good_translation_is_no_change() =>
        Assert.Empty(
            Changes(
                [
                    "The ministry pledged 22 million euros.",
                    "The bridge may reopen, the mayor said.",
                ],
                [
                    "Le ministère a promis 22 millions d'euros.",
                    "Le pont pourrait rouvrir, a dit la maire.",
                ]
            )
        );

    [Fact]
    public void Another_number_is_found_by_its_value() =>
        Assert.Equal(
            ["Number | 22 million euros | 2,2 millions d'euros"],
            Changes(
                ["The ministry pledged 22 million euros.", "The bridge is closed."],
                ["Le ministère a promis 2,2 millions d'euros.", "Le pont est fermé."]
            )
        );

    [Fact]
    public void A_source_that_was_dropped_is_found() =>
        Assert.Equal(
            [
                "Attribution | according to the prefect. | Le pont sur la rivière est fermé depuis mardi.",
            ],
            Changes(
                [
                    "The bridge over the river has been closed since Tuesday, according to the prefect.",
                ],
                ["Le pont sur la rivière est fermé depuis mardi."]
            )
        );

    [Fact]
    public void A_possibility_that_became_a_fact_is_found() =>
        Assert.Equal(
            [
                "Hedge | The observers may stay for half a year. | Les observateurs resteront six mois.",
            ],
            Changes(
                ["The observers may stay for half a year."],
                ["Les observateurs resteront six mois."]
            )
        );

    [Fact]
    public void A_sentence_that_is_not_there_was_left_out() =>
        Assert.Equal(
            ["Omission | Nobody was hurt on the river. | "],
            Changes(
                [
                    "The bridge is closed to all traffic.",
                    "Nobody was hurt on the river.",
                    "A ferry runs every hour.",
                ],
                ["Le pont est fermé à toute circulation.", "", "Un bac part toutes les heures."]
            )
        );

    [Fact]
    public void A_sentence_that_was_put_in_is_found() =>
        Assert.Equal(
            ["Addition |  | La France possède deux bacs semblables."],
            Changes(
                ["The bridge is closed to all traffic.", "", "A ferry runs every hour."],
                [
                    "Le pont est fermé à toute circulation.",
                    "La France possède deux bacs semblables.",
                    "Un bac part toutes les heures.",
                ]
            )
        );

    [Fact]
    public void Sentences_without_counterpart_at_one_place_may_be_each_others() =>
        Assert.Empty(
            Changes(
                [
                    "The bridge is closed to all traffic.",
                    "* Nobody was hurt on the river.",
                    "A ferry runs every hour.",
                ],
                [
                    "Le pont est fermé à toute circulation.",
                    "* Le fleuve a épargné tout le monde.",
                    "Un bac part toutes les heures.",
                ]
            )
        );

    /// <summary>Sentences at one index are linked; empty ones are not there, and those that begin with a star are there without a link.</summary>
    private static IEnumerable<string> Changes(string[] english, string[] french)
    {
        var (a, from) = Join(english);
        var (b, to) = Join(french);
        ImmutableArray<Passage> passages =
        [
            .. from.Zip(to)
                .Where(
                    (pair, i) =>
                        english[i] is not ("" or ['*', ..]) && french[i] is not ("" or ['*', ..])
                )
                .Select(pair => new Passage(pair.First, pair.Second)),
        ];
        return Collator
            .Collate(
                [Texts.Article("a", a), Texts.Article("b", b, "fr")],
                [Texts.Derivation("a", "b", DerivationType.Translated) with { Passages = passages }]
            )
            .Select(change => $"{change.Kind} | {change.From} | {change.To}");
    }

    private static (string Text, TextSpan[] Spans) Join(string[] sentences)
    {
        var text = "";
        var spans = new TextSpan[sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
        {
            var start =
                text.Length == 0 || sentences[i].Length == 0 ? text.Length : text.Length + 1;
            text += (start > text.Length ? " " : "") + sentences[i];
            spans[i] = new TextSpan(start, text.Length);
        }

        return (text, spans);
    }
}
