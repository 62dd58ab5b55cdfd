import { Session } from 'node:inspector/promises';

/** How often each function of this project is called while something is done, as the engine counts them. */
export async function callsWhile(work: () => void): Promise<ReadonlyMap<string, number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  const own = result.filter(({ url }) => /\/packages\/\w+\/src\//.test(url));
  const calls = new Map<string, number>();
  for (const { url, functions } of own) {
    for (const { functionName, ranges } of functions) {
      const [range] = ranges;
      const name = `${url.replace(/^.*\/packages\//, '')} ${functionName} at ${range?.startOffset}`;
      calls.set(name, (calls.get(name) ?? 0) + (range?.count ?? 0));
    }
  }
  return calls;
}
