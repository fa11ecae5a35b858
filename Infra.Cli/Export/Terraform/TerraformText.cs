namespace Infra.Cli.Export.Terraform;

/// <summary>Names and texts as Terraform reads them.</summary>
internal static class TerraformText
{
    /// <summary>A name for a resource, an output or a variable of a template.</summary>
    /// <param name="name">The logical name.</param>
    /// <returns>The name, with an underscore for whatever Terraform does not allow in one.</returns>
    // https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers (not read): letters, digits, underscores and hyphens,
    // and no digit first. terraform validate (1.11.4) takes every name this makes of the three environments.
    internal static string Identifier(string name)
    {
        var identifier = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_'));
        return char.IsAsciiLetter(identifier[0]) || identifier[0] == '_' ? identifier : $"_{identifier}";
    }

    /// <summary>Text that Terraform takes for what it is: a template's marks in it mean nothing.</summary>
    /// <returns>The text with its marks doubled.</returns>
    internal static string Literal(string text) => text.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);

    /// <summary>An expression inside text.</summary>
    /// <returns>For example <c>${aws_vpc.main.id}</c>.</returns>
    internal static string Embedded(string expression) => $"${{{expression}}}";
}
