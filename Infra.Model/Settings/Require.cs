using Infra.Model.Releases;
using Infra.Model.Values.Aws;

namespace Infra.Model.Settings;

/// <summary>The step of a validation: no finding when the condition holds, one when it does not.</summary>
public static class Require
{
    /// <summary>Checks one condition.</summary>
    /// <param name="holds">Whether all is well.</param>
    /// <param name="path">The place to name when it is not.</param>
    /// <param name="found">What was found, without the word "found".</param>
    /// <param name="remedy">What to do about it.</param>
    /// <returns>No finding or one.</returns>
    public static IEnumerable<Finding> That(bool holds, string path, string found, string remedy) => holds ? [] : [new Finding(path, found, remedy)];

    /// <summary>Checks that no item of a list stands in it twice.</summary>
    /// <typeparam name="T">The kind of item.</typeparam>
    /// <param name="path">The place of the list.</param>
    /// <param name="items">The items.</param>
    /// <param name="what">What an item is, for the message.</param>
    /// <returns>A finding for each item that stands there before.</returns>
    public static IEnumerable<Finding> Distinct<T>(string path, IReadOnlyList<T> items, string what) =>
        items.Index().SelectMany(item => That(!items.Take(item.Index).Contains(item.Item), $"{path}[{item.Index}]", $"\"{item.Item}\" again", $"name each {what} once"));

    /// <summary>Checks that a number lies within bounds.</summary>
    /// <param name="value">The number.</param>
    /// <param name="least">The least allowed value.</param>
    /// <param name="most">The greatest allowed value.</param>
    /// <param name="path">The place to name when it does not.</param>
    /// <param name="unit">What is counted, for the message.</param>
    /// <returns>No finding or one.</returns>
    public static IEnumerable<Finding> Within(int value, int least, int most, string path, string unit) =>
        That(value >= least && value <= most, path, $"{value}", $"write {least} to {most} {unit}");

    /// <summary>Checks that a pin names a published release.</summary>
    /// <param name="path">The place of the pin.</param>
    /// <param name="name">The release it names.</param>
    /// <returns>No finding or one.</returns>
    public static IEnumerable<Finding> Published(string path, ReleaseName name) => That(
        ReleaseCatalogue.TryFind(name, out _),
        path,
        $"\"{name}\", which is not published", $"write one of {string.Join(", ", ReleaseCatalogue.Names)}");

    /// <summary>Checks that a value names an account and not what stands for one.</summary>
    /// <param name="path">The place of the value.</param>
    /// <param name="account">The account it names; <see langword="null"/> for a value that names none.</param>
    /// <param name="value">The value, for the message.</param>
    /// <returns>No finding or one.</returns>
    public static IEnumerable<Finding> FilledIn(string path, AccountId? account, object? value) => That(
        account != AccountId.Placeholder,
        path,
        $"\"{value}\", which is a placeholder",
        "write the id of the environment's AWS account");
}
