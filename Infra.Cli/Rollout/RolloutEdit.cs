using Infra.Cli.StackFiles;
using Infra.Model.Lifecycle;
using Infra.Model.Settings.Pools;
using YamlDotNet.Core;

namespace Infra.Cli.Rollout;

/// <summary>One edit of a stack file by one legal move.</summary>
internal static class RolloutEdit
{
    private const string Server = "server.";
    private const string Labels = $"{Server}labels.";

    /// <summary>Makes a move in the text of a stack file.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">The file's text; its settings are good.</param>
    /// <param name="environment">The environment as the text describes it.</param>
    /// <param name="pool">The pool whose generation moves.</param>
    /// <param name="move">The move.</param>
    /// <param name="settings">Further settings of a generation that is in test afterwards, by their paths from the generation or its servers.</param>
    /// <param name="deployed">What the move is judged against; <see langword="null"/> for the file as it is.</param>
    /// <returns>The edited text, in which nothing else has changed.</returns>
    /// <exception cref="UserException">The move is not legal, or the edited settings are not good.</exception>
    public static string Make(
        string file,
        string text,
        EnvironmentDefinition environment,
        PoolName pool,
        RolloutMove move,
        IEnumerable<KeyValuePair<string, string>> settings,
        EnvironmentSettings? deployed = null)
    {
        ImmutableArray<string> generations = ["pools", pool.ToString(), "generations"];
        var edited = new StackFileText(text);
        var index = move.Index;

        if (move.Adds)
        {
            edited = edited.Copy(generations, index);
            index = environment.Settings.Pools[pool].Generations.Count;
        }

        if (move.To is { } stage)
        {
            edited = edited.Set([.. generations, Number(index), "stage"], stage.Word());

            // How many were in test before these says nothing of how many should be.
            if (move.Adds && environment.Settings.Pools[pool].Generations[move.Index].TestSize != 1)
                edited = edited.Set([.. generations, Number(index), "testSize"], "1");

            foreach (var (path, value) in settings) edited = Write(edited, [.. generations, Number(index), .. Keys(path)], path, value);
        }
        else
        {
            edited = edited.Remove(generations, index);
        }

        return Checked(file, edited, $"pools.{pool}.generations", after => IsOnly(environment.Settings, after, pool, move, index), deployed ?? environment.Settings, environment.Name);
    }

    /// <summary>The text of an edit that did what was meant and nothing else.</summary>
    /// <exception cref="UserException">The move is not legal, or the edited settings are not good.</exception>
    internal static string Checked(
        string file, StackFileText edited, string path, Func<EnvironmentSettings, bool> isOnly, EnvironmentSettings before, EnvironmentName? environment = null)
    {
        var after = StackFile.Parse(file, edited.Text).Settings();
        if (!isOnly(after))
            throw new UserException(new Finding(path, "them in a form that this command cannot edit", "edit the file by hand, and check it with ./infractl diff") { File = file });

        var findings = EnvironmentMoves.Check(before, after, environment).ToList();
        return findings.Count == 0
            ? edited.Text
            : throw new UserException(findings.Select(finding => finding with { File = file }));
    }

    /// <summary>Writes a setting that the user named.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keys">The keys and indexes that lead to it.</param>
    /// <param name="path">How the user named it.</param>
    /// <param name="value">Its value, as YAML on one line.</param>
    /// <returns>The edited text.</returns>
    /// <exception cref="UserException">The value does not fit there.</exception>
    internal static StackFileText Write(StackFileText text, ImmutableArray<string> keys, string path, string value)
    {
        if (value.AsSpan().ContainsAny('\r', '\n'))
            throw new UserException($"a value of more than one line for {path}", "write it on one, as in [a, b] or { key: value }");

        try
        {
            return text.Set(keys, value);
        }
        catch (Exception exception) when (exception is YamlException or InvalidCastException or InvalidOperationException or FormatException or ArgumentOutOfRangeException)
        {
            throw new UserException($"\"{path}={value}\", which does not fit there", "write the path of a setting and a value as in the stack file, such as instanceTypes=[m8g.large]");
        }
    }

    // The key of a label may have dots, with or without brackets around it.
    private static string[] Keys(string path)
    {
        // Everything but the size of the test is a property of the servers.
        if (path != "testSize" && !path.StartsWith(Server, StringComparison.Ordinal)) path = $"{Server}{path}";
        return path.StartsWith(Labels, StringComparison.Ordinal)
            ? [.. Labels.TrimEnd('.').Split('.'), path[Labels.Length..]]
            : path == Server ? ["server", ""] : [.. NodePath.Steps(path)];
    }

    // The text is edited, not the settings, so what came of it is compared with what was meant: all but the one generation is as it was.
    private static bool IsOnly(EnvironmentSettings before, EnvironmentSettings after, PoolName pool, RolloutMove move, int index)
    {
        if (!after.Pools.TryGetValue(pool, out var edited)) return false;

        var (old, current) = (before.Pools[pool].Generations.ToList(), edited.Generations.ToList());
        if (current.ElementAtOrDefault(index)?.Stage != move.To && move.To is not null) return false;

        if (move.To is not null) current.RemoveAt(index);
        if (!move.Adds) old.RemoveAt(index);
        return before.With(pool, old).ToJson() == after.With(pool, current).ToJson();
    }

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
