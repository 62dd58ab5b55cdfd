/** The suite in the Node extension host; see test/editor. */
import Mocha from 'mocha';
import { declareTests } from './declare-tests.ts';
import { OPTIONS, report } from './report.ts';

export async function run(): Promise<void> {
  const mocha = new Mocha(OPTIONS);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await declareTests();
  await report((done) => mocha.run(done));
}
