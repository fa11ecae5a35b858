using Infra.Model.Rules.Generations;
using Infra.Model.Rules.Immutability;
using Infra.Model.Rules.Scaling;
using Infra.Model.Rules.Security;
using Infra.Model.Rules.Services;
using Infra.Model.Rules.Structures;

namespace Infra.Model.Rules;

/// <summary>Every rule there is. The order is that of docs/rules.md; an id is never given to another rule.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules, by family and number.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new Imm001TemplateVersionIsANumber(),
        new Imm002ImageReleaseIsPinned(),
        new Imm003ServerKubernetesIsPinned(),
        new Imm004TemplateNamesNoMovingImage(),
        new Imm005AddOnBuildIsPinned(),
        new Imm006ChartVersionIsPinned(),
        new Imm007ContainerImageHasADigest(),
        new Imm008ChartImageIsPinned(),
        new Imm009NothingIsCalledLatest(),
        new Imm010ServerNameEndsInItsHash(),
        new Imm011OnlyTheDesiredSizeIsIgnored(),
        new Imm012NothingElseIsIgnored(),
        new Imm013NothingIsDeletedFirst(),
        new Imm014NoDoorIntoAServer(),
        new Imm015UserDataRunsNothing(),
        new Imm016ImageTagsStayPut(),
        new Imm017ConfigurationIsImmutable(),
        new Imm018EvictionIsNotForced(),
        new Imm019ServersAreNotReplacedInOneUpdate(),
        new Imm020DefaultTemplateVersionStaysPut(),
        new Imm021ControlPlaneVersionIsPinned(),
        new Imm022PhysicalNamesAreFree(),

        new Sec001InstanceMetadataNeedsAToken(),
        new Sec002VolumesAreEncrypted(),
        new Sec003NothingGetsAPublicAddress(),
        new Sec004KubernetesApiIsPrivate(),
        new Sec005ControlPlaneIsLogged(),
        new Sec006SecretsAreEncrypted(),
        new Sec007AccessIsByEntriesAlone(),
        new Sec008KeysRotate(),
        new Sec009KeysServeNobodyUnnamed(),
        new Sec010RightsAreNamed(),
        new Sec011NobodyIsAdministrator(),
        new Sec012RolesTrustSomebodyNamed(),
        new Sec013ServersHoldNoRightsOfWorkloads(),
        new Sec014NothingIsOpenToTheInternet(),
        new Sec015DefaultSecurityGroupIsClosed(),
        new Sec016TrafficIsLogged(),
        new Sec017LogsAreKeptAndEncrypted(),
        new Sec018ImagesAreScannedAndEncrypted(),
        new Sec019ResourcesAreNotPublic(),
        new Sec020NamespacesAreRestricted(),
        new Sec021NamespacesDenyByDefault(),
        new Sec022NetworkPoliciesAreEnforced(),
        new Sec023ContainersAreConfined(),
        new Sec024TokensAreNotMounted(),
        new Sec025OneAdministratorOfTheCluster(),
        new Sec026VolumesOfWorkloadsAreEncrypted(),
        new Sec027CreatorIsNoAdministrator(),
        new Sec028PrincipalsAreThereFirst(),

        new Sca001PoolsSpanZones(),
        new Sca002BoundsAreInOrder(),
        new Sca003FewServersGoAtOnce(),
        new Sca004ServersAreRepaired(),
        new Sca005ControlPlaneSpansZones(),
        new Sca006WorkloadsHaveAnother(),
        new Sca007WorkloadsSpreadAcrossZones(),
        new Sca008ContainersSayWhatTheyNeed(),
        new Sca009NamespacesAreBounded(),
        new Sca010NamesAreResolvedByTwo(),
        new Sca011SpotIsDiversified(),
        new Sca012ControllersHaveAnother(),
        new Sca013AddressesComeInPrefixes(),
        new Sca014ZonesHaveTheirOwnWayOut(),
        new Sca015QuotasBoundWhatCosts(),
        new Sca016PodsFindTheirSubnets(),
        new Sca017KubeProxyModesHaveTheirBuilds(),

        new Str001EverythingBelongsSomewhere(),
        new Str002EverythingHasItsProvider(),
        new Str003AwsIsHeldToOneAccount(),
        new Str004NothingIsDeclaredLate(),
        new Str005WhatCannotBeMadeAgainIsProtected(),
        new Str006AwsProtectsWhatPulumiProtects(),
        new Str007EverythingIsTagged(),
        new Str008WhatIsDroppedIsDeleted(),
        new Str009ObjectsGoWithTheCluster(),
        new Str010ServersWaitForTheirNetwork(),
        new Str011ServersWaitForTheirWayOut(),

        new Gen001PoolsTakeLoad(),
        new Gen002StagesAreKnown(),
        new Gen003ServersInTestTakeNoLoad(),
        new Gen004DrainingServersEmpty(),
        new Gen005EnabledServersAreOpen(),
        new Gen006TemplateIsItsGenerations(),
        new Gen007ServersAreNotAheadOrFarBehind(),
        new Gen008DrainingServersMayGo(),

        new Svc001IngressesNameDeclaredServices(),
        new Svc002WeightsSumToAHundred(),
        new Svc003ServicesOfVersionsKeepToThem(),
        new Svc004PodsOutlastTheirTarget(),
        new Svc005LoadBalancersSayWhatTheyAre(),
        new Svc006BudgetsLetAPodGo(),
        new Svc007VersionsSpreadByThemselves(),
        new Svc008PodsWaitForTheirTarget(),
        new Svc009GatesAreNotLeftOut(),
        new Svc010PodsReachTheirCredentials(),
    ];

    /// <summary>The rule of an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The rule; <see langword="null"/> if there is none.</returns>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>What to do about an id that no rule has.</summary>
    /// <param name="id">The id as somebody wrote it.</param>
    /// <returns>The end of a message.</returns>
    public static string Suggest(string id) => Spelling.Nearest(id, All.Select(rule => rule.Id)) is { } nearest
        ? $"write \"{nearest}\""
        : "./infractl explain lists the rules";
}
