import type { Level } from '../finding.ts';
import type { Reporter } from '../report.ts';
import { isOpen, isOpenBuild } from '../shell/open-command.ts';
import { judgeEncodedSetting } from './encoded-setting.ts';
import { LINE_SHAPES, RC_FILES } from './line-shapes.ts';
import { judgeRegistry } from './registry.ts';
import { judgeStartedFile } from './started-file.ts';
import { linkUnasked } from './unasked-packages.ts';

/** Looks at settings line by line: which programs they start, where packages come from, what they hide. */
export function inspectSettingLines(reporter: Reporter): void {
  const { path, lines } = reporter;
  const shapes = LINE_SHAPES.filter(({ files }) => files.test(path));
  const settings =
    /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[\w.-]*config[\w.-]*\.(?:ya?ml|toml|ini|env|properties|cfg)|[\w.-]+\.env)$/i.test(
      path,
    );
  const registries = RC_FILES.test(path);
  let offset = 0;
  let section = '';
  for (const line of lines.text.split('\n')) {
    const bounded = line.length > 4_000 ? line.slice(0, 4_000) : line;
    section = /^\s{0,8}(\[[\w.-]{1,80}\])\s*$/.exec(bounded)?.[1] ?? section;
    for (const { rule, pattern, level, outside, command } of shapes) {
      if (outside === section || !pattern.test(bounded)) continue;
      const told = command === undefined ? level : levelOfCommand(bounded, command, level);
      if (command === 'open') {
        judgeStartedFile(bounded, offset, reporter, 'open');
        linkUnasked(bounded, reporter.findingAt(rule, offset), reporter);
      }
      reporter.find(rule, offset, {
        excerpt: bounded.trim().slice(0, 200),
        ...(told === undefined ? {} : { level: told }),
      });
    }
    if (settings) judgeEncodedSetting(bounded, offset, reporter);
    if (registries) judgeRegistry(bounded, offset, reporter);
    offset += line.length + 1;
  }
}

function levelOfCommand(line: string, kind: 'open' | 'build', level: Level | undefined): Level | undefined {
  return (kind === 'open' ? isOpen(line) : isOpenBuild(line)) ? 'note' : level;
}
