namespace Infra.Tests.Conventions;

/// <summary>A sentence that is true of all of something. When it is not, every exception is named, not the first.</summary>
internal static class Convention
{
    /// <summary>Fails when there are exceptions.</summary>
    /// <param name="exceptions">What breaks the convention, one line each.</param>
    internal static void HasNo(IEnumerable<object?> exceptions)
    {
        var lines = exceptions.Select(exception => $"{exception}").Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.True(lines.Count == 0, $"found {lines.Count} of these; there has to be none:\n{string.Join('\n', lines)}");
    }
}
