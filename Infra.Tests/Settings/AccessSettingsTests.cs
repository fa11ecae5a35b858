using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class AccessSettingsTests
{
    private const string NobodyAdministers =
        "access: found no role with the policy clusterAdmin; add the deployment role, or the cluster cannot be set up";

    [Theory]
    [InlineData("admin")]
    [InlineData("edit")]
    [InlineData("view")]
    public void Access_ToNamespaces_IsAccepted(string policy) => Assert.Empty(SettingsFindings.With(
        "access.team",
        $$"""{ "role": "arn:aws:iam::111111111111:role/team", "policy": "{{policy}}", "namespaces": ["shop"] }"""));

    [Fact]
    public void Access_OfAClusterAdministratorToNamespaces_IsRefused() => Assert.Equal(
        ["access.deployment.namespaces: found namespaces for the policy clusterAdmin, which is for the whole cluster; remove them, or write the policy admin"],
        SettingsFindings.With("access.deployment.namespaces", """["shop"]"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "team": { "role": "arn:aws:iam::111111111111:role/team", "policy": "admin" } }""")]
    public void Access_OfNobodyWhoAdministers_IsRefused(string access) =>
        Assert.Equal([NobodyAdministers], SettingsFindings.With("access", access));
}
