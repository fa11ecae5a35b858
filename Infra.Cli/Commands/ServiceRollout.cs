using Infra.Cli.Rollout;
using Infra.Cli.StackFiles;
using Infra.Model.Lifecycle;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Commands;

/// <summary><c>rollout ENV NAMESPACE/SERVICE</c>: where a service stands, one legal move of its versions, and the way to an image.</summary>
/// <param name="project">The project's folder.</param>
/// <param name="environment">The environment.</param>
/// <param name="service">The service.</param>
/// <param name="output">Where the state or the edit goes.</param>
/// <param name="errors">Where warnings go.</param>
internal sealed class ServiceRollout(DirectoryInfo project, EnvironmentDefinition environment, DeclaredService service, TextWriter output, TextWriter errors)
{
    /// <summary>The service of a name.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="name">The name, as <c>namespace/service</c>.</param>
    /// <exception cref="UserException">There is none.</exception>
    internal static DeclaredService Find(EnvironmentDefinition environment, string name)
    {
        var names = environment.Settings.AllServices().Select(service => service.ToString()).ToList();
        return environment.Settings.AllServices().FirstOrDefault(service => service.ToString() == name) ?? throw new UserException(
            $"no service \"{name}\" in {environment.Name}",
            Spelling.Nearest(name, names) is { } nearest ? $"did you mean {nearest}?" : names.Count == 0 ? "add it under services in the stack file" : $"the services are {string.Join(", ", names)}");
    }

    /// <summary>Shows where the service stands.</summary>
    /// <returns>The exit code.</returns>
    internal int Show()
    {
        foreach (var line in ServiceState.Lines(environment, service).Skip(1)) output.WriteLine(line);

        return ExitCode.Good;
    }

    /// <summary>Shows the way to an image.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> PlanAsync(string image)
    {
        var to = Image(image);
        var steps = await CheckedStep.OfAsync(ServiceUpgrade.To(environment, service, to));
        foreach (var line in ServicePlanText.Lines(environment, service, to, steps)) output.WriteLine(line);

        return steps.All(step => step.Forward.IsEmpty && step.Back.IsEmpty) ? ExitCode.Good : ExitCode.Findings;
    }

    /// <summary>Reads what a move is judged against.</summary>
    /// <param name="against">What counts as committed; <see langword="null"/> for HEAD.</param>
    /// <param name="stop">Stops git.</param>
    internal Task<CommittedFile> CommittedAsync(string? against, CancellationToken stop) => CommittedFile.ReadAsync(project, environment.Name, against, stop);

    /// <summary>Makes a move in the stack file.</summary>
    /// <param name="verb">The move.</param>
    /// <param name="percent">The percent of <c>share</c> and <c>enable</c>.</param>
    /// <param name="image">The image of a new version.</param>
    /// <param name="settings">Further settings of a new version.</param>
    /// <param name="committed">What is committed of the file.</param>
    /// <param name="isDryRun">Whether the edit is shown and not made.</param>
    /// <param name="today">The day from which the age of evidence is counted.</param>
    /// <returns>The exit code.</returns>
    internal int Move(
        RolloutVerb verb, int? percent, string? image, IReadOnlyList<KeyValuePair<string, string>> settings, CommittedFile committed, bool isDryRun, DateOnly today)
    {
        IReadOnlyList<KeyValuePair<string, string>> run = [.. image is null ? [] : (KeyValuePair<string, string>[])[KeyValuePair.Create("image", $"\"{Image(image)}\"")], .. settings];
        if (verb != RolloutVerb.Test && run.Count > 0)
            throw new UserException($"settings for {verb.Word()}", "only a version in test can get other settings, so leave out --image and --set");
        if (verb is not (RolloutVerb.Share or RolloutVerb.Enable) && percent is not null)
            throw new UserException($"{percent} percent for {verb.Word()}", "leave it out; share and enable take a percent");

        if (verb != RolloutVerb.Back && committed.Uncommitted(service) is { Count: > 0 } open) throw Second(open);

        var move = ServiceMove.Of(environment.Name, service, verb, percent);
        if (verb == RolloutVerb.Test && run.Count == 0)
            throw new UserException(new Finding(service.Path, "no difference between the new version and the old one", "write --image REPOSITORY@DIGEST, or a setting such as --set memoryMiB=1024") { File = environment.Name.StackFile });

        var file = EditableFile.Read(project, StackFolder.FileName(environment.Name));
        var (name, before) = (file.Name, file.Text);
        var after = ServiceEdit.Make(name, before, environment.Settings, service, move, run, committed.Settings);
        RolloutCommand.CheckProof(project, environment, after, today);
        if (committed.Warning("service") is { } warning) errors.WriteLine(warning);
        if (!isDryRun) file.Write(after);

        foreach (var line in LineDifference.Of(before, after)) output.WriteLine(line);
        if (!isDryRun) output.WriteLine($"{name} edited; next: {committed.Next(environment.Name, after)}");

        return ExitCode.Good;
    }

    private UserException Second(IReadOnlyList<string> open)
    {
        var found = $"a move that is not committed ({string.Join(", ", open)}), and one service makes one move in one deployment";
        return new UserException(new Finding(service.Path, found, "commit and deploy it first, or undo it") { File = environment.Name.StackFile });
    }

    private static PinnedImage Image(string text) => PinnedImage.TryParse(text, out var image) ? image : throw new UserException($"the image \"{text}\"", $"write {PinnedImage.Expected}");
}
