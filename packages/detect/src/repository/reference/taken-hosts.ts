/**
 * Hosts of scripts that were sold to somebody who changed what they serve, of June 2024:
 * https://sansec.io/research/polyfill-supply-chain-attack
 */
export const TAKEN_HOSTS =
  /(?:^|\/\/)(?:[\w-]+\.)?(?:polyfill\.io|bootcdn\.net|bootcss\.com|staticfile\.(?:net|org))(?:[:/]|$)/i;
