import { fromBase64, fromHex } from '../javascript/fold.ts';
import type { Reporter } from '../report.ts';

const SETTING =
  /^\s*(?:export\s+)?["']?([A-Za-z_][\w.-]{1,60})["']?\s*[=:]\s*["']?([A-Za-z0-9+/_-]{16,3000}={0,2})["']?\s*(?:#.*)?$/;

/** A value that is a web address or a program once it is decoded: keys and certificates never are. */
export function judgeEncodedSetting(line: string, offset: number, reporter: Reporter): void {
  const [, name = '', value = ''] = SETTING.exec(line) ?? [];
  const hidden = value === '' ? undefined : hiddenContent(value);
  if (hidden !== undefined) reporter.find('encoded-setting', offset, { excerpt: `${name}: ${hidden}` });
}

/** The decoded form of a text, where that is a web address or a program. */
export function hiddenContent(value: string): string | undefined {
  const reversed = [...value].reverse().join('');
  for (const text of [fromBase64(value), fromHex(value), fromBase64(reversed), reversed]) {
    if (text !== undefined && /^\s*(?:https?|wss?):\/\/[\w.-]{4,}/i.test(text)) return text;
    if (
      text !== undefined &&
      /^[\t\n\r\x20-\x7e]+$/.test(text) &&
      /\b(?:require\s*\(|eval\s*\(|child_process|import\s*\(|exec\s*\(|curl\s+-)/.test(text)
    )
      return text;
  }
  return undefined;
}
