using Stemma.Ledger;

namespace Stemma.Reporting;

/// <summary>The claims of a story with their three counts and the reasons for them.</summary>
internal static class ClaimSection
{
    public static Html Of(List<Claim> claims, ActorNames names, EvidenceIndex evidence)
    {
        if (claims.Count == 0)
        {
            return Html.Empty;
        }

        return Html.Of(
            $"""
            <details class="block"><summary><h3>Claims and what stands behind them</h3> <span class="dim">{claims.Count}</span></summary>
            <ul class="claims">
            {Html.Join(
                "\n",
                claims.OrderByDescending(c => c.Texts).ThenBy(c => c.Id.Length).ThenBy(
                    c => c.Id,
                    StringComparer.Ordinal
                ).Select(c => One(c, names, evidence))
            )}
            </ul></details>
            """
        );
    }

    private static Html One(Claim claim, ActorNames names, EvidenceIndex evidence)
    {
        var origins = claim.Origins;
        var range =
            origins.Low == origins.High ? string.Empty : $" ({origins.Low} to {origins.High})";
        return Html.Of(
            $"""
            <li id="{claim.Id}"><span class="tag">{claim.Kind.ToString().ToLowerInvariant()}</span> <bdi>{claim.Text}</bdi>
            <p class="counts small">{Count.Of(claim.Texts, "text")} · {Count.Of(
                origins.Likely,
                "origin"
            )}{range} · {Count.Of(claim.Voices.Length, "voice")}</p>
            <p>{Html.Join(
                ", ",
                claim.Witnesses.Select(w =>
                    Html.Of($"{evidence.Witness(w.Article, w.Span)}{Stance(w.Stance)}")
                )
            )}</p>
            {(
                claim.Voices.IsEmpty
                    ? Html.Empty
                    : Html.Of($"<p class=\"dim\">On the word of {names.Of(claim.Voices)}</p>")
            )}
            {(
                origins.Reasons.IsEmpty
                    ? Html.Empty
                    : Html.Of($"<p class=\"dim\">{string.Join("; ", origins.Reasons)}</p>")
            )}
            </li>
            """
        );
    }

    private static Html Stance(Stance stance) =>
        stance == Ledger.Stance.Says
            ? Html.Empty
            : Html.Of($""" <span class="flag">{Words(stance)}</span>""");

    internal static string Words(Stance stance) =>
        stance switch
        {
            Ledger.Stance.Says => "says",
            Ledger.Stance.Hedges => "hedges",
            Ledger.Stance.Denies => "denies",
            Ledger.Stance.ReportsDenial => "reports a denial",
            _ => "omits",
        };
}
