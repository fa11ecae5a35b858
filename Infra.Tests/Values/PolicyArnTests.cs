using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Values;

public sealed class PolicyArnTests
{
    [Theory]
    [InlineData("arn:aws:iam::111111111111:policy/boundary")]
    [InlineData("arn:aws:iam::aws:policy/service-role/AmazonEKSServicePolicy")]
    [InlineData("arn:aws-cn:iam::111111111111:policy/a+b=c,d.e@f-g_h")]
    public void PolicyArn_OfACorrectText_ReadsBack(string text) => Assert.Equal(text, Value.Parse<PolicyArn>(text).ToString());

    [Theory]
    [InlineData("arn:aws:iam::222222222222:policy/boundary", "222222222222")]
    [InlineData("arn:aws:iam::aws:policy/AdministratorAccess", null)]
    public void Account_OfAPolicy_IsTheOneItIsIn(string arn, string? account) => Assert.Equal(account, Value.Parse<PolicyArn>(arn).Account?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("boundary")]
    [InlineData("arn:aws:iam::111111111111:role/boundary")]
    [InlineData("arn:aws:iam::11111111111:policy/boundary")]
    [InlineData("arn:aws:iam::111111111111:policy/")]
    [InlineData("arn:aws:iam::111111111111:policy/bound ary")]
    [InlineData("arn:aws:iam::111111111111:policy/prüfung")]
    [InlineData("arn:aws:iam::111111111111:policy/boundary\n")]
    public void PolicyArn_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<PolicyArn>(text));

        Assert.Equal($"found \"{text}\"; write the ARN of an IAM policy such as \"arn:aws:iam::111111111111:policy/boundary\"", exception.Message);
    }
}
