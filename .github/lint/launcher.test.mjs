// The launcher infractl in a folder of its own, with a stand-in for dotnet that writes down how it was called.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const missing = name => `/p/Infra.csproj : error NU1101: Unable to find package ${name}. No packages exist with this id in source(s): feed`;
const building = 'building, as the sources changed\n';
const first = 'building for the first time: restoring packages\nrestored in N s; compiling\ncompiled in N s\n';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infra-launcher-'));
  cpSync(fileURLToPath(new URL('../../infractl', import.meta.url)), join(folder, 'infractl'));
  for (const source of ['Infra.Model/a.cs', 'Infra/a.cs', 'Infra.Cli/a.cs', 'extensions/a.cs', 'offline/a.cs', 'global.json', 'Directory.Build.props', 'Directory.Build.targets', '.editorconfig'])
    write(source, 'text');
  write('.pulumi-sdk.props', '<Project><PropertyGroup><PulumiSdk>offline</PulumiSdk></PropertyGroup></Project>\n');
  dotnet();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = path => join(folder, path);
const read = path => readFileSync(at(path), 'utf8');
function write(path, text) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

/** A dotnet that builds an empty program, and runs it by printing what it was given. */
function dotnet({ build = '', restore = 'exit 0', program = 'echo "${INFRACTL_PROJECT##*/}: $*"' } = {}) {
  write('bin/dotnet', `#!/bin/sh
echo "$1" >> '${at('calls')}'
case $1 in
  --version | --list-sdks) echo 10.0.100 ;;
  restore) ${restore} ;;
  publish) env > '${at('environment')}'; ${build}
    mkdir -p '${at('artifacts/offline/publish/Infra.Cli/release')}' && touch '${at('artifacts/offline/publish/Infra.Cli/release/Infra.Cli.dll')}' ;;
  *) shift; ${program} ;;
esac
`);
  chmodSync(at('bin/dotnet'), 0o755);
}

const builds = () => read('calls').split('\n').filter(call => call === 'publish').length;
const environment = (more = {}) => ({ PATH: `${at('bin')}:${process.env.PATH}`, HOME: folder, ...more });
function run(args = ['plan', 'dev'], more = {}) {
  const { status, stdout, stderr } = spawnSync(at('infractl'), args, { encoding: 'utf8', env: environment(more) });
  return { status, stdout, stderr: stderr.replace(/ in \d+ s(?=[;\n])/g, ' in N s') };
}
const ran = (words, stderr = '') => ({ status: 0, stdout: `${folder.split('/').at(-1)}: ${words}\n`, stderr });

test('builds what changed, once, and hands the words on as they are', () => {
  assert.deepEqual(run(), ran('plan dev', first));
  assert.deepEqual(run(['--version']), ran('--version'));
  write('Infra/a.cs', 'other');
  assert.deepEqual(run(), ran('plan dev', building));
  write('Infra/b.cs', 'new');
  assert.deepEqual(run(), ran('plan dev', building));
  assert.equal(builds(), 3);
});

test("a team's own release is built in when it is there, is another or is gone", () => {
  run();
  write('releases/2026-12-acme.json', '{}');
  assert.deepEqual(run(), ran('plan dev', building));
  write('releases/2026-12-acme.json', '{ }');
  assert.deepEqual(run(), ran('plan dev', building));
  assert.deepEqual(run(), ran('plan dev'));
  rmSync(at('releases'), { recursive: true });
  assert.deepEqual(run(), ran('plan dev', building));
});

test('a first build that fails to restore says why, and the next is a first build again', () => {
  dotnet({ restore: 'echo "error NU1301: no feed"; exit 1' });
  assert.deepEqual(run(), { status: 2, stdout: '', stderr: 'building for the first time: restoring packages\nerror NU1301: no feed\n' });
  dotnet();
  assert.equal(run().stderr, first);
});

test('a feed without the compiler that works ahead of time builds without it, and is asked once', () => {
  const asked = () => read('arguments').split('\n').filter(words => words.startsWith('restore ') && words.includes('PublishReadyToRun')).length;
  const without = `echo "$*" >> '${at('arguments')}'; case $* in *PublishReadyToRun*) echo "error NETSDK1094: no runtime pack"; exit 1 ;; esac`;
  dotnet({ restore: without });
  assert.deepEqual(run(), ran('plan dev', first.replace('\n', '\nthe feed lacks the compiler that makes commands start faster; building without it\n')));
  write('Infra/later.cs', 'new');
  assert.deepEqual(run(), ran('plan dev', building));
  assert.equal(asked(), 1);

  // What the feed did not answer is not remembered.
  rmSync(at('artifacts/offline/infractl.plain'));
  dotnet({ restore: without.replace('NETSDK1094: no runtime pack', 'NU1301: no feed') });
  write('Infra/later.cs', 'newer');
  assert.deepEqual(run(), ran('plan dev', building));
  write('Infra/later.cs', 'newest');
  assert.deepEqual(run(), ran('plan dev', building));
  assert.equal(asked(), 3);
});

test('a file that was put back with an older time is built', () => {
  run();
  const { size } = statSync(at('Infra/a.cs'));
  write('Infra/a.cs', 'x'.repeat(size));
  utimesSync(at('Infra/a.cs'), 1000, 1000);
  assert.equal(run().stderr, building);
});

test('what changes while a build runs is built at once, and a source that never rests is an error', () => {
  dotnet({ build: `[ -f '${at('Infra/late.cs')}' ] || echo late > '${at('Infra/late.cs')}';` });
  assert.deepEqual(run(), ran('plan dev', first + building));
  assert.equal(run().stderr, '');

  dotnet({ build: `echo more >> '${at('Infra/late.cs')}';` });
  write('Infra/a.cs', 'changed');
  const { status, stderr } = run();
  assert.equal(status, 2);
  assert.match(stderr, /\nfound sources that change during each build; /);
  assert.equal(existsSync(at('artifacts/infractl.lock')), false);
});

test('no variable of the environment is a property of the build', () => {
  run(['plan'], { Configuration: 'Release', VERSION: '9', Platform: 'x', OutputPath: '/x', PulumiSdk: 'nuget', root: '/x', choice: '/x', DOTNET_NOLOGO: '1', FEED_TOKEN: 't', CI: 'true' });
  const names = read('environment').split('\n').map(line => line.split('=')[0]);
  assert.deepEqual(names.filter(name => /^(configuration|version|platform|outputpath|pulumisdk|root|choice)$/i.test(name)), []);
  for (const name of ['PATH', 'HOME', 'CI', 'DOTNET_NOLOGO', 'FEED_TOKEN']) assert.ok(names.includes(name), name);
});

test('two commands at once build once', async () => {
  dotnet({ build: 'sleep 1;' });
  const one = () => new Promise(done => spawn(at('infractl'), ['plan'], { env: environment(), stdio: 'ignore' }).on('exit', done));
  assert.deepEqual(await Promise.all([one(), one()]), [0, 0]);
  assert.equal(builds(), 1);
});

test('the lock of a command that is gone is taken over', () => {
  const gone = spawnSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }).stdout;
  write('artifacts/infractl.lock', gone);
  assert.deepEqual(run(), ran('plan dev', first));
  assert.equal(existsSync(at('artifacts/infractl.lock')), false);
});

test('failures of its own end with 2, and those of the program with its code', () => {
  dotnet({ program: 'exit 1' });
  assert.equal(run().status, 1);

  write('Infra/a.cs', 'wrong');
  dotnet({ build: 'echo "a.cs: error CS1"; exit 1;' });
  assert.deepEqual(run(), { status: 2, stdout: '', stderr: `${building}a.cs: error CS1\n` });
  // A build that failed half way may have left anything.
  write('Infra/a.cs', 'text');
  dotnet();
  assert.deepEqual(run(), ran('plan dev', building));

  const { status, stderr } = run(['sdk', 'other']);
  assert.equal(status, 2);
  assert.match(stderr, /^found the package source "other"; /);
});

test('a checkout that cannot be written to runs what is built, and says why it cannot build', () => {
  run();
  rmSync(at('artifacts/infractl.lock'), { force: true });
  assert.deepEqual(run(), ran('plan dev'));

  rmSync(at('artifacts'), { recursive: true });
  write('artifacts', 'a file');
  const { status, stdout, stderr } = run();
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^found sources that are not built, and no permission or space to write to .*artifacts; [^\n]*\n$/);
});

test('the feed is asked once, and only what it said itself is remembered', () => {
  rmSync(at('.pulumi-sdk.props'));
  for (const answer of ['error NU1301: Unable to load the service index', `${missing('Pulumi')}\n/p : error NU1301: timed out`, 'Access to the path is denied.', '/p : error MSB4236: the SDK was not found']) {
    dotnet({ restore: `printf '%s\\n' '${answer}'; exit 1` });
    const { status, stdout, stderr } = run();
    assert.deepEqual([status, stdout], [2, ''], answer);
    assert.match(stderr, /\nfound no answer from the package feed: .*(NU1301|denied|MSB4236).*; run this again, or choose by .\/infractl sdk nuget \(the published packages\) or .\/infractl sdk offline \(the stand-ins\)\n$/, answer);
    assert.equal(existsSync(at('.pulumi-sdk.props')), false, answer);
  }

  dotnet({ restore: `printf '%s\\n' '${missing('Pulumi.Aws')}' '${missing('Pulumi.Eks')}'; exit 1` });
  assert.match(run(['sdk']).stderr, /\npulumi packages: offline \(the feed lacks them: Pulumi.Aws, Pulumi.Eks; /);
  assert.equal(run(['sdk']).stdout, 'offline\n');
});

test('a closed standard output is no file of the program', () => {
  run();
  const { status, stderr } = spawnSync('sh', ['-c', `'${at('infractl')}' plan >&-`], { encoding: 'utf8', env: environment() });
  assert.deepEqual([status, stderr], [0, '']);
});
