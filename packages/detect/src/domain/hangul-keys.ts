/**
 * What comes out when a name is typed in the other mode of the Korean keyboard (두벌식, KS X 5002): `업비트` on Latin keys
 * is `djqqlxm`, and `metamask` on Hangul keys is `ㅡㄷㅅ므ㅁ나`. Both are registered by squatters.
 */
const INITIALS = ['r', 'R', 's', 'e', 'E', 'f', 'a', 'q', 'Q', 't', 'T', 'd', 'w', 'W', 'c', 'z', 'x', 'v', 'g'];
const VOWELS = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const FINALS = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');
/** The letters of U+3131 to U+3163 by themselves. */
const LETTERS = 'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g'.split(' ').concat(VOWELS);

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FIRST_LETTER = 0x3131;
/** Letters by themselves, as IDNA maps them. */
const FIRST_INITIAL = 0x1100;
const FIRST_VOWEL = 0x1161;
const FIRST_FINAL = 0x11a7;

/** The Latin keys under Hangul, in lower case; other characters stay. */
export function latinKeysOf(text: string): string {
  return Array.from(text, keysOf).join('').toLowerCase();
}

function keysOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return keysOfSyllable(code - FIRST_SYLLABLE);
  return (
    LETTERS[code - FIRST_LETTER] ??
    INITIALS[code - FIRST_INITIAL] ??
    VOWELS[code - FIRST_VOWEL] ??
    FINALS[code - FIRST_FINAL] ??
    letter
  );
}

function keysOfSyllable(index: number): string {
  const initial = INITIALS[Math.floor(index / (VOWELS.length * FINALS.length))];
  const vowel = VOWELS[Math.floor(index / FINALS.length) % VOWELS.length];
  return `${initial}${vowel}${FINALS[index % FINALS.length]}`;
}
