import type { Category } from '@haetae/contract';

/** Words that people use for each category, strongest category first. */
const WORDS: readonly (readonly [Category, RegExp])[] = [
  ['sanctioned', /^(sanction(s|ed)?|ofac|sdn|embargo(ed)?|designated)$/],
  ['terrorism', /^(terror(ism|ist)?|terrorist[-_ ]financing)$/],
  ['theft', /^(theft|stolen([-_ ]funds)?|heist|hack(ed|er)?|exploit(er)?|thief|exchange[-_ ]hack)$/],
  ['ransomware', /^ransom(ware)?$/],
  ['laundering', /^((money[-_ ])?laundering|launderer|mule|layering)$/],
  ['mixer', /^(mix(er|ing)([-_ ]service)?|tumbler|coinjoin)$/],
  ['malware', /^(malware|malicious[-_ ]?software|stealer|cryptojacking)$/],
  ['phishing', /^(phish(ing)?([-_ ]hack)?|drainer|wallet[-_ ]drainer)$/],
  ['scam', /^(scam(mer)?|fraud|ponzi([-_ ]scheme)?|rug[-_ ]?pull|sextortion|investment[-_ ]fraud)$/],
  [
    'service',
    /^(service|exchange|bridge|defi.*|hosted[-_ ]?wallet|custodian|vasp|casp|issuer|payment[-_ ]processor|gambling|market(place)?|miner)$/,
  ],
];

/**
 * The category of a claim from its words: labels first, then `indicator_types`, then category columns of lists.
 * Where several words say several things the strongest counts; none that is known gives `other`.
 */
export function categoryOf(...groups: readonly (readonly string[])[]): Category {
  for (const group of groups) {
    const words = group.map((word) => word.trim().toLowerCase());
    const found = WORDS.find(([, pattern]) => words.some((word) => pattern.test(word)));
    if (found !== undefined) return found[0];
  }
  return 'other';
}
