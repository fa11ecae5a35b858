using Infra.Model.Policies;
using Infra.Model.Trees;

namespace Infra.Tests.Policies;

public sealed class PolicyStatementTests
{
    [Theory]
    [InlineData("""{"ArnEquals":{"aws:PrincipalArn":["arn:aws:iam::1:role/a","arn:aws:iam::1:role/b"]}}""", false)]
    [InlineData("""{"ArnEquals":{"AWS:principalarn":"arn:aws:iam::1:role/a"}}""", false)]
    [InlineData("""{"Bool":{"a":true},"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::1:role/a"}}""", false)]
    [InlineData("""{"ArnEquals":{"aws:PrincipalArn":["arn:aws:iam::1:role/a","arn:aws:iam::1:role/?"]}}""", true)]
    [InlineData("""{"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::1:role/*"}}""", true)]
    [InlineData("""{"ArnEquals":{"aws:PrincipalArn":"${aws:PrincipalArn}"}}""", true)]
    [InlineData("""{"ArnEquals":{"aws:PrincipalArn":[]}}""", true)]
    [InlineData("""{"ArnEquals":{"aws:SourceArn":"arn:aws:iam::1:role/a"}}""", true)]
    [InlineData("""{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::1:role/a"}}""", true)]
    [InlineData("null", true)]
    public void Principals_ThatAreAll_AreAnybodyUnlessWholeArnsAreNamed(string condition, bool isAnybody)
    {
        var policy = $$$"""{"Statement":{"Effect":"Allow","Principal":"*","Action":"a:B","Condition":{{{condition}}}}}""";

        var (_, statement) = Assert.Single(PolicyReader.Read(new TextNode(policy), PolicyUse.Resource).Statements);

        Assert.Equal(isAnybody, statement.AllowsAnybody);
    }
}
