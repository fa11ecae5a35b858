// Writes Infra.Model/Instances/instance-types.json from two checkouts (or bare clones), which it reads with git; nothing in them runs.
//
//   node offline/instances/generate.mjs CNI KARPENTER [DAY]
//
// CNI is a clone of https://github.com/aws/amazon-vpc-cni-k8s, KARPENTER one of https://github.com/aws/karpenter-provider-aws, DAY the
// day they were read, such as 2026-11-29 (today without it). A row that the file has and the sources lost or contradict is an error:
// servers that run would get another maximum of pods, and so another name.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const output = new URL('../../Infra.Model/Instances/instance-types.json', import.meta.url);

const limitsFile = 'pkg/vpc/vpc_ip_resource_limit.go';
const labelsFile = 'website/content/en/preview/reference/instance-types.md';

// The families people run servers of a cluster on: general, compute and memory from the fifth generation, storage, and the
// accelerated families that EKS publishes an image for. A family outside is one line here.
const general = /^(t3a?|t4g|[cmr][5-9][a-z-]*|d3(en)?|i[347][a-z]+|i8[a-z]+|im4gn|is4gen|x[28][a-z]+|z1d)$/;

// https://docs.aws.amazon.com/eks/latest/userguide/ml-eks-optimized-ami.html: the table of AMI variants and instance types
const imagesPage = 'https://docs.aws.amazon.com/eks/latest/userguide/ml-eks-optimized-ami.html';
const images = {
  nvidia: ['p6-b300', 'p6-b200', 'p5', 'p5e', 'p5en', 'p4d', 'p4de', 'p3dn', 'g7e', 'gr6', 'g6', 'g6e', 'g6f', 'gr6f', 'g5', 'g4dn', 'g5g'],
  neuron: ['inf1', 'inf2', 'trn1', 'trn2'],
};

const architectures = { amd64: 'x64', arm64: 'arm64' };

const [cni, karpenter, day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
if (!karpenter || !/^\d{4}-\d\d-\d\d$/.test(day)) {
  console.error('usage: node offline/instances/generate.mjs CNI KARPENTER [DAY]');
  process.exit(2);
}

const git = (folder, ...args) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
const commit = folder => git(folder, 'rev-parse', '--short=7', 'HEAD').trim();
const family = type => type.slice(0, type.indexOf('.'));

/** Type to the interfaces of its first card, addresses of each, and whether AWS's Nitro system is under it. */
function readLimits() {
  const limits = new Map();
  for (const [, type, body] of git(cni, 'show', `HEAD:${limitsFile}`).matchAll(/^\t"([^"]+)":\s*\{\n([\s\S]*?)^\t\},$/gm)) {
    const number = name => Number(new RegExp(`${name}:\\s*(\\d+)`).exec(body)[1]);
    const cards = [...body.matchAll(/MaximumNetworkInterfaces:\s*(\d+)/g)].map(match => Number(match[1]));
    limits.set(type, {
      interfaces: cards[number('DefaultNetworkCardIndex')] ?? number('ENILimit'),
      addresses: number('IPv4Limit'),
      nitro: /HypervisorType:\s*"nitro"/.test(body) || /IsBareMetal:\s*true/.test(body),
    });
  }
  return limits;
}

/** Type to its labels; what the document says of its resources is another table. */
function readLabels() {
  const sections = git(karpenter, 'show', `HEAD:${labelsFile}`).split(/^### `/m).slice(1);
  return new Map(sections.map(section => [
    section.slice(0, section.indexOf('`')),
    Object.fromEntries([...section.split('#### Resources')[0].matchAll(/^ \|([^|]+)\|([^|]+)\|$/gm)]
      .map(([, label, value]) => [label.replace('karpenter.k8s.aws/instance-', ''), value])),
  ]));
}

const limits = readLimits();
const labels = readLabels();
const accelerated = type => 'gpu-count' in labels.get(type) || 'accelerator-count' in labels.get(type);
const imageOf = type => Object.keys(images).find(kind => images[kind].includes(family(type)));

const known = [...labels.keys()].filter(type => limits.has(type));
const nitro = known.filter(type => limits.get(type).nitro);
const wanted = nitro.filter(type => (accelerated(type) ? imageOf(type) : general.test(family(type))));
const families = types => [...new Set(types.map(family))].sort();

const rows = wanted
  .map(type => {
    const { cpu, memory, 'kubernetes.io/arch': architecture } = labels.get(type);
    const { interfaces, addresses } = limits.get(type);
    return [type, architectures[architecture], Number(cpu), Number(memory), interfaces, addresses, ...(accelerated(type) ? [imageOf(type)] : [])];
  })
  .sort((a, b) => (family(a[0]) === family(b[0]) ? a[2] - b[2] || a[3] - b[3] || (a[0] < b[0] ? -1 : 1) : a[0] < b[0] ? -1 : 1));

const line = value => JSON.stringify(value).replaceAll(',', ', ');
const text = `{
  "sources": [
    ${[
    [`https://github.com/aws/amazon-vpc-cni-k8s/blob/${commit(cni)}/${limitsFile}`, day],
    [`https://github.com/aws/karpenter-provider-aws/blob/${commit(karpenter)}/${labelsFile}`, day],
    [imagesPage, '2026-11-29'],
  ].map(([from, read]) => `{ "from": "${from}", "read": "${read}" }`).join(',\n    ')}
  ],
  "withoutNitro": ${line(families(known.filter(type => !limits.get(type).nitro)))},
  "withoutImage": ${line(families(nitro.filter(type => accelerated(type) && !imageOf(type))))},
  "types": [
    ${rows.map(line).join(',\n    ')}
  ]
}
`;

const figures = source => new Map(JSON.parse(source).types.map(([type, ...row]) => [type, JSON.stringify(row)]));
const now = figures(text);
const changed = [...figures(readFileSync(output, 'utf8'))].filter(([type, row]) => now.get(type) !== row);
for (const [type, row] of changed) console.error(`${type}: found ${now.get(type) ?? 'no row'} where the table has ${row}; a figure in use is never edited`);
if (changed.length > 0) process.exit(1);

writeFileSync(output, text);
console.log(`${rows.length} types`);
