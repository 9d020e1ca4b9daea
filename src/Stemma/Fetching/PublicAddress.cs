using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Stemma.Fetching;

/// <summary>
/// Which addresses are on the public internet. The blocks are those of the IANA special-purpose address registries for IPv4 and IPv6 that are not
/// globally reachable, and the addresses at which clouds hand out credentials. See docs/decisions/0004.
/// </summary>
internal static class PublicAddress
{
    private static readonly ImmutableArray<(IPNetwork Block, string Name)> Blocks =
    [
        .. new (string, string)[]
        {
            ("0.0.0.0/8", "this network"),
            ("10.0.0.0/8", "a private network"),
            ("100.64.0.0/10", "a carrier's inner network"),
            ("127.0.0.0/8", "this machine"),
            ("168.63.129.16/32", "a cloud's own service"),
            ("169.254.0.0/16", "a link-local network"),
            ("172.16.0.0/12", "a private network"),
            ("192.0.0.0/24", "protocol assignments"),
            ("192.0.2.0/24", "documentation"),
            ("192.88.99.0/24", "a 6to4 relay"),
            ("192.168.0.0/16", "a private network"),
            ("198.18.0.0/15", "benchmarks"),
            ("198.51.100.0/24", "documentation"),
            ("203.0.113.0/24", "documentation"),
            ("224.0.0.0/4", "multicast"),
            ("240.0.0.0/4", "reserved"),
            ("::/96", "this machine, or an IPv4 address in disguise"),
            ("64:ff9b:1::/48", "a local translation"),
            ("100::/64", "discarded"),
            ("2001::/23", "protocol assignments"),
            ("2001:db8::/32", "documentation"),
            ("3fff::/20", "documentation"),
            ("5f00::/16", "segment routing"),
            ("fc00::/7", "a private network"),
            ("fe80::/10", "a link-local network"),
            ("fec0::/10", "a private network"),
            ("ff00::/8", "multicast"),
        }.Select(row => (IPNetwork.Parse(row.Item1), row.Item2)),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>What an address belongs to that is not public; null for a public one.</summary>
    public static string? Objection(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Objection(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            var bytes = address.GetAddressBytes();
            var bare = new IPAddress(bytes);
            if (Translated.Contains(bare))
            {
                return Objection(new IPAddress(bytes.AsSpan(12, 4)));
            }

            if (SixToFour.Contains(bare))
            {
                return Objection(new IPAddress(bytes.AsSpan(2, 4)));
            }

            return Named(bare) ?? (GlobalUnicast.Contains(bare) ? null : "no public block");
        }

        return Named(address);
    }

    private static string? Named(IPAddress address)
    {
        foreach (var (block, name) in Blocks)
        {
            if (block.BaseAddress.AddressFamily == address.AddressFamily && block.Contains(address))
            {
                return name;
            }
        }

        return null;
    }
}
