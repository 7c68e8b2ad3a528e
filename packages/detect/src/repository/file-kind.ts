/** How a file is read, by its name; the content decides where the name lies. */
export type FileKind =
  | 'javascript'
  | 'python'
  | 'shell'
  | 'json'
  | 'lines'
  | 'markup'
  | 'source'
  | 'prose'
  | 'asset'
  | 'binary'
  | 'other';

const BY_EXTENSION: Readonly<Record<string, FileKind>> = Object.fromEntries(
  (
    [
      ['javascript', 'js mjs cjs jsx ts mts cts tsx es6'],
      ['python', 'py pyw pyi pth'],
      ['shell', 'sh bash zsh ksh fish ps1 psm1 psd1 bat cmd command vbs vbe applescript'],
      ['json', 'json jsonc json5 code-workspace ipynb sublime-project har webmanifest map lintstagedrc hook'],
      [
        'lines',
        'yml yaml toml ini cfg conf env envrc mk gyp gypi xml gradle kts csproj vbproj fsproj vcxproj proj wapproj props targets cmake lua vim el properties plist pbxproj xcscheme rb podspec gemspec rake swift go rs cs vb fs java kt groovy scala php pl pm r jl nix tf hcl dart patch diff sol service desktop nu cr ex exs m4 ac am gd',
      ],
      ['source', 'c h cc cpp cxx hpp m mm inc phtml clj bas'],
      ['markup', 'html htm xhtml hta vue svelte astro ejs eta'],
      ['prose', 'md mdx mdc markdown rst txt adoc'],
      ['asset', 'png jpg jpeg gif ico svg webp bmp woff woff2 ttf otf eot mp3 mp4 wav pdf css scss map'],
      [
        'binary',
        'exe dll so dylib node wasm jar class zip gz tgz tar rar 7z xz bz2 bin o a pyc pyd scpt xlsm docm vsix apk dmg msi deb rpm suo',
      ],
    ] as const
  ).flatMap(([kind, extensions]) => extensions.split(' ').map((extension) => [extension, kind])),
);

const BY_NAME: Readonly<Record<string, FileKind>> = {
  dockerfile: 'lines',
  containerfile: 'lines',
  makefile: 'lines',
  gnumakefile: 'lines',
  procfile: 'lines',
  justfile: 'lines',
  '.npmrc': 'lines',
  '.yarnrc': 'lines',
  '.envrc': 'shell',
  '.gitmodules': 'lines',
  '.gitattributes': 'lines',
  '.gitconfig': 'lines',
  gitconfig: 'lines',
  '.bazelrc': 'lines',
  'jvm.config': 'lines',
  'maven.config': 'lines',
  'nuget.config': 'lines',
  '.exrc': 'lines',
  '.gdbinit': 'lines',
  '.irbrc': 'lines',
  '.lldbinit': 'lines',
  '.pryrc': 'lines',
  'meson.build': 'lines',
  '.vimrc': 'lines',
  '.nvimrc': 'lines',
  '.bashrc': 'shell',
  '.profile': 'shell',
  '.zshrc': 'shell',
  '.cursorrules': 'prose',
  '.babelrc': 'json',
  '.lintstagedrc': 'json',
  '.huskyrc': 'json',
  'cmakelists.txt': 'lines',
  zshrc: 'shell',
  bashrc: 'shell',
  zprofile: 'shell',
  zshenv: 'shell',
  bash_profile: 'shell',
  '.bash_profile': 'shell',
  '.bash_login': 'shell',
  '.zshenv': 'shell',
  '.zprofile': 'shell',
  pkgbuild: 'shell',
  brewfile: 'lines',
  tiltfile: 'lines',
  'composer.lock': 'json',
  '.eslintrc': 'json',
  '.tool-versions': 'lines',
  '.autoenv': 'shell',
  gemfile: 'lines',
  podfile: 'lines',
  rakefile: 'lines',
  '.rprofile': 'lines',
  'rprofile.site': 'lines',
  vagrantfile: 'lines',
  jenkinsfile: 'lines',
  readme: 'prose',
  'yarn.lock': 'lines',
  'poetry.lock': 'lines',
  'bun.lock': 'lines',
};

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The part of a name after its last dot, in lower case; empty where there is none. */
export function extensionOf(path: string): string {
  const base = baseName(path).toLowerCase();
  const dot = base.lastIndexOf('.');
  return dot <= 0 ? '' : base.slice(dot + 1);
}

/** How a file of this name is read. */
export function kindOf(path: string): FileKind {
  const base = baseName(path).toLowerCase();
  const named = Object.hasOwn(BY_NAME, base) ? BY_NAME[base] : undefined;
  if (named !== undefined) return named;
  if (/^\.env(?:\.|$)/.test(base)) return 'lines';
  if (/^dockerfile\.|\.dockerfile$|^makefile\./.test(base)) return 'lines';
  const extension = extensionOf(path);
  if (Object.hasOwn(BY_EXTENSION, extension)) return BY_EXTENSION[extension] ?? 'other';
  if (
    /(?:^|[./])git\/(?:config|config\.worktree|info\/attributes)$|(?:^|\/)\.git\/modules\/.*\/config$|(?:^|\/)config$/.test(
      path,
    )
  )
    return 'lines';
  return /(?:^|\/)(?:\.husky|[\w.-]*hooks)\/[^/.]+$/.test(path) ? 'shell' : 'other';
}

/** Whether a file holds data for programs, and none that is run as text. */
export function isData(path: string): boolean {
  return isAsset(path) || /\.(?:wasm|map)$/i.test(path);
}

/** Whether a name says that a file holds no program: a picture, font, style or data. */
export function isAsset(path: string): boolean {
  return /\.(?:png|jpe?g|gif|ico|svg|webp|bmp|woff2?|ttf|otf|eot|mp[34]|wav|pdf|css|txt|md|dat|csv|ya?ml|lock|license)$/i.test(
    path,
  );
}
