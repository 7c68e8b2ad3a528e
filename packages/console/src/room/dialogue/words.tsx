import { useMemo } from 'react';
import style from './dialogue.module.css';
import { diffWords, type Piece } from './diff-words.ts';
import { excerpt } from './excerpt.ts';
import { direction } from './statement-facts.ts';

/**
 * Words in their language and direction; with the former ones, what is gone struck and what is new underlined.
 *
 * `short`: what changed and a little beside it.
 */
export function Words(props: { text: string; lang: string; before?: string | undefined; short?: boolean }) {
  const { text, lang, before, short = false } = props;
  const pieces = useMemo((): Piece[] => {
    if (before === undefined) return [{ kind: 'same', text }];
    const all = diffWords(before, text, lang);
    return short ? excerpt(all) : all;
  }, [text, lang, before, short]);
  return (
    <span lang={lang} dir={direction(lang)} className={style.words}>
      {pieces.map(({ kind, text }, place) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text keep their places
        if (kind === 'gone') return <del key={place}>{text}</del>;
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text keep their places
        return kind === 'new' ? <ins key={place}>{text}</ins> : <span key={place}>{text}</span>;
      })}
    </span>
  );
}
