namespace Infra.Tests.Conventions;

/// <summary>A sentence that is true of all of something. When it is not, every exception is named, not the first.</summary>
internal static class Convention
{
    /// <summary>The file of a type of this project: what an exception begins with, so that its reader knows where to go.</summary>
    /// <param name="type">The type.</param>
    internal static string FileOf(Type type)
    {
        var project = type.Assembly.GetName().Name!;
        return $"{project}{type.FullName![project.Length..].Replace('.', '/')}.cs";
    }

    /// <summary>Fails when there are exceptions.</summary>
    /// <param name="exceptions">What breaks the convention, one line each: the file to edit, what was found, and what to write.</param>
    internal static void HasNo(IEnumerable<object?> exceptions)
    {
        var lines = exceptions.Select(exception => $"{exception}").Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.True(lines.Count == 0, $"found {lines.Count} of these; there has to be none:\n{string.Join('\n', lines)}");
    }
}
