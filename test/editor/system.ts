/** What the workbench needs of the machine itself: a browser, and what compiles its native parts. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { HostMissing } from './missing.ts';
import { run } from './run-command.ts';

/** Debian's packages; libkrb5-dev and those after it are what code-server's own modules are compiled against. */
const PACKAGES = [
  'build-essential',
  'pkg-config',
  'python3',
  'chromium',
  'fonts-dejavu-core',
  'libkrb5-dev',
  'libxkbfile-dev',
  'libsecret-1-dev',
  'libx11-dev',
];

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that is named in the environment, or one that is installed. */
export function browserPath(): string | undefined {
  const named = process.env.SLA_TEST_BROWSER;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Installs what is missing on Debian and its like; elsewhere, or without the right to, says what to install. */
export function installSystemPackages(say: (line: string) => void): void {
  if (!existsSync('/usr/bin/dpkg-query')) return;
  const missing = PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new HostMissing(`The editor tests need packages: sudo apt-get install ${missing.join(' ')}`);
  }
  say(`Installing ${missing.join(' ')}.`);
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', [...wait, 'update'], { env });
  run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...missing], { env });
}

function isInstalled(name: string): boolean {
  try {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholder.
    return run('dpkg-query', ['--show', '--showformat=${db:Status-Status}', name]) === 'installed';
  } catch {
    return false;
  }
}
