import type { Reporter } from '../report.ts';
import { at, itemsIn, type JsonValue, textIn } from '../text/read-json.ts';

/** Extensions that the folder asks the editor to offer: https://code.visualstudio.com/docs/configure/extensions/extension-marketplace#_workspace-recommended-extensions */
export function inspectRecommendedExtensions(document: JsonValue, reporter: Reporter): void {
  for (const list of [at(document, 'recommendations'), at(document, 'extensions', 'recommendations')])
    for (const item of itemsIn(list)) {
      const id = textIn(item) ?? '';
      const name = id.slice(id.indexOf('.') + 1).toLowerCase();
      if (name === '') continue;
      reporter.link({
        kind: 'recommends',
        name,
        finding: reporter.findingAt('extension-bundled', item.start, { excerpt: id }),
      });
    }
}
