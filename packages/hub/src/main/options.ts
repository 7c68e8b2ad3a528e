import type { Config } from '../platform/config/config.ts';
import type { Logger } from '../platform/logging.ts';

export interface HubOptions {
  readonly config: Config;
  readonly log: Logger;
  /** One of the hubs of a local alliance: takes exercises, pairs with its like only. */
  readonly demonstration: boolean;
}
