using System.Text;
using CsCheck;
using Stemma.Actors;
using Stemma.Actors.Tagging;
using Xunit;

namespace Stemma.Tests.Actors.Tagging;

public sealed class TaggerModelTests
{
    private static readonly TagScheme Scheme = new([NameType.Person, NameType.Place]);

    [Fact]
    public void TheBestTagsAlwaysMakeWholeNames() =>
        Gen.Select(Gen.Short[-300, 300].Array[0, 16 * 12], Gen.Short[-300, 300].Array[81])
            .Sample(
                (scores, transitions) =>
                {
                    int units = scores.Length / TaggerModel.Lane;
                    var tags = new int[units];
                    new BestTags(Scheme, transitions).Find(scores, TaggerModel.Lane, tags);
                    int before = TagScheme.Outside;
                    foreach (int tag in tags.Append(TagScheme.Outside))
                    {
                        Assert.True(TagScheme.Follows(before, tag));
                        before = tag;
                    }
                },
                iter: 500
            );

    [Fact]
    public void TheBestTagsAreThoseThatScoreBest()
    {
        var scores = new short[2 * TaggerModel.Lane];
        int first = Scheme.Tag(1, 0, 2, 0);
        int last = Scheme.Tag(1, 0, 2, 1);
        scores[first] = 5;
        scores[Scheme.Tag(0, 0, 1, 0)] = 4;
        scores[TaggerModel.Lane + last] = 5;
        var tags = new int[2];

        new BestTags(Scheme, new short[81]).Find(scores, TaggerModel.Lane, tags);

        Assert.Equal([first, last], tags);
        Assert.Equal(NameType.Place, Scheme.TypeOf(tags[0]));
    }

    [Fact]
    public void AFileGivesBackTheWeightsItWasWrittenFrom()
    {
        uint[] features = [3, 70_000, uint.MaxValue];
        var weights = new sbyte[features.Length * TaggerModel.Lane];
        weights[1] = -127;
        weights[TaggerModel.Lane + 8] = 127;
        weights[(2 * TaggerModel.Lane) + 2] = 1;
        var transitions = new short[81];
        transitions[80] = -1234;
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            TaggerFile.Write(writer, Scheme, transitions, features, weights);
        }

        bytes.Position = 0;
        using var reader = new BinaryReader(bytes);
        var model = TaggerFile.Read(reader);
        var scores = new short[model.Width];
        model.Score([70_000, uint.MaxValue, 5, 70_000], scores);

        Assert.Equal(transitions, model.Transitions);
        Assert.Equal(Scheme.Types, model.Scheme.Types);
        Assert.Equal(254, scores[8]);
        Assert.Equal(1, scores[2]);
        Assert.Equal(0, scores[1]);
    }

    [Fact]
    public void WhatIsNoModelIsSaidToBeNone()
    {
        using var reader = new BinaryReader(new MemoryStream(new byte[64]));

        Assert.Throws<InvalidDataException>(() => TaggerFile.Read(reader));
    }

    [Fact]
    public void TheGazetteerTakesTheLongestName()
    {
        var gazetteer = Gazetteer.Of("latin", characters: false);
        var hashes = new[] { "new", "york", "city", "was" }
            .Select(w => FeatureSink.Hash(w))
            .ToArray();

        int end = gazetteer.Longest(hashes, 0, out int kinds);

        Assert.Equal(3, end);
        Assert.Equal(4, kinds & 4);
        Assert.Equal(3, gazetteer.Longest(hashes, 3, out _));
    }
}
