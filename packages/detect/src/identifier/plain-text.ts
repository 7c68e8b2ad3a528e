/**
 * Text without what cannot be seen: compatibility forms become plain (full-width digits, ligatures; Unicode NFKC),
 * invisible and directional characters go, white space around it goes. For phone, e-mail and handle, where people copy
 * from chats and business cards; never for wallets, where a hidden character is a trick that must be seen.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu, '')
    .trim();
}
