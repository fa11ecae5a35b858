using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Values;

public sealed class RoleArnTests
{
    [Theory]
    [InlineData("arn:aws:iam::111111111111:role/platform")]
    [InlineData("arn:aws-us-gov:iam::111111111111:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef")]
    [InlineData("arn:aws-cn:iam::111111111111:role/a+b=c,d.e@f-g_h")]
    public void RoleArn_OfACorrectText_ReadsBack(string text) => Assert.Equal(text, Value.Parse<RoleArn>(text).ToString());

    [Fact]
    public void Account_OfARole_IsTheOneItIsIn() =>
        Assert.Equal("222222222222", Value.Parse<RoleArn>("arn:aws-cn:iam::222222222222:role/platform").Account.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("platform")]
    [InlineData("arn:aws:iam::111111111111:user/platform")]
    [InlineData("arn:aws:iam::11111111111:role/platform")]
    [InlineData("arn:aws:iam::aws:role/platform")]
    [InlineData("arn:aws:iam::111111111111:role/")]
    [InlineData("arn:aws:iam:eu-central-1:111111111111:role/platform")]
    [InlineData("arn:aws:iam::111111111111:role/plat form")]
    [InlineData("arn:aws:iam::111111111111:role/prüfung")]
    [InlineData("arn:aws:iam::111111111111:role/platform\n")]
    public void RoleArn_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<RoleArn>(text));

        Assert.Equal($"found \"{text}\"; write the ARN of an IAM role such as \"arn:aws:iam::111111111111:role/platform\"", exception.Message);
    }
}
