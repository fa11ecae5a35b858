// The expressions are taken from the recorded plan of prod, so what is tested is what is declared.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Environment } from '@marcbachmann/cel-js';

const plan = JSON.parse(readFileSync(new URL('../Golden/prod/plan.json', import.meta.url), 'utf8'));
const policy = (name) =>
  plan.resources.find((resource) => resource.type.endsWith(':ValidatingAdmissionPolicy') && resource.inputs.metadata.name === name).inputs.spec;
const rules = policy('infra-workload-rules');
const advice = policy('infra-workload-advice');

const registry = `${plan.account}.dkr.ecr.${plan.region}.amazonaws.com`;
const digest = `@sha256:${'0123456789abcdef'.repeat(4)}`;
const image = `${registry}/prod/shop/api${digest}`;
const resources = { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '64Mi' } };
const container = (changes) => ({
  name: 'api',
  image,
  resources,
  readinessProbe: {},
  livenessProbe: {},
  securityContext: { readOnlyRootFilesystem: true, runAsUser: 10000n },
  ...changes,
});
const pod = (changes) => ({
  metadata: { name: 'api' },
  spec: { serviceAccountName: 'api', automountServiceAccountToken: false, restartPolicy: 'Always', containers: [container()], ...changes },
});

const cel = new Environment({ unlistedVariablesAreDyn: true });
const context = (spec, object, oldObject) => {
  const values = { object, oldObject: oldObject ?? null, request: { operation: oldObject ? 'UPDATE' : 'CREATE' }, variables: {} };
  for (const { name, expression } of spec.variables) values.variables[name] = cel.evaluate(expression, values);
  return values;
};

/** What the API server says: nothing when the pod is let in. */
const messages = (spec, object, oldObject) => {
  const values = context(spec, object, oldObject);
  if (!spec.matchConditions.every(({ expression }) => cel.evaluate(expression, values))) return [];
  return spec.validations
    .filter(({ expression }) => cel.evaluate(expression, values) !== true)
    .map(({ message, messageExpression }) => (messageExpression ? cel.evaluate(messageExpression, values) : message).split('; ')[0]);
};

const cases = [
  [rules, 'a good pod', {}, []],
  [rules, 'an image of a tag and a digest', { containers: [container({ image: `${registry}/prod/shop/api:1.0${digest}` })] }, []],
  [rules, 'an image of another registry', { containers: [container({ image: `docker.io/library/nginx${digest}` })] },
    [`found the image "docker.io/library/nginx${digest}" from another registry`]],
  [rules, 'a registry that begins like ours', { containers: [container({ image: `${registry}.example.com/api${digest}` })] },
    [`found the image "${registry}.example.com/api${digest}" from another registry`]],
  [rules, 'an image without a digest', { containers: [container({ image: `${registry}/prod/shop/api:1.0` })] },
    [`found the image "${registry}/prod/shop/api:1.0" without a digest`]],
  [rules, 'a digest that is cut short', { containers: [container({ image: `${registry}/prod/shop/api@sha256:0123` })] },
    [`found the image "${registry}/prod/shop/api@sha256:0123" without a digest`]],
  [rules, 'a foreign init container', { initContainers: [container({ image: `quay.io/a/b${digest}` })] },
    [`found the image "quay.io/a/b${digest}" from another registry`]],
  [rules, 'a foreign ephemeral container', { ephemeralContainers: [{ name: 'debug', image: 'busybox' }] },
    ['found the image "busybox" from another registry', 'found the image "busybox" without a digest']],
  [rules, 'a good ephemeral container, which has no resources', { ephemeralContainers: [{ name: 'debug', image }] }, []],
  [rules, 'no image', { containers: [container({ image: undefined })] },
    ['found the image "" from another registry', 'found the image "" without a digest']],
  [rules, 'no service account', { serviceAccountName: undefined }, ["found no service account of the workload's own"]],
  [rules, 'the default service account', { serviceAccountName: 'default' }, ["found no service account of the workload's own"]],
  [rules, 'nothing said of the token', { automountServiceAccountToken: undefined }, ['found a token of the service account mounted by itself']],
  [rules, 'a mounted token', { automountServiceAccountToken: true }, ['found a token of the service account mounted by itself']],
  ...[undefined, {}, { requests: resources.requests }, { limits: resources.limits },
    { ...resources, requests: { cpu: '1' } }, { ...resources, requests: { memory: '1Gi' } }, { ...resources, limits: { cpu: '1' } }].flatMap((bad) =>
    ['containers', 'initContainers'].map((list) => [rules, `${list} with resources ${JSON.stringify(bad)}`, { [list]: [container({ resources: bad })] },
      ['found a container without requests for cpu and memory or without a memory limit']])),
  [advice, 'a good pod', {}, []],
  [advice, 'no readiness probe', { containers: [container({ readinessProbe: undefined })] }, ['found a container without a readiness or liveness probe']],
  [advice, 'no liveness probe', { containers: [container({ livenessProbe: undefined })] }, ['found a container without a readiness or liveness probe']],
  [advice, 'a job without probes', { restartPolicy: 'Never', containers: [container({ readinessProbe: undefined, livenessProbe: undefined })] }, []],
  [advice, 'an init container without probes', { initContainers: [container({ readinessProbe: undefined, livenessProbe: undefined })] }, []],
  [advice, 'no security context', { containers: [container({ securityContext: undefined })] },
    ['found a container that can write to its own files', 'found a container without a user of 10000 or above']],
  [advice, "the pod's user", { securityContext: { runAsUser: 10000n }, containers: [container({ securityContext: { readOnlyRootFilesystem: true } })] }, []],
  [advice, "a container's low user under a high one of the pod",
    { securityContext: { runAsUser: 10000n }, containers: [container({ securityContext: { readOnlyRootFilesystem: true, runAsUser: 9999n } })] },
    ['found a container without a user of 10000 or above']],
  [advice, 'a writable root', { containers: [container({ securityContext: { readOnlyRootFilesystem: false, runAsUser: 10000n } })] },
    ['found a container that can write to its own files']],
];

// A field that is left out is no field, as in what the API server hands to the expressions.
const withoutUndefined = (value) =>
  Array.isArray(value) ? value.map(withoutUndefined)
  : value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => [key, withoutUndefined(item)]))
  : value;

for (const [spec, name, changes, expected] of cases)
  test(`${spec === rules ? 'rules' : 'advice'}: ${name}`, () => assert.deepEqual(messages(spec, withoutUndefined(pod(changes))), expected));

test('an old pod may end: its metadata changes, its spec does not', () => {
  const old = withoutUndefined(pod({ containers: [container({ image: 'busybox' })] }));
  assert.deepEqual(messages(rules, { ...old, metadata: { name: 'api', finalizers: [] } }, old), []);
});

test('a pod whose image is changed is checked again', () => {
  const old = pod({});
  assert.equal(messages(rules, pod({ containers: [container({ image: 'busybox' })] }), old).length, 2);
});
