using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class ExemptionSettingsTests
{
    [Fact]
    public void Exemption_WithAReasonAndALastDay_IsRead()
    {
        var exemption = Assert.Single(MinimalSettings.ParsedWith(("exemptions", Exemptions("SCA006", "A test"))).Exemptions);

        Assert.Equal(
            ("SCA006", "apps.Deployment/*", "A test", new DateOnly(2026, 12, 31)),
            (exemption.Rule.ToString(), exemption.Resource.ToString(), exemption.Reason, exemption.Until.Date));
    }

    [Theory]
    [InlineData("SCA099", "exemptions[0].rule: found \"SCA099\", which is no rule; write \"SCA009\"")]
    [InlineData("XYZ123", "exemptions[0].rule: found \"XYZ123\", which is no rule; ./infractl explain lists the rules")]
    [InlineData("ENV001", "exemptions[0].rule: found \"ENV001\", which is no rule; write \"GEN001\"")]
    [InlineData("IMM001", "exemptions[0].rule: found \"IMM001\", which allows no exemptions; comply with the rule and remove the exemption")]
    public void Exemption_FromARuleThatHasNone_IsRefused(string rule, string finding) =>
        Assert.Equal([finding], SettingsFindings.With("exemptions", Exemptions(rule, "A test")));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Exemption_WithoutAReason_IsRefused(string reason) => Assert.Equal(
        ["exemptions[0].reason: found an empty reason; write why the exemption is needed"],
        SettingsFindings.With("exemptions", Exemptions("SCA006", reason)));

    [Fact]
    public void Exemption_WithoutALastDay_IsRefused() => Assert.Equal(
        ["exemptions[0].until: found no key \"until\"; add it"],
        SettingsFindings.With("exemptions", """[{ "rule": "SCA006", "resource": "apps.Deployment/*", "reason": "A test" }]"""));

    private static string Exemptions(string rule, string reason) =>
        $$"""[{ "rule": "{{rule}}", "resource": "apps.Deployment/*", "reason": "{{reason}}", "until": "2026-12-31" }]""";
}
