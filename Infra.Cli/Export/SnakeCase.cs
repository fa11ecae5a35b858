using System.Text;

namespace Infra.Cli.Export;

/// <summary>Names with underscores instead of capitals.</summary>
internal static class SnakeCase
{
    /// <summary>A name with underscores.</summary>
    /// <param name="name">For example <c>serviceIpv4Cidr</c>.</param>
    /// <returns>For example <c>service_ipv4_cidr</c>.</returns>
    internal static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter)) snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
