using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Infra.Cli.Change;
using Infra.Cli.StackFiles;
using Infra.Values;
using YamlDotNet.Core;

namespace Infra.Cli.Rollout;

/// <summary>One edit of a stack file by one legal move.</summary>
public static class RolloutEdit
{
    /// <summary>Makes a move in the text of a stack file.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">The file's text; its settings are good.</param>
    /// <param name="environment">The environment as the text describes it.</param>
    /// <param name="pool">The pool whose generation moves.</param>
    /// <param name="move">The move.</param>
    /// <param name="settings">Further settings of a generation that is in test afterwards, by their paths from the generation.</param>
    /// <returns>The edited text, in which nothing else has changed.</returns>
    /// <exception cref="UserException">The move is not legal, or the edited settings are not good.</exception>
    public static string Make(
        string file,
        string text,
        EnvironmentDefinition environment,
        PoolName pool,
        RolloutMove move,
        IEnumerable<KeyValuePair<string, string>> settings)
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
            edited = edited.Set([.. generations, Number(index), "stage"], JsonNamingPolicy.CamelCase.ConvertName(stage.ToString()));
            foreach (var (path, value) in settings) edited = Set(edited, [.. generations, Number(index)], path, value);
        }
        else
        {
            edited = edited.Remove(generations, index);
        }

        var after = StackFile.Parse(file, edited.Text).Settings();
        var findings = EnvironmentMoves.Check(environment.Settings, after).ToList();
        return findings.Count == 0
            ? edited.Text
            : throw new UserException(findings.Select(finding => $"{file}: {finding}"));
    }

    private static StackFileText Set(StackFileText text, ImmutableArray<string> generation, string path, string value)
    {
        try
        {
            return text.Set([.. generation, .. path.Split('.')], value);
        }
        catch (Exception exception) when (exception is YamlException or InvalidCastException)
        {
            throw new UserException($"found \"{path}={value}\", which does not fit there; write the path of a setting and a value as in the stack file, such as instanceTypes=[m8g.large]");
        }
    }

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
