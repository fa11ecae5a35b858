namespace Infra.Cli.Picture;

/// <summary>The style sheet of pictures. The colours of text on each ground have a contrast of 4.5 to 1 or more, light and dark.</summary>
internal static class PictureStyle
{
    /// <summary>The fonts, of which each system has one.</summary>
    internal const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

    private const string Shared = """
        .pic-title,.pic-heading,.pic-strong{font-weight:700}
        .pic-title{font-size:22px}
        .pic-heading{font-size:14px}
        .pic-strong,.pic-plain,.pic-quiet{font-size:12px}
        .pic-code{font-size:11px;font-family:ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace}
        .pic-line{fill:none;stroke-width:2}
        .pic-test{stroke-dasharray:6 4}
        .pic-region{stroke-dasharray:2 3}

        """;

    private const string Light = """
        .pic-title,.pic-heading,.pic-strong,.pic-plain,.pic-code{fill:#17212b}
        .pic-quiet{fill:#475563}
        .pic-page{fill:#ffffff}
        .pic-account{fill:#f7f8fa;stroke:#66727f}
        .pic-region{fill:#ffffff;stroke:#66727f}
        .pic-vpc{fill:#f5faf4;stroke:#3d7a2e}
        .pic-zone{fill:#ffffff;stroke:#aab4bf}
        .pic-card{fill:#ffffff;stroke:#8793a0}
        .pic-outside{fill:#eef1f5;stroke:#66727f}
        .pic-control{fill:#f0e9fb;stroke:#6b46c1}
        .pic-private{fill:#e1edfb;stroke:#2b6cb0}
        .pic-public{fill:#fdf0cf;stroke:#9a6700}
        .pic-pods{fill:#d8f3ec;stroke:#1f7a6b}
        .pic-free{fill:#e6e9ed;stroke:#aab4bf}
        .pic-enabled{fill:#dcf3e0;stroke:#25753f}
        .pic-test{fill:#ffffff;stroke:#25753f}
        .pic-draining{fill:#f0f1f3;stroke:#b3bcc6}
        .pic-line{stroke:#475563}
        .pic-point{fill:#475563}

        """;

    private const string Dark = """
        .pic-title,.pic-heading,.pic-strong,.pic-plain,.pic-code{fill:#e8edf2}
        .pic-quiet{fill:#b3bec9}
        .pic-page{fill:#12171d}
        .pic-account{fill:#181e25;stroke:#8793a0}
        .pic-region{fill:#12171d;stroke:#8793a0}
        .pic-vpc{fill:#151f16;stroke:#6fae60}
        .pic-zone{fill:#12171d;stroke:#4d5966}
        .pic-card{fill:#1b222a;stroke:#5c6875}
        .pic-outside{fill:#222a33;stroke:#8793a0}
        .pic-control{fill:#2c2144;stroke:#a78bfa}
        .pic-private{fill:#14283f;stroke:#6aa5e6}
        .pic-public{fill:#3a2d0c;stroke:#d9a53a}
        .pic-pods{fill:#0f332d;stroke:#4fbfab}
        .pic-free{fill:#262e37;stroke:#4d5966}
        .pic-enabled{fill:#163722;stroke:#5fbf7e}
        .pic-test{fill:#12171d;stroke:#5fbf7e}
        .pic-draining{fill:#20262d;stroke:#4d5966}
        .pic-line{stroke:#b3bec9}
        .pic-point{fill:#b3bec9}

        """;

    /// <summary>The style sheet: light or dark as the reader prefers, on paper light.</summary>
    internal static string Text { get; } = $"\n{Shared}{Light}@media screen and (prefers-color-scheme:dark){{\n{Dark}}}\n";
}
