namespace Infra.Cli.Preflight;

/// <summary>Whether EKS has the pinned builds of add-ons for this Kubernetes, and takes our configuration of them.</summary>
internal static class AddOnCheck
{
    private const string Build = "add-on build";
    private const string Configuration = "add-on configuration";

    internal static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(PreflightContext context)
    {
        var kubernetes = context.Texts(ResourceTypes.Cluster, "version").First();
        return [.. (await Task.WhenAll(context.Resources(ResourceTypes.AddOn).Select(inputs => AskAsync(context, inputs, kubernetes)))).SelectMany(answers => answers)];
    }

    private static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(PreflightContext context, MapNode inputs, string kubernetes)
    {
        var (name, version) = (inputs.At("addonName").Text ?? "", inputs.At("addonVersion").Text ?? "");
        var subject = $"{name} {version}";
        var question = new AwsQuestion("eks", "describe-addon-versions", "--addon-name", name, "--kubernetes-version", kubernetes);
        var answer = await context.AskAsync(question);
        if (!answer.IsGood && answer.Kind != AwsAnswerKind.Missing) return [PreflightAnswer.NotAsked(Build, subject, question, answer)];

        var builds = answer.Value.At("addons").Items.SelectMany(addon => addon.At("addonVersions").Items).Select(item => item.At("addonVersion").Text).OfType<string>().ToList();
        if (!builds.Contains(version))
            return [PreflightAnswer.Wrong(Build, subject, $"no such build for Kubernetes {kubernetes}", builds.Count == 0 ? "pin another add-on or Kubernetes in the release" : $"pin a build that there is in the release, for example {builds[0]}")];

        var good = PreflightAnswer.Good(Build, subject, $"exists for Kubernetes {kubernetes}");
        return inputs.At("configurationValues") is MissingNode ? [good] : [good, await ConfigurationAsync(context, inputs.At("configurationValues").AsJson(), name, version)];
    }

    private static async Task<PreflightAnswer> ConfigurationAsync(PreflightContext context, Node values, string name, string version)
    {
        var (subject, question) = ($"{name} {version}", new AwsQuestion("eks", "describe-addon-configuration", "--addon-name", name, "--addon-version", version));
        var answer = await context.AskAsync(question);
        if (answer.Value.At("configurationSchema") is not { Text: not null } schema) return PreflightAnswer.NotAsked(Configuration, subject, question, answer);

        var misfits = ConfigurationSchema.Misfits(schema.AsJson(), values).Take(5).ToList();
        return misfits.Count == 0
            ? PreflightAnswer.Good(Configuration, subject, "fits the schema of the build")
            : PreflightAnswer.Wrong(Configuration, subject, $"a configuration that the schema of the build refuses ({string.Join("; ", misfits)})", "pin another build, or report it: the configuration is this project's");
    }
}
