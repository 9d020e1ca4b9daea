using System.Text;
using CsCheck;
using Stemma.Fetching;
using Xunit;

namespace Stemma.Tests.Fetching;

/// <summary>RFC 9309.</summary>
public sealed class RobotsFileTests
{
    private static RobotsFile Parse(string text) =>
        RobotsFile.Parse(Encoding.UTF8.GetBytes(text), "Stemma");

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/open", "/a/open/1", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?v=1", true)]
    [InlineData("User-agent: *\nDisallow: /search?", "/search?q=1", false)]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/caf%c3%a9/menu", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: stemma\nDisallow: /private", "/a", true)]
    [InlineData(
        "User-agent: *\nAllow: /\n\nUser-agent: Other\nUser-agent: STEMMA\nDisallow: /private",
        "/private/x",
        false
    )]
    [InlineData("User-agent: Other\nDisallow: /", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("\uFEFFuser-agent : * # all\r\ndisallow : /a # this\r\n", "/a", false)]
    [InlineData("User-agent: stemma\nDisallow: /a\nUser-agent: stemma\nDisallow: /b", "/b", false)]
    [InlineData("", "/a", true)]
    public void Rules_decide(string text, string path, bool allows) =>
        Assert.Equal(allows, Parse(text).Allows(path));

    [Fact]
    public void A_crawl_delay_is_read() =>
        Assert.Equal(TimeSpan.FromSeconds(2.5), Parse("User-agent: *\nCrawl-delay: 2.5").Delay);

    [Fact]
    public void Any_bytes_are_a_file() =>
        Gen.OneOf(
                Gen.Byte.Array[0, 200],
                Gen.OneOf(
                        "User-agent: *\n",
                        "Disallow: /",
                        "*",
                        "$",
                        "\n",
                        "Allow: ",
                        "%",
                        "Crawl-delay: 1e400\n",
                        "Stemma",
                        ":"
                    )
                    .Array[0, 30]
                    .Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces)))
            )
            .Sample(
                bytes =>
                {
                    var file = RobotsFile.Parse(bytes, "Stemma");
                    Assert.Equal(
                        file.Allows("/a/b?c"),
                        RobotsFile.Parse(bytes, "Stemma").Allows("/a/b?c")
                    );
                },
                iter: 2000
            );
}
