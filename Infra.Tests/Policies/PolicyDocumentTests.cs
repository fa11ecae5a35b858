using Infra.Model.Policies;

namespace Infra.Tests.Policies;

public sealed class PolicyDocumentTests
{
    [Fact]
    public void Json_OfAStatementWithEverything_HasItsKeysInAFixedOrder()
    {
        var policy = new PolicyDocument(new Statement
        {
            Conditions = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["StringEquals"] = new Dictionary<string, string> { ["aws:RequestTag/team"] = "platform <ops> & \"co\"" },
            },
            Resources = ["arn:aws:s3:::bucket/*"],
            Actions = ["s3:GetObject", "s3:PutObject"],
            Principal = Principal.Identity("arn:aws:iam::111111111111:root"),
            Sid = "ReadAndWrite",
        });

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"ReadAndWrite","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":["s3:GetObject","s3:PutObject"],"Resource":["arn:aws:s3:::bucket/*"],"Condition":{"StringEquals":{"aws:RequestTag/team":"platform <ops> & \"co\""}}}]}""",
            policy.ToJson());
    }

    [Fact]
    public void Json_OfAStatementWithTheLeast_LeavesOutTheRest() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole"]}]}""",
        new PolicyDocument(new Statement { Actions = ["sts:AssumeRole"] }).ToJson());

    [Fact]
    public void Json_OfSeveralStatements_KeepsTheirOrder() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["b:B"]},{"Effect":"Allow","Action":["a:A"]}]}""",
        new PolicyDocument(new Statement { Actions = ["b:B"] }, new Statement { Actions = ["a:A"] }).ToJson());

    [Fact]
    public void TrustedBy_OfAService_LetsItTakeTheRole() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"eks.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"]}]}""",
        PolicyDocument.TrustedBy("eks.amazonaws.com", "sts:AssumeRole", "sts:TagSession").ToJson());
}
