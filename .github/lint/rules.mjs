// What actionlint does not ask of a workflow: whom it trusts, and with what.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const { actions } = JSON.parse(readFileSync(new URL('actions.json', import.meta.url), 'utf8'));

// What docs/runbooks/first-deployment.md tells people to set.
const variables = ['AWS_REGION', 'AWS_ROLE_ARN', 'INFRA_DEPLOYS', 'INFRA_RUNNER', 'PULUMI_BACKEND_URL'];

// Everything that a token may write, by file and job. Whoever needs more says so here.
const mayWrite = {
  'comment.yml': { comment: ['pull-requests'] },
  'deploy.yml': { deploy: ['contents', 'id-token'] },
  'deploy-environment.yml': { preview: ['id-token'], deploy: ['id-token'], record: ['contents'] },
  'drift.yml': { stack: ['id-token'], report: ['issues'] },
  'preview.yml': { 'code-scanning': ['security-events'], stack: ['id-token'] },
};

/**
 * What is wrong with a workflow.
 * @param {string} file The file's name, without folders.
 * @param {string} text Its text.
 * @param {(path: string) => boolean} isExecutable Whether a file of the repository is there and can be run.
 * @returns {string[]} What was found, and what to do; nothing when all is well.
 */
export function problems(file, text, isExecutable) {
  const workflow = parse(text);
  const triggers = typeof workflow.on === 'string' ? [workflow.on] : Array.isArray(workflow.on) ? workflow.on : Object.keys(workflow.on);

  return [
    ...pins(text),
    ...when(Object.keys(workflow.permissions ?? { all: '' }).length > 0, 'permissions: found some for all jobs; write {} there, and to each job what it needs'),
    ...when(triggers.includes('pull_request_target'), 'on: found pull_request_target, which runs a stranger\'s change with our rights; use pull_request, and workflow_run for what writes'),
    ...when(!workflow.concurrency && !triggers.includes('workflow_call'), 'concurrency: found none; name a group, so that two runs do not get in each other\'s way'),
    ...when(/\bsecrets\s*[.[]|aws-(access-key-id|secret-access-key)/.test(text), 'secrets: found a long-lived secret; use OpenID Connect'),
    ...[...text.matchAll(/\bvars\.(\w+)/g)].filter(([, name]) => !variables.includes(name)).map(([, name]) => `vars: found ${name}, which no runbook sets; write one of ${variables.join(', ')}`),
    ...[...text.matchAll(/\.github\/scripts\/[\w-]+\.sh/g)].filter(([path]) => !isExecutable(path)).map(([path]) => `${path}: found no such script that can be run; write it, or chmod +x`),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => inJob(file, triggers, name, job).map(problem => `jobs.${name}${problem}`)),
  ];
}

function pins(text) {
  return text.split('\n').flatMap((line, index) => {
    const used = line.match(/^\s*(?:- )?uses:\s*(\S+)\s*(?:#\s*(.*))?$/);
    if (!used || used[1].startsWith('./')) return [];

    const [, action, commit] = used[1].match(/^([^/@]+\/[^/@]+)[^@]*@(.*)$/) ?? [];
    const known = actions[action];
    if (!known) return [`line ${index + 1}: found the action ${used[1]}, which nobody looked up; write it into actions.json`];

    return when(commit !== known.commit || used[2] !== known.version, `line ${index + 1}: found ${line.trim()}; write ${action}@${known.commit} # ${known.version}`);
  });
}

function inJob(file, triggers, name, job) {
  const writes = Object.entries(job.permissions ?? {}).filter(([, access]) => access === 'write').map(([scope]) => scope);
  const allowed = mayWrite[file]?.[name] ?? [];

  return [
    ...when(!job.permissions || typeof job.permissions !== 'object', '.permissions: found none of its own; write what the job needs, or {}'),
    ...writes.filter(scope => !allowed.includes(scope)).map(scope => `.permissions: found ${scope}: write; do without, or allow it in rules.mjs`),
    ...when(!job.uses && !job['timeout-minutes'], '.timeout-minutes: found none; write how long it may take'),
    ...(job.steps ?? []).flatMap((step, index) => inStep(triggers, step).map(problem => `.steps[${index}]${problem}`)),
  ];
}

function inStep(triggers, step) {
  const isCheckout = step.uses?.startsWith('actions/checkout@');
  return [
    ...when(/\$\{\{/.test(step.run ?? ''), '.run: found an expression within shell, where its value would be code; hand it over by env'),
    ...when(isCheckout && step.with?.['persist-credentials'] !== false, '.with: found no persist-credentials: false; write it, so that no later step finds the token'),
    ...when(
      isCheckout && triggers.includes('workflow_run') && step.with?.ref !== '${{ github.event.repository.default_branch }}',
      '.with.ref: found a checkout that may be a stranger\'s; write ${{ github.event.repository.default_branch }}'),
  ];
}

function when(condition, problem) {
  return condition ? [problem] : [];
}
