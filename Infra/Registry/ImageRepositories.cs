using System.Collections.Immutable;
using Infra.Model.Policies;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Pulumi;
using Pulumi.Aws.Ecr;
using Pulumi.Aws.Ecr.Inputs;
using Pulumi.Aws.Kms;

namespace Infra.Registry;

/// <summary>
/// The environment's image repositories. What was pushed is what runs: a tag never moves, images are scanned when they come and
/// encrypted with the environment's key, and nobody outside the account pulls them but the accounts under <c>images.to</c>.
/// </summary>
/// <remarks>
/// Names are fixed, <c>environment/name</c>, because a repository's name is the address that pipelines push to; see
/// docs/adr/0007-repositories-have-fixed-names.md and docs/adr/0030-one-registry-for-several-environments.md.
/// </remarks>
public sealed class ImageRepositories : ComponentResource
{
    /// <summary>Declares the repositories.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="environment">The environment's name, which is the folder of all its repositories.</param>
    /// <param name="settings">The environment's settings.</param>
    /// <param name="key">The key that images are encrypted with.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public ImageRepositories(
        string name,
        EnvironmentName environment,
        EnvironmentSettings settings,
        Key key,
        ComponentResourceOptions? options = null)
        : base(ResourceTypes.ImageRepositories, name, options)
    {
        var pulled = PulledByAccounts(settings).ToJson();
        var urls = ImmutableArray.CreateBuilder<Output<KeyValuePair<string, string>>>();
        foreach (var repositorySettings in settings.Repositories.OrderBy(repository => repository.Name.ToString(), StringComparer.Ordinal))
        {
            var repositoryName = repositorySettings.Name.ToString();
            var repository = Repository($"{name}-{repositoryName}", $"{environment}/{repositoryName}", repositorySettings, key, settings.Protects(repositorySettings));

            _ = new LifecyclePolicy(
                $"{name}-{repositoryName}",
                new LifecyclePolicyArgs { Repository = repository.Name, Policy = ImageLifecycle.Json },
                new CustomResourceOptions { Parent = this });
            _ = new RepositoryPolicy(
                $"{name}-{repositoryName}",
                new RepositoryPolicyArgs { Repository = repository.Name, Policy = pulled },
                new CustomResourceOptions { Parent = this });

            urls.Add(repository.RepositoryUrl.Apply(url => KeyValuePair.Create(repositoryName, url)));
        }

        Urls = Output.All(urls).Apply(pairs => ImmutableDictionary.CreateRange(pairs));
        RegisterOutputs();
    }

    /// <summary>Where each repository is pushed to and pulled from, by its name in the settings.</summary>
    public Output<ImmutableDictionary<string, string>> Urls { get; }

    // Scanning is asked for here although ECR would rather have it asked for registry by registry: that setting is the whole
    // account's, which this environment may share with others.
    // https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html (botocore 1.43.11), read 2026-11-22
    private Repository Repository(string name, string physicalName, RepositorySettings settings, Key key, bool isProtected) => new(
        name,
        new RepositoryArgs
        {
            Name = physicalName,
            ImageTagMutability = "IMMUTABLE",
            ImageScanningConfiguration = new RepositoryImageScanningConfigurationArgs { ScanOnPush = true },
            EncryptionConfigurations =
            {
                new RepositoryEncryptionConfigurationArgs { EncryptionType = "KMS", KmsKey = key.Arn },
            },
            // AWS then refuses to delete a repository that still holds images.
            ForceDelete = false,
            Tags = Retirement.Tags(name, settings.Retiring),
        },
        new CustomResourceOptions { Parent = this, Protect = isProtected });

    // The accounts' identities still need rights of their own, as servers have; no other account can be let in by mistake of theirs. Of the
    // key they need none: ECR encrypts and decrypts by grants of its own.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts (at e2b8637),
    // read 2026-11-22, and https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html, read 2026-11-30
    private static PolicyDocument PulledByAccounts(EnvironmentSettings settings) => new(
    [
        Pulls("AccountPulls", settings, settings.Account),
        .. (settings.Images?.To ?? []).OrderBy(account => account.ToString(), StringComparer.Ordinal).Select(account => Pulls($"Account{account}Pulls", settings, account)),
    ]);

    private static Statement Pulls(string sid, EnvironmentSettings settings, AccountId account) => new()
    {
        Sid = sid,
        Principal = Principal.Identity($"arn:{settings.Region.Partition}:iam::{account}:root"),
        Actions = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
    };
}
