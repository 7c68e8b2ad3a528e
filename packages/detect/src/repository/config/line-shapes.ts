import type { RuleId } from '../rules.ts';

/** A line that says more than a setting. */
type LineShape = {
  readonly rule: RuleId;
  /** Names of the files that this is looked for in. */
  readonly files: RegExp;
  readonly pattern: RegExp;
  readonly level?: 'error' | 'warning' | 'note';
  /**
   * The line is a command: a note where all that it does can be read in it and in the files that it names (`open`), or
   * where it brings at most what a publisher shows (`build`).
   */
  readonly command?: 'open' | 'build';
  /** A section of the file in which the line says something else. */
  readonly outside?: string;
};

/** Settings of what brings packages. */
export const RC_FILES = /(?:^|\/)(?:\.npmrc|\.yarnrc(?:\.yml)?|bunfig\.toml|\.pnpmfile\.cjs|pnpm-workspace\.yaml)$/;
const ENVIRONMENT =
  /^(?!.*\.github\/).*(?:^|\/)(?:\.env(?:\.[\w.-]+)?|\.envrc|\.npmrc|docker-compose[\w.-]*|compose\.ya?ml|devcontainer\.json|Dockerfile[\w.-]*|Makefile|[\w.-]+\.(?:sh|bash|mk|env|toml|ya?ml))$/i;
/** Scripts that give settings to git. */
const GIT_FILES =
  /\.(?:sh|bash|ps1|cmd|bat|ya?ml|[cm]?js|ts|py)$|package\.json$|(?:^|\/)(?:Makefile|justfile|\.envrc)$/;

/** A program of the folder, of a place that anybody fills, or an interpreter, as Cargo's settings name it. */
const OF_FOLDER = String.raw`\s*=\s*\[?\s*["'](?:\.{0,2}[\w-]+\/|\.{1,2}\/|\/(?:tmp|var|dev)\/|(?:(?:ba|z)?sh|node|python[\d.]*)\b)`;

/** One line, one shape: settings of tools that start something. No pattern repeats a repetition. */
export const LINE_SHAPES: readonly LineShape[] = [
  {
    rule: 'shell-changed',
    files: RC_FILES,
    pattern:
      /^\s*(?:script-shell|shell)\s*[=:]\s*["']?(?!["']|\/?(?:usr\/)?(?:bin\/)?(?:ba|z|da)?sh\b|true|false|bun\b|system\b|(?:[a-z]:\\+windows\\+system32\\+[^"'\n]{0,60})?(?:powershell|pwsh|cmd)\b)\S/i,
  },
  {
    rule: 'preload-code',
    files: RC_FILES,
    pattern: /^\s*node-options\s*[=:][^\n]{0,80}(?:--require|-r|--import|--loader)\b/i,
  },
  // What the tests load first is their set-up.
  {
    rule: 'preload-code',
    files: RC_FILES,
    outside: '[test]',
    // A name alone is that of a package, which lies in no folder of the tree.
    pattern: /^\s*preload\s*=\s*\[?\s*["'](?:\.{1,2}\/|(?!@)[\w-]+\/|[\w.-]+\.[cm]?[jt]sx?["'])/i,
  },
  {
    rule: 'preload-code',
    files: RC_FILES,
    pattern: /^\s*preload\s*=\s*\[?[^\n]{0,200}["'](?:[^"'\n]{0,100}\/)?\.(?!\.?\/)[\w-]/i,
  },
  {
    rule: 'build-program-changed',
    files: RC_FILES,
    pattern:
      /^\s*(?:yarnPath|yarn-path|git|onload-script|globalconfig|node-gyp)\s*[=:]?\s*["']?(?!(?:\.{0,2}\/)*\.?yarn\/releases\/)\.{0,2}[\w/.-]*\.(?:c?js|sh|mjs)\b/i,
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
      /\b(?:LD_PRELOAD|DYLD_INSERT_LIBRARIES|LD_AUDIT)(?:=|\s*:\s+|\s+=\s+)(?!(?![^\s;]*(?:\/\.(?!\.?\/)|\/tmp\/))["']?[\w./$(){}-]{1,200}["']?\s+["']?(?:\$\{?\w+\}?|\.{0,2}[\w-]*)\/(?!\.)[\w./-]+)["']?(?![^\n;&#]*(?:jemalloc|tcmalloc|libasan|mimalloc|libhugetlbfs|faketime|\$\{?(?:SNAP|APPDIR)\}?\/|["'=:]\/usr\/(?:local\/)?lib))[^\s"']/,
  },
  {
    rule: 'library-injected',
    files: ENVIRONMENT,
    pattern:
      /(?<![\w-])(?:PYTHONSTARTUP|PERL5OPT|RUBYOPT|BASH_ENV|GIT_SSH_COMMAND|GIT_EXTERNAL_DIFF|GIT_PAGER|PROMPT_COMMAND|JAVA_TOOL_OPTIONS)\s*=\s*["']?(?!(?:-javaagent:)?\/(?!(?:var\/)?tmp\/|dev\/|workspaces?\/)[\w./-]+["']?(?:\s|$))[^\s"']*(?:\.{0,2}\/\.?[\w.-]+\/|\.\/|-r\s*\.|-javaagent|curl|\$\()/,
  },
  {
    rule: 'git-runs-program',
    files: GIT_FILES,
    pattern:
      /\b(?:git\s+config\s[^\n]{0,40}|-c\s+|GIT_CONFIG_VALUE_\d+=)(?:core\.(?:fsmonitor|sshCommand|pager|editor|gitProxy|askPass)|filter\.[\w.-]{1,40}\.(?:clean|smudge|process)|diff\.[\w.-]{1,40}\.(?:command|textconv)|alias\.\w{1,20})[\s=]+["']?(?!true\b|false\b|git-lfs\b)(?:!|\.{0,2}\/|sh\b|bash\b|node\b|python|curl|\S+\s+-\S|\S+\.(?:sh|js|py))/i,
  },
  {
    rule: 'git-hooks-moved',
    files: GIT_FILES,
    pattern:
      /(?:\bgit\s+(?:-C\s+\S+\s+)?config\s+(?:--?\w[\w-]*\s+|set\s+)*|\s-c\s+["']?|KEY_\d+=)core\.hooksPath[ =]+["']?(?!\.husky(?:\/_)?\b|(?:\.\/)?(?:[\w-][\w.-]*\/)*[\w.-]*hooks?\/?["'\s]*(?:$|[;&|)])|\.githooks\/?["'\s]*$|\/dev\/null|\.git\/hooks|lefthook|no-?hooks|~\/|\$\{?HOME|[|&;)>])[^\s"']/i,
  },
  // Hooks lie in a folder of that name, and are read as what starts by itself.
  {
    rule: 'git-hooks-moved',
    level: 'note',
    files: GIT_FILES,
    pattern: /\bcore\.hooksPath[ =]+["']?(?:\.\/)?(?:[\w-][\w.-]*\/)*[\w.-]*hooks?\b/i,
  },
  {
    rule: 'git-hooks-ordinary',
    files: GIT_FILES,
    pattern: /\bcore\.hooksPath[ =]+["']?(?:\.husky(?:\/_)?|\.githooks)\b/i,
  },
  {
    rule: 'build-program-changed',
    files: /(?:^|\/)\.cargo\/config(?:\.toml)?$/,
    pattern: new RegExp(String.raw`^\s*(?:rustc-wrapper|rustc-workspace-wrapper|rustc|linker)${OF_FOLDER}`),
  },
  // What runs the tests of another machine is a script of the tree, unless it hides.
  {
    rule: 'build-program-changed',
    files: /(?:^|\/)\.cargo\/config(?:\.toml)?$/,
    command: 'open',
    pattern: new RegExp(String.raw`^\s*runner${OF_FOLDER}`),
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
    command: 'open',
    pattern: /<!@?\(\s*(?:node|sh|bash)\s+(?:\.\/)?[\w-]{1,60}(?:\.[cm]?js|\.sh)?\s*\)/,
  },
  {
    rule: 'editor-start',
    files: /\.idea\/[\w./-]+\.xml$/,
    pattern:
      /\bProjectStartup(?:SharedConfiguration|Configuration)\b|<option name="program" value="(?:\$(?:ProjectFileDir|PROJECT_DIR)\$(?!\/(?:[\w-]+\/)*(?:node_modules|\.?venv|vendor\/bin)\/)|\/bin\/|(?:ba|z)?sh\b|powershell|node\b)/,
  },
  { rule: 'contract-tests-run-programs', level: 'note', files: /foundry\.toml$/, pattern: /^\s*ffi\s*=\s*true/i },
  {
    rule: 'contract-tests-run-programs',
    files: /\.sol$/,
    command: 'build',
    pattern:
      /=\s*["'](?:(?:(?:\/usr)?\/bin\/)?(?:ba|z)?sh["']|(?:curl|wget|powershell)\b|[^"'\n]{0,200}(?:\|\s*(?:ba|z)?sh\b|\bbase64\b|\bcurl\b))/,
  },
  {
    rule: 'build-command',
    files: /\.(?:cs|vb|fs)proj$|\.(?:props|targets)$/,
    command: 'build',
    pattern:
      /<(?:Exec\s[^>]{0,200}Command\s*=\s*"[^"]{0,300}(?:curl|wget|powershell|node|mshta|certutil|bitsadmin|http)|PreBuildEvent>[^<]{0,300}(?:curl|wget|powershell|node|mshta|http)|UsingTask\s[^>]{0,300}(?:RoslynCodeTaskFactory|CodeTaskFactory))/i,
  },
  // A task that is written into the build: what it brings and starts is not what a build needs.
  {
    rule: 'build-command',
    files: /\.(?:cs|vb|fs)proj$|\.(?:props|targets)$/,
    pattern: /\b(?:WebClient|HttpClient|DownloadString|FromBase64String|Assembly\.Load|Process\.Start)\b\s*\(?/,
  },
  {
    rule: 'build-from-elsewhere',
    files: /gradle-wrapper\.properties$/,
    pattern:
      /^\s*distributionUrl\s*=\s*(?!https?\\?:\/\/(?:services|downloads)\.gradle\.org\/|https\\?:\/\/(?:repo\.\w|cache-redirector|mirrors\.|github\.com\/gradle|(?:artifactory|nexus)\.|[\w.-]+\.jfrog\.io)|(?![a-z]+\\?:)[\w.-])\S/,
  },
  {
    rule: 'build-from-elsewhere',
    files: /maven-wrapper\.properties$/,
    pattern:
      /^\s*(?:distribution|wrapper)Url\s*=\s*(?!https\\?:\/\/(?:repo\d?\.maven\.apache\.org|repo\.\w|repo1\.\w|archive\.apache\.org|dlcdn\.apache\.org|maven\.\w|mirrors?\.|(?:artifactory|nexus)\.|[\w.-]+\.jfrog\.io|github\.com\/))\S/,
  },
  {
    rule: 'build-from-elsewhere',
    files: /\.(?:gradle|kts)$/,
    pattern:
      /\bapply\s*\(?\s*from\s*[:=]\s*["']https?:\/\/(?!raw\.githubusercontent\.com|gitlab\.com|github\.com|[\w.-]*android\.com|[\w.-]*gradle\.org)/,
  },
  // A script of another host under a name that is put together before.
  {
    rule: 'build-from-elsewhere',
    files: /\.(?:gradle|kts)$/,
    pattern: /=\s*[[("'][^\n]{0,10}https?:\/\/["']\s*[,+][^\n]{0,200}\.gradle\b/,
  },
  {
    rule: 'build-command',
    files: /\.(?:gradle|kts)$/,
    command: 'build',
    pattern: /(?:\bexec\s*\{|commandLine|\.execute\(\))[^\n]{0,300}(?:\bcurl|\bwget|powershell|https?:)/,
  },
  {
    rule: 'build-command',
    files: /pom\.xml$|extensions\.xml$/,
    command: 'build',
    pattern: /<(?:executable|argument)>[^<]{0,100}(?:\bcurl|\bwget|powershell|\bnode -e|https?:\/\/[^<]{0,100}\|)/,
  },
  // What a build sets together, and gives a shell to read: no macro of Autoconf does.
  {
    rule: 'encoded-command',
    files: /\.m4$|(?:^|\/)(?:configure(?:\.ac|\.in)?|Makefile\.(?:am|in))$/,
    pattern: /\beval\s[^\n|#]{0,200}\|\s*\$\{?(?:CONFIG_)?SHELL\b/,
  },
  {
    rule: 'build-command',
    files: /CMakeLists\.txt$|\.cmake$/,
    command: 'build',
    pattern: /\bexecute_process\s*\([^\n]{0,300}(?:\bcurl|\bwget|powershell|https?:)/i,
  },
  {
    rule: 'build-command',
    files: /\.go$/,
    command: 'build',
    // The name of a shell that completions are made for starts nothing.
    pattern:
      /^\/\/go:generate\s+(?:[^\n]{0,200}(?:\bcurl|\bwget|powershell\.exe|https?:\/\/[^\n]{0,100}\||base64)|(?:[^\n]{0,200}["';&|(]\s*)?powershell\b)/,
  },
  {
    rule: 'build-command',
    files: /\.go$/,
    pattern:
      /#cgo\s+LDFLAGS:[^\n]{0,100}(?:-fplugin|-Wl,-rpath(?![,=](?:\$\{SRCDIR\}\/\w|\/(?:usr|opt|lib)|@|\$ORIGIN))|\/tmp|\.\/\.(?!\.))/,
  },
  {
    rule: 'build-command',
    files: /(?:^|\/)build\.rs$/,
    command: 'build',
    pattern: /Command::new\s*\(\s*"(?:sh|bash|curl|wget|powershell|cmd|node|python3?)"|reqwest|ureq::/,
  },
  {
    rule: 'build-command',
    files: /(?:^|\/)build\.rs$/,
    pattern: /TcpStream::connect|include_bytes!\("[^"]*\.(?:woff2?|png|ico)"/,
  },
  {
    rule: 'build-command',
    files: /Podfile$|\.podspec$|\.pbxproj$|Package\.swift$/,
    command: 'build',
    pattern:
      /(?:post_install|prepare_command|script_phase|shellScript)[^\n]{0,300}(?:curl(?![^\n]{0,30}\/\/(?:localhost|127\.0\.0\.1)[:/])|wget|base64|osascript)|\bsystem\s*\(?\s*["'][^"'\n]{0,200}(?:curl|wget|base64)/,
  },
  {
    rule: 'build-command',
    files: /(?:^|\/)(?:Gemfile|Rakefile|extconf\.rb)$|\.gemspec$/,
    command: 'build',
    // A message that names a program in quotes runs none.
    pattern:
      /^(?!\s*(?:raise|abort|warn|puts|fail|UI\.\w+)\b[^\n#]*https?:[^\n|]*$)[^\n]*?(?:\bsystem|\beval|`|%x|\bexec)\s*\(?[^\n]{0,200}(?:curl|wget|base64|open\(|https?:)/,
  },
  {
    rule: 'container-breaks-out',
    files: /compose[\w.-]*\.ya?ml$|devcontainer\.json$/,
    pattern: /^\s*-\s*["']?\/:\/(?![\w/.-]*:ro\b)|["']--privileged["']|source=\/,target=/,
  },
  { rule: 'container-breaks-out', files: /devcontainer\.json$/, pattern: /["']privileged["']\s*:\s*true/ },
  // Databases of large makers ask for it, and get no part of the machine's disk.
  {
    rule: 'container-breaks-out',
    level: 'note',
    files: /compose[\w.-]*\.ya?ml$/,
    pattern: /^\s*["']?privileged["']?\s*:\s*true/,
  },
  // Proxies and builders are given the engine's socket openly; what they do with it is theirs.
  {
    rule: 'container-breaks-out',
    level: 'note',
    files: /compose[\w.-]*\.ya?ml$|devcontainer\.json$/,
    pattern: /\/var\/run\/docker\.sock\s*:/,
  },
  {
    rule: 'secrets-in-workflow',
    files: /\.github\/(?:workflows|actions)\//,
    pattern: /"isSecret"|\/proc\/[^\s'"]{0,30}\/(?:mem|maps|environ)\b/,
  },
  {
    rule: 'workflow-outlives',
    files: /\.github\/(?:workflows|actions)\//,
    pattern: /\bRUNNER_TRACKING_ID\s*:\s*["']?0\b/,
  },
  {
    rule: 'workflow-untrusted',
    files: /\.github\/(?:workflows|actions)\//,
    pattern:
      /^\s*(?:-\s*)?run\s*:[^\n]*\$\{\{\s*github\.event\.(?:discussion|issue|comment|review|pull_request)\.(?:body|title)\s*\}\}/,
  },
  {
    rule: 'package-from-address',
    files: /\.pnpmfile\.cjs$/,
    pattern:
      /["']https?:\/\/(?!(?:registry\.npmjs\.org|codeload\.github\.com|github\.com)\/)[^"']{3,300}\.t(?:ar\.)?gz/,
  },
  {
    rule: 'asset-holds-code',
    files: /\.ya?ml$/,
    pattern:
      /!!python\/(?:object\/(?:apply|new)|name|module):(?:os(?!\.(?:getenv|environ|path|getcwd)\b)|posix|nt|subprocess|builtins|__builtin__|eval|exec)\b/,
  },
  {
    rule: 'registry-changed',
    files: /(?:^|\/)(?:tox\.ini|setup\.cfg|pip\.conf|pyproject\.toml|Dockerfile[\w.-]*|Pipfile)$|\.(?:sh|ya?ml)$/,
    pattern:
      /(?:--(?:extra-)?index-url|--find-links|\bindex-url\s*=|\bPIP_(?:EXTRA_)?INDEX_URL\s*[=:])[ =]*["']?http:\/\/(?!127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[\w-]+[:/]|mirrors?\.(?:aliyun|cloud\.tencent|huaweicloud)\.com\/|pypi\.(?:douban|tuna)\.)[\w.-]+/,
  },
  { rule: 'workflow-untrusted', files: /\.github\/workflows\//, pattern: /\bpull_request_target\b/ },
  {
    rule: 'editor-start',
    files: /(?:^|\/)(?:\.nvim\.lua|\.nvimrc|\.exrc|\.lvimrc)$/,
    command: 'open',
    pattern:
      /\b(?:os\.execute|io\.popen|vim\.fn\.(?:system|jobstart)|vim\.system|vim\.uv\.spawn|vim\.loop\.spawn|jobstart|system\s*\(|silent(?:!\s*|\s+)!|^\s*!)/,
  },
  // The settings of a user, which no editor reads out of a folder unless it is told to.
  {
    rule: 'editor-start',
    files: /(?:^|\/)\.vimrc$/,
    command: 'build',
    pattern:
      /\b(?:os\.execute|io\.popen|vim\.fn\.(?:system|jobstart)|vim\.system|vim\.uv\.spawn|vim\.loop\.spawn|jobstart|system\s*\(|silent(?:!\s*|\s+)!|^\s*!)/,
  },
  {
    rule: 'editor-start',
    files: /(?:^|\/)\.dir-locals\.el$/,
    pattern:
      /\b(?:async-)?shell-command|\bcall-process|\b(?:start|make)-(?:\w+-)?process|\bprocess-lines|\burl-(?:retrieve|copy)|\bload-file|\(load\s|\beval-(?:buffer|region)|base64-decode/,
  },
  {
    rule: 'editor-start',
    level: 'note',
    files: /(?:^|\/)\.dir-locals\.el$/,
    pattern: /\(\s*eval\s/,
  },
  {
    rule: 'editor-start',
    files: /\.(?:py|sh|c|h|txt|md|ya?ml|conf|rb)$/,
    pattern:
      /\bvim?:\s*(?:set?\s)?[^\n]{0,60}\b(?:foldexpr|fde|includeexpr|inex|formatexpr|fex|indentexpr|inde|diffexpr|dex)\s*=[^\n]{0,80}(?:system\(|execute\()/,
  },
  {
    rule: 'folder-environment',
    files: /(?:^|\/)\.envrc$/,
    command: 'open',
    pattern:
      /^\s*(?:\[[^\n]{0,80}(?:&&|;)\s*|if\s[^\n]{0,80}then\s*|command\s+)?(?:eval\s+["']?\$\((?!\s*(?:lorri|direnv|mise|asdf|rtx|fnm|pyenv|rbenv|nodenv|conda|devbox|devenv|opam|brew|ssh-agent|nix|op|starship)\b)|(?:node|deno|bun|npx|bunx|uvx|pipx?|npm|pnpm|yarn|python[\d.]*|(?:ba|z)?sh|ruby|perl|nohup|curl|wget|exec)\s|\.{0,2}\/\S|(?:source|\.)\s+(?:<\(|\S*\/?\.(?!venv\/|env\b)[\w-]))/,
  },
  {
    rule: 'folder-environment',
    level: 'note',
    files: /(?:^|\/)\.envrc$/,
    pattern:
      /^\s*(?!#|export\s+\w+=["']?[\w./:@$ {}-]*["']?\s*$|(?:use|layout|dotenv|source_up|watch_file|PATH_add|path_add|source_env|source_env_if_exists|dotenv_if_exists|nix_direnv\w*|strict_env|unset|if|fi|then|else|export|has)\b|\[)\S/,
  },
  {
    rule: 'folder-environment',
    files: /(?:^|\/)\.?mise(?:\.local)?\.toml$/,
    command: 'open',
    pattern: /^\s*(?:enter|cd|leave|preinstall|postinstall)\s*=|_\.source\s*=|exec\(/,
  },
  {
    rule: 'editor-program-changed',
    files: /(?:^|\/)\.helix\/languages\.toml$/,
    pattern: /\bcommand\s*=\s*["']\.{1,2}\/(?!node_modules\/)/,
  },
  {
    rule: 'editor-start',
    files: /(?:^|\/)\.(?:gdbinit|lldbinit)$/,
    command: 'open',
    pattern: /^\s*(?:shell|!|pipe|platform shell)\s|\b(?:os\.system|subprocess\.|os\.popen)/,
  },
  {
    rule: 'library-injected',
    files: /(?:^|\/)(?:gradle\.properties|\.mvn\/(?:jvm|maven)\.config|\.jvmopts)$/,
    pattern: /-(?:javaagent|agentpath):(?!\/|\$|~)\S/,
  },
  {
    rule: 'registry-changed',
    files: /(?:^|\/)(?:pom\.xml|nuget\.config|settings\.xml|(?:build|settings)\.gradle(?:\.kts)?)$/i,
    pattern:
      /(?:<url>\s*|\bvalue\s*=\s*"|\burl\s*[=(]?\s*(?:uri\()?["'])https?:\/\/(?!(?:127|10)\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0)\d{1,3}(?:\.\d{1,3}){3}[:/]/i,
  },
  {
    rule: 'build-from-elsewhere',
    files: /(?:^|\/)CMakeLists\.txt$|\.cmake$/,
    pattern:
      /\bfile\s*\(\s*DOWNLOAD\s+["']?https?:\/\/(?!(?:raw\.)?github(?:usercontent)?\.com\/|gitlab\.com\/|[^\s"']*\$)[^\s"']*\.cmake\b/i,
  },
  // A program of the game engine that is made from what a server sends.
  {
    rule: 'network-code-run',
    files: /\.gd$/,
    pattern: /\.source_code\s*=\s*[^"'\n]*(?:\bbody\b|get_string_from_utf8|\bresponse\b)/,
  },
  {
    rule: 'folder-environment',
    files: /(?:^|\/)\.tool-versions$/,
    pattern: /https?:\/\/|path:(?!\/(?:opt|usr|home|Users)\/)/,
  },
  {
    rule: 'folder-environment',
    files: /(?:^|\/)\.(?:autoenv|autoenv\.zsh|env\.leave|in|out)$/,
    command: 'open',
    pattern: /^\s*(?!#)\S/,
  },
];
