import type { Finding, Level } from './finding.ts';

/** Version of the rule set; a result names it, so that two results can be compared. */
export const RULES_VERSION = '2026.11.25';

/** What a rule says of every place where its shape is found. */
export type Rule = {
  readonly level: Level;
  /** ATT&CK Enterprise technique. */
  readonly technique?: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly text: string;
  readonly advice: string;
};

const LEAVE = 'Do not open this folder in an editor and do not run or install it. Tell your security desk.';
const ENGINEER = 'Let an engineer read this place before anyone opens the folder or runs it.';
const KEYS = `${LEAVE} If it was run, move what the wallets hold from another device first, then end all sessions.`;
const PACKAGE = 'Do not install. Compare the package with its publisher’s own page, name by name.';
const CONTEXT = 'By itself ordinary; weigh it together with the other findings.';

/** What to do, of all rules together. */
export const ADVICE = { leave: LEAVE, engineer: ENGINEER, keys: KEYS, package: PACKAGE, context: CONTEXT } as const;

const error = (technique: string, confidence: number, text: string, advice = LEAVE): Rule => ({
  level: 'error',
  technique,
  confidence,
  text,
  advice,
});
const warning = (technique: string, confidence: number, text: string, advice = ENGINEER): Rule => ({
  level: 'warning',
  technique,
  confidence,
  text,
  advice,
});
const note = (technique: string, confidence: number, text: string, advice = CONTEXT): Rule => ({
  level: 'note',
  technique,
  confidence,
  text,
  advice,
});

/** Every rule by its id. `note` rules warn only in combination. */
export const RULES = {
  // Programs that run what they were given from elsewhere.
  'network-code-run': error('T1059.007', 97, 'What a server answers is run as a program.'),
  'error-answer-run': error('T1059.007', 97, 'A server’s error answer is run as a program.'),
  'request-code-run': error('T1505.003', 92, 'What a visitor sends is run as a program or a command.'),
  'network-command-run': error('T1105', 92, 'What a server answers is run as a command.'),
  'decoded-code-run': error('T1140', 92, 'Hidden text is decoded and run as a program.'),
  'decoded-command-run': error('T1140', 90, 'Hidden text is decoded and run as a command.'),
  'asset-code-run': error('T1027.009', 93, 'A picture, font or data file is read and run as a program.'),
  'environment-code-run': error('T1059.007', 85, 'A setting from the environment is run as a program.'),
  'chain-code-run': error('T1102.001', 95, 'What is stored on a blockchain is run as a program.'),
  'require-code-run': error('T1059.007', 90, 'A program is made from text and handed the right to load any module.'),
  'dropped-code-run': error('T1105', 88, 'A file is written where it is not seen and then run.'),
  'downloaded-then-run': note('T1105', 60, 'A file is downloaded and a program is started.'),
  'remote-module-run': error('T1105', 90, 'A module is loaded from an address or from decoded text.'),
  'hidden-name': warning('T1027', 80, 'The name of a powerful function is put together from pieces.'),
  'hidden-module': error('T1027', 88, 'The name of a module that runs programs is hidden.'),
  'hidden-address': warning('T1140', 85, 'A web address is hidden in encoded text and decoded at the start.'),
  'hidden-process': note('T1564.003', 60, 'A process is started that outlives the program and shows no window.'),
  'environment-sent': error('T1552.001', 92, 'All settings and keys of the environment are sent to a server.', KEYS),
  'machine-sent': note('T1082', 60, 'Name, user or addresses of the machine are sent to a server.'),
  'dynamic-code': note('T1059.007', 30, 'Text is run as a program.'),

  // Code that is hidden from the reader.
  'hidden-behind-blanks': error('T1027', 95, 'Program text stands behind a long run of blanks.'),
  'hidden-column': error('T1027', 93, 'Program text stands far to the right of what you see.'),
  'hidden-tail': error('T1027', 85, 'Program text stands below many empty lines.'),
  'obfuscated-code': error('T1027.013', 92, 'The program is scrambled so that nobody can read it.'),
  'packed-code': error('T1027.002', 88, 'The program is packed: it unpacks itself and runs the result.'),
  'unseen-characters': error('T1027.018', 92, 'Characters that are not seen hide text or code.'),
  'reordered-text': error('T1027', 90, 'Marks of direction make code look different from what runs.'),
  'lookalike-names': warning('T1036', 70, 'Names mix letters of several scripts that look the same.'),
  'asset-holds-code': error('T1036.008', 93, 'A file that calls itself a picture, font or document is a program.'),
  'program-as-asset': error('T1036.008', 93, 'A file that calls itself a picture, font or document is an executable.'),
  'nested-beyond-reading': warning('T1027', 75, 'A program is written so that the programs that read it fail.'),
  'binary-in-tree': note('T1027', 30, 'A compiled program lies in the tree without its source.'),

  // What starts by itself.
  'task-on-open': error('T1204.002', 95, 'The editor starts a program when the folder is opened.'),
  'task-on-open-ordinary': note('T1204.002', 50, 'The editor starts a build when the folder is opened.'),
  'task-hidden': note('T1564.003', 50, 'A task of the editor hides what it does.'),
  'asset-run': error('T1036.008', 95, 'A picture, font or data file is given to an interpreter.'),
  'hidden-file-run': warning('T1564.001', 75, 'A hidden file is run.'),
  'editor-trust-off': error('T1546', 88, 'Settings in the folder let the editor start programs without asking.'),
  'editor-program-changed': error('T1546', 85, 'Settings in the folder change which program the editor starts.'),
  'editor-start': warning('T1546', 75, 'An editor runs code from this folder when a file is opened.'),
  'editor-run': note('T1204.002', 45, 'A run configuration starts a program.'),
  'container-start-command': note('T1059.004', 45, 'A command runs when the development container is made.'),
  'container-host-command': warning('T1059.004', 70, 'A command runs on your own machine before the container exists.'),
  'container-breaks-out': warning('T1611', 80, 'A container gets hold of the machine that it runs on.'),
  'agent-hook': warning('T1546', 75, 'A coding assistant starts a program when it is opened here.'),
  'agent-orders': warning('T1204', 70, 'Text gives a coding assistant the order to run or fetch something.'),
  'lifecycle-code': error('T1195.002', 88, 'Installing the package runs a program written into one line.'),
  'lifecycle-script': note('T1195.002', 40, 'Installing the package runs a script.'),
  'second-script': note('T1204.002', 50, 'Starting the program starts a second one beside it.'),
  'preload-code': error('T1574', 85, 'A setting loads code from the folder into every program started here.'),
  'library-injected': error('T1574.006', 90, 'A setting injects code into every program started here.'),
  'folder-environment': warning('T1546.004', 70, 'A file runs commands as soon as a terminal enters the folder.'),
  'git-runs-program': error('T1546', 92, 'Git is set so that it starts a program from this folder.'),
  'git-hook': warning('T1546', 65, 'A git hook lies ready to run.'),
  'git-hooks-moved': warning('T1546', 65, 'Git is told to take its hooks from this folder.'),
  'git-hooks-ordinary': note('T1546', 30, 'Git hooks of a known tool.'),
  'extension-bundled': warning(
    'T1176.002',
    75,
    'The folder recommends an extension that it brings along itself, past the store that checks extensions.',
  ),
  'git-history-unread': note('T1027', 30, 'Packed history of git was not opened: other branches may hold more.'),
  'shortcut-starts': warning('T1204.002', 80, 'A shortcut that looks like a document starts a program.'),
  'git-nested': warning('T1546', 75, 'A second git repository lies inside the tree.'),
  'git-name-trick': error('T1036', 88, 'A name is written so that some systems take it for .git.'),
  'submodule-command': error('T1195.001', 92, 'A submodule’s address is a command.'),
  'submodule-brings-code': note('T1195.001', 40, 'Another repository is brought in.'),
  'build-command': warning('T1059', 70, 'The build starts a command of its own.'),
  'build-from-elsewhere': warning('T1195.001', 75, 'The build takes a tool or a script from an unknown host.', PACKAGE),
  'build-program-changed': error('T1574', 85, 'A setting replaces a tool of the build by a program of its choice.'),
  'native-build-command': error('T1059', 88, 'The native build runs a command before anything is compiled.'),
  'contract-tests-run-programs': warning('T1059', 65, 'Contract tests may start programs on this machine.'),
  'import-hook': error('T1546.018', 88, 'Python runs this file at every start, whatever is run.'),

  'import-hook-written': error('T1546.018', 90, 'The program writes a file that Python runs at every start.'),
  'starts-at-login': warning('T1547.001', 75, 'The program has something started with every login, without a word.'),
  'publishes-itself': error('T1195.002', 90, 'The program puts itself into packages and publishes them.', PACKAGE),
  'program-changed': error('T1554', 92, 'The program writes into another program of this machine.', KEYS),

  // Commands.
  'download-to-shell': error('T1105', 93, 'A command downloads a program and runs it at once.'),
  'download-to-shell-documented': note('T1105', 40, 'A command downloads a well-known installer and runs it.'),
  'download-command': warning('T1105', 75, 'A command downloads a program and runs it.'),
  'encoded-command': error('T1027.010', 92, 'A command is encoded so that nobody can read it.'),
  'hidden-window': error('T1564.003', 85, 'A command is started with its window hidden.'),
  'script-host': error('T1218.005', 85, 'A command runs a program through a tool of the system that hides it.'),
  'reverse-shell': error('T1059.004', 95, 'A command gives a stranger control over this machine.'),
  'inline-program': warning('T1059', 60, 'A command carries a whole program in its text.'),

  // What is looked for, where it goes.
  'wallets-read': error('T1555.003', 92, 'The program looks for browser wallets.', KEYS),
  'secrets-read': error('T1552.001', 85, 'The program looks for keys, passwords or wallets and sends data out.', KEYS),
  'secret-paths': note('T1552.001', 45, 'Places where keys and passwords lie are named.'),
  'wallet-names': note('T1555.003', 40, 'Browser wallets are named by their ids.'),
  'keychain-read': error('T1555.001', 90, 'The program reads the system’s key store.', KEYS),
  'odd-port-upload': error('T1571', 88, 'Data goes to a bare number address with an unusual port.'),
  'bare-address': note('T1071.001', 45, 'A bare number address is contacted.'),
  'dead-drop': warning('T1102.001', 75, 'The program speaks to a public store of notes or of requests.'),
  'dead-drop-code': error('T1102.001', 92, 'The program fetches code from a public store of notes.'),
  'chat-upload': warning('T1567', 75, 'Data goes to a chat bot or webhook with a built-in key.'),
  'miner-started': warning('T1496.001', 80, 'A program that mines coins for a built-in address is started.'),
  'token-elsewhere': warning('T1557', 78, 'A token is sent to another host than that of the service it belongs to.'),
  'mail-copied': warning(
    'T1114.003',
    75,
    'A mail goes to one more reader, whose address is built in and whom nobody sees.',
  ),
  'watching-modules': note('T1056.001', 50, 'Keyboard, clipboard or screen can be watched.'),
  'clipboard-changed': warning('T1115', 75, 'The program looks for addresses in the clipboard and writes to it.', KEYS),
  'requests-copied': warning('T1557', 75, 'What a page sends to its servers is told to another host as well.', KEYS),
  'addresses-changed': warning('T1657', 75, 'The program changes addresses in what a page sends.', KEYS),
  'rights-over-all-tokens': warning(
    'T1657',
    75,
    'The program asks for rights over every token of a list that a server gives.',
    KEYS,
  ),
  'balance-taken': error('T1657', 88, 'All that a visitor’s wallet holds is sent to a built-in address.', KEYS),
  'checks-surroundings': note('T1497.001', 45, 'The program checks where it runs before it acts.'),
  'secrets-in-workflow': warning('T1552', 70, 'A workflow prints or sends its secrets.'),
  'workflow-outlives': warning('T1543', 70, 'A workflow lets what it starts run on after its job has ended.'),
  'workflow-untrusted': note('T1552', 45, 'A workflow runs strangers’ code with its own rights.'),

  // Packages.
  'known-bad-package': error('T1195.002', 97, 'A package of this name was reported as malicious.', PACKAGE),
  'lookalike-package': warning('T1195.001', 75, 'A package’s name is almost that of a well-known one.', PACKAGE),
  'package-from-elsewhere': note('T1195.001', 50, 'A package does not come from the registry.', PACKAGE),
  'package-from-address': warning('T1195.001', 75, 'A package comes from a bare address.', PACKAGE),
  'lock-other-host': warning('T1195.001', 80, 'The lock file takes a package from an unknown host.', PACKAGE),
  'lock-other-package': error('T1195.001', 88, 'The lock file takes another package than its name says.', PACKAGE),
  'lock-no-integrity': note('T1195.001', 40, 'Packages are locked without their checksum.', PACKAGE),
  'lock-unexplained': warning('T1195.001', 70, 'The lock file holds a package that nothing asks for.', PACKAGE),
  'registry-changed': warning('T1195.001', 80, 'Packages are taken from an unknown registry.', PACKAGE),
  'registry-noted': note('T1195.001', 30, 'Packages are taken from another registry.', PACKAGE),
  'shell-changed': error('T1195.001', 85, 'Package scripts are run by a program of the folder’s choice.', PACKAGE),
  'patch-adds-code': warning('T1195.001', 70, 'A patch adds code to a package that runs or sends.', PACKAGE),
  'conditional-exports': note('T1195.002', 40, 'A package gives other code to servers than to readers.', PACKAGE),

  // Archives.
  'archive-escapes': warning('T1036', 80, 'A name in the archive leads out of the folder that it is unpacked to.'),
  'archive-encrypted': warning(
    'T1027.013',
    60,
    'Part of an archive is encrypted: nothing can look into it before you do.',
  ),

  // Words.
  'orders-trust': warning('T1204', 70, 'The read-me asks you to trust the folder.'),
  'orders-scanner-off': error('T1562.001', 85, 'The read-me asks to switch off the protection of the computer.'),
  'orders-administrator': note('T1548', 50, 'The read-me asks for administrator rights.'),
  'orders-paste': warning('T1204.004', 75, 'The read-me asks to paste a command that downloads and runs something.'),
  'orders-wallet': warning('T1204', 70, 'The read-me asks for a real wallet, its key or a payment.'),
  'encoded-setting': error('T1027', 88, 'A settings file hides a web address or program in encoded text.'),
  'hidden-cell': note('T1059.006', 45, 'A notebook hides a cell or runs commands.'),
  'script-from-taken-host': note(
    'T1195.002',
    60,
    'A page takes a script from a host that was sold and changed what it serves.',
  ),
  'script-in-picture': warning('T1027.009', 70, 'A picture carries a script.'),

  combination: warning('T1204', 70, 'Several weak signs stand together.'),
} as const satisfies Readonly<Record<string, Rule>>;

/** Id of a rule. */
export type RuleId = keyof typeof RULES;

/** No rule is surer of a note that is more elsewhere: the place weighs against what it says. */
const SURE_OF_NOTE = 50;

/** What is more than a note elsewhere, as one: what it says stands, what to do about it is nothing. */
export function asNote(finding: Finding): Finding {
  const rule = Object.hasOwn(RULES, finding.rule) ? RULES[finding.rule as RuleId] : undefined;
  if (rule?.level === 'note') return finding;
  return { ...finding, level: 'note', confidence: Math.min(finding.confidence, SURE_OF_NOTE), advice: ADVICE.context };
}
