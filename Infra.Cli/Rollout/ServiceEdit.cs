using Infra.Model.Lifecycle;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Rollout;

/// <summary>One edit of a stack file by one legal move of a service.</summary>
internal static class ServiceEdit
{
    /// <summary>Makes a move in the text of a stack file.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">The file's text; its settings are good.</param>
    /// <param name="before">The settings of the text.</param>
    /// <param name="service">The service whose versions move.</param>
    /// <param name="move">The move.</param>
    /// <param name="settings">What an added version runs otherwise, by paths from <c>run</c>.</param>
    /// <param name="deployed">What the move is judged against; <see langword="null"/> for the file as it is.</param>
    /// <returns>The edited text, in which nothing else has changed.</returns>
    /// <exception cref="UserException">The move is not legal, or the edited settings are not good.</exception>
    internal static string Make(
        string file,
        string text,
        EnvironmentSettings before,
        DeclaredService service,
        ServiceMove move,
        IEnumerable<KeyValuePair<string, string>> settings,
        EnvironmentSettings? deployed = null)
    {
        ImmutableArray<string> versions = ["services", service.Namespace.ToString(), service.Name.ToString(), "versions"];
        var edited = new StackFileText(text);
        foreach (var edit in move.Edits)
        {
            var index = edit.Adds ? service.Settings.Versions.Count : edit.Index;
            if (edit.Removes) edited = edited.Remove(versions, edit.Index);
            if (edit.Adds) edited = edited.Copy(versions, edit.Index);

            ImmutableArray<string> place = [.. versions, Number(index)];
            if (edit.Stage is { } stage) edited = edited.Set([.. place, "stage"], stage.Word());
            edited = Percent(edited, place, "share", edit.Share);
            edited = Percent(edited, place, "readyFor", edit.ReadyFor);
            foreach (var (path, value) in settings) edited = RolloutEdit.Write(edited, [.. place, "run", .. NodePath.Steps(path)], path, value);
        }

        return RolloutEdit.Checked(file, edited, $"{service.Path}.versions", after => IsOnly(before, after, service, move), deployed ?? before);
    }

    // No percent is what holds where none is written.
    private static StackFileText Percent(StackFileText text, ImmutableArray<string> version, string key, int? percent) => percent switch
    {
        null => text,
        0 => text.Without([.. version, key]),
        { } number => text.Set([.. version, key], Number(number)),
    };

    // The text is edited, not the settings, so what came of it is compared with what was meant.
    private static bool IsOnly(EnvironmentSettings before, EnvironmentSettings after, DeclaredService service, ServiceMove move)
    {
        // What an added version runs is the user's to say.
        var run = after.AllServices().FirstOrDefault(other => other.Path == service.Path)?.Settings.Versions is [.., var last] ? last.Run : null;
        return before.With(service.Namespace, service.Name, move.Make(service.Settings, run)).ToJson() == after.ToJson();
    }

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
