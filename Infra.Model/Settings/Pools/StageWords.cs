using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Pools;

/// <summary>The words for stages, which stack files, labels and messages share.</summary>
public static class StageWords
{
    /// <summary>The word for a stage, for example <c>draining</c>.</summary>
    /// <param name="stage">The stage.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the stages.</exception>
    public static string Word(this Stage stage) => stage switch
    {
        Stage.Test => StageWord.Test,
        Stage.Enabled => StageWord.Enabled,
        Stage.Draining => StageWord.Draining,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "not a stage"),
    };

    internal static string Word(this Stage? stage) => stage?.Word() ?? "nothing";
}
