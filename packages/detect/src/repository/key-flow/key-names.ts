import { FROM } from '../javascript/value.ts';

/** Names of what opens a wallet, and of files in which such things lie. */

const OWNER =
  /^_?(?:(?:wallet|user|my|raw|owner|payer|deployer|signer|sender|funder|admin|main|trader|bot|account|keypair|solana|sol|eth|ethereum|evm|btc|bs58|base58|hot_?wallet)_?)?(?:secret_?key|private_?key|priv_?key|mnemonic|mnemonic_?phrase|seed_?phrase|recovery_?phrase|secret_?phrase|seed_?words|phrase|x_?prv)(?:_?(?:bytes|hex|base_?58|b58|str|string|array|wif))?$/i;

/** Names that people give to what opens a wallet; a key that signs tokens or messages of a service has another one. */
export function isSecretName(name: string): boolean {
  return OWNER.test(name);
}

const ENVIRONMENT_FILE = /(?:^|[\\/])\.env(?:\.(?:local|prod\w*|dev\w*|staging|test))?$/i;

/** Whether a file holds the settings and keys of a whole project. */
function isEnvironmentFile(path: string): boolean {
  return ENVIRONMENT_FILE.test(path);
}

const KEY_FILE =
  /(?:^|[\\/])(?:id\.json|(?:wallets?|keypair|deployer|deploy-keypair|payer|private_?key|seed|mnemonic|keystore)\.(?:json|txt|key|dat)|wallet\.dat|id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|\.git-credentials|exodus\.wallet|seed\.seco|passphrase\.json)$|(?:^|[\\/])\.aws[\\/]credentials$|(?:^|[\\/])keystore[\\/]UTC--|(?:^|[\\/])(?:Login Data|Local State|Cookies|key4\.db|logins\.json)$|Local Extension Settings(?:[\\/]|$)|(?:^|[\\/])\.(?:foundry[\\/]keystores|brownie[\\/]accounts|near-credentials|sui[\\/]sui_config[\\/]sui\.keystore)(?:[\\/]|$)/i;

/** Whether a file holds a key, a wallet, or what a browser keeps for its owner. */
function isKeyFile(path: string): boolean {
  return KEY_FILE.test(path);
}

/** A file whose text is about wallets: there, a private key is one of these. */
const OF_WALLETS =
  /@solana\/|\bethers\b|\bviem\b|\bweb3\b|\bbip39\b|\bKeypair\b|\bwallets?\b|\bxrpl\b|PRIVATE_KEY|\bseed[-_ ]?(?:phrase|words?)\b|\b(?:recovery|secret)[-_ ]?phrase|\bmnemonic\b|\bsol(?:ana|ders)\b|\b(?:n?ethereum|web3j|nbitcoin|solnet|bitcoinj)\b|\beth_account\b/i;

/** Whether a program has to do with wallets. */
export function isOfWallets(text: string): boolean {
  return OF_WALLETS.test(text);
}

/** Fields and headers in which a credential is shown to the service that gave it out. */
const CREDENTIAL =
  /^(?:(?:x-)?(?:proxy-)?authorization|auth|bearer|cookie|(?:x-)?[\w-]{0,20}(?:api|access|app|client)[-_]?(?:key|token|secret|id)|[\w-]{0,12}-token|token|username|password|pass)$/i;

/** Whether a field of a request is where a credential is shown. */
export function isCredentialField(name: string): boolean {
  return CREDENTIAL.test(name);
}

/**
 * What writes the same content in another form. Whatever else is called with a key makes something that is not the key:
 * a signature, an address, a digest.
 */
const REWRITES =
  /(?:^|[._])(?:\w*(?:en|un|de)code\w*|\w*[sS]tringify|to_?(?:string|json|hex|bytes|base\d+|base58_?string|hex_?string|array|list|vec|primitive|upper_?case|lower_?case)|to(?:String|JSON|Hex|Base64|Bytes|Buffer|Array|UpperCase|LowerCase)\w*|toJsonHex|b(?:ase)?(?:16|32|58|64)\w*|hex|hexlify|dumps?|serializ\w*|join|concat|slice|sub(?:array|str|string|slice)|split|trim|strip|replace(?:All)?|map|filter|flatMap|reverse|reduce|forEach|entries|values|items|fromEntries|assign|from|parse|loads?|load_json|json|copy|clone|structuredClone|format|pad(?:Start|End)|repeat|at|text|read|read(?:lines?|_text|_bytes|_to_string)?|arrayBuffer|btoa|atob|gzip\w*|deflate\w*|compress\w*|zip|Blob|File|FormData|URLSearchParams|URL|Uint8Array|Buffer|String|bytes|bytearray|str|list|dict|set|append|encodeURI\w*|match(?:All)?|(?:char|code)\w*At|fromC(?:har|odeP)\w+|parseInt|val|sprintf|Sprintf|then|catch|finally|all|allSettled|resolve|next)$/;

/** Whether a function of this name gives its content back in another form. */
export function rewrites(name: string): boolean {
  return REWRITES.test(name);
}

/** What makes a key or opens a wallet with one. */
const MAKER =
  /(?:^|[._])(?:Keypair|Wallet|HDNodeWallet|HDNode|Account|LocalAccount|Ed25519Keypair|Secp256k1Keypair|SigningKey|PrivateKey|PrivKey|Mnemonic|bip39)\.(?:generate\w*|create\w*|from_?\w+|random|new\w*|derive\w*|restore\w*|recover\w*)$|(?:^|[._])(?:generateMnemonic|mnemonicToSeed(?:Sync)?|generatePrivateKey|generate_mnemonic|mnemonic_to_seed)$/;

/** Whether a call of this name gives a key or a wallet that is open. */
export function makesKeys(ref: string): boolean {
  return MAKER.test(ref) && !/fromPublicKey|from_public|fromExtendedPublic|\.fromEncrypted/.test(ref);
}

/** What is told by its caller what opens a wallet. */
const TAKER =
  /(?:^|[._])(?:from_?(?:Secret_?Key|Seed|Phrase|Mnemonic|Private_?Key|Entropy|WIF)|privateKeyToAccount|mnemonicToAccount|mnemonicTo(?:Seed|Entropy)(?:Sync|Hex)?|validateMnemonic)$/i;
const CLASS = /(?:^|[._])(?:(?:HDNode|Base|HD)?Wallet|Keypair|SigningKey|HDNode)$/;
const OF_LEDGER = /^(?:ethers|@ethersproject\/[\w-]+|zksync-(?:ethers|web3))\b/;

/** Whether what a function of this name is given first opens a wallet. */
export function takesKey(ref: string): boolean {
  return TAKER.test(ref) || (OF_LEDGER.test(ref) && isWalletClass(ref));
}

/** Whether a class of this name is one of wallets, which are made of their keys. */
export function isWalletClass(name: string): boolean {
  return CLASS.test(name);
}

/** Whether a function of this name encrypts. */
export function isEncrypting(name: string): boolean {
  return /encrypt|seal/i.test(name);
}

/** What a file of this name certainly holds, as content is named. */
export function contentOf(path: string): number {
  return (isKeyFile(path) ? FROM.key : 0) | (isEnvironmentFile(path) ? FROM.wholeEnvironment : 0);
}

/** What is kept of a key by a part of this name, or by a function that is called so. */
export function keepsKey(name: string): boolean {
  return isSecretName(name) || name === 'secret' || rewrites(name);
}
