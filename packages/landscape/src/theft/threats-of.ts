import type { Threat, WayIn } from '@haetae/contract';

const OF_VICTIM: ReadonlyMap<string, Threat> = new Map([
  ['exchange', 'theft_exchange'],
  ['mining_marketplace', 'theft_exchange'],
  ['payments', 'theft_exchange'],
  ['financial_services', 'theft_exchange'],
  ['gambling', 'theft_exchange'],
  ['fund', 'theft_exchange'],
  ['bridge', 'theft_bridge'],
  ['defi', 'theft_protocol'],
  ['gaming', 'theft_protocol'],
  ['launchpad', 'theft_protocol'],
  ['foundation', 'theft_protocol'],
  ['wallet', 'drained_users'],
  ['individual', 'drained_users'],
]);

const OF_WAY: Readonly<Partial<Record<WayIn, Threat>>> = {
  job_offer: 'fake_job_offer',
  insider: 'it_worker',
  phishing: 'phishing',
  vendor: 'supply_chain',
};

/** Where a theft stands in the typology: by whom it hit, and by how they got in. */
export function threatsOfTheft(kinds: readonly string[], wayIn: WayIn): Threat[] {
  const byVictim = kinds.map((kind) => OF_VICTIM.get(kind) ?? 'other');
  const byWay = OF_WAY[wayIn];
  return [...new Set(byWay === undefined ? byVictim : [...byVictim, byWay])];
}

/** Words of labels, types and names that place an object, the telling ones first. */
const WORDS: readonly (readonly [RegExp, Threat])[] = [
  [/ransom/, 'ransomware'],
  [/it[ -]?worker|insider|laptop farm|fake applicant/, 'it_worker'],
  [/job offer|recruit|interview|coding test/, 'fake_job_offer'],
  [/supply[ -]?chain|malicious package|typosquat|dependency/, 'supply_chain'],
  [/bridge/, 'theft_bridge'],
  [/drain|wallet-theft|approval/, 'drained_users'],
  [/phish|credential|look-?alike|impersonat/, 'phishing'],
  [/espionage|spy|exfiltrat|rat\b|remote-access|backdoor|stealer|keylogger/, 'espionage'],
  [/theft|launder|mixer|sanction/, 'theft_exchange'],
  [/infrastructure|command-and-control|\bc2\b|hosting|anonymization|botnet/, 'infrastructure'],
];

/** Where an object that is no theft stands in the typology, by its labels and types; `other` where they say nothing. */
export function threatsOfObject(object: Readonly<Record<string, unknown>>): Threat[] {
  if (object.type === 'infrastructure') return ['infrastructure'];
  const said = [
    object.labels,
    object.indicator_types,
    object.malware_types,
    object.threat_actor_types,
    object.goals,
    object.primary_motivation,
    object.name,
  ];
  const text = said
    .flat()
    .filter((word) => typeof word === 'string')
    .join('\n')
    .toLowerCase();
  const found = WORDS.find(([pattern]) => pattern.test(text));
  return [found?.[1] ?? 'other'];
}
