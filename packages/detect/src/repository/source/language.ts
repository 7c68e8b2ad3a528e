import { baseName, extensionOf } from '../file-kind.ts';

/** How a language starts programs and runs texts as programs, by the words in which its standard libraries do it. */
export type Language = {
  /** What a line comment begins with. */
  readonly comment: RegExp;
  /** Starts another program: what stands behind it are the program and its words. */
  readonly command?: RegExp;
  /** Runs a text, or loads bytes, as a program. */
  readonly code?: RegExp;
  /** Whether functions are called without brackets. */
  readonly bare?: true;
  /** Whether a command stands in backticks, and texts lie between two lines. */
  readonly backticks?: true;
};

const SLASHES = /\/\/.*$/gm;
const HASHES = /(?:^|\s)#(?!\[|!|\{|include|define).*$/gm;

const GO: Language = {
  comment: SLASHES,
  command: /\bexec\.Command(?:Context)?\s*\(|\bos\.StartProcess\s*\(|\bsyscall\.(?:Exec|ForkExec)\s*\(/g,
  code: /\bplugin\.Open\s*\(|\byaegi\b.*\.Eval\s*\(|\botto\b.*\.Run\s*\(/g,
};
const RUST: Language = {
  comment: SLASHES,
  command: /\bCommand::new\s*\(|\blibc::(?:system|execv\w*)\s*\(/g,
  code: /\bLibrary::new\s*\(|\blibloading\b.*::new\s*\(/g,
};
const DOTNET: Language = {
  comment: SLASHES,
  command:
    /\bProcess\.Start\s*\(|\bProcessStartInfo\s*[({]|\bShellExecute\w*\s*\(|\bWinExec\s*\(|\bFileName\s*=|\bArguments\s*=/g,
  code: /\bAssembly\.(?:Load\w*|UnsafeLoad\w*)\s*\(|\bCSharpScript\.\w+\s*\(|\.CreateInstance(?:From)?\s*\(|\bInvokeScript\s*\(|\.AddScript\s*\(/g,
};
const JVM: Language = {
  comment: SLASHES,
  command: /\bgetRuntime\s*\(\s*\)\s*\.exec\s*\(|\bProcessBuilder\s*\(/g,
  code: /\bGroovyShell\b|\.evaluate\s*\(|\.eval\s*\(|\bdefineClass\s*\(|\b(?:Dex|Path|URL|InMemoryDex)ClassLoader\s*\(|\bEval\.me\s*\(|\bapply\s*\(?\s*from\s*[:=]/g,
};
/** Texts and lists of Groovy start themselves; in Java and Kotlin `execute` belongs to clients of servers. */
const GROOVY: Language = {
  ...JVM,
  command:
    /\bgetRuntime\s*\(\s*\)\s*\.exec\s*\(|\bProcessBuilder\s*\(|\.execute\s*\(\s*\)|\bcommandLine\b\s*[( =]|\b(?:executable|args)\b\s*[( =]/g,
};
const RUBY: Language = {
  bare: true,
  backticks: true,
  comment: HASHES,
  command:
    /(?<![\w.])(?:(?:system|exec|spawn)\b(?!\s*[=:])|`|%x[({[])\s*|\b(?:IO\.popen|Open3\.\w+|Kernel\.(?:system|exec|spawn|`))\b(?!\s*\(?\s*%[wW].\s*(?!(?:ba|z)?sh\b|curl\b|wget\b|ruby\b|python|node\b)\w)\s*\(?/g,
  code: /(?<![\w.:])eval\b\s*\(?|\b(?:instance|class|module)_eval\b(?!\s*\(?\s*(?:&|\{|do\b))\s*\(?|\.(?:public_)?send\s*\(?\s*(?::|["'])(?:eval|instance_eval|system|exec)\b|(?<![\w.:])load\b\s*\((?!\w+:)|\bMarshal\.load\s*\(/g,
};
/** A template includes a part by its name and hands it values; the statement of the language takes one path. */
const PHP: Language = {
  comment: SLASHES,
  command: /\b(?:shell_exec|passthru|proc_open|popen|system|exec)\s*\(/g,
  code: /\b(?:eval|assert|create_function|call_user_func(?:_array)?|array_map|(?:include|require)(?:_once)?(?!\s*\(\s*(?:'[^'$]*'|"[^"$]*")\s*,)|unserialize)\b\s*\(?|\$\w+\s*\(\s*\$/g,
};
const PERL: Language = {
  bare: true,
  backticks: true,
  comment: HASHES,
  command: /\b(?:system|exec|qx|open)\b\s*[({]?|`/g,
  // `eval "require Name"` asks whether a module is there.
  code: /\beval\b(?!\s*["'](?:require|use)\s+[\w:$]{1,80}\s*;?\s*["'])\s*[({$]?/g,
};
const R: Language = {
  comment: HASHES,
  command: /(?<![\w.])(?:system2?|shell(?:\.exec)?)\s*\(|\bprocessx?::run\s*\(/g,
  code: /(?<![\w.])(?:sys\.)?source\s*\(|\beval\s*\(\s*parse\s*\(/g,
};
const LUA: Language = {
  comment: /--.*$/gm,
  command: /\bos\.execute\s*\(|\bio\.popen\s*\(|\bjobstart\s*\(|\bvim\.(?:system|fn\.system)\s*\(/g,
  code: /\bload(?:string|file)?\s*\(|\bdofile\s*\(/g,
};
const C: Language = {
  comment: SLASHES,
  command:
    /(?<![\w.>:])(?:system|popen|execl[pe]?|execv[pe]?|execve|posix_spawnp?|WinExec|ShellExecute\w*|CreateProcess\w*)\s*\(/g,
  code: /\bdlopen\s*\(|\bLoadLibrary\w*\s*\(/g,
};
const SWIFT: Language = {
  comment: SLASHES,
  command:
    /\b(?:launchPath|executableURL|arguments)\s*=|\b(?:system|popen)\s*\(|\bProcess\.(?:run|launchedProcess)\s*\(/g,
  code: /\bevaluateScript\s*\(|\bdlopen\s*\(/g,
};
const POWERSHELL: Language = {
  bare: true,
  comment: /<#[\s\S]{0,20000}?#>|(?:^|\s)#.*$/gm,
  command: /\bStart-Process\b|\bsaps\b|\bInvoke-Item\b|\bProcess\]::Start\s*\(|\bwmic\b|\bcmd(?:\.exe)?\s+\/c\b/gi,
  code: /(?<![\w-])(?:iex|Invoke-Expression)\b|\[scriptblock\]::Create\s*\(|\bInvokeScript\s*\(|\.NewScriptBlock\s*\(|\bAssembly\]?(?:::|\.)Load\w*\s*\(|(?:^|[;|{(]\s*)[&.]\s*(?=[$(])|\bAdd-Type\b/gim,
};
const BASIC: Language = {
  bare: true,
  comment: /^\s*(?:'|rem\b).*$/gim,
  command: /\.(?:Run|Exec|ShellExecute)\b\s*\(?|\bShell\s*\(/gi,
  code: /\b(?:ExecuteGlobal|Execute|Eval)\b\s*\(?/gi,
};
const APPLE: Language = {
  bare: true,
  comment: /--.*$/gm,
  command: /\bdo shell script\b|\bdoShellScript\s*\(/g,
  code: /\brun script\b/g,
};

const DART: Language = {
  comment: SLASHES,
  command: /\bProcess\.(?:run|start)(?:Sync)?\s*\(/g,
  code: /\bIsolate\.spawnUri\s*\(|\bDynamicLibrary\.open\s*\(/g,
};

const BY_EXTENSION: Readonly<Record<string, Language>> = {
  go: GO,
  rs: RUST,
  ...Object.fromEntries(['cs', 'vb', 'fs'].map((one) => [one, DOTNET])),
  ...Object.fromEntries(['java', 'kt', 'scala', 'clj'].map((one) => [one, JVM])),
  ...Object.fromEntries(['kts', 'groovy', 'gradle'].map((one) => [one, GROOVY])),
  ...Object.fromEntries(['rb', 'rake', 'gemspec', 'podspec', 'cr'].map((one) => [one, RUBY])),
  ...Object.fromEntries(['php', 'phtml'].map((one) => [one, PHP])),
  ...Object.fromEntries(['pl', 'pm'].map((one) => [one, PERL])),
  lua: LUA,
  dart: DART,
  r: R,
  ...Object.fromEntries(['c', 'h', 'cc', 'cpp', 'cxx', 'hpp', 'm', 'mm', 'inc'].map((one) => [one, C])),
  swift: SWIFT,
  ...Object.fromEntries(['ps1', 'psm1'].map((one) => [one, POWERSHELL])),
  ...Object.fromEntries(['vbs', 'vbe', 'bas', 'hta'].map((one) => [one, BASIC])),
  ...Object.fromEntries(['applescript', 'scpt'].map((one) => [one, APPLE])),
};

/** The language of a file that is followed by its words, by name. */
export function languageOf(path: string): Language | undefined {
  if (/^(?:Gemfile|Podfile|Rakefile|Vagrantfile|Brewfile|Fastfile|Dangerfile)$/.test(baseName(path))) return RUBY;
  if (/^Jenkinsfile$/.test(baseName(path))) return GROOVY;
  if (/^\.?Rprofile(?:\.site)?$/.test(baseName(path))) return R;
  const extension = extensionOf(path);
  return Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
}
