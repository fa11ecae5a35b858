// The scripts that workflows run, with stand-ins for everything they call: what they print is recorded, what they are asked is kept.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const scripts = fileURLToPath(new URL('../scripts', import.meta.url));
const recorded = name => readFileSync(new URL(`recorded/${name}`, import.meta.url), 'utf8');
const digest = text => createHash('sha256').update(text).digest('hex');

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infra-scripts-'));
  cpSync(scripts, join(folder, '.github/scripts'), { recursive: true });
  for (const environment of ['dev', 'prod']) write(`Pulumi.${environment}.yaml`, `${environment}\n`);
  standIn('infractl', 'exit 9', folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that does what the shell says, and writes down how it was called. */
function standIn(name, shell, where = join(folder, 'bin')) {
  write('calls', existsSync(join(folder, 'calls')) ? read('calls') : '');
  const path = join(where, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/usr/bin/env bash\nprintf '%s\\n' "${name} $*" >> '${join(folder, 'calls')}'\n${shell}\n`);
  chmodSync(path, 0o755);
}

const read = path => readFileSync(join(folder, path), 'utf8');
function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const calls = program => read('calls').split('\n').filter(line => line.startsWith(`${program} `));
const git = (...args) => spawnSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false', '-c', 'tag.gpgsign=false', ...args], { cwd: folder, encoding: 'utf8' }).stdout.trim();

function run(script, ...args) {
  const { status, stdout, stderr } = spawnSync('bash', [`.github/scripts/${script}`, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
  });
  return { status, stdout, stderr };
}

/** Stand-ins for a preview: the plan, the engine and the verdict. */
function preview({ plan = 'plan', engine = 'preview-changes.json', code = 0, verdict = 0 } = {}) {
  write('engine.json', recorded(engine));
  standIn('infractl', `case $1 in
  plan) echo '${plan}' ;;
  verdict) if [ ${verdict} -eq 0 ]; then printf 'dev may be merged\nwatch: it\n'; else printf 'dev must not be merged\ndo: correct it (dev/x)\nIMM001 dev/x: found it; correct it\n'; fi; exit ${verdict} ;;
  check) cat '${join(folder, 'check.txt')}'; exit "$(cat '${join(folder, 'check.code')}')" ;;
esac`, folder);
  standIn('pulumi', `cat '${join(folder, 'engine.json')}'; exit ${code}`);
}

test('environments.sh lists the stack files, the reference last', () => {
  write('allowed-differences.yaml', '# what may differ\nreference: dev # for once\nsettings: []\n');
  write('Pulumi.yaml', 'name: infra\n');
  write('Pulumi.qa-2.yaml', 'qa\n');
  assert.deepEqual(run('environments.sh'), { status: 0, stdout: '["prod","qa-2","dev"]\n', stderr: '' });

  for (const environment of ['dev', 'prod', 'qa-2']) rmSync(join(folder, `Pulumi.${environment}.yaml`));
  const { status, stdout, stderr } = run('environments.sh');
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^found no stack file Pulumi\.ENV\.yaml in .*; run \.\/infractl new\n$/);
});

test('plan-digest.sh prints the digest of the plan, and fails with the plan', () => {
  standIn('infractl', `echo '{ "a": 1 }'`, folder);
  assert.deepEqual(run('plan-digest.sh', 'dev'), { status: 0, stdout: `${digest('{ "a": 1 }\n')}\n`, stderr: '' });
  assert.deepEqual(calls('infractl'), ['infractl plan dev --json']);

  standIn('infractl', 'echo broken >&2; exit 2', folder);
  assert.deepEqual(run('plan-digest.sh', 'dev'), { status: 2, stdout: '', stderr: 'broken\n' });
});

test('steps.sh keeps what a reviewer approves, and neither values nor what only was read', () => {
  write('preview.json', recorded('preview-changes.json'));
  const { status, stdout } = run('steps.sh', 'preview.json');

  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout).map(step => [step.op, step.urn.split('::').at(-1), step.properties]), [
    ['replace', 'dev-addons-coredns', ['clusterName']],
    ['update', 'dev-addons-aws-ebs-csi-driver', ['assumeRolePolicy', 'description']],
    ['create', 'dev-general-scw0797bw8', []],
    ['delete', 'dev-general-e5kewe3wg2', []],
  ]);
  assert.ok(!stdout.includes('confidential'));
});

// The figures of ./infractl plan and ./infractl verdict, of documents of the engine.
for (const [name, resources, providers] of [['dev-first', 95, 3], ['dev-test', 4, 0], ['dev-gone-in-both', 2, 0], ['dev-unchanged', 0, 0]]) {
  test(`steps.sh counts ${name} as plan and verdict do`, () => {
    write('preview.json', gunzipSync(readFileSync(new URL(`../../Infra.Tests/Preview/Documents/${name}.json.gz`, import.meta.url))));
    const counts = ['resources', 'providers'].map(which => JSON.parse(run('steps.sh', 'preview.json', which).stdout).length);
    assert.deepEqual(counts, [resources, providers]);
  });
}

test('stack-preview.sh writes what the engine would do', () => {
  preview();
  assert.equal(run('stack-preview.sh', 'dev', 'out').status, 0);

  assert.deepEqual(calls('pulumi'), ['pulumi preview --stack dev --json --show-sames --show-replacement-steps --non-interactive']);
  assert.equal(read('out/dev.digest'), `${digest('plan\n')}\n`);
  assert.equal(read('out/dev.md'), `### dev (as deployed): verdict holds

**dev may be merged**
watch: it

<details><summary>1 to create, 1 to delete, 1 to replace, 1 to update in AWS and Kubernetes</summary>

\`\`\`diff
! replace infra:addons:ClusterAddOns$infra:addons:AddOn$aws:eks/addon:Addon dev-addons-coredns: clusterName
! update infra:addons:ClusterAddOns$infra:addons:AddOn$infra:identity:PodIdentity$infra:identity:ServiceRole$aws:iam/role:Role dev-addons-aws-ebs-csi-driver: assumeRolePolicy, description
+ create infra:nodes:Pool$infra:nodes:Generation$aws:ec2/launchTemplate:LaunchTemplate dev-general-scw0797bw8
- delete infra:nodes:Pool$infra:nodes:Generation$aws:eks/nodeGroup:NodeGroup dev-general-e5kewe3wg2
! update pulumi:providers:kubernetes dev-kubernetes
\`\`\`

</details>
`);
});

test('stack-preview.sh says in one line that nothing changes', () => {
  preview({ engine: 'preview-nothing.json' });
  assert.equal(run('stack-preview.sh', 'dev', 'out').status, 0);
  assert.equal(read('out/dev.md'), '**dev** (as deployed): nothing changes.\n');
});

test('stack-preview.sh ends with 1 when the verdict is broken, and shows why', () => {
  preview({ verdict: 1 });
  assert.equal(run('stack-preview.sh', 'dev', 'out').status, 1);
  assert.match(read('out/dev.md'), /^### dev \(as deployed\): verdict broken\n\n\*\*dev must not be merged\*\*\ndo: correct it \(dev\/x\)\n\n```\nIMM001 dev\/x: found it; correct it\n```\n/);
});

test('stack-preview.sh shows what drifted beside a verdict that holds', () => {
  preview({ verdict: 0 });
  standIn('infractl', `case $1 in plan) echo plan ;; verdict) printf 'dev may be merged\\nwatch: it\\nnote: x\\ndrift: dev/iam.Role/x: found it\\ndev  good\\n' ;; esac`, folder);
  assert.equal(run('stack-preview.sh', 'dev', 'out').status, 0);
  assert.match(read('out/dev.md'), /^### dev \(as deployed\): verdict holds\n\n\*\*dev may be merged\*\*\nwatch: it\n\n```\ndrift: dev\/iam.Role\/x: found it\n```\n\n<details>/);
});

test('stack-preview.sh ends with 2 when the engine fails, with what the verdict says of it', () => {
  preview({ code: 1, verdict: 1 });
  const { status, stdout, stderr } = run('stack-preview.sh', 'dev', 'out');
  assert.deepEqual([status, stdout, stderr], [2, '', 'dev must not be merged\ndo: correct it (dev/x)\nIMM001 dev/x: found it; correct it\nfound no preview of dev; follow what is reported above\n']);
});

function repository() {
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'first');
}

test('deploy.sh deploys what was previewed', () => {
  preview({ plan: cluster });
  standIn('aws', 'exit 0');
  repository();
  assert.equal(run('stack-preview.sh', 'dev', 'reviewed').status, 0);
  assert.equal(run('deploy.sh', 'dev', 'reviewed').status, 0);
  assert.equal(calls('pulumi').at(-1), 'pulumi up --stack dev --yes --skip-preview --non-interactive');
});

for (const [what, moved, stderr] of [
  ['when the program or the settings moved', { plan: 'other' }, new RegExp(`^dev: found the plan ${digest('other\n')}, where ${digest('plan\n')} was previewed; program or settings moved, so preview again\n$`)],
  ['when what is deployed moved', { engine: 'preview-nothing.json' }, /\ndev: found other steps than were previewed; what is deployed moved, so preview again\n$/],
  ['when the verdict is broken', { verdict: 1 }, /\ndev: found a verdict that is broken, or no preview; nothing is deployed\n$/],
  ['when the engine fails', { code: 255 }, /\ndev: found a verdict that is broken, or no preview; nothing is deployed\n$/],
]) {
  test(`deploy.sh refuses ${what}`, () => {
    preview();
    repository();
    run('stack-preview.sh', 'dev', 'reviewed');
    preview(moved);

    const result = run('deploy.sh', 'dev', 'reviewed');
    assert.equal(result.status, 1);
    assert.match(result.stderr, stderr);
    assert.deepEqual(calls('pulumi').filter(call => call.startsWith('pulumi up')), []);
  });
}

test('deploy.sh refuses what is older than what is deployed', () => {
  preview({ plan: cluster });
  standIn('aws', 'exit 0');
  repository();
  run('stack-preview.sh', 'dev', 'reviewed');
  const old = git('rev-parse', '--short', 'HEAD');
  git('commit', '--quiet', '--allow-empty', '--message', 'second');
  git('tag', 'deployed/dev');
  const newer = git('rev-parse', '--short', 'HEAD');
  git('checkout', '--quiet', '--detach', 'HEAD~1');

  const result = run('deploy.sh', 'dev', 'reviewed');
  assert.deepEqual([result.status, result.stderr], [1, `dev: found ${newer} deployed, which is not part of ${old}; approve the newer run\n`]);
  git('tag', '--force', 'deployed/dev', 'HEAD');
  assert.equal(run('deploy.sh', 'dev', 'reviewed').status, 0);
});

const removal = JSON.stringify([
  { op: 'delete', urn: 'urn:pulumi:dev::infra::infra:nodes:Pool$infra:nodes:Generation$aws:eks/nodeGroup:NodeGroup::dev-general-old0000000' },
  { op: 'delete', urn: 'urn:pulumi:dev::infra::infra:nodes:Pool$infra:nodes:Generation$aws:ec2/launchTemplate:LaunchTemplate::dev-general-old0000000' },
  { op: 'update', urn: 'urn:pulumi:dev::infra::infra:nodes:Pool$infra:nodes:Generation$aws:eks/nodeGroup:NodeGroup::dev-general-new0000000' },
]);

test('drained.sh asks for the servers that would be removed, and for nothing else', () => {
  preview({ plan: cluster });
  standIn('aws', 'exit 0');
  write('steps.json', removal);

  assert.equal(run('drained.sh', 'dev', 'steps.json').status, 0);
  assert.equal(calls('infractl').at(-1), 'infractl drained dev --generation dev-general-old0000000');
  assert.match(calls('aws').at(-1), /^aws eks update-kubeconfig --region eu-central-1 --name dev-d0cgq867hp --kubeconfig /);
});

test('drained.sh asks nothing when no servers would be removed', () => {
  write('steps.json', JSON.stringify(JSON.parse(removal).slice(1)));

  assert.equal(run('drained.sh', 'dev', 'steps.json').status, 0);
  assert.deepEqual(calls('infractl'), []);
});

test('drained.sh refuses servers that run pods', () => {
  standIn('infractl', `case $1 in plan) echo '${cluster}' ;; *) exit 1 ;; esac`, folder);
  standIn('aws', 'exit 0');
  write('steps.json', removal);

  assert.equal(run('drained.sh', 'dev', 'steps.json').status, 1);
});

test('deploy.sh refuses to remove servers that run pods', () => {
  preview();
  repository();
  run('stack-preview.sh', 'dev', 'reviewed');
  write('.github/scripts/drained.sh', 'exit 1\n');

  const result = run('deploy.sh', 'dev', 'reviewed');
  assert.deepEqual([result.status, result.stderr], [1, 'dev: found pods on servers that would be removed; nothing is deployed\n']);
  assert.deepEqual(calls('pulumi').filter(call => call.startsWith('pulumi up')), []);
});

const cluster = JSON.stringify({
  region: 'eu-central-1',
  resources: [
    { type: 'aws:eks/cluster:Cluster', inputs: { name: 'dev-d0cgq867hp' } },
    { type: 'aws:eks/nodeGroup:NodeGroup', inputs: { nodeGroupName: 'dev-general-e5kewe3wg2' } },
    { type: 'aws:eks/addon:Addon', inputs: { addonName: 'coredns' } },
    { type: 'aws:eks/addon:Addon', inputs: { addonName: 'vpc-cni' } },
  ],
});

test('after-deploy.sh asks for everything that the plan declares', () => {
  preview({ plan: cluster });
  standIn('aws', 'exit 0');
  standIn('kubectl', 'exit 0');

  assert.deepEqual(run('after-deploy.sh', 'dev'), { status: 0, stdout: 'dev: control plane, 1 node groups and 2 add-ons are active, servers are ready\n', stderr: '' });
  assert.deepEqual(calls('aws').slice(0, 6), [
    'aws eks wait cluster-active --region eu-central-1 --name dev-d0cgq867hp',
    'aws eks wait nodegroup-active --region eu-central-1 --cluster-name dev-d0cgq867hp --nodegroup-name dev-general-e5kewe3wg2',
    'aws eks describe-nodegroup --region eu-central-1 --cluster-name dev-d0cgq867hp --nodegroup-name dev-general-e5kewe3wg2 --query nodegroup.health.issues[].code --output text',
    'aws eks wait addon-active --region eu-central-1 --cluster-name dev-d0cgq867hp --addon-name coredns',
    'aws eks wait addon-active --region eu-central-1 --cluster-name dev-d0cgq867hp --addon-name vpc-cni',
    'aws ec2 describe-flow-logs --region eu-central-1 --filter Name=tag:infra:environment,Values=dev Name=deliver-log-status,Values=FAILED --query FlowLogs[].DeliverLogsErrorMessage --output text',
  ]);
});

test('after-deploy.sh reports everything that is not well', () => {
  preview({ plan: cluster });
  standIn('aws', '[ "$2 $3" != "wait addon-active" ] || exit 255; [ "$2" != describe-nodegroup ] || echo Ec2LaunchTemplateNotFound; [ "$2" != describe-flow-logs ] || echo Access error');
  standIn('kubectl', 'case "$*" in *" nodes "*) exit 1 ;; esac');

  const { status, stderr } = run('after-deploy.sh', 'dev');
  assert.deepEqual([status, stderr.split('\n').slice(0, -1)], [1, [
    'dev: found the node group dev-general-e5kewe3wg2 with health issues (Ec2LaunchTemplateNotFound); correct them, or go back',
    'dev: found the add-on coredns not active; see its health issues',
    'dev: found the add-on vpc-cni not active; see its health issues',
    'dev: found that the flow log is not delivered (Access error); correct its role or its destination',
    'dev: found servers that are not ready; describe them with kubectl',
  ]]);
});

function checked(text, code) {
  write('check.txt', text);
  write('check.code', `${code}`);
}

test('drift.sh says nothing where nothing drifted', () => {
  preview({ engine: 'preview-nothing.json' });
  checked('dev  good: settings\n', 0);

  assert.equal(run('drift.sh', 'dev', 'out').status, 0);
  assert.ok(!existsSync(join(folder, 'out/dev.md')));
  assert.deepEqual(calls('pulumi'), ['pulumi preview --stack dev --refresh --expect-no-changes --json --non-interactive']);
  assert.deepEqual(calls('infractl'), ['infractl check dev']);
});

test('drift.sh reports what drifted, and what a check of today says', () => {
  preview({ code: 255 });
  checked('Pulumi.dev.yaml:8: warning: release: found "2026-10", whose support ends\n1 warning, which does not fail the check\n', 0);

  assert.equal(run('drift.sh', 'dev', 'out').status, 0);
  assert.equal(read('out/dev.md'), `### dev has drifted

\`\`\`diff
! replace infra:addons:ClusterAddOns$infra:addons:AddOn$aws:eks/addon:Addon dev-addons-coredns: clusterName
! update infra:addons:ClusterAddOns$infra:addons:AddOn$infra:identity:PodIdentity$infra:identity:ServiceRole$aws:iam/role:Role dev-addons-aws-ebs-csi-driver: assumeRolePolicy, description
! create infra:nodes:Pool$infra:nodes:Generation$aws:ec2/launchTemplate:LaunchTemplate dev-general-scw0797bw8: 
! delete infra:nodes:Pool$infra:nodes:Generation$aws:eks/nodeGroup:NodeGroup dev-general-e5kewe3wg2: 
! update pulumi:providers:kubernetes dev-kubernetes: 
\`\`\`

### dev: check of today

\`\`\`
Pulumi.dev.yaml:8: warning: release: found "2026-10", whose support ends
1 warning, which does not fail the check
\`\`\`

`);
});

test('drift.sh does not take a failure for peace', () => {
  preview({ engine: 'preview-nothing.json', code: 1 });
  standIn('pulumi', 'echo "error: could not get lock" >&2; exit 255');
  checked('good\n', 0);

  assert.equal(run('drift.sh', 'dev', 'out').status, 0);
  assert.equal(read('out/dev.md'), '### dev cannot be previewed\n\n```\nerror: could not get lock\n```\n\n');
});

/** GitHub, which answers by what is asked. */
function github(answers) {
  standIn('gh', `body=$(cat > '${join(folder, 'body')}' 2> /dev/null <&0 || true)
case "$*" in
${Object.entries(answers).map(([asked, answer]) => `  ${asked}) printf '%s\\n' '${answer}' ;;`).join('\n')}
esac`);
}

test('comment.sh writes a comment, and the next time in its place', () => {
  write('comment.md', '<!-- infra-preview -->\n**dev**: nothing changes.\n');
  github({ '*pulls/7*': 'abc' });
  assert.equal(run('comment.sh', 'a/b', '7', 'abc', 'comment.md').status, 0);
  assert.equal(calls('gh').at(-1), 'gh api --method POST repos/a/b/issues/7/comments --input -');
  assert.deepEqual(JSON.parse(read('body')), { body: '<!-- infra-preview -->\n**dev**: nothing changes.' });

  github({ '*pulls/7*': 'abc', '*--paginate*': '11' });
  assert.equal(run('comment.sh', 'a/b', '7', 'abc', 'comment.md').status, 0);
  assert.equal(calls('gh').at(-1), 'gh api --method PATCH repos/a/b/issues/comments/11 --input -');
});

test('comment.sh writes nothing to a pull request of another head', () => {
  write('comment.md', '<!-- infra-preview -->\n');
  github({ '*pulls/7*': 'other' });
  assert.deepEqual(run('comment.sh', 'a/b', '7', 'abc', 'comment.md'), { status: 0, stdout: '', stderr: 'found the head other on #7 instead of abc; nothing is written\n' });
  assert.equal(calls('gh').length, 1);
});

for (const [number, text, stderr] of [
  ['7/../8', '<!-- infra-preview -->\n', 'found the pull request "7/../8"; write a number\n'],
  ['7', '<!-- infra-") or true or (" -->\n', 'comment.md: found no marker in the first line; write one such as <!-- infra-preview -->\n'],
  ['7', '', 'comment.md: found no marker in the first line; write one such as <!-- infra-preview -->\n'],
]) {
  test(`comment.sh refuses what a stranger may have written: ${number} ${text.trim()}`, () => {
    write('comment.md', text);
    github({});
    assert.deepEqual(run('comment.sh', 'a/b', number, 'abc', 'comment.md'), { status: 2, stdout: '', stderr });
    assert.equal(calls('gh').length, 0);
  });
}

const planned = digest('plan\n');
for (const [what, answers, status, stderr] of [
  ['accepts what was reviewed', { '*commits/abc/pulls*': '7', '*issues/7/comments*': `<!-- infra-preview -->\n<!-- plan dev ${planned} -->\n` }, 0, ''],
  ['refuses what no pull request showed', {}, 1, 'dev: found no merged pull request with abc; open one, or deploy by hand: run this workflow from the Actions page\n'],
  ['refuses what no comment showed', { '*commits/abc/pulls*': '7', '*issues/7/comments*': `<!-- infra-preview -->\n<!-- plan prod ${planned} -->\n` }, 1, 'dev: found no preview of it on #7; read the preview of this run and deploy by hand\n'],
  ['refuses what was reviewed as something else', { '*commits/abc/pulls*': '7', '*issues/7/comments*': `<!-- infra-preview -->\n<!-- plan dev ${digest('x')} -->\n` }, 1, `dev: found the plan ${planned}, where ${digest('x')} was reviewed on #7; program, settings or base moved since, so read the preview of this run and deploy by hand\n`],
]) {
  test(`reviewed.sh ${what}`, () => {
    github(answers);
    const result = run('reviewed.sh', 'a/b', 'abc', 'dev', planned);
    assert.deepEqual([result.status, result.stderr], [status, stderr]);
  });
}

test('report-drift.sh opens one issue, writes it anew, and closes it', () => {
  mkdirSync(join(folder, 'drift'));
  github({});
  assert.equal(run('report-drift.sh', 'a/b', 'drift', 'https://run').status, 0);
  assert.equal(calls('gh').length, 1);

  write('drift/dev.md', '### dev has drifted\n\n');
  write('drift/prod.md', '### prod has drifted\n\n');
  standIn('gh', `for word in "$@"; do case $word in *body.md) cp "$word" '${join(folder, 'body')}' ;; esac; done`);
  assert.equal(run('report-drift.sh', 'a/b', 'drift', 'https://run').status, 0);
  assert.match(calls('gh').at(-1), /^gh issue create --repo a\/b --title Infra: drift --body-file /);
  assert.match(read('body'), /^<!-- infra-drift -->\n.*https:\/\/run\.\n\n### dev has drifted\n\n### prod has drifted\n\n/);

  standIn('gh', 'case "$*" in *--paginate*) echo 5 ;; esac');
  assert.equal(run('report-drift.sh', 'a/b', 'drift', 'https://run').status, 0);
  assert.match(calls('gh').at(-1), /^gh issue edit 5 --repo a\/b --body-file /);

  rmSync(join(folder, 'drift'), { recursive: true });
  assert.equal(run('report-drift.sh', 'a/b', 'drift', 'https://run').status, 2);
  mkdirSync(join(folder, 'drift'));
  assert.equal(run('report-drift.sh', 'a/b', 'drift', 'https://run').status, 0);
  assert.equal(calls('gh').at(-1), 'gh issue close 5 --repo a/b --comment Nothing is left: https://run');
});

/** A repository whose base and head both have a stand-in for ./infractl, which the base keeps in its history. */
function twoRevisions({ diff, code = 0, check = 0, basePlan = 'echo base' }) {
  const plan = `case $1 in plan) ${basePlan} ;; esac`;
  standIn('infractl', plan, folder);
  repository();
  const base = git('rev-parse', 'HEAD');
  standIn('infractl', `case $1 in
  plan) echo head ;;
  diff) ${diff} exit ${code} ;;
  check) echo findings > "$3"; echo 'Pulumi.dev.yaml:1: account: found it; correct it'; echo '1 error'; exit ${check} ;;
esac`, folder);
  return base;
}

test('preview-offline.sh says in one line that nothing changes', () => {
  const base = twoRevisions({ diff: 'echo "**$2**: nothing changes.";' });
  assert.equal(run('preview-offline.sh', base, 'out').status, 0);

  const lines = read('out/comment.md').split('\n');
  assert.deepEqual(lines, ['<!-- infra-preview -->', `<!-- plan dev ${digest('head\n')} -->`, `<!-- plan prod ${digest('head\n')} -->`, '**dev, prod**: nothing changes.', '']);
  assert.equal(read('out/check.sarif'), 'findings\n');
  assert.match(calls('infractl').find(call => call.includes('diff')), new RegExp(`^infractl diff dev --against ${base} --base-plan \\S+/plan.json --markdown$`));
  assert.equal(git('worktree', 'list').split('\n').length, 1);
});

test('preview-offline.sh shows what changes, and what does not in one line', () => {
  const base = twoRevisions({ diff: `if [ "$2" = dev ]; then printf '### dev: verdict holds\\n\\n1 to update, against \`%s\`.\\n' "$4"; else echo "**$2**: nothing changes."; fi;` });
  assert.equal(run('preview-offline.sh', base, 'out').status, 0);
  assert.ok(read('out/comment.md').endsWith(` -->\n### dev: verdict holds\n\n1 to update, against \`${base.slice(0, 12)}\`.\n\n**prod**: nothing changes.\n`), read('out/comment.md'));
});

test('preview-offline.sh ends with 1 for a change that may not be made', () => {
  const base = twoRevisions({ diff: 'echo "### $2: verdict broken";', code: 1 });
  assert.equal(run('preview-offline.sh', base, 'out').status, 1);
  assert.match(read('out/comment.md'), /### dev: verdict broken\n\n### prod: verdict broken\n$/);
});

test('preview-offline.sh ends with 1 for findings, and shows them', () => {
  const base = twoRevisions({ diff: 'echo "**$2**: nothing changes.";', check: 1 });
  assert.equal(run('preview-offline.sh', base, 'out').status, 1);
  assert.match(read('out/comment.md'), /### check: 1 error\n\n```\nPulumi.dev.yaml:1: account: found it; correct it\n1 error\n```\n\n\*\*dev, prod\*\*: nothing changes\.\n$/);
});

test('preview-offline.sh ends with 2 where nothing can be compared, and shows why', () => {
  const base = twoRevisions({ diff: `echo 'found \`\`\`no\`\`\` environment' >&2;`, code: 2 });
  assert.equal(run('preview-offline.sh', base, 'out').status, 2);
  assert.match(read('out/comment.md'), /### dev: cannot be compared\n\n```\nfound ` ` `no` ` ` environment\n```\n/);
});

test('preview-offline.sh compares settings alone where the base cannot plan, and says so', () => {
  const base = twoRevisions({ diff: 'echo "**$2**: nothing changes.";', basePlan: 'echo "no \\`dotnet\\`" >&2; exit 2' });
  assert.equal(run('preview-offline.sh', base, 'out').status, 0);
  assert.match(read('out/comment.md'), /> The base cannot plan dev, so changes of the program do not show: `no dotnet`\n/);
  assert.equal(calls('infractl').find(call => call.includes('diff')), `infractl diff dev --against ${base} --markdown`);
});

test('preview-offline.sh tells of an environment that is new and of one that is gone', () => {
  const base = twoRevisions({ diff: 'echo "### $2: verdict holds";' });
  rmSync(join(folder, 'Pulumi.prod.yaml'));
  write('Pulumi.qa.yaml', 'qa\n');

  assert.equal(run('preview-offline.sh', base, 'out').status, 0);
  assert.match(read('out/comment.md'), /### qa: verdict holds\n\n### prod: its stack file is gone\n\nWhat is deployed stays: destroy it first \(docs\/runbooks\/destroy\.md\)\.\n$/);
  assert.equal(calls('infractl').find(call => call.includes('diff qa')), `infractl diff qa --against ${base} --markdown`);
});
