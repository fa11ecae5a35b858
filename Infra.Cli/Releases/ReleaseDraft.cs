using Infra.Model.Releases;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Releases;

/// <summary>
/// Makes a release: what is given, else what the account says if it is asked, else what the other release has. A version of another
/// Kubernetes minor is copied only if a release of the minor has it too: otherwise nothing says that EKS has it.
/// </summary>
internal sealed class ReleaseDraft
{
    private readonly ReleaseWishes _wishes;
    private readonly AccountVersions? _account;
    private readonly ChartVersions? _charts;
    private readonly List<Release> _sameMinor;
    private readonly List<Finding> _findings = [];
    private readonly List<string> _open = [];

    private ReleaseDraft(ReleaseWishes wishes, IReadOnlyCollection<Release> known, AccountVersions? account, ChartVersions? charts)
    {
        (_wishes, _account, _charts) = (wishes, account, charts);
        _sameMinor = [.. known.Where(release => release.Kubernetes.Version == wishes.Minor).Reverse()];
        if (!string.Equals(wishes.From.Name.ToString(), wishes.Name.ToString(), StringComparison.Ordinal) && string.CompareOrdinal($"{wishes.Name}", $"{wishes.From.Name}") < 0)
            Add("NAME", $"\"{wishes.Name}\", which comes before {wishes.From.Name}", "write a later name: releases are ordered by name, and environments go to later ones");
        Path(known);
    }

    /// <summary>Makes the release.</summary>
    /// <param name="wishes">What it is to be.</param>
    /// <param name="known">The releases that there are, the oldest first.</param>
    /// <param name="account">What the account says; <see langword="null"/> if it was not asked.</param>
    /// <param name="charts">What the repositories of the charts say; <see langword="null"/> if they were not asked.</param>
    /// <exception cref="UserException">Something is missing or does not fit together; all of it is reported.</exception>
    internal static Release Make(ReleaseWishes wishes, IReadOnlyCollection<Release> known, AccountVersions? account, ChartVersions? charts = null)
    {
        var draft = new ReleaseDraft(wishes, known, account, charts);
        var release = new Release
        {
            Name = wishes.Name,
            Kubernetes = draft.Kubernetes(),
            NodeImages = [.. wishes.From.NodeImages.Select(draft.Image)],
            AddOns = wishes.From.AddOns.ToDictionary(addOn => addOn.Key, addOn => draft.AddOn(addOn.Key, addOn.Value)),
            Charts = wishes.From.Charts.ToDictionary(chart => chart.Key, chart => draft.Chart(chart.Key, chart.Value)),
        };
        draft.Unknown("--image", wishes.Images.Keys, EnumWords.Of(typeof(NodeOperatingSystem)));
        draft.Unknown("--add-on", wishes.AddOns.Keys, [.. wishes.From.AddOns.Keys]);
        draft.Unknown("--chart", wishes.Charts.Keys, [.. wishes.From.Charts.Keys]);
        draft.Unknown("--chart-image", wishes.ChartImages.Keys, [.. wishes.From.Charts.Keys]);
        draft._findings.AddRange([.. account?.Findings ?? [], .. charts?.Findings ?? []]);
        draft._findings.AddRange(ReleaseContent.Check(release).Where(finding => !draft._open.Exists(open => finding.Path!.StartsWith(open, StringComparison.Ordinal))));
        if (draft._findings.Count == 0 && ReleaseDifference.Of(wishes.From, release).Count == 0)
            draft.Add("NAME", $"no difference between \"{wishes.Name}\" and {wishes.From.Name}", "write a version, such as --image bottlerocket=VERSION, or --ask ENV for the newest of the account");

        return draft._findings.Count == 0 ? release : throw new UserException(draft._findings.Distinct());
    }

    // EKS upgrades a control plane one minor at a time: https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html, as cited in EnvironmentMoves
    private void Path(IReadOnlyCollection<Release> known)
    {
        var (from, to) = (_wishes.From.Kubernetes.Version.Minor, _wishes.Minor.Minor);
        if (to < from) Add("--kubernetes", $"\"{_wishes.Minor}\", older than {_wishes.From.Kubernetes.Version} of {_wishes.From.Name}", "name a release of that minor in --from");
        for (var minor = from + 1; minor < to; minor++)
        {
            if (known.All(release => release.Kubernetes.Version.Minor != minor))
                Add("--kubernetes", $"\"{_wishes.Minor}\", but no release of 1.{minor} before it", $"write a release of 1.{minor} first: EKS upgrades a control plane one minor at a time");
        }
    }

    private KubernetesRelease Kubernetes()
    {
        var copied = _wishes.From.Kubernetes.Version == _wishes.Minor ? _wishes.From.Kubernetes : _sameMinor.FirstOrDefault()?.Kubernetes;
        var (end, source) = _wishes.EndOfSupport is { } given
            ? (given, new Source("https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html (given by --end-of-support; the page itself is unread)", _wishes.Day))
            : _account?.EndOfSupport ?? (copied is null ? (default(DateOnly?), (Source?)null) : (copied.EndOfStandardSupport, copied.Source));
        if (end is null)
            Add("--kubernetes", $"\"{_wishes.Minor}\", whose end of standard support no release here knows", "write --end-of-support DATE, or --ask ENV");
        else if (end < _wishes.Day)
            Add("--kubernetes", $"\"{_wishes.Minor}\", whose standard support ended on {Day(end.Value)}", "write a newer minor");

        return new KubernetesRelease { Version = _wishes.Minor, EndOfStandardSupport = end ?? default, Source = source ?? _wishes.From.Kubernetes.Source };
    }

    private NodeImage Image(NodeImage image)
    {
        var name = image.OperatingSystem.Word();
        if (_wishes.Images.TryGetValue(name, out var given))
        {
            var (version, published) = Published(given);
            return image with { ReleaseVersion = version, Published = published, Source = Given(ChangeLogs.Image(image.OperatingSystem, version), "--image") };
        }

        if (_account is not null) return _account.Images.GetValueOrDefault((image.OperatingSystem, image.Architecture)) ?? Left(image, "nodeImages");

        return Fits(release => release.NodeImages.FirstOrDefault(other => (other.OperatingSystem, other.Architecture, other.ReleaseVersion) == (image.OperatingSystem, image.Architecture, image.ReleaseVersion)), image)
            ?? Missing(image, "nodeImages", "--image", name, image.ReleaseVersion, _sameMinor.FirstOrDefault()?.NodeImage(image.OperatingSystem, image.Architecture).ReleaseVersion);
    }

    private AddOnBuild AddOn(string name, AddOnBuild build)
    {
        if (_wishes.AddOns.TryGetValue(name, out var given)) return new AddOnBuild { Version = given, Source = Given(ChangeLogs.AddOn(name, given), "--add-on") };
        if (_account is not null) return _account.AddOns.GetValueOrDefault(name) ?? Left(build, $"addOns.{name}.");

        return Fits(release => release.AddOns.GetValueOrDefault(name) is { } other && other.Version == build.Version ? other : null, build)
            ?? Missing(build, $"addOns.{name}.", "--add-on", name, build.Version, _sameMinor.FirstOrDefault()?.AddOns.GetValueOrDefault(name)?.Version);
    }

    private ChartRelease Chart(string name, ChartRelease chart)
    {
        var (version, image) = (_wishes.Charts.GetValueOrDefault(name), _wishes.ChartImages.GetValueOrDefault(name));
        if (_charts is { Findings.Count: > 0 } && !_charts.Charts.ContainsKey(name)) return Left(chart, $"charts.{name}");

        chart = _charts?.Charts.GetValueOrDefault(name) ?? chart;
        if (image is null && (version is null || version == chart.Version)) return chart;

        var parts = (image ?? "").Split('@');
        if (image is not null && parts.Length != 2) Add("--chart-image", $"\"{name}={image}\"", "write NAME=TAG@sha256:DIGEST");
        var changed = chart with { Version = version ?? chart.Version, Image = image is null ? chart.Image : new ChartImage { Tag = parts[0], Digest = parts[^1] } };
        return changed with { Source = Given(ChangeLogs.Chart(name, changed), version is null ? "--chart-image" : image is null ? "--chart; the image is that of before" : "--chart and --chart-image") };
    }

    private (string Version, DateOnly? Published) Published(string given)
    {
        var parts = given.Split('@');
        if (parts.Length == 1) return (given, null);
        if (parts.Length == 2 && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return (parts[0], day);

        Add("--image", $"\"{given}\"", "write OS=VERSION, or OS=VERSION@DATE with the day it was published");
        return (parts[0], null);
    }

    // A copy keeps the source of the release it is from: the fact was read there and then.
    private T? Fits<T>(Func<Release, T?> same, T value)
        where T : class =>
        _wishes.From.Kubernetes.Version == _wishes.Minor ? value : _sameMinor.Select(same).FirstOrDefault(found => found is not null);

    private T Missing<T>(T value, string open, string option, string name, string version, string? known)
    {
        var (to, hint) = (_wishes.Minor, known is null ? "" : $" ({_sameMinor[0].Name} has {known})");
        Add(option, $"no {name} for Kubernetes {to}: {version} of {_wishes.From.Name} is known for {_wishes.From.Kubernetes.Version} only", $"write {option} {name}=VERSION{hint}, or --ask ENV");
        return Left(value, open);
    }

    // What is reported already is not reported once more by what it was copied as.
    private T Left<T>(T value, string open)
    {
        _open.Add(open);
        return value;
    }

    private void Unknown(string option, IEnumerable<string> names, IReadOnlyList<string> known)
    {
        foreach (var name in names.Except(known)) Add(option, $"\"{name}\", which {_wishes.From.Name} does not have", $"write one of {string.Join(", ", known)}");
    }

    private Source Given(string address, string option) => new($"{address} (given by {option}; the page itself is unread)", _wishes.Day);

    private void Add(string path, string found, string remedy) => _findings.Add(new Finding(path, found, remedy));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
