using Infra.Cli;
using Infra.Cli.Rehearsal;
using Infra.Model.Findings;
using Infra.Tests.Support;

namespace Infra.Tests.Commands;

// What needs no tools; a whole rehearsal is part of the gate, .ci/run.
[Collection(DeploymentCollection.Name)]
public sealed class RehearseCommandTests
{
    [Fact]
    public void Rehearsal_WithoutItsTools_SaysWhichAndHowToGetThem()
    {
        var exception = Assert.Throws<UserException>(() => RehearsalTools.Find("mirror", _ => null));

        Assert.Equal(
            (string[])
            [
                "found no terraform command; install Terraform 1.11 or later from https://developer.hashicorp.com/terraform/install",
                "found no hashicorp/aws 5.100.0 in mirror; name a folder that terraform providers mirror has filled",
                "found no moto_server command; install it with pip install 'moto[server,ec2,eks,iam,kms,logs,ecr]==5.2.1'",
            ],
            exception.Message.Split('\n'));
    }

    [Fact]
    public async Task Rehearsal_OfAnUnknownEnvironment_IsRefused()
    {
        var result = await Support.Cli.RunAsync("rehearse", "prd");

        result.ShouldEndWith(ExitCode.Unusable, "", "found no environment \"prd\" (no file Pulumi.prd.yaml); did you mean prod?\n");
    }

    [Fact]
    public async Task Rehearsal_FromWhatIsNowhere_IsRefused()
    {
        using var project = new GitProject().WithRepository();

        var result = await project.RunAsync("rehearse", "dev", "--from", "no-such-revision");

        Assert.Equal(ExitCode.Unusable, result.ExitCode);
        Assert.Equal("found neither a file nor an environment nor a git revision \"no-such-revision\"; name one of them after --from\n", result.Errors);
    }
}
