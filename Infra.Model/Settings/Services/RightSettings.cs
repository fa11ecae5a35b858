using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Services;

/// <summary>A right of a version's pods in AWS.</summary>
public sealed record RightSettings
{
    /// <summary>What they may do, for example <c>s3:GetObject</c>; at least one action.</summary>
    [Setting(SettingEffect.OtherVersion, "s3:GetObject", "s3:PutObject")]
    public required IReadOnlyList<ActionName> Actions { get; init; }

    /// <summary>On what they may do it; at least one ARN.</summary>
    [Setting(SettingEffect.OtherVersion, "arn:aws:s3:::shop-media/*", "arn:aws:s3:::shop-media/images/*")]
    public required IReadOnlyList<ResourceArn> Resources { get; init; }
}
