namespace Infra.Cli.Preflight;

/// <summary>Whether the Kubernetes API can be reached from here, as a deployment has to.</summary>
internal static class ReachCheck
{
    private const string Name = "Kubernetes API";

    internal static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(PreflightContext context)
    {
        if (context.Deployed.Value.At("cluster.endpoint").Text is { } endpoint && Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
        {
            return await context.Api.ReachesAsync(address, context.Stop)
                ? [PreflightAnswer.Good(Name, endpoint, "takes connections from here")]
                : [PreflightAnswer.Wrong(Name, endpoint, "no connection from here", "deploy from inside the network, or name this network in controlPlane.publicAccess; docs/runbooks/first-deployment.md, 5")];
        }

        return context.Deployed.Kind is not (AwsAnswerKind.Missing or AwsAnswerKind.Answered)
            ? [PreflightAnswer.NotAsked(Name, context.Cluster, context.DeployedQuestion, context.Deployed)]
            : context.Settings.ControlPlane.PublicAccess.Count > 0
                ? [PreflightAnswer.Good(Name, context.Cluster, $"is not there yet, and will take connections from {string.Join(", ", context.Settings.ControlPlane.PublicAccess)}")]
                : [PreflightAnswer.NotAsked(Name, context.Cluster, "is not there yet, and will have a private endpoint only: the first deployment needs controlPlane.publicAccess, or a way into the network")];
    }
}
