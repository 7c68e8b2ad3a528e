import Type from 'typebox';
import { commonProperties, Name, Text } from './common.ts';

/** The wallet that exchanges of intelligence share: an address as an observable, by its spelling alone. */
export const CryptocurrencyWallet = Type.Object({
  ...commonProperties,
  type: Type.Literal('cryptocurrency-wallet'),
  value: Name,
  holder_ref: Type.Optional(Text),
  description: Type.Optional(Text),
});
