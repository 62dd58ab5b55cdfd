/** The suite in the Node extension host; see test/editor. */
import Mocha from 'mocha';
import { OPTIONS, report } from './report.ts';

export async function run(): Promise<void> {
  const mocha = new Mocha(OPTIONS);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('../suite/index.ts');
  await report((done) => mocha.run(done));
}
