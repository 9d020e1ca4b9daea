using System.Text;
using Stemma.Reading;
using Xunit;

namespace Stemma.Tests.Reading;

/// <summary>What is left out keeps its place on the page and a reason that people can read.</summary>
public sealed class DroppedTextTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Lighthouse sold</title></head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
        <article><h1>Lighthouse sold</h1><p>The lighthouse on the northern cape was sold on Monday to a family from the mainland, the agent said.</p>
        <div class="share">Share this: Facebook</div>
        <p>The family plans to open six rooms to guests next spring, and to keep the lamp lit as the law demands.</p></article>
        <footer><p>Copyright 2024 The Example Post</p></footer></body></html>
        """;

    [Fact]
    public void Each_stands_before_the_part_that_follows_it()
    {
        var article = Assert.Single(
            ArticleReader.Read("x.html", Encoding.UTF8.GetBytes(Page), new ReadOptions()).Articles
        );
        var share = Assert.Single(article.Dropped, d => d.Reason == "share-links");
        Assert.StartsWith("The family plans", article.Text[share.At..], StringComparison.Ordinal);
        Assert.Equal(0, article.Dropped[0].At);
        Assert.Equal(article.Text.Length, article.Dropped[^1].At);
        Assert.Equal(article.Dropped.Select(d => d.At).Order(), article.Dropped.Select(d => d.At));
    }

    [Fact]
    public void Every_reason_of_the_rules_has_a_meaning()
    {
        var rules = EmbeddedResource
            .Below("Reading/Resources/furniture.")
            .SelectMany(EmbeddedResource.Rows)
            .Where(row => row[0] == "drop")
            .Concat(
                EmbeddedResource
                    .Rows("Reading/Resources/page-marking.tsv")
                    .Where(row => row[0] is "drop" or "drop-whole")
            )
            .Select(row => row[1])
            .Distinct(StringComparer.Ordinal);
        Assert.All(rules, reason => Assert.Contains(reason, DropReasons.All));
    }
}
