using Infra.Model.Proofs;
using Infra.Model.Settings;
using Infra.Tests.Services;
using Infra.Tests.Support;

namespace Infra.Tests.Proofs;

public sealed class ProofGateTests
{
    private const string Demand = """{ "services": true, "servers": true, "maxAgeDays": 30 }""";

    private const string Remedy = "run ./infractl prove dev shop/api -- COMMAND while it is in test, and commit the file";

    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = new(2026, 11, 30);

    private static readonly EnvironmentDefinition Before = Service("enabled a 100/100, test b");

    private static readonly EnvironmentDefinition After = Service("enabled a 100/100, enabled b 0/100");

    private static readonly ProofTarget Target = ProofTarget.InTest(Before, "shop/api").Single();

    [Fact]
    public void Enable_WithEvidenceOfTheVersion_IsAllowed() => Assert.Empty(Check(Good().Write()));

    [Fact]
    public void Enable_WithoutEvidence_NamesTheFileAndTheCommand() => Assert.Equal(
        [$"services.shop.api.versions[1].stage: found no evidence in {Target.File} for \"{Target.Name}\"; {Remedy}"],
        Check(null));

    [Fact]
    public void Enable_WithAFailedCommand_IsRefused() => AssertFound(
        Proof.Of(Target, ["./test"], 3, "", Noon).Write(),
        $"evidence in {Target.File} of a command that ended with 3");

    [Fact]
    public void Enable_WithEvidenceThatWasEdited_IsRefused() => AssertFound(
        Proof.Of(Target, ["./test"], 3, "", Noon).Write().Replace("\"exitCode\": 3", "\"exitCode\": 0", StringComparison.Ordinal),
        $"evidence in {Target.File} that was edited after it was written");

    [Fact]
    public void Enable_WithTheEvidenceOfAnotherVersion_IsRefused()
    {
        var other = ProofTarget.InTest(Service("enabled a 100/100, test c"), "shop/api").Single();

        AssertFound(Proof.Of(other, ["./test"], 0, "", Noon).Write(), $"evidence in {Target.File} of \"{other.Name}\" in dev");
    }

    [Fact]
    public void Enable_WithWhatIsNoEvidence_IsRefused() =>
        AssertFound("{}", $"a file {Target.File} that is no evidence of the format infra-evidence/1");

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Enable_WithOldEvidence_IsRefusedAfterItsAge(int days, bool isAllowed)
    {
        var findings = ProofGate.Check(Before, After, _ => Good().Write(), Today.AddDays(days)).ToList();

        Assert.Equal(isAllowed, findings.Count == 0);
        if (!isAllowed) Assert.Contains("of 2026-11-30, more than 30 days ago", findings[0].Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Enable_WithoutTheSetting_AsksForNothing() => Assert.Empty(ProofGate.Check(
        ShopServices.With("enabled a 100/100, test b"), ShopServices.With("enabled a 100/100, enabled b 0/100"), _ => null, Today));

    [Fact]
    public void Enable_InAChangeThatLiftsTheDemand_AsksAllTheSame() => Assert.Single(ProofGate.Check(
        Before, ShopServices.With("enabled a 100/100, enabled b 0/100"), _ => null, Today));

    [Theory]
    [InlineData("enabled a 100/100", "enabled a 100/100, test b")]
    [InlineData("draining a 0/100, enabled b 100/100", "enabled a 0/100, enabled b 100/100")]
    [InlineData("enabled a 100/100, enabled b 0/100", "enabled a 50/100, enabled b 50/100")]
    public void Change_ThatEnablesNothingFromTest_AsksForNothing(string before, string after) =>
        Assert.Empty(ProofGate.Check(Service(before), Service(after), _ => null, Today));

    [Fact]
    public void Servers_ThatAreEnabled_NeedEvidenceOfTheGeneration()
    {
        EnvironmentDefinition Pool(string stage) => Servers(
            $$"""{ "stage": "{{stage}}", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 100 } } }""");
        var target = ProofTarget.InTest(Pool("test"), "general").Single();

        Assert.Equal($"infra/generation={target.Name}", target.Variables["INFRA_NODES"]);
        Assert.Equal($"dev-general-{target.Hash}", target.Name);
        Assert.Empty(ProofGate.Check(Pool("test"), Pool("enabled"), file => file == target.File ? Proof.Of(target, ["./test"], 0, "", Noon).Write() : null, Today));
        Assert.Equal(
            [$"pools.general.generations[1].stage: found no evidence in evidence/dev/general-{target.Hash}.json for \"{target.Name}\"; run ./infractl prove dev general -- COMMAND while it is in test, and commit the file"],
            ProofGate.Check(Pool("test"), Pool("enabled"), _ => null, Today).Select(finding => finding.Text));
    }

    [Fact]
    public void Proof_ThatIsWritten_IsReadBackWhole()
    {
        var proof = Proof.Read(Good().Write());

        Assert.True(proof!.IsWhole());
        Assert.Equal(Good().Write(), proof.Write());
        Assert.Equal(Target.Image, proof.Image);
    }

    private static Proof Good() => Proof.Of(Target, ["./test", "--fast"], 0, "ok\n", Noon);

    private static EnvironmentDefinition Service(string versions) => ShopServices.With(versions, ("evidence", Demand));

    private static EnvironmentDefinition Servers(string generation) => new(
        Infra.Model.Values.Value.Parse<Infra.Model.Values.EnvironmentName>("dev"),
        MinimalSettings.ParsedWith(("evidence", Demand), ("pools.general.generations[1]", generation)));

    private static void AssertFound(string text, string found) => Assert.Equal(
        [$"services.shop.api.versions[1].stage: found {found} for \"{Target.Name}\"; {Remedy}"],
        Check(text));

    private static IEnumerable<string> Check(string? text) =>
        ProofGate.Check(Before, After, file => file == Target.File ? text : null, Today).Select(finding => finding.Text);
}
