import type { Findings } from '../object-problem.ts';
import { pointerTo } from '../object-problem.ts';
import type { StixObject } from '../stix-object.ts';
import { isRecord } from '../stix-object.ts';

/** The forms of RFC 5646 that are in use: language, script, region, variants, extensions; or private use. */
const languageTag =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i;
const longestTag = 64;

/** Languages are named as RFC 5646 does (section 3.2), and a translation says what it translates (section 7.1). */
export function checkLanguage(object: StixObject, findings: Findings): void {
  if (object.lang !== undefined && !isLanguageTag(object.lang)) {
    findings.error('bad_language', '/lang', 'lang takes a language as RFC 5646 writes it, such as en or ko');
  }
  if (object.type !== 'language-content' || object.contents === undefined) return;
  if (!isRecord(object.contents)) {
    findings.error('bad_value', '/contents', 'contents takes a dictionary by language');
    return;
  }
  for (const [language, content] of Object.entries(object.contents)) {
    const pointer = pointerTo('/contents', language);
    if (!isLanguageTag(language)) findings.error('bad_language', pointer, `${language} is no language of RFC 5646`);
    if (!isRecord(content)) findings.error('bad_value', pointer, 'A translation is a dictionary of properties');
  }
}

/** True for a well-formed language tag. */
export function isLanguageTag(text: string): boolean {
  return text.length <= longestTag && languageTag.test(text);
}
