import { NOBODYS_HOST } from '../shell/known-hosts.ts';

/** Registries of packages and their public mirrors; a checksum or a name tells what they hold. */
const REGISTRIES =
  /^https?:\/\/(?:registry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com|npm\.taobao\.org|nlark\.com|cnpmjs\.org)|r\.cnpmjs\.org|cdn\.npmmirror\.com|npm\.pkg\.github\.com|npm\.jsr\.io|npm\.fontawesome\.com|(?:test\.)?pypi\.org|files\.pythonhosted\.org|download\.pytorch\.org|pypi\.(?:ngc\.)?nvidia\.com|data\.pyg\.org|www\.piwheels\.org|pypi\.douban(?:io)?\.com|pypi\.tuna\.tsinghua\.edu\.cn|pypi\.mirrors\.ustc\.edu\.cn|mirrors?\.(?:cloud\.tencent\.com|huaweicloud\.com|aliyun\.com|tuna\.tsinghua\.edu\.cn|ustc\.edu\.cn|kakao\.com|baidu\.com)|(?:repo|mirrors)\.huaweicloud\.com)(?::443)?(?:\/|$)/i;

/** Registries that companies rent or run for themselves, told by their kind of host. */
const OF_COMPANIES =
  /^https:\/\/(?:[\w.-]+\.(?:jfrog\.io|pkgs\.dev\.azure\.com|visualstudio\.com|amazonaws\.com|pkg\.dev|cloudsmith\.io|gemfury\.(?:com|io)|gitlab\.com)|(?:artifactory|nexus|verdaccio)[\w-]*\.[\w.-]+)(?::\d+)?(?:\/|$)/i;

/** Names that only the network of a company or a machine answers to (RFC 6762, RFC 8375): for everybody else nothing is there. */
const INSIDE =
  /^https?:\/\/(?:(?:[\w-]+\.)+(?:local|internal|localdomain|lan|corp|intranet|home\.arpa)|[\w-]+|127(?:\.\d+){3})(?::\d+)?(?:\/|$)/i;

/** Whether many projects take their packages from an address, or only those inside of a company can. */
export function isPackageHost(address: string): boolean {
  return REGISTRIES.test(address) || OF_COMPANIES.test(address);
}

/** Whether an address leads nowhere for whoever is not inside. */
export function isInside(address: string): boolean {
  return INSIDE.test(address);
}

/** A list that a person wrote is shorter. */
const MOST_PACKAGES = 1_000;

/** Whether an address names one of the packages that are taken from it: their publisher’s own, who has a host. */
export function isOfPublisher(address: string, packages: ReadonlySet<string>): boolean {
  const [, host = '', path = ''] = /^https:\/\/([\w.-]+)(\/[^?#]*)?/i.exec(address) ?? [];
  if (host === '' || packages.size > MOST_PACKAGES || NOBODYS_HOST.test(address)) return false;
  const words = [...host.split('.'), ...path.split('/')].map((word) => word.toLowerCase());
  return words.some((word) =>
    [...packages].some((name) => name.length >= 3 && (word === name || word.startsWith(`${name}-`))),
  );
}
