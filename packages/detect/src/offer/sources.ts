/** Who published an indicator, and when. */
export const SOURCE = {
  fbi: 'FBI I-090324-PSA, 3 September 2024',
  fbiJobs: 'FBI I-060424-PSA, 4 June 2024',
  seal: 'Security Alliance (SEAL), frameworks: DPRK IT workers and fake interviews',
  sealCalls: 'Security Alliance (SEAL), warning of December 2025',
  elusiveComet: 'Trail of Bits and Security Alliance on ELUSIVE COMET, April 2025',
  unit42: 'Palo Alto Networks Unit 42 on Contagious Interview, November 2023',
  microsoft: 'Microsoft Threat Intelligence on job-themed lures, 2024 and 2026',
  sekoia: 'Sekoia on ClickFake Interview, March 2025',
  eset: 'ESET on DeceptiveDevelopment, February 2025',
  spread: 'Dark Reading on self-spreading interview repositories, 2026',
  axios: 'Reports on the axios maintainer compromise, 31 March 2026',
  dmarc: 'RFC 7489 (DMARC), RFC 8601 (Authentication-Results)',
  front: 'US State, Treasury, FBI advisory, 16 May 2022',
  mule: 'FBI, Europol: money mules (“Don’t be a mule”)',
  ftc: 'US Federal Trade Commission, job scams',
} as const;
