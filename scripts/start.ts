// The main job on an example: an agreement is checked, planned and built.
import { spawnSync } from 'node:child_process';

const EXAMPLE = 'examples/company-x';
const OUT = 'out';

const STEPS: readonly (readonly [what: string, args: readonly string[]])[] = [
  ['Is the agreement sound?', ['check', EXAMPLE]],
  ['What does it take to keep it?', ['plan', EXAMPLE]],
  ['Compile it for the tools that act on it:', ['build', EXAMPLE, '--out', OUT, '--source-map']],
];

const NEXT = `
What next?
  open ${EXAMPLE}/agreement.sla, change a number, and run \`npm start\` again
  npx sla init mine                 an agreement of your own to start from
  npx sla check examples            every example
  npx sla plan examples/acme        a larger one
  npx sla --help                    everything else
`;

for (const [what, args] of STEPS) {
  console.log(`\n${what}\n$ npx sla ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['packages/cli/bin/sla.mjs', ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
console.log(NEXT);
