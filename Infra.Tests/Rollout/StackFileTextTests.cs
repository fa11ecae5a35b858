using Infra.Cli.Rollout;

namespace Infra.Tests.Rollout;

public sealed class StackFileTextTests
{
    [Theory]
    [InlineData("    a: 1\n    # Of b.\n    b:\n      c: 2 # two\n    # Of d.\n    d: 3\n", "b", "    a: 1\n    # Of b.\n    # Of d.\n    d: 3\n")]
    [InlineData("    a: 1\n    b: [1,\n      2]\n    d: 3\n", "b", "    a: 1\n    d: 3\n")]
    [InlineData("    a: 1\n    b: 2", "b", "    a: 1\n")]
    [InlineData("    a: 1\n    b: 2\n", "c", "    a: 1\n    b: 2\n")]
    [InlineData("    { a: 1, b: { c: 2 }, d: 3 }\n", "b", "    { a: 1, d: 3 }\n")]
    [InlineData("    { a: 1, b: 2 }\n", "a", "    { b: 2 }\n")]
    [InlineData("    { a: 1, b: 2 }\n", "b", "    { a: 1 }\n")]
    public void Without_ASetting_LeavesTheRest(string settings, string key, string rest) =>
        Assert.Equal(File(rest), new StackFileText(File(settings)).Without([key]).Text);

    [Theory]
    [InlineData("    a:\n      old: 1 # one\n", "    a:\n      new: 1 # one\n")]
    [InlineData("    a: { \"old\": 1 }\n", "    a: { new: 1 }\n")]
    public void Rename_OfAKey_LeavesItsValue(string settings, string renamed) =>
        Assert.Equal(File(renamed), new StackFileText(File(settings)).Rename(["a", "old"], "new").Text);

    private static string File(string settings) => $"config:\n  infra:environment:\n{settings}";
}
