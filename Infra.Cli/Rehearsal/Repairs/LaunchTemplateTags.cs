using System.Text;
using System.Xml;
using System.Xml.Linq;
using Infra.Cli.Rehearsal.Emulator;

namespace Infra.Cli.Rehearsal.Repairs;

/// <summary>Tells the tags of a launch template from those that it gives to servers.</summary>
internal sealed class LaunchTemplateTags : IRepair
{
    /// <inheritdoc/>
    public string Reason => "DescribeLaunchTemplateVersions shows the tags of the template among those for servers, so that a second plan changes the template";

    /// <inheritdoc/>
    public GatewayAnswer? Answer(GatewayRequest request) => null;

    /// <inheritdoc/>
    public GatewayAnswer Mend(GatewayRequest request, GatewayAnswer answer)
    {
        if (request.Service != "ec2" || !answer.IsSuccess || !Encoding.UTF8.GetString(request.Body).Contains("Action=DescribeLaunchTemplateVersions", StringComparison.Ordinal)) return answer;

        using var stream = new MemoryStream(answer.Body);
        var document = XDocument.Load(stream);
        document.Descendants()
            .Where(item => item.Parent?.Name.LocalName == "tagSpecificationSet" && item.Elements().Any(element => element.Name.LocalName == "resourceType" && element.Value == "launch-template"))
            .ToList()
            .ForEach(item => item.Remove());

        using var mended = new MemoryStream();
        using (var writer = XmlWriter.Create(mended, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) })) document.Save(writer);

        return answer with { Body = mended.ToArray() };
    }
}
