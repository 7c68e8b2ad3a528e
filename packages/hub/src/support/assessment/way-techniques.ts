import type { WayIn } from '@haetae/contract';

/**
 * The techniques of ATT&CK by which each way into a victim goes, as far as controls counter them. What no source says
 * goes by none, and Financial Theft (T1657) is the end of every theft, not a way into one.
 */
export const WAY_TECHNIQUES: Readonly<Record<WayIn, readonly string[]>> = {
  job_offer: ['T1566.003', 'T1204.002', 'T1059.007'],
  insider: ['T1656', 'T1098', 'T1200'],
  phishing: ['T1566', 'T1566.002', 'T1204.004', 'T1539', 'T1550.004', 'T1621'],
  vendor: ['T1199', 'T1195.001', 'T1195.002', 'T1565.002'],
  code: ['T1190'],
  keys: ['T1552.001', 'T1552.004', 'T1555.001', 'T1555.003'],
  not_public: [],
};
