using Infra.Model.Policies;
using Infra.Model.Trees;

namespace Infra.Tests.Policies;

public sealed class WiderPolicyTests
{
    private const string Base = """{"Effect":"Allow","Principal":{"AWS":"1"},"Action":"s3:Get*","Resource":"arn:a"}""";

    [Theory]
    [InlineData("s3:Get*", "s3:*")]
    [InlineData("s3:Get*", "s3:Put*")]
    [InlineData("\"s3:Get*\"", """["s3:Get*","s3:PutObject"]""")]
    [InlineData("\"Action\"", "\"NotAction\"")]
    [InlineData("{\"AWS\":\"1\"}", "\"*\"")]
    [InlineData("\"1\"", "\"2\"")]
    [InlineData("\"1\"", """["1","2"]""")]
    [InlineData("\"AWS\"", "\"Service\"")]
    [InlineData("\"Principal\"", "\"NotPrincipal\"")]
    [InlineData("arn:a", "arn:b")]
    [InlineData("\"Resource\"", "\"NotResource\"")]
    public void Statement_WithAnotherElement_IsWiderThere(string before, string after)
    {
        var other = Base.Replace(before, after, StringComparison.Ordinal);

        Assert.True(IsWider(Base, other));
        Assert.True(IsWider(Denied(other), Denied(Base)));
    }

    [Theory]
    [InlineData("s3:Get*", "s3:Get*")]
    [InlineData("s3:Get*", "s3:GetObject")]
    [InlineData("\"s3:Get*\"", """["s3:GetObject","s3:GetBucketAcl"]""")]
    [InlineData("\"Resource\"", "\"Condition\":{\"Bool\":{\"a\":\"true\"}},\"Resource\"")]
    public void Statement_ThatIsIncluded_IsNotWider(string before, string after)
    {
        var other = Base.Replace(before, after, StringComparison.Ordinal);

        Assert.False(IsWider(Base, other));
        Assert.False(IsWider(Denied(other), Denied(Base)));
    }

    [Theory]
    [InlineData("""{"Bool":{"a":"true"}}""", "null", true)]
    [InlineData("""{"Bool":{"a":"true"}}""", """{"Bool":{"a":"false"}}""", true)]
    [InlineData("""{"Bool":{"a":"true"}}""", """{"Bool":{"a":"true"}}""", false)]
    public void Condition_ThatIsAnother_IsWider(string before, string after, bool isWider)
    {
        static string With(string condition) => Base.Replace("\"Resource\"", $"\"Condition\":{condition},\"Resource\"", StringComparison.Ordinal);

        Assert.Equal(isWider, IsWider(With(before), With(after)));
    }

    // Without the element, the policy is about the resource that it is on.
    [Fact]
    public void Element_ThatIsGone_IsNotWhatItsNegationWas()
    {
        var without = Base.Replace(",\"Resource\":\"arn:a\"", "", StringComparison.Ordinal);

        Assert.True(IsWider(Base.Replace("\"Resource\"", "\"NotResource\"", StringComparison.Ordinal), without));
        Assert.True(IsWider(without, Base));
        Assert.False(IsWider(without, without));
    }

    [Fact]
    public void Policy_OfSeveralStatements_IsWiderByOneThatIsNotIncluded()
    {
        var (get, put) = (Base, Base.Replace("Get*", "PutObject", StringComparison.Ordinal));

        Assert.False(IsWider($"{get},{put}", put));
        Assert.False(IsWider($"{get},{put}", $"{put},{get}"));
        Assert.True(IsWider(get, $"{get},{put}"));
        Assert.False(IsWider(Denied(get), $"{Denied(get)},{Denied(put)}"));
        Assert.True(IsWider($"{Denied(get)},{Denied(put)}", Denied(get)));
    }

    private static bool IsWider(string before, string after) => PolicyWidening.Is(Policy(before), Policy(after));

    private static TextNode Policy(string statements) => new($$"""{"Statement":[{{statements}}]}""");

    private static string Denied(string statement) => statement.Replace("Allow", "Deny", StringComparison.Ordinal);
}
