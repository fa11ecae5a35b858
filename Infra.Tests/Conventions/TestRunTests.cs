using Infra.Tests.Support;

namespace Infra.Tests.Conventions;

public sealed class TestRunTests
{
    // Shown once by a test that looped: the run ended after the timeout, failed, and named it.
    [Fact]
    public void Run_OfTheTests_StopsATestThatNeverEnds() => Assert.Matches(
        @"<VSTestBlameHang>true</VSTestBlameHang>\s+<VSTestBlameHangTimeout>10min</VSTestBlameHangTimeout>",
        File.ReadAllText(RepositoryFolder.File("Infra.Tests/Infra.Tests.csproj").FullName));

    [Fact]
    public void Host_OfTheTests_HasABoundForItsHeap() => Assert.Equal("75", $"{AppContext.GetData("System.GC.HeapHardLimitPercent")}");
}
