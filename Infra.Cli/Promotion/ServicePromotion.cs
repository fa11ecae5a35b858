using System.Text.Json.Nodes;
using Infra.Cli.Proofs;
using Infra.Cli.Rollout;
using Infra.Cli.StackFiles;
using Infra.Cli.Tools;
using Infra.Model.Lifecycle;
using Infra.Model.Proofs;
using Infra.Model.Services;
using Infra.Model.Settings.Services;

namespace Infra.Cli.Promotion;

/// <summary>The images that an environment runs with all traffic, as new versions in test of another environment.</summary>
/// <param name="File">The stack file to edit.</param>
/// <param name="Text">Its text afterwards; the text it has when there is nothing to promote.</param>
/// <param name="Lines">What happens to each service, and why.</param>
/// <param name="Promoted">The services that get a version.</param>
internal sealed record ServicePromotion(EditableFile File, string Text, ImmutableArray<string> Lines, ImmutableArray<string> Promoted)
{
    /// <summary>Prepares a promotion.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="from">The environment whose versions are taken.</param>
    /// <param name="to">The environment that is to have them.</param>
    /// <param name="only">The service to promote, as <c>namespace/service</c>; <see langword="null"/> for all that can be.</param>
    /// <param name="today">The day from which the age of evidence is counted.</param>
    /// <param name="stop">Stops git.</param>
    /// <returns>The promotion, which is not written yet.</returns>
    /// <exception cref="UserException">A gate does not hold; all that do not are reported, each with the next step.</exception>
    internal static async Task<ServicePromotion> OfAsync(DirectoryInfo project, EnvironmentDefinition from, EnvironmentDefinition to, string? only, DateOnly today, CancellationToken stop)
    {
        if (from.Name == to.Name) throw new UserException($"{from.Name} twice", "name another environment to promote its services to");

        var (git, file) = (new Git(project, stop), EditableFile.Read(project, StackFolder.FileName(to.Name)));
        var (deployed, _, reasons) = await ProvenRelease.DeployedAsync(project, from, git);
        var (text, lines, promoted, refused) = (file.Text, new List<string>(), new List<string>(), new List<Finding>([.. reasons, .. await ReleasePromotion.UncommittedAsync(git, project, file.Name)]));
        foreach (var service in from.Settings.AllServices().Where(service => only is null || service.ToString() == only))
        {
            var candidate = ServiceCandidate.Of(from, to, service);
            lines.Add($"{service}: {candidate.What}");
            if (candidate.Problem is { } problem && only is not null) refused.Add(problem);
            if (candidate.Run is not { } run) continue;

            if (from.Settings.Evidence?.Services == true)
                refused.AddRange(ProofTarget.OfService(from, service, index => ReferenceEquals(service.Settings.Versions[index].Run, run))
                    .SelectMany(target => ProofGate.Check(target, path => ProofFolder.Read(project, path), null, today)).Select(finding => finding with { File = from.Name.StackFile }));
            try
            {
                text = Add(to, file.Name, text, service, candidate.Image);
                promoted.Add(service.ToString());
                lines.AddRange(Notes(from, to, run, StackFile.Parse(file.Name, text).Settings().AllServices().Single(other => other.Path == service.Path).Settings.Versions[^1].Run));
            }
            catch (UserException exception)
            {
                refused.AddRange(exception.Findings);
            }
        }

        if (refused.Count == 0 && text != file.Text) refused.AddRange(await ReleasePromotion.IllegalAsync(file.Name, text, to));
        return refused.Count == 0 ? new ServicePromotion(file, text, [$"{from.Name}: {deployed}", .. lines], [.. promoted]) : throw new UserException(refused);
    }

    private static string Add(EnvironmentDefinition to, string file, string text, DeclaredService from, string image)
    {
        var settings = StackFile.Parse(file, text).Settings();
        var service = settings.AllServices().Single(other => other.Path == from.Path);
        return ServiceEdit.Make(file, text, settings, service, ServiceMove.Of(to.Name, service, RolloutVerb.Test), [KeyValuePair.Create("image", $"\"{image}\"")]);
    }

    // Accounts, addresses and sizes differ between environments, so only the image is carried; what else is other, a person decides.
    private static IEnumerable<string> Notes(EnvironmentDefinition from, EnvironmentDefinition to, RunSettings run, RunSettings own)
    {
        var (there, here, place) = (Keys(run), Keys(own), ServiceImage.Of(to, own.Image));
        string[] others = [.. there.Select(key => key.Key).Union(here.Select(key => key.Key)).Where(key => key != "image" && !JsonNode.DeepEquals(there[key], here[key])).Order(StringComparer.Ordinal)];
        return
        [
            .. others.Length == 0 ? [] : (string[])[$"  other than in {from.Name}: {string.Join(", ", others)}; {to.Name} keeps its own"],
            .. place == ServiceImage.Of(from, run.Image) ? [] : (string[])[$"  {to.Name} pulls {place}: copy the image there first"],
        ];
    }

    private static JsonObject Keys(RunSettings run) => (JsonObject)JsonSerializer.SerializeToNode(run, ValueJson.Options)!;
}
