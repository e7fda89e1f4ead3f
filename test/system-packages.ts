import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Debian packages that the tests start programs of, and the file that shows they are there. */
const PACKAGES = [
  { name: 'slapd', file: '/usr/sbin/slapd' },
  { name: 'ldap-utils', file: '/usr/bin/ldapadd' },
  { name: 'chromium', file: '/usr/bin/chromium' },
  // They compile a disk that fails, see test/live/power-cut.
  { name: 'gcc', file: '/usr/bin/gcc' },
  { name: 'libc6-dev', file: '/usr/include/stdio.h' },
  // Its promtool judges the alert rules and the metrics.
  { name: 'prometheus', file: '/usr/bin/promtool' },
];

const missing = namesOfMissing();
if (missing.length > 0) {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install(missing);
  const still = namesOfMissing();
  if (still.length > 0) {
    console.error(
      `The tests need Debian packages that are not installed: ${still.join(', ')}.\n` +
        `Install them with: sudo apt-get install --no-install-recommends ${still.join(' ')}`,
    );
    process.exitCode = 1;
  }
}

function namesOfMissing(): string[] {
  return PACKAGES.filter(({ file }) => !existsSync(file)).map(({ name }) => name);
}

/**
 * Under a lock, because two test runs may start at once. While packages are set up, policy-rc.d
 * forbids starting their services: the tests start their own slapd.
 */
function install(names: readonly string[]): void {
  console.error(`installing ${names.join(', ')} for the tests…`);
  const script = `
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
      trap 'rm -f "$policy"' EXIT
      trap 'exit 1' INT TERM
      printf '#!/bin/sh\\nexit 101\\n' > "$policy"
      chmod 755 "$policy"
    fi
    add="apt-get install --yes --quiet --no-install-recommends $*"
    $add >/dev/null || { apt-get update --quiet >/dev/null && $add >/dev/null; }
  `;
  const lock = path.join(tmpdir(), 'assistant-sygefor-packages.lock');
  spawnSync('flock', [lock, 'sh', '-c', script, 'sh', ...names], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 2, 2],
  });
}
