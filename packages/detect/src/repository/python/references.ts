import { FROM } from '../javascript/value.ts';

/** Modules and methods that bring what a server says. */
const NETWORK =
  /^(?:requests|httpx|aiohttp|urllib|urllib2|urllib3|http\.client|httplib|socket|websocket|websockets|socketio|ftplib|paramiko|telnetlib|pycurl|curl_cffi|dns\.resolver|cloudscraper|grequests|treq|asyncio\.open_connection)(?:\.|$)/;
/** Parts of these that ask nobody: they take addresses apart, name errors, tell of this machine. */
const ASKS_NOBODY =
  /^(?:urllib\.(?:parse|error|robotparser|quote\w*|unquote\w*|urlencode)|urllib3\.(?:util|exceptions)|requests\.(?:utils|exceptions|compat|structures|auth|adapters)|httpx\.(?:URL|Timeout|\w+Error)|http\.client\.(?:responses|\w+Exception)|aiohttp\.web|socket\.(?:gethostname|getfqdn|inet_\w+|error|timeout|(?:AF|SOCK|SOL|SO|IPPROTO)_\w+))(?:\.|$)/;
const CHAIN =
  /^(?:web3(?!\.(?:datastructures|_?utils|types|exceptions|constants|logs))|solana|solders|xrpl|tronpy|bitcoinlib|aptos_sdk)(?:\.|$)/;

const DECODERS =
  /^(?:base64\.\w*decode\w*|binascii\.(?:unhexlify|a2b_\w+)|zlib\.decompress|gzip\.decompress|bz2\.decompress|lzma\.decompress|codecs\.decode|marshal\.loads|bytes\.fromhex|bytearray\.fromhex|(?:builtins\.)?chr|Crypto\.Cipher\.\w+(?:\.\w+)*|Cryptodome\.Cipher\.\w+(?:\.\w+)*|cryptography\.fernet\.Fernet|nacl\.\w+(?:\.\w+)*|rc4\.\w+)$/;

/** What a browser keeps to show it to servers, of all of them. */
const KEPT_FOR_OTHERS = /^(?:browser_?cookie3?|rookiepy|pycookiecheat)\.\w+$|^evdev\.InputDevice\.\w*read\w*$/;

/** What the content of a reference, or of a call of it, comes from. */
export function taintOf(ref: string): number {
  if (NETWORK.test(ref) && !ASKS_NOBODY.test(ref)) return FROM.network;
  if (CHAIN.test(ref)) return FROM.network | FROM.chain;
  if (DECODERS.test(ref)) return FROM.decoded;
  if (/^os\.environ(?:\.(?:copy|items|values))?$/.test(ref)) return FROM.wholeEnvironment | FROM.environment;
  if (/^os\.(?:environ\.|getenv)/.test(ref)) return FROM.environment;
  if (/^(?:open|io\.open|codecs\.open|pathlib\.Path)$/.test(ref)) return FROM.file;
  if (/^(?:tempfile\.\w+|os\.path\.expanduser|pathlib\.Path\.home)$/.test(ref)) return FROM.temporary;
  if (/^flask\.Flask\.config(?:\.(?:copy|items|values))?$/.test(ref)) return FROM.wholeEnvironment;
  if (KEPT_FOR_OTHERS.test(ref)) return FROM.key;
  return /^(?:platform\.(?:node|uname)|socket\.gethostname|getpass\.getuser|uuid\.getnode)$/.test(ref)
    ? FROM.machine
    : 0;
}

/** What a call does with its arguments, if it runs them. */
export function sinkOf(ref: string): 'code' | 'command' | 'module' | undefined {
  if (
    /^(?:ctypes\.(?:CDLL|WinDLL|OleDLL|PyDLL)|ctypes\.\w+(?:\.\w+)?\.LoadLibrary\w*|imp\.load_\w+|runpy\.run_path|sys\.path\.(?:insert|append))$|\.(?:exec_module|load_module)$/.test(
      ref,
    )
  )
    return 'module';
  if (
    /^(?:builtins\.)?(?:exec|eval|execfile|compile)$|^(?:types\.(?:FunctionType|CodeType)|pickle\.loads?|cloudpickle\.loads?|dill\.loads?|runpy\.run_module|code\.interact|(?:code\.)?Interactive(?:Interpreter|Console)\.\w+|timeit\.timeit|yaml\.unsafe_load\w*|yaml\.load#unsafe|jsonpickle\.decode|ctypes\.pythonapi\.PyRun_\w+|ctypes\.(?:CFUNCTYPE|WINFUNCTYPE)|ctypes\.(?:windll\.\w+|WinDLL)\.(?:RtlMoveMemory|CreateThread|WriteProcessMemory))$/.test(
      ref,
    )
  )
    return 'code';
  return /^(?:get_ipython\.(?:system|getoutput|run_\w+)|os\.(?:system|popen\w*|exec\w+|spawn\w+|startfile)|subprocess\.\w+|commands\.\w+|pty\.spawn|ctypes\.(?:CDLL|WinDLL|(?:cdll|windll)(?:\.\w+)?)\.(?:system|popen|_wsystem|WinExec|ShellExecute\w*)|asyncio\.create_subprocess_\w+|popen2\.\w+)$/.test(
    ref,
  )
    ? 'command'
    : undefined;
}

/** Whether a call sends what it is given. */
export function isSending(ref: string): boolean {
  return (
    isLookUp(ref) ||
    ((NETWORK.test(ref) || CHAIN.test(ref)) &&
      /(?:post|put|patch|get|request|urlopen|send\w*|emit|Request|upload|storbinary)$/.test(ref))
  );
}

/** Whether a call asks for the address of a name: every server on the way reads the name. */
export function isLookUp(ref: string): boolean {
  return /^socket\.(?:gethostbyname\w*|getaddrinfo)$|^dns\.resolver\.(?:resolve|query)$/.test(ref);
}

/** Whether a reference is of a library of a ledger. */
export function isLedger(ref: string): boolean {
  return CHAIN.test(ref);
}
