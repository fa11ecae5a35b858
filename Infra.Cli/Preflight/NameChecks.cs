namespace Infra.Cli.Preflight;

/// <summary>Whether names that AWS has once only are free, as long as the environment is not deployed.</summary>
internal static class NameChecks
{
    private const string Name = "name";

    internal static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(PreflightContext context)
    {
        if (context.Deployed.IsGood) return [PreflightAnswer.Good(Name, context.Cluster, "the cluster exists: the environment is deployed, and its names are its own")];
        if (context.Deployed.Kind != AwsAnswerKind.Missing) return [PreflightAnswer.NotAsked(Name, context.Cluster, context.DeployedQuestion, context.Deployed)];

        return
        [
            PreflightAnswer.Good(Name, context.Cluster, "no cluster has it"),
            .. await Task.WhenAll(context.Texts(ResourceTypes.LogGroup, "name").Select(name => LogGroupAsync(context, name))),
            .. await Task.WhenAll(context.Texts(ResourceTypes.Repository, "name").Select(name => RepositoryAsync(context, name))),
        ];
    }

    private static async Task<PreflightAnswer> LogGroupAsync(PreflightContext context, string name)
    {
        var question = new AwsQuestion("logs", "describe-log-groups", "--log-group-name-prefix", name);
        var answer = await context.AskAsync(question);
        return !answer.IsGood
            ? PreflightAnswer.NotAsked(Name, name, question, answer)
            : answer.Value.At("logGroups").Items.Any(group => group.At("logGroupName").Text == name)
                ? PreflightAnswer.Wrong(Name, name, "a log group of that name, left from an earlier cluster", $"delete it with aws logs delete-log-group --log-group-name {name} --region {context.Settings.Region}, or import it")
                : PreflightAnswer.Good(Name, name, "is free");
    }

    private static async Task<PreflightAnswer> RepositoryAsync(PreflightContext context, string name)
    {
        var question = new AwsQuestion("ecr", "describe-repositories", "--repository-names", name);
        var answer = await context.AskAsync(question);
        return answer.Kind switch
        {
            AwsAnswerKind.Missing => PreflightAnswer.Good(Name, name, "is free"),
            AwsAnswerKind.Answered => PreflightAnswer.Wrong(Name, name, "a repository of that name", "import it with pulumi import, or delete it when its images are not needed"),
            _ => PreflightAnswer.NotAsked(Name, name, question, answer),
        };
    }
}
