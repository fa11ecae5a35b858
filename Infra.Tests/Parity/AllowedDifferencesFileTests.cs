using Infra.Cli.Parity;
using Infra.Model.Findings;
using Infra.Model.Parity;

namespace Infra.Tests.Parity;

public sealed class AllowedDifferencesFileTests
{
    [Fact]
    public void File_ThatIsGood_IsRead()
    {
        var file = AllowedDifferencesFile.Parse(
            """
            reference: prod
            settings:
              - { what: network.nat, in: [dev, staging], why: it is cheap }
              - { what: release, in: [dev], why: promotions, passing: true }
            resources: []
            """);

        Assert.Equal("prod", file.Content.Reference.ToString());
        Assert.Equal(
            [("network.nat", "dev staging", "it is cheap", false), ("release", "dev", "promotions", true)],
            file.Content.Settings.Select(entry => (entry.What, string.Join(' ', entry.In), entry.Why, entry.Passing)));
        Assert.Equal((4, 3), (file.LineOf("settings[1].in[0]"), file.LineOf("settings[0]")));
    }

    [Theory]
    [InlineData("", "allowed-differences.yaml:1: found nothing in the file; write reference, settings and resources")]
    [InlineData("a: [\n", "allowed-differences.yaml:2: found invalid YAML here (While parsing a node, did not find expected node content); correct the file")]
    [InlineData("[]", "allowed-differences.yaml:1: found a list; write a map with the keys reference, settings, resources")]
    [InlineData(
        "reference: Prod\nsettings: []\nresource: []\n",
        "allowed-differences.yaml:1: reference: found \"Prod\"; write a name of at most 12 lower-case letters, digits and hyphens that starts with a letter and does not end in a hyphen",
        "allowed-differences.yaml:1: resources: found no key \"resources\"; add it",
        "allowed-differences.yaml:3: resource: found an unknown key \"resource\"; write \"resources\"")]
    [InlineData(
        "reference: prod\nsettings:\n  - what: ' '\n    in: []\n    why: ''\n  - what: a\n    in: [prod]\n    why: x\nresources:\n  - { what: b, in: [], why: x }\n",
        "allowed-differences.yaml:3: settings[0].what: found nothing that may differ; write a setting, or a type of resources",
        "allowed-differences.yaml:4: settings[0].in: found no environment; name those in which it differs",
        "allowed-differences.yaml:5: settings[0].why: found no reason; write why the difference is wanted",
        "allowed-differences.yaml:7: settings[1].in: found \"prod\", which is the reference; name the others",
        "allowed-differences.yaml:10: resources[0].in: found no environment; name those in which it differs")]
    public void File_ThatIsWrong_IsRefusedWithEverything(string text, params string[] problems)
    {
        var exception = Assert.Throws<UserException>(() => AllowedDifferencesFile.Parse(text));

        Assert.Equal(problems, exception.Message.Split('\n'));
    }

    [Theory]
    [InlineData("network.nat", "network.nat", true)]
    [InlineData("network", "network.nat", true)]
    [InlineData("network.nat", "network", false)]
    [InlineData("network.na", "network.nat", false)]
    [InlineData("pools.*.capacity", "pools.general.capacity.min", true)]
    [InlineData("pools.*.capacity", "pools.general.spread", false)]
    [InlineData("pools.*", "pools", false)]
    [InlineData("aws:ec2/eip:Eip", "aws:ec2/eip:Eip", true)]
    [InlineData("aws:ec2/eip:Eip", "aws:ec2/eip:EipAssociation", false)]
    public void Entry_OfAPath_CoversWhatIsBelowIt(string what, string fact, bool covers) =>
        Assert.Equal(covers, new AllowedDifference { What = what, In = [], Why = "" }.Covers(fact));
}
