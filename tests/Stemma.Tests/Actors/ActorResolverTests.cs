using CsCheck;
using Stemma.Actors;
using Xunit;

namespace Stemma.Tests.Actors;

public sealed class ActorResolverTests
{
    private static Article[] Run() =>
        [
            NameFinderTests.Named("국제정치연구학회 연구사 한명철이 글을 발표하였다.", "ko"),
            NameFinderTests.Named(
                "\"It is a mistake,\" wrote researcher Han Myong Chol in state-run KCNA.",
                "en"
            ),
            NameFinderTests.Named(
                "Han Myeong-cheol, a researcher at the society, said so.",
                "en"
            ) with
            {
                Path = "c.txt",
            },
            NameFinderTests.Named("気象庁の高橋誠一報道官は会見で述べた。", "ja"),
            NameFinderTests.Named("Spokesman Seiichi Takahashi told reporters.", "en"),
            NameFinderTests.Named("写真家、高橋誠一さん(58)の写真展が開かれている。", "ja"),
        ];

    private static string Ids(IEnumerable<Article> articles)
    {
        var ordered = articles.OrderBy(article => article.Id).ToArray();
        var roll = ActorResolver.Across(ordered);
        return string.Join(
            '\n',
            ordered.SelectMany(article =>
                roll.Apply(article)
                    .Layer<NameLayer>()
                    .Names.Select(name => $"{article.Id} {name.Span.Start} {name.Actor}")
            )
        );
    }

    private static string? ActorOf(Article[] run, int article, string words)
    {
        var applied = ActorResolver.Across(run).Apply(run[article]);
        return applied
            .Layer<NameLayer>()
            .Names.First(name => applied.Words(name.Span).Contains(words, StringComparison.Ordinal))
            .Actor;
    }

    [Fact]
    public void A_Korean_name_and_its_romanisations_are_one_actor_where_the_role_agrees()
    {
        var run = Run();
        var id = ActorOf(run, 0, "한명철");
        Assert.Equal(id, ActorOf(run, 1, "Han Myong Chol"));
        Assert.Equal(id, ActorOf(run, 2, "Han Myeong-cheol"));
        Assert.Matches("^han-my", id);
    }

    [Fact]
    public void A_Japanese_name_and_its_reading_in_western_order_are_one_actor()
    {
        var run = Run();
        Assert.Equal("seiichi-takahashi", ActorOf(run, 3, "高橋誠一"));
        Assert.Equal("seiichi-takahashi", ActorOf(run, 4, "Seiichi Takahashi"));
    }

    [Fact]
    public void A_namesake_of_another_trade_stays_another_actor()
    {
        var run = Run();
        Assert.NotEqual(ActorOf(run, 3, "高橋誠一"), ActorOf(run, 5, "高橋誠一"));
    }

    [Fact]
    public void Every_join_has_its_reason()
    {
        var merged = ActorResolver.Across(Run()).Actors.SelectMany(actor => actor.Merged).ToArray();
        Assert.NotEmpty(merged);
        Assert.All(merged, join => Assert.False(string.IsNullOrWhiteSpace(join.Reason)));
    }

    [Fact]
    public void The_order_of_the_articles_changes_nothing()
    {
        var run = Run();
        var expected = Ids(run);
        var roll = ActorResolver.Across(run);
        Gen.Shuffle(run)
            .Sample(
                shuffled =>
                {
                    Assert.Equal(expected, Ids(shuffled));
                    var other = ActorResolver.Across(shuffled);
                    Assert.Equal(
                        roll.Actors.Select(actor =>
                            (actor.Id, actor.Name, string.Join('|', actor.Merged))
                        ),
                        other.Actors.Select(actor =>
                            (actor.Id, actor.Name, string.Join('|', actor.Merged))
                        )
                    );
                },
                iter: 50
            );
    }

    [Fact]
    public void Every_actor_of_the_catalogue_that_is_named_is_on_the_roll_under_its_English_name()
    {
        var roll = ActorResolver.Across([NameFinderTests.Named("남조선과 뽈스까, 나토", "ko")]);
        Assert.Equal(
            ["KOR:South Korea", "NATO:North Atlantic Treaty Organization", "POL:Poland"],
            roll.Actors.Select(actor => $"{actor.Id}:{actor.Name}")
        );
    }
}
