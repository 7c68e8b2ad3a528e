/** Hosts that anybody has for nothing and without a name, bare addresses, and stores of notes: no publisher’s own. */
export const NOBODYS_HOST =
  /^https?:\/\/(?:\d{1,3}(?:\.\d{1,3}){3}|[\w.-]+\.(?:vercel\.app|netlify\.app|pages\.dev|workers\.dev|onrender\.com|herokuapp\.com|glitch\.me|repl\.co|web\.app|firebaseapp\.com|surge\.sh|ngrok(?:-free)?\.(?:io|app|dev)|trycloudflare\.com|up\.railway\.app|fly\.dev|deno\.dev|github\.io)|gist\.githubusercontent\.com|pastebin\.com|paste\.ee|rentry\.co|transfer\.sh|bit\.ly|tinyurl\.com|t\.ly|is\.gd)(?:[:/]|$)/i;

/** Installers that honest projects run like this; their hosts are the publishers’ own. */
export const KNOWN_INSTALLERS =
  /(?:https?:\/\/|(?:irm|iwr|curl|wget)\s+(?:-\S+\s+)*["']?)(?:(?:deb|rpm)\.nodesource\.com|sh\.rustup\.rs|sh\.rust-toolchain\.rs|static\.rust-lang\.org|(?:community\.)?chocolatey\.org|get\.acme\.sh|get\.chezmoi\.io|mise\.jdx\.dev|get\.maestro\.mobile\.dev|install\.pi-hole\.net|code-server\.dev|get\.k3s\.io|get\.rvm\.io|pyenv\.run|get-ghcup\.haskell\.org|taskfile\.dev|ollama\.com|tailscale\.com|get\.opentofu\.org|get\.pulumi\.com|dl\.dagger\.io|get\.jetify\.com|moonrepo\.dev|zed\.dev|claude\.ai|cursor\.com|sentry\.io|cli\.doppler\.com|fly\.io|railway\.app|wasmtime\.dev|get\.wasmer\.io|install\.meteor\.com|install\.determinate\.systems|esbuild\.github\.io|rustwasm\.github\.io|ohmyposh\.dev|setup\.atuin\.sh|solana-install\.solana\.workers\.dev|sh\.starkup\.sh|repo\.charm\.sh|get\.haskellstack\.org|get\.scoop\.sh|getcomposer\.org|dot\.net|builds\.dotnet\.microsoft\.com|install\.goreleaser\.com|get\.docker\.com|install\.python-poetry\.org|astral\.sh|bun\.sh|deno\.land|jsr\.io|esm\.sh|fresh\.deno\.dev|get\.pnpm\.io|get\.volta\.sh|get\.sdkman\.io|cli\.github\.com|apt\.kitware\.com|dl\.yarnpkg\.com|foundry\.paradigm\.xyz|release\.(?:solana|anza)\.(?:com|xyz)|nixos\.org|brew\.sh|bootstrap\.pypa\.io|download\.docker\.com|packages\.microsoft\.com|raw\.githubusercontent\.com\/(?:nvm-sh|Homebrew|ohmyzsh|pyenv|helm|rust-lang|yarnpkg|docker|kubernetes|golangci|aquasecurity)\/|codecov\.io|uploader\.codecov\.io|fnm\.vercel\.app|starship\.rs|mise\.run|sh\.brew)/i;

/** What is fetched to be unpacked or as a key to check others by: no program is run by that. */
const KEPT =
  /\b(?:curl|wget)\s[^|;&\n]{0,400}?(?:\|\s*(?:sudo\s+)?(?:gpg|apt-key|tar|unzip)\b|\.(?:zip|tar\.\w{2,3}|tgz)["']?\s*(?=[;&\n]|$))/gi;

/** Whether all that a text fetches are installers that honest projects run so. */
export function isKnownInstaller(text: string): boolean {
  const addresses = addressesIn(text.replace(KEPT, ''));
  return addresses.length > 0 && addresses.every((address) => KNOWN_INSTALLERS.test(address));
}

/** The web addresses that stand in a text. */
export function addressesIn(command: string): string[] {
  return [...command.matchAll(/https?:\/\/[^\s"'|)\x60]{3,200}/gi)].map(([address]) => address);
}

/** Whether all that a text fetches comes, unchanged on its way, from hosts that their publishers have for themselves. */
export function isPublished(text: string): boolean {
  return addressesIn(text).every((address) => /^https:/i.test(address) && !NOBODYS_HOST.test(address));
}
