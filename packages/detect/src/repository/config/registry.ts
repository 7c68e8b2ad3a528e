import type { Reporter } from '../report.ts';
import { isInside, isPackageHost } from './package-hosts.ts';

const REGISTRY =
  /^\s*(?:(@[\w-]+):)?(?:registry|npmRegistryServer|npm-registry-server)\s*[=:]\s*["']?(https?:\/\/[^\s"']+)/i;
/** Yarn names the registry of one scope deeper in its settings. */
const OF_ONE_SCOPE = /^\s+npmRegistryServer\b/;

/** A line that says from where packages are brought, when that is not where everybody gets them. */
export function judgeRegistry(line: string, offset: number, reporter: Reporter): void {
  const [, scope, address = ''] = REGISTRY.exec(line) ?? [];
  if (address === '' || /^https:\/\/registry\.(?:npmjs\.org|yarnpkg\.com)\/?$/.test(address)) return;
  const known = isPackageHost(address) || isInside(address) || scope !== undefined || OF_ONE_SCOPE.test(line);
  reporter.find(known ? 'registry-noted' : 'registry-changed', offset, { excerpt: line.trim() });
}
