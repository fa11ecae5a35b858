@echo off
rem The command line of this project on Windows: builds when sources changed, then runs.
rem dotnet run looks for changes itself; the packages are the published ones unless .pulumi-sdk.props says otherwise.
setlocal
if "%~1"=="test" (
  dotnet test "%~dp0Infra.slnx"
  exit /b
)
dotnet run --project "%~dp0Infra.Cli" --verbosity quiet -- --project "%~dp0." %*
