using Xunit;

namespace Stemma.Tests.Reading.Inputs;

/// <summary>RSS, Atom and JSON Feed: items with words become articles, items with only a link are named.</summary>
public sealed class FeedTests
{
    private const string Item =
        "<item><title>Veldmar builds a pier</title><link>https://gazette.example/pier</link><dc:creator>Ana Lima</dc:creator>"
        + "<pubDate>Tue, 05 Mar 2024 10:00:00 +0900</pubDate><description>In short.</description><content:encoded><![CDATA["
        + Made.Story
        + "]]></content:encoded></item>";

    private static string Rss(params string[] items) =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Gazette</title><language>en-gb</language>{string.Concat(items)}</channel></rss>";

    [Fact]
    public void An_item_with_its_text_is_an_article_with_what_the_feed_says()
    {
        var article = Assert.Single(Made.Read("feed.xml", Rss(Item)).Articles);
        Assert.Equal("Veldmar builds a pier", article.Title);
        Assert.Equal("https://gazette.example/pier", article.Url);
        Assert.Equal("Gazette", article.Outlet);
        Assert.Equal(["Ana Lima"], article.Authors);
        Assert.Equal("2024-03-05T10:00:00+09:00", article.Published.When.Value.ToString());
        Assert.Contains("nine years", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("In short", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_with_only_a_link_is_named_with_the_remedy_and_the_rest_goes_on()
    {
        var outcome = Made.Read(
            "feed.xml",
            Rss("<item><title>Elsewhere</title><link>https://gazette.example/b</link></item>", Item)
        );
        Assert.Single(outcome.Articles);
        Assert.Equal(
            "item 1 \"Elsewhere\" holds only a link: fetch it by naming https://gazette.example/b",
            outcome.Failure
        );
    }

    [Fact]
    public void A_summary_is_read_where_there_is_nothing_fuller()
    {
        var outcome = Made.Read(
            "feed.rss",
            Rss(
                "<item><title>Ferry</title><description>The council &amp;amp; the port said on Monday that the ferry stops.</description></item>"
            )
        );
        Assert.Contains(
            "The council & the port said",
            Assert.Single(outcome.Articles).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Atom_with_markup_in_place_and_an_update()
    {
        var article = Assert.Single(
            Made.Read(
                "feed.atom",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Gazette</title><entry><title type=\"html\">A &lt;b&gt;pier&lt;/b&gt;</title>"
                    + "<link rel=\"self\" href=\"https://gazette.example/feed\"/><link href=\"https://gazette.example/e\"/>"
                    + "<author><name>Ana Lima</name><email>a@b.example</email></author><updated>2024-03-06T10:00:00Z</updated>"
                    + $"<published>2024-03-05T10:00:00Z</published><content type=\"xhtml\"><div>{Made.Story}</div></content></entry></feed>"
            ).Articles
        );
        Assert.Equal("A pier", article.Title);
        Assert.Equal("https://gazette.example/e", article.Url);
        Assert.Equal(["Ana Lima"], article.Authors);
        Assert.Equal("2024-03-05T10:00:00Z", article.Published.When.Value.ToString());
    }

    [Fact]
    public void Rss_1_with_its_items_beside_the_channel()
    {
        var article = Assert.Single(
            Made.Read(
                "feed.rdf",
                "<rdf:RDF><channel><title>Gazette</title></channel><item rdf:about=\"https://gazette.example/r\"><title>Pier</title>"
                    + "<dc:date>2024-03-05</dc:date><description>The council approved the pier, its chair said on Monday.</description></item></rdf:RDF>"
            ).Articles
        );
        Assert.Equal("https://gazette.example/r", article.Url);
        Assert.Equal("Gazette", article.Outlet);
        Assert.Equal("2024-03-05", article.Published.When.Value.ToString());
    }

    [Theory]
    [InlineData("</item>", "")]
    [InlineData("</channel></rss>", "")]
    [InlineData("</title>", "</titel>")]
    [InlineData("Gazette", "Gazette & Co < 3")]
    public void A_broken_feed_is_read_as_far_as_it_goes(string whole, string broken)
    {
        var outcome = Made.Read(
            "feed.xml",
            Rss(Item, Item).Replace(whole, broken, StringComparison.Ordinal)
        );
        Assert.Contains(
            outcome.Articles,
            article => article.Text.Contains("nine years", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Equal_items_are_two_articles_with_ids_of_their_own()
    {
        var outcome = Made.Read("feed.xml", Rss(Item, Item));
        Assert.Equal(2, outcome.Articles.Select(article => article.Id).Distinct().Count());
    }

    [Fact]
    public void Json_feed()
    {
        var outcome = Made.Read(
            "feed.json",
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Gazette","authors":[{"name":"Ana Lima"}],"items":[
             {"id":"1","url":"https://gazette.example/1","title":"Pier","content_html":"<p>The council approved the pier, its chair said on Monday.</p>","date_published":"2024-03-05T10:00:00Z"},
             {"id":"2","url":"https://gazette.example/2"}]}
            """
        );
        var article = Assert.Single(outcome.Articles);
        Assert.Equal("Gazette", article.Outlet);
        Assert.Equal(["Ana Lima"], article.Authors);
        Assert.Equal("2024-03-05T10:00:00Z", article.Published.When.Value.ToString());
        Assert.Contains("item 2 holds only a link", outcome.Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<urlset><url><loc>https://a.example</loc></url></urlset>", "a site map")]
    [InlineData("<?xml version=\"1.0\"?><catalog><book/></catalog>", "its root is <catalog>")]
    [InlineData("<rss><channel></channel></rss>", "a feed without items")]
    [InlineData("", "not XML")]
    public void Other_xml_is_named(string xml, string reason)
    {
        var outcome = Made.Read("x.xml", xml);
        Assert.Empty(outcome.Articles);
        Assert.Contains(reason, outcome.Failure, StringComparison.Ordinal);
    }
}
