namespace Stemma.Lineage;

/// <summary>
/// Weighs which of two linked articles was made from the other. Every sign adds to the log-odds; the weights are judgements, not
/// measurements: 4 stands for "one says so" (odds of 55 to 1), 2 for a sign that is seldom wrong (7 to 1), 1 for one that is right three times
/// out of four.
/// </summary>
internal static class DirectionJudge
{
    private const double SaysSo = 4;
    private const double SeldomWrong = 2;
    private const double RatherTrue = 1;
    private const double HardlyTelling = 0.5;

    /// <summary>Differences of coverage below this tell nothing: two copies of one text differ by as much through their headlines and credits.</summary>
    private const double LeastAsymmetry = 0.08;

    internal static DirectionEvidence Weigh(
        Article first,
        Article second,
        double firstCovered,
        double secondCovered
    )
    {
        var sameMaker = Makers.AreSame(first, second);
        var evidence = new DirectionEvidence(0, false, sameMaker, []);
        evidence = Credits(evidence, first, second);
        evidence = Dates(evidence, first, second, ShareOutsideSource(first, second));
        evidence = Versions(evidence, first, second, sameMaker);
        evidence = Datelines(evidence, first, second, sameMaker);
        return sameMaker
            ? evidence
            : Containment(evidence, first, second, firstCovered, secondCovered);
    }

    // Two clients of one agency: which of them printed first tells little about where the other has its text from.
    private static bool ShareOutsideSource(Article first, Article second) =>
        first.Agency is { Length: > 0 } agency
        && second.Agency is { Length: > 0 } other
        && Makers.IsSameName(agency, other)
        && !IsMaker(agency, first)
        && !IsMaker(agency, second);

    private static bool IsMaker(string agency, Article article) =>
        Makers.Of(article) is { } maker && Makers.IsSameName(maker, agency);

    /// <summary>How an article is called in reasons.</summary>
    internal static string Label(Article article)
    {
        var slash = article.Path.LastIndexOf('/');
        return article.Outlet is { Length: > 0 } outlet
            ? $"{outlet} ({article.Path[(slash + 1)..]})"
            : article.Path[(slash + 1)..];
    }

    private static DirectionEvidence Credits(
        DirectionEvidence evidence,
        Article first,
        Article second
    )
    {
        var forward = Makers.Credit(second, first);
        var backward = Makers.Credit(first, second);
        if (forward is not null && backward is null)
        {
            return evidence.And(SaysSo, $"{Label(second)} names {forward} as a source") with
            {
                Stated = true,
            };
        }

        return backward is not null && forward is null
            ? evidence.And(-SaysSo, $"{Label(first)} names {backward} as a source") with
            {
                Stated = true,
            }
            : evidence;
    }

    private static DirectionEvidence Dates(
        DirectionEvidence evidence,
        Article first,
        Article second,
        bool sisters
    )
    {
        var order = PublicationOrder.Compare(first, second);
        if (order == 0)
        {
            return evidence;
        }

        var (earlier, later) = order < 0 ? (first, second) : (second, first);
        var weight =
            (sisters ? HardlyTelling : SeldomWrong) * PublicationOrder.Trust(first, second);
        return evidence.And(
            order < 0 ? weight : -weight,
            $"{Label(later)} was published after {Label(earlier)} ({later.Published.When.Value} against {earlier.Published.When.Value})"
        );
    }

    private static DirectionEvidence Versions(
        DirectionEvidence evidence,
        Article first,
        Article second,
        bool sameMaker
    )
    {
        if (!sameMaker)
        {
            return evidence;
        }

        var one = VersionMark.Of(first);
        var other = VersionMark.Of(second);
        var apart = (other?.Rank ?? 0) - (one?.Rank ?? 0);
        if (apart == 0)
        {
            return evidence;
        }

        var (says, words) =
            (other is { } late && Math.Abs(late.Rank) >= Math.Abs(one?.Rank ?? 0))
                ? (second, late.Words)
                : (first, one!.Value.Words);
        return evidence.And(
            apart > 0 ? SeldomWrong : -SeldomWrong,
            $"{Label(says)} is marked \"{words}\""
        );
    }

    private static DirectionEvidence Datelines(
        DirectionEvidence evidence,
        Article first,
        Article second,
        bool sameMaker
    )
    {
        var one = WireOpening.Agency(first);
        var other = WireOpening.Agency(second);
        if (sameMaker || one is null == other is null)
        {
            return evidence;
        }

        return one is not null
            ? evidence.And(
                RatherTrue,
                $"{Label(first)} opens with an agency's dateline ({one}), {Label(second)} does not"
            )
            : evidence.And(
                -RatherTrue,
                $"{Label(second)} opens with an agency's dateline ({other}), {Label(first)} does not"
            );
    }

    private static DirectionEvidence Containment(
        DirectionEvidence evidence,
        Article first,
        Article second,
        double firstCovered,
        double secondCovered
    )
    {
        var apart = secondCovered - firstCovered;
        if (Math.Abs(apart) < LeastAsymmetry)
        {
            return evidence;
        }

        var (part, whole, inside, left) =
            apart > 0
                ? (second, first, secondCovered, firstCovered)
                : (first, second, firstCovered, secondCovered);
        return evidence.And(
            Math.Clamp(4 * apart, -RatherTrue, RatherTrue),
            $"{Percent(inside)} of {Label(part)} stands in {Label(whole)}, but only {Percent(left)} the other way round"
        );
    }

    internal static string Percent(double share) => $"{Math.Round(share * 100)} %";
}
