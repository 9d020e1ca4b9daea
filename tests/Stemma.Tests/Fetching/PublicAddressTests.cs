using System.Net;
using CsCheck;
using Stemma.Fetching;
using Xunit;

namespace Stemma.Tests.Fetching;

/// <summary>Which addresses may be asked.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("198.19.0.1")]
    [InlineData("224.0.0.251")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:0:10.0.0.1")]
    [InlineData("64:ff9b::169.254.169.254")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:a9fe:a9fe::1")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("fe80::1%1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("4000::1")]
    public void Inner_addresses_are_objected_to(string address) =>
        Assert.NotNull(PublicAddress.Objection(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("100.63.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("192.0.1.1")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2002:808:808::1")]
    [InlineData("2606:4700::1111")]
    public void Public_addresses_are_not(string address) =>
        Assert.Null(PublicAddress.Objection(IPAddress.Parse(address)));

    [Fact]
    public void An_address_is_judged_alike_in_every_form() =>
        Gen
            .Byte.Array[4]
            .Sample(bytes =>
            {
                var plain = PublicAddress.Objection(new IPAddress(bytes)) is null;
                byte[] mapped = [.. new byte[10], 0xFF, 0xFF, .. bytes];
                byte[] translated = [0, 0x64, 0xFF, 0x9B, .. new byte[8], .. bytes];
                byte[] sixToFour = [0x20, 0x02, .. bytes, .. new byte[10]];
                Assert.All(
                    [mapped, translated, sixToFour],
                    form =>
                        Assert.Equal(plain, PublicAddress.Objection(new IPAddress(form)) is null)
                );
            });
}
