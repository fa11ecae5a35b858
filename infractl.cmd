@echo off
rem The command line of this project on Windows: builds when sources changed, then runs.
rem The packages are the published ones unless .pulumi-sdk.props says otherwise. What fails here ends with 2, as 1 means findings.
setlocal
rem MSBuild takes each environment variable for a property, and some machines set these.
for %%v in (Configuration Platform Version OutputPath OutDir PulumiSdk) do set "%%v="
if /i "%~1"=="test" (
  for /f "tokens=1,*" %%a in ("%*") do dotnet test "%~dp0Infra.slnx" %%b
  exit /b
)
set "started="
dir /s /b "%~dp0artifacts\Infra.Cli.dll" >nul 2>&1 || set "started=%time%"
if defined started echo building for the first time: restoring packages, then compiling; started at %started% 1>&2
dotnet build "%~dp0Infra.Cli" -nologo -v quiet -clp:NoSummary 1>&2 || exit /b 2
if defined started echo built; started at %started%, ready at %time% 1>&2
set "INFRACTL_PROJECT=%~dp0."
dotnet run --no-build --project "%~dp0Infra.Cli" -- %*
