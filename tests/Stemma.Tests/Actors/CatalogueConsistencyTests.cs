using Stemma.Actors;
using Xunit;

namespace Stemma.Tests.Actors;

/// <summary>What every table of the catalogue has to keep to, whoever adds a row.</summary>
public sealed class CatalogueConsistencyTests
{
    private const string Folder = "Actors/Resources/";

    // ISO 3166-1 alpha-3, all 249.
    private const string Iso =
        "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN "
        + "BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP "
        + "EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND "
        + "IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA "
        + "MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN "
        + "PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN "
        + "SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM "
        + "YEM ZAF ZMB ZWE";

    // Kosovo has no code; XKX is the one in use, of the range left to users.
    private static readonly HashSet<string> States = [.. Iso.Split(' '), "XKX"];

    private static readonly HashSet<string> Sources = ["cldr", "iso3166", "compiled"];

    private static readonly string[][] Actors = [.. EmbeddedResource.Rows(Folder + "actors.tsv")];
    private static readonly string[][] Facts = [.. EmbeddedResource.Rows(Folder + "facts.tsv")];

    [Fact]
    public void Ids_are_unique()
    {
        Assert.Equal(250, States.Count);
        Assert.Empty(
            Actors.GroupBy(row => row[0]).Where(same => same.Count() > 1).Select(same => same.Key)
        );
    }

    [Fact]
    public void Every_state_has_its_ISO_code() =>
        Assert.Empty(
            Actors.Where(row => row[2] == "state" && !States.Contains(row[0])).Select(row => row[0])
        );

    [Fact]
    public void Every_actor_belongs_to_an_actor_of_the_catalogue()
    {
        var ids = Actors.Select(row => row[0]).ToHashSet();
        Assert.Empty(
            Actors.Where(row => row[3].Length > 0 && !ids.Contains(row[3])).Select(row => row[0])
        );
    }

    [Fact]
    public void Only_news_media_have_an_ownership() =>
        Assert.Empty(
            Actors
                .Where(row => row[5].Length > 0 && row[2] is not ("outlet" or "news-agency"))
                .Select(row => row[0])
        );

    [Fact]
    public void Every_row_says_where_it_comes_from()
    {
        Assert.All(Actors, row => AssertSource(row, 6));
        Assert.All(Facts, row => AssertSource(row, 5));
        foreach (var path in EmbeddedResource.Below(Folder + "names."))
        {
            Assert.All(EmbeddedResource.Rows(path), row => AssertSource(row, 3));
        }

        static void AssertSource(string[] row, int column) =>
            Assert.True(
                row.Length > column && Array.TrueForAll(row[column].Split(' '), Sources.Contains),
                string.Join('\t', row)
            );
    }

    [Fact]
    public void Dates_are_dates_and_an_interval_ends_after_it_began() =>
        Assert.Empty(
            Facts
                .Where(row =>
                    (row[3].Length > 0 && !IsoDate.TryParse(row[3], out _))
                    || (row[4].Length > 0 && !IsoDate.TryParse(row[4], out _))
                    || CatalogueRows.Fact(row) is { From: { } from, To: { } to }
                        && to.Latest <= from.Earliest
                )
                .Select(row => string.Join(' ', row))
        );

    [Fact]
    public void An_office_has_one_holder_at_a_time()
    {
        var wrong = new List<string>();
        foreach (
            var office in Facts
                .Where(row => row[1].StartsWith("office:", StringComparison.Ordinal))
                .Select(CatalogueRows.Fact)
                .GroupBy(fact => (fact.Kind, fact.Object))
        )
        {
            var terms = office.OrderBy(term => term.From!.Value.Earliest).ToArray();
            for (int at = 1; at < terms.Length; at++)
            {
                // To is the day it no longer holds; with only a month known the two may share it.
                if (terms[at - 1].To is not { } end || end.Earliest > terms[at].From!.Value.Latest)
                {
                    wrong.Add($"{terms[at - 1]} / {terms[at]}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_fact_stands_twice_or_overlaps_itself() =>
        Assert.Empty(
            Facts
                .Select(CatalogueRows.Fact)
                .GroupBy(fact => (fact.Subject, fact.Kind, fact.Object))
                .Where(same =>
                    same.OrderBy(fact => fact.From?.Earliest)
                        .Zip(same.OrderBy(fact => fact.From?.Earliest).Skip(1))
                        .Any(pair =>
                            pair.First.To is not { } end
                            || pair.Second.From is not { } start
                            || end.Earliest > start.Latest
                        )
                )
                .Select(same => same.Key.ToString())
        );

    [Fact]
    public void A_form_names_one_actor_in_a_language_or_has_rules_for_each()
    {
        var rules = EmbeddedResource
            .Rows(Folder + "context.tsv")
            .Select(row => (row[0], row[1], row[2]))
            .ToHashSet();
        var wrong = new List<string>();
        foreach (var path in EmbeddedResource.Below(Folder + "names."))
        {
            var language = path[(Folder + "names.").Length..^4];
            foreach (
                var form in EmbeddedResource
                    .Rows(path)
                    .GroupBy(row => row[0])
                    .Where(same => same.Count() > 1)
            )
            {
                wrong.AddRange(
                    form.Where(row => !rules.Contains((language, row[0].TrimEnd('*'), row[1])))
                        .Select(row => $"{language} {row[0]} {row[1]}")
                );
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_rule_of_context_is_about_a_form_the_catalogue_has()
    {
        var forms = EmbeddedResource
            .Below(Folder + "names.")
            .SelectMany(path =>
                EmbeddedResource
                    .Rows(path)
                    .Select(row =>
                        (path[(Folder + "names.").Length..^4], row[0].TrimEnd('*'), row[1])
                    )
            )
            .ToHashSet();
        Assert.Empty(
            EmbeddedResource
                .Rows(Folder + "context.tsv")
                .Where(row =>
                    !forms.Contains((row[0], row[1], row[2]))
                    && !forms.Contains(("mul", row[1], row[2]))
                )
                .Select(row => string.Join(' ', row.Take(3)))
        );
    }
}
