using Infra.Model.Policies;
using Infra.Model.Trees;
using Infra.Tests.Support;

namespace Infra.Tests.Policies;

public sealed class PolicyReaderTests
{
    private const string Good = """{"Sid":"a","Effect":"Allow","Principal":{"AWS":"1"},"Action":"a:B","Condition":{"Bool":{"c":true}}}""";

    [Fact]
    public void Statement_WithAllElements_IsReadWhole()
    {
        var reading = Read("""{"Version":"2012-10-17","Id":"x","Statement":{"Effect":"Deny","NotPrincipal":{"AWS":["1"],"Service":"s"},"NotAction":["a:B"],"NotResource":"r","Condition":{"Bool":{"c":[true,"x"]}}}}""");

        var (place, statement) = Assert.Single(reading.Statements);
        Assert.Equal((".Statement[0]", false), (place, statement.Allows));
        Assert.Equal("(AWS, 1) (Service, s)", string.Join(' ', statement.NotPrincipals));
        Assert.Equal(("a:B", "r", 0), (statement.NotActions.Single(), statement.NotResources.Single(), statement.Actions.Length));
        Assert.Equal(("Bool", "c", "true x"), statement.Conditions.Select(condition => (condition.Operator, condition.Key, string.Join(' ', condition.Values))).Single());
        Assert.Empty(reading.Refused);
    }

    [Fact]
    public void Document_WrittenByThisProgram_IsUnderstood()
    {
        var reading = PolicyReader.Read(new TextNode(PolicyDocument.TrustedBy("ec2.amazonaws.com", "sts:AssumeRole").ToJson()), PolicyUse.Trust);

        Assert.Empty(reading.Refused);
        Assert.Equal(("Service", "ec2.amazonaws.com"), reading.Statements.Single().Statement.Principals.Single());
    }

    [Theory]
    [InlineData("text", ": found text that is no JSON object, or has a key twice; write one as JSON")]
    [InlineData("[]", ": found text that is no JSON object, or has a key twice; write one as JSON")]
    [InlineData("{}", ": found no Statement; write what it allows")]
    [InlineData("""{"Statement":[]}""", ": found no Statement; write what it allows")]
    [InlineData("""{"Statement":"all"}""", ".Statement[0]: found \"all\"; write a statement with Effect and Action")]
    [InlineData("""{"Version":"2026-01-01","Statement":GOOD}""", ".Version: found \"2026-01-01\"; write \"2012-10-17\"")]
    [InlineData("""{"Rules":1,"Statement":GOOD}""", ": found \"Rules\"; write Version, Id, Statement alone")]
    public void Document_ThatIsNotUnderstood_IsRefused(string policy, string finding) =>
        Assert.Equal([finding], Refused(Read(policy.Replace("GOOD", Good, StringComparison.Ordinal))));

    [Theory]
    [InlineData("\"Effect\":\"Allow\"", "\"Effect\":\"allow\"", ".Effect: found \"allow\"; write \"Allow\" or \"Deny\"")]
    [InlineData("\"Effect\":\"Allow\",", "", ".Effect: found nothing; write \"Allow\" or \"Deny\"")]
    [InlineData("\"Action\"", "\"action\"", ": found \"action\"; write Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition alone\n: found neither Action nor NotAction; write Action")]
    [InlineData("\"a:B\"", "[]", ": found neither Action nor NotAction; write Action")]
    [InlineData("\"a:B\"", "[{}]", ".Action: found an empty map; write text")]
    [InlineData("\"Action\"", "\"NotAction\":\"c:D\",\"Action\"", ": found both Action and NotAction; keep one of them")]
    [InlineData("\"Action\"", "\"Action\":\"c:D\",\"Action\"", null)]
    [InlineData("\"Principal\":{\"AWS\":\"1\"},", "", ": found neither Principal nor NotPrincipal; write Principal")]
    [InlineData("{\"AWS\":\"1\"}", "\"1\"", ".Principal: found \"1\"; write them under AWS, Service, Federated, CanonicalUser")]
    [InlineData("\"AWS\"", "\"aws\"", ".Principal: found \"aws\"; write AWS, Service, Federated, CanonicalUser alone")]
    [InlineData("\"Principal\"", "\"NotPrincipal\"", ".NotPrincipal: found NotPrincipal in a statement that allows; name those who may under Principal")]
    [InlineData("{\"Bool\":{\"c\":true}}", "\"none\"", ".Condition: found \"none\"; write operators, keys and values")]
    [InlineData("{\"c\":true}", "[]", ".Condition.Bool: found an empty list; write operators, keys and values")]
    public void Statement_ThatIsNotUnderstood_IsRefused(string old, string other, string? finding)
    {
        var reading = Read($$"""{"Statement":[{{Good.Replace(old, other, StringComparison.Ordinal)}}]}""");

        Assert.Equal(finding?.Split('\n').Select(line => $".Statement[0]{line}") ?? [": found text that is no JSON object, or has a key twice; write one as JSON"], Refused(reading));
        Assert.Empty(reading.Statements);
    }

    [Theory]
    [InlineData("Identity", "\"Principal\":\"*\",\"Resource\":\"*\"", ".Statement[0]: found Principal, which AWS does not take here; remove it")]
    [InlineData("Identity", "\"Sid\":\"a\"", ".Statement[0]: found neither Resource nor NotResource; write Resource")]
    [InlineData("Trust", "\"Principal\":\"*\",\"NotResource\":\"*\"", ".Statement[0]: found NotResource, which AWS does not take here; remove it")]
    public void Element_WhereAwsDoesNotTakeIt_IsRefused(string use, string elements, string finding) => Assert.Equal(
        [finding],
        Refused(PolicyReader.Read(new TextNode($$"""{"Statement":[{"Effect":"Allow","Action":"a:B",{{elements}} }]}"""), Enum.Parse<PolicyUse>(use))));

    [Theory]
    [InlineData("STATEMENT", "UNKNOWN")]
    [InlineData("\"Allow\"", "UNKNOWN")]
    [InlineData("{\"AWS\":\"1\"}", "UNKNOWN")]
    [InlineData("\"1\"", "[\"1\",UNKNOWN]")]
    [InlineData("\"a:B\"", "UNKNOWN")]
    [InlineData("\"a:B\"", "[UNKNOWN],\"Resource\":\"*\"")]
    [InlineData("{\"Bool\":{\"c\":true}}", "UNKNOWN")]
    [InlineData("{\"c\":true}", "UNKNOWN")]
    [InlineData("true", "[UNKNOWN]")]
    public void Part_ThatOnlyTheProviderKnows_LeavesThePolicyUnknown(string old, string other)
    {
        var reading = ReadPart(old, other);

        Assert.False(reading.IsKnown);
        Assert.Empty(reading.Refused);
    }

    // No rule asks for them.
    [Fact]
    public void Resources_ThatOnlyTheProviderKnows_LeaveThePolicyKnown()
    {
        var reading = ReadPart("\"a:B\"", "\"a:B\",\"Resource\":[UNKNOWN]");

        Assert.True(reading.IsKnown);
        Assert.Equal("a:B", Assert.Single(Assert.Single(reading.Statements).Statement.Actions));
    }

    private static PolicyReading ReadPart(string old, string other)
    {
        var statement = old == "STATEMENT" ? other : Good.Replace(old, other, StringComparison.Ordinal);
        var json = $$$"""{"policy":{"Statement":[{{{statement.Replace("UNKNOWN", "{\"$computed\":[]}", StringComparison.Ordinal)}}}]}}""";
        return PolicyReader.Read(DeclaredJson.Of(ResourceTypes.QueuePolicy, json).Inputs.Entry("policy"), PolicyUse.Resource);
    }

    private static PolicyReading Read(string policy) => PolicyReader.Read(new TextNode(policy), PolicyUse.Resource);

    private static IEnumerable<string> Refused(PolicyReading reading) => reading.Refused.Select(refused => $"{refused.Place}: found {refused.Found}; {refused.Fix}");
}
