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
const shapes = ['', '-templates', '-cron-jobs'];

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
const pod = ({ labels, ...changes }) => ({
  metadata: { name: 'api', labels },
  spec: { serviceAccountName: 'api', automountServiceAccountToken: false, restartPolicy: 'Always', containers: [container()], ...changes },
});

// Kubernetes' own library: a quantity is held as a number, and compared by its method.
// https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-quantity-library
class Quantity {
  constructor(text) {
    const [, number, unit] = /^([0-9.]+)(Ki|Mi|Gi|Ti|k|M|G|T|m)?$/.exec(text);
    this.value = Number(number) * ({ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, k: 1e3, M: 1e6, G: 1e9, T: 1e12, m: 1e-3 }[unit] ?? 1);
  }
}
const cel = new Environment({ unlistedVariablesAreDyn: true })
  .registerType('Quantity', Quantity)
  .registerFunction('quantity(string): Quantity', (text) => new Quantity(text))
  .registerFunction('Quantity.isGreaterThan(Quantity): bool', (one, other) => one.value > other.value);
const context = (spec, object, oldObject) => {
  const values = { object: object ?? null, oldObject: oldObject ?? null, request: { operation: !object ? 'DELETE' : oldObject ? 'UPDATE' : 'CREATE' }, variables: {} };
  for (const { name, expression } of spec.variables ?? []) values.variables[name] = cel.evaluate(expression, values);
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

// A field that is left out is no field, as in what the API server hands to the expressions.
const withoutUndefined = (value) =>
  Array.isArray(value) ? value.map(withoutUndefined)
  : value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => [key, withoutUndefined(item)]))
  : value;

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
  [rules, 'an image volume of another registry without a digest', { volumes: [{ name: 'data', emptyDir: {} }, { name: 'model', image: { reference: 'quay.io/a/b:1' } }] },
    ['found the image "quay.io/a/b:1" from another registry', 'found the image "quay.io/a/b:1" without a digest']],
  [rules, 'a good image volume', { volumes: [{ name: 'model', image: { reference: image } }] }, []],
  [rules, 'an image volume without a reference', { volumes: [{ name: 'model', image: {} }] },
    ['found the image "" from another registry', 'found the image "" without a digest']],
  [rules, 'tolerations with keys', { tolerations: [{ key: 'node.kubernetes.io/not-ready', operator: 'Exists', tolerationSeconds: 300n }, { key: 'example.com/a', value: 'b' }] }, []],
  [rules, 'a toleration of everything', { tolerations: [{ operator: 'Exists' }] }, ['found a toleration without a key, which tolerates every taint']],
  [rules, 'a toleration of an empty key', { tolerations: [{ key: '', operator: 'Exists' }] }, ['found a toleration without a key, which tolerates every taint']],
  [rules, 'a toleration of servers in test', { tolerations: [{ key: 'infra/stage', value: 'test', effect: 'NoSchedule' }] }, ['found a toleration of infra/stage']],
  [rules, 'a test', { tolerations: [{ key: 'infra/stage', value: 'test', effect: 'NoSchedule' }], labels: { 'infra/test': 'true' } }, []],
  [rules, 'no test', { tolerations: [{ key: 'infra/stage', value: 'test' }], labels: { 'infra/test': 'false' } }, ['found a toleration of infra/stage']],
  [rules, 'a test on servers that drain', { tolerations: [{ key: 'infra/stage', value: 'draining' }], labels: { 'infra/test': 'true' } }, ['found a toleration of infra/stage']],
  [rules, 'a test in any stage', { tolerations: [{ key: 'infra/stage', operator: 'Exists' }], labels: { 'infra/test': 'true' } }, ['found a toleration of infra/stage']],
  [rules, 'the name of a server', { nodeName: 'ip-10-30-0-1' }, ['found the name of a server, which neither taints nor room keep the pod off']],
  [rules, 'a class of the cluster', { priorityClassName: 'system-node-critical' }, ['found a priority class of Kubernetes itself']],
  [rules, 'our class', { priorityClassName: 'infra-critical' }, []],
  [rules, 'the longest end', { terminationGracePeriodSeconds: 900n }, []],
  [rules, 'an end without end', { terminationGracePeriodSeconds: 901n }, ['found a grace period above 900 seconds, after which the autoscaler ends the pod']],
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

const inShape = (shape, template) =>
  shape === '' ? template
  : shape === '-templates' ? { metadata: { name: 'api' }, spec: { template } }
  : { metadata: { name: 'api' }, spec: { jobTemplate: { spec: { template } } } };

// What the limit range fills in is missing in a template, and there only asked of by its default.
const ofPodsOnly = 'found a container without requests for cpu and memory or without a memory limit';
for (const shape of shapes.slice(1))
  for (const [spec, name, changes, expected] of cases)
    test(`${spec === rules ? 'rules' : 'advice'}${shape}: ${name}`, () => {
      const of = policy(`infra-workload-${spec === rules ? 'rules' : 'advice'}${shape}`);
      assert.deepEqual(messages(of, withoutUndefined(inShape(shape, pod(changes)))), expected.filter((message) => message !== ofPodsOnly));
    });

for (const shape of shapes.slice(1)) {
  const of = policy(`infra-workload-rules${shape}`);
  const asking = (bad) => messages(of, withoutUndefined(inShape(shape, pod({ containers: [container({ resources: bad })] }))));
  test(`rules${shape}: more memory than the limit by default`, () => {
    const refused = ['found a container that requests more memory than 256Mi, the limit that it gets without one of its own'];
    assert.deepEqual(asking({ requests: { memory: '512Mi' } }), refused);
    assert.deepEqual(asking({ requests: { memory: '1Gi' }, limits: { cpu: '1' } }), refused);
    assert.deepEqual(asking({ requests: { memory: '256Mi' } }), []);
    assert.deepEqual(asking({ requests: { memory: '512Mi' }, limits: { memory: '1Gi' } }), []);
    assert.deepEqual(asking({ requests: { cpu: '1' } }), []);
  });
  test(`rules${shape}: an old workload may scale: its number changes, its template does not`, () => {
    const old = withoutUndefined(inShape(shape, pod({ containers: [container({ image: 'busybox' })] })));
    assert.deepEqual(messages(of, { ...old, spec: { ...old.spec, replicas: 5n } }, old), []);
  });
  test(`rules${shape}: a changed template is checked`, () => {
    const old = withoutUndefined(inShape(shape, pod({})));
    assert.equal(messages(of, withoutUndefined(inShape(shape, pod({ containers: [container({ image: 'busybox' })] }))), old).length, 2);
  });
}

test('a pod on its server may change', () => {
  const old = withoutUndefined(pod({ nodeName: 'ip-10-30-0-1' }));
  assert.deepEqual(messages(rules, withoutUndefined(pod({ nodeName: 'ip-10-30-0-1', activeDeadlineSeconds: 5n })), old), []);
});

const budgets = policy('infra-workload-rules-budgets');
for (const [spec, refused] of [
  [{ maxUnavailable: 1n }, 0], [{ maxUnavailable: '25%' }, 0], [{ minAvailable: '50%' }, 0], [{ minAvailable: 2n }, 0], [{}, 0],
  [{ maxUnavailable: 0n }, 1], [{ maxUnavailable: '0%' }, 1], [{ minAvailable: '100%' }, 1],
])
  test(`budgets: ${Object.entries(spec)}`, () => assert.equal(messages(budgets, { metadata: { name: 'api' }, spec }).length, refused));

const services = policy('infra-workload-rules-services');
for (const [spec, refused] of [
  [{}, 0], [{ type: 'ClusterIP' }, 0], [{ type: 'LoadBalancer' }, 1], [{ type: 'LoadBalancer', loadBalancerClass: 'service.k8s.aws/nlb' }, 0],
])
  test(`services: ${Object.entries(spec)}`, () => assert.equal(messages(services, { metadata: { name: 'api' }, spec }).length, refused));

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
