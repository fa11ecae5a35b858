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

    [Theory]
    [InlineData("    a: [[1], [2]]\n", "    a: 9\n")]
    [InlineData("    a: [{ b: [1] }, {}] # a\n", "    a: 9 # a\n")]
    [InlineData("    a: [1 # not ]\n      ]\n", "    a: 9\n")]
    [InlineData("    a: {}\n    b: {}\n", "    a: 9\n    b: {}\n")]
    [InlineData("    a: []\n    b: []\n", "    a: 9\n    b: []\n")]
    [InlineData("    b: 1\r\n    c: 2\r\n", "    b: 1\r\n    c: 2\r\n    a: 9\r\n")]
    public void Set_OfAValue_ReplacesAllOfItAndNothingElse(string settings, string edited) =>
        Assert.Equal(File(edited), new StackFileText(File(settings)).Set(["a"], "9").Text);

    [Theory]
    [InlineData("    b: 1\n", "    b: 1\n    a: { x: { y: 9 } }\n")]
    [InlineData("    a: {}\n", "    a: { x: { y: 9 } }\n")]
    [InlineData("    a: { z: 1 }\n", "    a: { z: 1, x: { y: 9 } }\n")]
    [InlineData("    a: { x: {} }\n", "    a: { x: { y: 9 } }\n")]
    public void Set_OfAPathThatIsNotWritten_AddsItsMaps(string settings, string edited) =>
        Assert.Equal(File(edited), new StackFileText(File(settings)).Set(["a", "x", "y"], "9").Text);

    [Theory]
    [InlineData("all:\n  in:\n    - 1\n    - 2 # two\nelse: 3\n", "all:\n  in:\n    - 1\n    - 2 # two\n    - 9\nelse: 3\n")]
    [InlineData("all: { in: [1, 2] }\n", "all: { in: [1, 2, 9] }\n")]
    [InlineData("all: { in: [] }\n", "all: { in: [9] }\n")]
    public void AddInFile_ToAList_AddsTheLastEntry(string file, string edited) =>
        Assert.Equal(edited, new StackFileText(file).AddInFile(["all", "in"], "9").Text);

    // No dash of the inner list stands first on a line, so the search for it has to end at the top of the file.
    [Fact]
    public void Remove_FromAListThatBeginsOnTheLineOfAnother_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new StackFileText(File("    a:\n      - - 1\n")).Remove(["a", "0"], 0));

    private static string File(string settings) => $"config:\n  infra:environment:\n{settings}";
}
