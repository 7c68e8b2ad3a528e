import type { Reporter } from '../report.ts';

const REGISTRY =
  /^\s*(?:(@[\w-]+):)?(?:registry|npmRegistryServer|npm-registry-server)\s*[=:]\s*["']?(https?:\/\/[^\s"']+)/i;
const KNOWN_REGISTRY =
  /^https:\/\/(?:registry\.npmjs\.org|registry\.yarnpkg\.com|registry\.npmmirror\.com|registry\.npm\.taobao\.org|npm\.pkg\.github\.com|npm\.jsr\.io|npm\.fontawesome\.com|[\w.-]*(?:jfrog\.io|pkgs\.dev\.azure\.com|visualstudio\.com|amazonaws\.com|pkg\.dev|cloudsmith\.io|gemfury\.com|gitlab\.com|huaweicloud\.com|tencent\.com|aliyun\.com))(?:[/:]|$)|^https?:\/\/(?:localhost|127\.0\.0\.1)(?:[/:]|$)/i;

/** A line that says from where packages are brought, when that is not where everybody gets them. */
export function judgeRegistry(line: string, offset: number, reporter: Reporter): void {
  const [, scope, address = ''] = REGISTRY.exec(line) ?? [];
  if (address === '' || /^https:\/\/registry\.(?:npmjs\.org|yarnpkg\.com)\/?$/.test(address)) return;
  const known = KNOWN_REGISTRY.test(address) || scope !== undefined;
  reporter.find(known ? 'registry-noted' : 'registry-changed', offset, { excerpt: line.trim() });
}
