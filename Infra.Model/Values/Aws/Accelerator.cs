namespace Infra.Model.Values.Aws;

/// <summary>The kind of accelerator of an instance type, by which EKS has another image for it.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/ml-eks-optimized-ami.html, read 2026-11-29.</remarks>
public enum Accelerator
{
    /// <summary>None, or one that no image has a driver for.</summary>
    None,

    /// <summary>NVIDIA GPUs.</summary>
    Nvidia,

    /// <summary>AWS Inferentia and Trainium.</summary>
    Neuron,
}
