/** Name of a list's file: those of Suricata are what its rules load, and MetaMask's list is JSON. */
export const listFile = (kind: string, format: string): string =>
  format === 'metamask' ? `${kind}.metamask.json` : `${kind}.${format}`;
