// Runs the rule packs of cdk-nag on templates of an export. What the metadata of a resource acknowledges, with a reason, is let through;
// everything else ends with exit code 1.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';

const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, PCIDSS321Checks];

function violations(file) {
  const outdir = mkdtempSync(join(tmpdir(), 'nag-'));
  try {
    const app = new App({ outdir, analyticsReporting: false });
    new CfnInclude(new Stack(app, 'Export'), 'Template', { templateFile: file });
    Validations.of(app).addPlugins(...packs.map((pack) => new pack(app)));
    const { error } = console;
    console.error = () => {};
    try {
      app.synth();
    } catch (thrown) {
      // A finding ends a synthesis; the report has all of them.
      if (thrown.name !== 'ValidationFailed') throw thrown;
    } finally {
      console.error = error;
    }

    return JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

// The finding within a rule, such as the name of a policy, is not part of what is acknowledged.
const ruleOf = (violation) => violation.ruleName.split('[')[0];

let unacknowledged = 0;
for (const file of process.argv.slice(2)) {
  const resources = JSON.parse(readFileSync(file, 'utf8')).Resources;
  const reports = violations(file).pluginReports.filter((report) => packs.some((pack) => report.pluginName === new pack(new App({ analyticsReporting: false })).name));
  if (reports.length !== packs.length) throw new Error(`found the reports of ${reports.map((report) => report.pluginName)}, and wanted ${packs.length}`);

  for (const violation of reports.flatMap((report) => report.violations)) {
    for (const { constructPath } of violation.violatingConstructs) {
      const id = constructPath.split('/').at(-1);
      const reasons = resources[id]?.Metadata?.cdk_nag?.rules_to_suppress ?? [];
      if (reasons.some((entry) => entry.id === ruleOf(violation) && entry.reason)) continue;

      console.log(`${file}: ${id}: ${violation.ruleName}: ${violation.description}`);
      unacknowledged += 1;
    }
  }
}

process.exitCode = unacknowledged === 0 ? 0 : 1;
