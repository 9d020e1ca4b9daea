using System.Text;
using Stemma.Reading;
using Xunit;

namespace Stemma.Tests.Reading.Pages;

/// <summary>Pages made for each class of behaviour: what is kept whole, what is left out, and with which reason.</summary>
public sealed class KindsOfPageTests
{
    private static readonly string[] Story =
    [
        "The ferry company said on Monday that its three boats would sail again from Thursday, eleven days after the fire.",
        "Nobody was hurt when the smallest of them burned at its berth, but the harbour was closed to all traffic for a week.",
        "“We have checked every cable on every deck,” said the head of the company, Mara Lindqvist, in a statement.",
        "The inspectors have not yet said what caused the fire, and their report is not expected before the end of the month.",
        "Islanders had been taken to the mainland by the coast guard, which charged nothing and carried some four hundred people.",
        "The council will meet on Friday to discuss whether the company should pay for the boats that were sent in its place.",
    ];

    [Fact]
    public void A_live_blog_is_kept_whole()
    {
        var entries = Enumerable
            .Range(0, 14)
            .Select(i =>
                $"<article class=\"entry\"><time>1{i % 10}:05</time><h2>Update {i} from the quay</h2><p>{Numbered(i)}</p><p>{Story[i % 6]} ({i})</p></article>"
            );
        var article = One(
            Page($"<main><h1>Ferries: as it happened</h1>{string.Concat(entries)}</main>")
        );
        for (var i = 0; i < 14; i++)
        {
            Assert.Contains(Numbered(i), article.Text, StringComparison.Ordinal);
            Assert.Contains($"{Story[i % 6]} ({i})", article.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_pages_of_a_paginated_story_are_kept_and_its_pager_is_not()
    {
        var pages = Enumerable
            .Range(1, 3)
            .Select(n =>
                $"<section class=\"story-page\" id=\"page-{n}\">{Paragraphs(Story.Select(p => $"{p} ({n})"))}</section>"
            );
        var article = One(
            Page(
                $"<article><h1>Eleven days without boats</h1>{string.Concat(pages)}<div class=\"pagination\"><a href=\"?p=1\">1</a> <a href=\"?p=2\">2</a> <a href=\"?p=3\">Next page</a></div></article>"
            )
        );
        for (var n = 1; n <= 3; n++)
        {
            Assert.All(
                Story,
                p => Assert.Contains($"{p} ({n})", article.Text, StringComparison.Ordinal)
            );
        }

        Assert.DoesNotContain("Next page", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transcript_keeps_its_short_answers()
    {
        string[] lines =
        [
            "HOST: Good evening, and welcome to the programme about the sea and those who live by it.",
            "LINDQVIST: Good evening, and thank you for having me here tonight.",
            "HOST: You said that the boats would sail on Thursday. Is that still so?",
            "LINDQVIST: Yes.",
            "HOST: All three of them?",
            "LINDQVIST: No, two. The third one burned, and we are still waiting for the yard to tell us what can be saved of it.",
            "HOST: Who pays for the boats that were sent in its place?",
            "LINDQVIST: That is for the council to say on Friday, and I would not want to speak before it has met.",
            "HOST: Have you spoken with the islanders about the days that they lost?",
            "LINDQVIST: I have, every day, on the quay and on the telephone.",
        ];
        var article = One(
            Page(
                $"<article><h1>Transcript: the ferry company’s head on the fire</h1><div class=\"article-body\">{Paragraphs(lines)}</div></article>"
            )
        );
        Assert.All(lines, line => Assert.Contains(line, article.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "<p><a href=\"/x\">READ ALSO: Harbour fees to rise next spring</a></p>",
        "Harbour fees"
    )]
    [InlineData(
        "<div class=\"newsletter-signup\"><p>Get the island letter every morning, straight to your inbox.</p></div>",
        "island letter"
    )]
    [InlineData("<p>Sign up for our newsletter</p>", "Sign up")]
    [InlineData("<div class=\"social-follow\"><p>12,345 followers</p></div>", "followers")]
    [InlineData(
        "<p>&lt;?php if (function_exists('the_ad')) { the_ad(4711); return null; } ?&gt;</p>",
        "the_ad"
    )]
    [InlineData(
        "<p>var googletag = googletag || {}; googletag.cmd = []; window.adslot = function() { return null; };</p>",
        "googletag"
    )]
    [InlineData(
        "<div class=\"cookie-notice\"><p>We use cookies to make the pages of the island better for you.</p></div>",
        "cookies"
    )]
    [InlineData(
        "<div class=\"author-bio\"><p>Otto Brandt has written about boats and those who build them for twenty years.</p></div>",
        "twenty years"
    )]
    [InlineData(
        "<ul class=\"related-articles\"><li><a href=\"/1\">Fees to rise</a></li><li><a href=\"/2\">A new pier for the north</a></li></ul>",
        "new pier"
    )]
    public void Furniture_within_the_story_is_left_out_with_a_reason(string furniture, string words)
    {
        var article = One(
            Page(
                $"<article><h1>Ferries sail again</h1><div class=\"article-body\">{Paragraphs(Story[..3])}{furniture}{Paragraphs(Story[3..])}</div></article>"
            )
        );
        Assert.DoesNotContain(words, article.Text, StringComparison.Ordinal);
        Assert.Contains(
            article.Dropped,
            dropped =>
                dropped.Text.Contains(words, StringComparison.Ordinal) && dropped.Reason.Length > 0
        );
        Assert.All(Story, p => Assert.Contains(p, article.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Comments_are_left_out_though_they_are_prose()
    {
        var comments = string.Concat(
            Story.Select(p => $"<li class=\"comment\"><p>I have read this twice now. {p}</p></li>")
        );
        var article = One(
            Page(
                $"<article><h1>Ferries sail again</h1><div class=\"entry-content\">{Paragraphs(Story)}</div></article><div id=\"comments\"><ol class=\"comment-list\">{comments}</ol></div>"
            )
        );
        Assert.DoesNotContain("I have read this twice", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Dropped, dropped => dropped.Reason == "comments");
    }

    [Fact]
    public void A_made_up_element_within_a_paragraph_does_not_part_it()
    {
        var article = One(
            Page(
                $"<article><h1>Ferries sail again</h1>{Paragraphs(Story)}<p>The inspectors wrote two letters (<my-source><a href=\"/a\">1</a></my-source>, <my-source><a href=\"/b\">2</a></my-source>), and the company answered both of them.</p></article>"
            )
        );
        Assert.Contains(
            "The inspectors wrote two letters (1, 2), and the company answered both of them.",
            article.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_story_that_repeats_itself_keeps_what_it_repeats_and_a_second_printing_is_left_out()
    {
        var refrain = $"{Story[0]} {Story[1]}";
        var again = One(
            Page(
                $"<article><h1>Ferries sail again</h1><div class=\"text\">{Paragraphs([refrain, .. Story[2..], refrain])}</div></article>"
            )
        );
        Assert.Equal(2, again.Text.Split(refrain).Length - 1);
        var twice = One(
            Page(
                $"<article><h1>Ferries sail again</h1><div class=\"wide\">{Paragraphs(Story)}</div><div class=\"narrow\">{Paragraphs(Story)}</div></article>"
            )
        );
        Assert.Equal(1, twice.Text.Split(Story[4]).Length - 1);
        Assert.Contains(twice.Dropped, dropped => dropped.Reason == "doubled-paragraph");
    }

    [Fact]
    public void Two_languages_on_one_page_become_two_articles()
    {
        string[] korean =
        [
            "여객선 회사는 화재가 난 지 열하루 만인 목요일부터 배 세 척이 다시 운항한다고 월요일에 밝혔다.",
            "가장 작은 배가 부두에서 불탔을 때 다친 사람은 없었으나 항구는 한 주 동안 모든 선박의 출입이 금지되였다.",
            "조사관들은 화재의 원인을 아직 밝히지 않았으며 보고서는 이달 말 전에는 나오지 않을 것으로 보인다.",
            "섬 주민들은 해안경비대의 배를 타고 뭍으로 나갔으며 경비대는 돈을 받지 않고 사백 명을 실어 날랐다.",
        ];
        var articles = Read(
            Page(
                $"<article><h1>Ferries sail again</h1><div class=\"article-body\">{Paragraphs(Story)}{Paragraphs(korean)}</div></article>"
            )
        );
        Assert.Equal(["en", "ko"], articles.Select(article => article.Language));
        Assert.All(korean, p => Assert.Contains(p, articles[1].Text, StringComparison.Ordinal));
        Assert.DoesNotContain(korean[0], articles[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quoted_foreign_sentence_stays_in_its_story()
    {
        const string Quoted =
            "« Nous avons vérifié chaque câble, et nous ne sommes pas pressés », a dit la directrice aux journalistes français.";
        var article = One(
            Page(
                $"<article><h1>Ferries sail again</h1><div class=\"article-body\">{Paragraphs([.. Story[..3], Quoted, .. Story[3..]])}</div></article>"
            )
        );
        Assert.Equal("en", article.Language);
        Assert.Contains(Quoted, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_markdown_text_is_all_story()
    {
        var text = $"# Ferries\n\nShort.\n\n{Story[0]}\n\n* one\n* two\n\nEnd of notes";
        var article = Assert.Single(
            ArticleReader.Read("x.md", Encoding.UTF8.GetBytes(text), new ReadOptions()).Articles
        );
        foreach (var words in (string[])["Short.", Story[0], "one", "two", "End of notes"])
        {
            Assert.Contains(words, article.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_correction_and_a_credit_at_the_end_are_kept()
    {
        var article = One(
            Page(
                $"<article><h1>Ferries sail again</h1><div class=\"article-body\">{Paragraphs(Story)}<p>Correction: an earlier version of this article gave the wrong number of boats.</p><p>Source: The Example Agency</p></div></article>"
            )
        );
        Assert.Contains("wrong number of boats", article.Text, StringComparison.Ordinal);
        Assert.Contains("The Example Agency", article.Text, StringComparison.Ordinal);
    }

    private static string Numbered(int i) =>
        $"Boat number {i} has left the yard with a crew of {i + 3}, and the harbour master has given it a berth.";

    private static string Paragraphs(IEnumerable<string> paragraphs) =>
        string.Concat(paragraphs.Select(p => $"<p>{p}</p>\n"));

    private static string Page(string body) =>
        $"""
            <!DOCTYPE html><html lang="en"><head><title>Ferries | The Example Post</title></head><body>
            <header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav></header>
            {body}
            <footer><p>© The Example Post. All rights reserved.</p></footer></body></html>
            """;

    private static Article One(string page) => Assert.Single(Read(page));

    private static IReadOnlyList<Article> Read(string page)
    {
        var articles = ArticleReader
            .Read("x.html", Encoding.UTF8.GetBytes(page), new ReadOptions())
            .Articles;
        Assert.All(articles, ReadingLawTests.HoldsTogether);
        return articles;
    }
}
