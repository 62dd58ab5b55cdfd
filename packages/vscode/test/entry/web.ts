/** The same suite in the web worker extension host; see test/editor. */
import 'mocha/mocha';
import { declareTests } from './declare-tests.ts';
import { OPTIONS, report } from './report.ts';

export async function run(): Promise<void> {
  mocha.setup(OPTIONS);
  await declareTests();
  await report((done) => mocha.run(done));
}
