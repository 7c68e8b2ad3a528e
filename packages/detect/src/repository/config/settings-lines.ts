import { fromBase64, fromHex } from '../javascript/fold.ts';
import type { Reporter } from '../report.ts';
import type { RuleId } from '../rules.ts';
import { judgeCommand } from '../shell/judge-command.ts';
import { plainCommand, variablesIn } from '../shell/plain-command.ts';

type LineShape = {
  readonly rule: RuleId;
  /** Names of the files that this is looked for in. */
  readonly files: RegExp;
  readonly pattern: RegExp;
  readonly level?: 'error' | 'warning' | 'note';
};

const RC_FILES = /(?:^|\/)(?:\.npmrc|\.yarnrc(?:\.yml)?|bunfig\.toml|\.pnpmfile\.cjs|pnpm-workspace\.yaml)$/;
const ENVIRONMENT =
  /^(?!.*\.github\/).*(?:^|\/)(?:\.env(?:\.[\w.-]+)?|\.envrc|\.npmrc|docker-compose[\w.-]*|compose\.ya?ml|devcontainer\.json|Dockerfile[\w.-]*|Makefile|[\w.-]+\.(?:sh|bash|mk|env|toml|ya?ml))$/i;
const GIT_FILES =
  /(?:^|\/)(?:\.gitconfig|\.git\/config|\.git\/config\.worktree|\.git\/modules\/.*\/config|config|\.gitattributes|\.gitmodules)$|\.sh$|package\.json$|Makefile$/;

/** One line, one shape: settings of tools that start something. No pattern repeats a repetition. */
const SHAPES: readonly LineShape[] = [
  {
    rule: 'shell-changed',
    files: RC_FILES,
    pattern:
      /^\s*(?:script-shell|shell)\s*[=:]\s*["']?(?!\/?(?:usr\/)?(?:bin\/)?(?:ba|z|da)?sh\b|true|false|powershell|pwsh|cmd)\S/i,
  },
  {
    rule: 'preload-code',
    files: RC_FILES,
    pattern: /^\s*node-options\s*[=:][^\n]{0,80}(?:--require|-r|--import|--loader)\b/i,
  },
  { rule: 'preload-code', files: RC_FILES, pattern: /^\s*preload\s*=\s*\[?\s*["']\.{0,2}\/?\.?[\w/.-]/i },
  {
    rule: 'build-program-changed',
    files: RC_FILES,
    pattern:
      /^\s*(?:yarnPath|yarn-path|git|onload-script|globalconfig|node-gyp)\s*[=:]?\s*["']?(?!\.?yarn\/releases\/|\.?\/?\.yarn\/releases\/)\.{0,2}[\w/.-]*\.(?:c?js|sh|mjs)\b/i,
  },
  {
    rule: 'preload-code',
    files: ENVIRONMENT,
    pattern:
      /\bNODE_OPTIONS\s*[=:]\s*["']?[^\n]{0,80}(?:--require|-r|--import|--loader|--experimental-loader)[= ]\s*["']?\.{1,2}\//,
  },
  {
    rule: 'preload-code',
    files: ENVIRONMENT,
    pattern:
      /\bNODE_OPTIONS\s*[=:]\s*["']?[^\n]{0,80}(?:--require|-r|--import|--loader|--experimental-loader)[= ]\s*["']?(?:\$|\/tmp|data:|https?:)/,
  },
  {
    rule: 'library-injected',
    files: ENVIRONMENT,
    pattern:
      /\b(?:LD_PRELOAD|DYLD_INSERT_LIBRARIES|LD_AUDIT)\s*[=:]\s*["']?(?!.*(?:jemalloc|tcmalloc|libasan|mimalloc|libhugetlbfs|faketime))[^\s"']/,
  },
  {
    rule: 'library-injected',
    files: ENVIRONMENT,
    pattern:
      /\b(?:PYTHONSTARTUP|PERL5OPT|RUBYOPT|BASH_ENV|ENV|GIT_SSH_COMMAND|GIT_EXTERNAL_DIFF|GIT_PAGER|PROMPT_COMMAND|JAVA_TOOL_OPTIONS)\s*=\s*["']?[^\s"']*(?:\.{0,2}\/\.?[\w.-]+\/|\.\/|-r\s*\.|-javaagent|curl|\$\()/,
  },
  {
    rule: 'git-runs-program',
    files: GIT_FILES,
    pattern:
      /^\s*(?:fsmonitor|sshCommand|pager|editor|askPass|gitProxy|sequenceEditor|core\.fsmonitor)\s*=\s*["']?(?!true\b|false\b|0\b|1\b|less\b|vim?\b|nano\b|code\b|delta\b|cat\b|more\b|ssh\s*$|ssh -i|emacs\b)\S/i,
  },
  {
    rule: 'git-runs-program',
    files: GIT_FILES,
    pattern:
      /\b(?:git\s+config\s[^\n]{0,40}|-c\s+|GIT_CONFIG_VALUE_\d+=)(?:core\.(?:fsmonitor|sshCommand|pager|editor|gitProxy|askPass)|filter\.[\w.-]{1,40}\.(?:clean|smudge|process)|diff\.[\w.-]{1,40}\.(?:command|textconv)|alias\.\w{1,20})[\s=]+["']?(?!true\b|false\b|git-lfs\b)(?:!|\.{0,2}\/|sh\b|bash\b|node\b|python|curl|\S+\s+-\S|\S+\.(?:sh|js|py))/i,
  },
  {
    rule: 'git-runs-program',
    files: GIT_FILES,
    pattern:
      /^\s*(?:clean|smudge|process|textconv|command|helper|driver|uploadpack|receivepack)\s*=\s*["']?!?\s*(?!git-lfs|git lfs|git-crypt|nbstripout|osxkeychain|manager|store|cache|gh\b|\/usr\/bin\/gh|\/usr\/local\/bin\/gh|libsecret|wincred)(?:[\w./~-]*(?:sh|node|python\d?|curl|perl|bash)\b|\.{1,2}\/|\/tmp)/i,
  },
  {
    rule: 'git-runs-program',
    files: /\.git\/|gitconfig$/,
    pattern:
      /^\s*\w{1,20}\s*=\s*["']?!\s*(?!git\b|gh\b|f\(\)|sh -c ['"]?git)\S*[^\n]{0,200}(?:curl|wget|node\b|python|bash|\.sh\b|\/tmp)/,
  },
  {
    rule: 'git-hooks-moved',
    files: GIT_FILES,
    pattern:
      /\b(?:core\.)?hooksPath\s*[= ]\s*["']?(?!\.husky(?:\/_)?\b|\.githooks\/?["'\s]*$|\/dev\/null|\.git\/hooks|lefthook)\S/i,
  },
  {
    rule: 'git-hooks-ordinary',
    files: GIT_FILES,
    pattern: /\b(?:core\.)?hooksPath\s*[= ]\s*["']?(?:\.husky(?:\/_)?|\.githooks)\b/i,
  },
  {
    rule: 'submodule-command',
    files: /\.gitmodules$|\.git\/config$|\.gitconfig$/,
    pattern:
      /\b(?:url|insteadOf|pushInsteadOf)\s*=\s*["']?(?:ext::|fd::|[^\n]{0,200}--upload-pack|-[\w-])|\[url "ext::/,
  },
  { rule: 'submodule-command', files: /\.gitmodules$/, pattern: /\bupdate\s*=\s*["']?!/ },
  { rule: 'submodule-brings-code', files: /\.gitmodules$/, pattern: /^\s*url\s*=/ },
  {
    rule: 'build-program-changed',
    files: /(?:^|\/)\.cargo\/config(?:\.toml)?$/,
    pattern:
      /^\s*(?:rustc-wrapper|rustc-workspace-wrapper|rustc|runner|linker)\s*=\s*\[?\s*["'](?!sccache|clang|gcc|mold|lld|rust-lld|wasm|qemu|probe-rs|[\w-]+-(?:gcc|ld|clang))/,
  },
  {
    rule: 'native-build-command',
    files: /\.gypi?$/,
    pattern:
      /<!@?\([^\n]{0,200}(?:\bcurl\b|\bwget\b|\biwr\b|powershell(?! -Command "?\$env)|https?:\/\/|\bbase64\b|\beval\b|child_process|\bexec(?:Sync)?\(|\/tmp\/)/,
  },
  {
    rule: 'native-build-command',
    files: /\.gypi?$/,
    pattern: /<!@?\(\s*(?:node|python[\d.]*|sh|bash)\s+[\w./-]{1,100}\s*>\s*(?:\/dev\/null|NUL)/,
  },
  {
    rule: 'native-build-command',
    files: /\.gypi?$/,
    level: 'warning',
    pattern: /<!@?\(\s*(?:node|sh|bash)\s+(?:\.\/)?[\w-]{1,60}(?:\.[cm]?js|\.sh)?\s*\)/,
  },
  { rule: 'contract-tests-run-programs', files: /foundry\.toml$/, pattern: /^\s*ffi\s*=\s*true/i },
  {
    rule: 'build-command',
    files: /\.(?:cs|vb|fs)proj$|\.(?:props|targets)$/,
    pattern:
      /<(?:Exec\s[^>]{0,200}Command\s*=\s*"[^"]{0,300}(?:curl|wget|powershell|node|mshta|certutil|bitsadmin|http)|PreBuildEvent>[^<]{0,300}(?:curl|wget|powershell|node|mshta|http)|UsingTask\s[^>]{0,300}(?:RoslynCodeTaskFactory|CodeTaskFactory))/i,
  },
  {
    rule: 'build-command',
    files: /gradle-wrapper\.properties$/,
    pattern:
      /^\s*distributionUrl\s*=\s*(?!https\\?:\/\/(?:services\.gradle\.org|downloads\.gradle\.org|repo\.\w|cache-redirector|mirrors\.|github\.com\/gradle))\S/,
  },
  {
    rule: 'build-command',
    files: /\.(?:gradle|kts)$/,
    pattern: /(?:\bexec\s*\{|commandLine|\.execute\(\))[^\n]{0,300}(?:curl|wget|sh['",\s]|bash|powershell|node\b|http)/,
  },
  {
    rule: 'build-command',
    files: /pom\.xml$|extensions\.xml$/,
    pattern: /<(?:executable|argument)>[^<]{0,100}(?:curl|wget|bash|\bsh|powershell|node|http)/,
  },
  {
    rule: 'build-command',
    files: /CMakeLists\.txt$|\.cmake$/,
    pattern: /\bexecute_process\s*\([^\n]{0,300}(?:curl|wget|bash|sh -c|powershell|node\b|http)/i,
  },
  { rule: 'build-command', files: /\.go$/, pattern: /^\/\/go:generate\s+(?:sh|bash|curl|wget|powershell|node|cmd)\b/ },
  { rule: 'build-command', files: /\.go$/, pattern: /#cgo\s+LDFLAGS:[^\n]{0,100}(?:-fplugin|-Wl,-rpath|\/tmp|\.\/\.)/ },
  {
    rule: 'build-command',
    files: /(?:^|\/)build\.rs$/,
    pattern:
      /Command::new\s*\(\s*"(?:sh|bash|curl|wget|powershell|cmd|node|python3?)"|reqwest|ureq::|TcpStream::connect|include_bytes!\("[^"]*\.(?:woff2?|png|ico)"/,
  },
  {
    rule: 'build-command',
    files: /Podfile$|\.podspec$|\.pbxproj$|Package\.swift$/,
    pattern:
      /(?:post_install|prepare_command|script_phase|shellScript)[^\n]{0,300}(?:curl|wget|base64|osascript)|\bsystem\s*\(?\s*["'][^"'\n]{0,200}(?:curl|wget|base64)/,
  },
  {
    rule: 'build-command',
    files: /(?:^|\/)(?:Gemfile|Rakefile|extconf\.rb)$|\.gemspec$/,
    pattern: /(?:\bsystem|\beval|`|%x|\bexec)\s*\(?[^\n]{0,200}(?:curl|wget|base64|open\(|https?:)/,
  },
  {
    rule: 'container-breaks-out',
    files: /compose[\w.-]*\.ya?ml$|devcontainer\.json$/,
    pattern: /^\s*(?:-\s*["']?\/:\/|["']?privileged["']?\s*:\s*true)|["']--privileged["']|source=\/,target=/,
  },
  // Proxies and builders are given the engine's socket openly; what they do with it is theirs.
  {
    rule: 'container-breaks-out',
    level: 'note',
    files: /compose[\w.-]*\.ya?ml$|devcontainer\.json$/,
    pattern: /\/var\/run\/docker\.sock\s*:/,
  },
  { rule: 'secrets-in-workflow', files: /\.github\/(?:workflows|actions)\//, pattern: /toJSON\(\s*secrets\s*\)/i },
  { rule: 'workflow-untrusted', files: /\.github\/workflows\//, pattern: /\bpull_request_target\b/ },
  {
    rule: 'editor-start',
    files: /(?:^|\/)(?:\.nvim\.lua|\.nvimrc|\.exrc|\.vimrc|\.lvimrc)$/,
    pattern:
      /\b(?:os\.execute|io\.popen|vim\.fn\.(?:system|jobstart)|vim\.system|vim\.uv\.spawn|vim\.loop\.spawn|jobstart|system\s*\(|silent!?\s*!|^\s*!)/,
  },
  {
    rule: 'editor-start',
    files: /(?:^|\/)\.dir-locals\.el$/,
    pattern: /\(\s*eval\s*\.|shell-command|call-process|start-process/,
  },
  {
    rule: 'editor-start',
    files: /\.(?:py|sh|c|h|txt|md|ya?ml|conf|rb)$/,
    pattern:
      /\bvim?:\s*(?:set?\s)?[^\n]{0,60}\b(?:foldexpr|includeexpr|formatexpr|indentexpr|diffexpr)\s*=[^\n]{0,80}(?:system\(|execute\()/,
  },
  {
    rule: 'folder-environment',
    files: /(?:^|\/)\.envrc$/,
    pattern:
      /^\s*(?!#|export\s+\w+=["']?[\w./:@$ {}-]*["']?\s*$|(?:use|layout|dotenv|source_up|watch_file|PATH_add|path_add|source_env|source_env_if_exists|dotenv_if_exists|nix_direnv\w*|strict_env|unset|if|fi|then|else|export|has)\b|\[)\S/,
  },
  {
    rule: 'folder-environment',
    files: /(?:^|\/)\.?mise(?:\.local)?\.toml$/,
    pattern: /^\s*(?:enter|cd|leave|preinstall|postinstall)\s*=|_\.source\s*=|exec\(/,
  },
  { rule: 'folder-environment', files: /(?:^|\/)\.tool-versions$/, pattern: /https?:\/\/|path:/ },
  { rule: 'folder-environment', files: /(?:^|\/)\.(?:autoenv|autoenv\.zsh|env\.leave|in|out)$/, pattern: /\S/ },
];

const REGISTRY =
  /^\s*(?:(@[\w-]+):)?(?:registry|npmRegistryServer|npm-registry-server)\s*[=:]\s*["']?(https?:\/\/[^\s"']+)/i;
const KNOWN_REGISTRY =
  /^https:\/\/(?:registry\.npmjs\.org|registry\.yarnpkg\.com|registry\.npmmirror\.com|registry\.npm\.taobao\.org|npm\.pkg\.github\.com|npm\.jsr\.io|npm\.fontawesome\.com|[\w.-]*(?:jfrog\.io|pkgs\.dev\.azure\.com|visualstudio\.com|amazonaws\.com|pkg\.dev|cloudsmith\.io|gemfury\.com|gitlab\.com|huaweicloud\.com|tencent\.com|aliyun\.com))(?:[/:]|$)|^https?:\/\/(?:localhost|127\.0\.0\.1)(?:[/:]|$)/i;

/** Looks at settings line by line: which programs they start, where packages come from, what they hide. */
export function inspectSettingLines(reporter: Reporter): void {
  const { path, lines } = reporter;
  const shapes = SHAPES.filter(({ files }) => files.test(path));
  const settings =
    /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[\w.-]*config[\w.-]*\.(?:ya?ml|toml|ini|env|properties|cfg)|[\w.-]+\.env)$/i.test(
      path,
    );
  const registries = RC_FILES.test(path);
  let offset = 0;
  for (const line of lines.text.split('\n')) {
    const bounded = line.length > 4_000 ? line.slice(0, 4_000) : line;
    for (const { rule, pattern, level } of shapes)
      if (pattern.test(bounded))
        reporter.find(rule, offset, {
          excerpt: bounded.trim().slice(0, 200),
          ...(level === undefined ? {} : { level }),
        });
    if (settings) judgeEncodedSetting(bounded, offset, reporter);
    if (registries) judgeRegistry(bounded, offset, reporter);
    offset += line.length + 1;
  }
}

function judgeRegistry(line: string, offset: number, reporter: Reporter): void {
  const [, scope, address = ''] = REGISTRY.exec(line) ?? [];
  if (address === '' || /^https:\/\/registry\.(?:npmjs\.org|yarnpkg\.com)\/?$/.test(address)) return;
  const known = KNOWN_REGISTRY.test(address) || scope !== undefined;
  reporter.find(known ? 'registry-noted' : 'registry-changed', offset, { excerpt: line.trim() });
}

const SETTING =
  /^\s*(?:export\s+)?["']?([A-Za-z_][\w.-]{1,60})["']?\s*[=:]\s*["']?([A-Za-z0-9+/_-]{16,3000}={0,2})["']?\s*(?:#.*)?$/;

/** A value that is a web address or a program once it is decoded: keys and certificates never are. */
function judgeEncodedSetting(line: string, offset: number, reporter: Reporter): void {
  const [, name = '', value = ''] = SETTING.exec(line) ?? [];
  if (value === '') return;
  if (isHiddenContent(value)) reporter.find('encoded-setting', offset, { excerpt: `${name}: ${hiddenContent(value)}` });
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

function isHiddenContent(value: string): boolean {
  return hiddenContent(value) !== undefined;
}

/** Commands in settings of builds and services, line by line; continued lines are one. */
export function judgeCommandLines(reporter: Reporter, place: 'build' | 'starts'): void {
  const { text } = reporter.lines;
  const variables = text.length < 200_000 ? variablesIn(text) : new Map<string, string>();
  let offset = 0;
  let joined = '';
  let from = 0;
  for (const line of text.split('\n')) {
    if (joined === '') from = offset;
    joined += line;
    offset += line.length + 1;
    if (/\\\s*$/.test(line) && joined.length < 8_000) {
      joined = `${joined.replace(/\\\s*$/, '')} `;
      continue;
    }
    judgeCommand(unescaped(joined), from, reporter, place, variables);
    joined = '';
  }
  findDropAndRun(reporter, variables);
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', gt: '>', lt: '<', apos: "'" };

function unescaped(line: string): string {
  return line.includes('&')
    ? line.replace(/&(quot|amp|gt|lt|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    : line;
}

const KEPT =
  /\b(?:curl|wget|iwr|Invoke-WebRequest|Start-BitsTransfer)\b[^\n|]{0,400}?(?:\s-o\s*|\s-O\s*|--output[= ]|--output-document[= ]|-OutFile\s+|-Destination\s+|>\s*)["']?([\w./~%$:{}\\-]{2,160})|\.DownloadFile\([^\n,]{1,400},\s*["']?([\w./~%$:{}\\-]{2,160})/gi;

/** A file that a script downloads and, lines later, runs. */
function findDropAndRun(reporter: Reporter, variables: ReadonlyMap<string, string>): void {
  const { text } = reporter.lines;
  if (text.length > 200_000) return;
  const plain = plainCommand(text, variables);
  if (!/\b(?:curl|wget|iwr|Invoke-WebRequest|BitsTransfer|DownloadFile)\b/i.test(plain)) return;
  for (const found of plain.matchAll(KEPT)) {
    const [whole] = found;
    const path = found[1] ?? found[2] ?? '';
    const rest = plain.slice(found.index + whole.length, found.index + whole.length + 4_000);
    const name = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const run = new RegExp(
      `(?:^|[;&|\\n]|\\b(?:sh|bash|node|python[\\d.]*|nohup|exec|sudo|start|Start-Process(?:[ \\t]+-FilePath)?|Invoke-Item|powershell|source|wscript))[ \\t]*["']?(?:\\./)?${name}(?=["'\\s;&|)]|$)`,
      'i',
    );
    if (!run.test(rest)) continue;
    // Hidden, or where nothing stays: no installer keeps its program there.
    const unseen = /(?:^|\/)\.[\w-]|^\/(?:tmp|var\/tmp|dev\/shm)\/|%temp%|\$env:temp/i.test(path);
    reporter.find('download-command', Math.max(0, text.indexOf(path), text.indexOf(whole)), {
      excerpt: whole,
      ...(unseen ? {} : { level: 'note' }),
    });
  }
}
