import { isFirstRead } from '../path-role.ts';
import type { Reporter } from '../report.ts';
import type { RuleId } from '../rules.ts';
import { judgeCommand } from '../shell/judge-command.ts';
import { findAgentOrders } from './agents.ts';

type Order = { readonly rule: RuleId; readonly pattern: RegExp };

/** Orders in English and Korean that a project has no reason to give. */
const ORDERS: readonly Order[] = [
  {
    rule: 'orders-scanner-off',
    pattern:
      /(?<![`'"\w[#/(-])(?:disable|turn(?:ing)? off|switch off|deactivate|pause|uninstall|add (?:an )?exclusion|exclude (?:the |this |your )?(?:folder|directory|project|repo\w*))\b(?![`'"])[^\n.]{0,60}\b(?:anti-?virus|windows defender|defender|real[- ]?time protection|smart ?screen|gatekeeper|endpoint protection|edr|firewall|virus (?:scanner|protection)|security software)\b|(?:백신|바이러스 ?검사|디펜더|defender|실시간 ?보호|방화벽|보안 ?프로그램)[^\n.]{0,30}(?:끄|꺼|해제|비활성|중지|종료|제외|삭제)|\bxattr\s+-\w*d\w*\s+com\.apple\.quarantine(?!\s+["']?(?:\/Applications|\/usr\/local\/bin|\/opt\/homebrew\/bin)\/[\w.-])|Set-MpPreference\s+-Disable|Add-MpPreference\s+-Exclusion|spctl\s+--master-disable/iu,
  },
  {
    rule: 'orders-trust',
    pattern:
      /\b(?:click|choose|select|press|answer|say|accept|hit)\b[^\n.]{0,40}["'“‘「`*]{0,3}(?:yes, i trust|trust (?:the )?(?:authors?|workspace|folder|publisher|all)|allow automatic tasks|allow and run)|\btrust (?:the|this) (?:folder|workspace|authors?)\b[^\n]{0,60}\b(?:when|if|so|to|before|otherwise)\b(?![^\n]{0,160}\/workspace-trust\b)|(?:폴더|작업 ?영역|작성자|워크스페이스)[^\n.]{0,20}(?:신뢰|허용)|(?:신뢰|trust)[^\n.]{0,30}(?:클릭|누르|선택|버튼)/iu,
  },
  {
    rule: 'orders-administrator',
    pattern:
      /\b(?:run|open|start|launch|execute)\b[^\n.]{0,60}\b(?:as (?:an? )?admin(?:istrator)?|with (?:admin(?:istrator)?|root|elevated) (?:rights|privileges|permissions))\b|\bsudo (?:npm|node|npx|yarn|pnpm|python3?|bash|sh)\b|관리자 ?(?:권한|모드)(?:으로|로)?/iu,
  },
  {
    rule: 'orders-wallet',
    pattern:
      /\b(?:private key|seed phrase|recovery phrase|mnemonic)\b[^\n.]{0,80}\b(?:your (?:own|real|main)|mainnet|real funds)\b|\byour (?:own |real |main(?:net)? )?(?:wallet|metamask)\b[^\n.]{0,80}\b(?:with (?:some |real |at least )?(?:funds|eth|sol|balance|usdt)|real (?:eth|sol|transaction)|mainnet)\b|\bsend\b[^\n.]{0,40}\b(?:test|small)\b[^\n.]{0,30}\b(?:transaction|payment|eth|sol|usdt)\b[^\n.]{0,60}\b(?:from your|mainnet|real)\b|(?:실제|본인의?|자신의?|메인넷)[^\n.]{0,20}(?:지갑|개인 ?키|시드|니모닉)[^\n.]{0,40}(?:연결|입력|전송|송금|넣)/iu,
  },
];

/** The firewall of a machine for tests, of an interface: not what watches over the reader's programs. */
const OF_A_NETWORK = /^(?!.*(?:windows|defender|virus|protection))[^\n]*\bfirewall\b/i;

/** What makes words of wallets an order; without it they say what a program has. */
const ASKS_FOR_WALLET =
  /\b(?:your|you|use|using|enter|add|put|set|import|paste|connect|provide|needs?|needed|requires?d?|export|fill|replace|fund|send|deposit|make sure|must)\b|[가-힣]/i;

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end);
}

/** What tells a reader to paste a command. */
export const PASTE =
  /(?:paste|copy)[^\n.]{0,80}\b(?:terminal|powershell|command prompt|run dialog|cmd)\b|win(?:dows)?\s*(?:key)?\s*\+\s*r\b|\bctrl\s*\+\s*v\b[^\n]{0,40}\benter\b|(?:터미널|명령 ?프롬프트|파워셸|실행 ?창)[^\n.]{0,40}(?:붙여|입력|복사)/iu;

/** Reads prose for what it asks the reader, or the reader's assistant, to do. */
export function inspectProse(reporter: Reporter): void {
  const { text } = reporter.lines;
  const bounded = text.length > 200_000 ? text.slice(0, 200_000) : text;
  for (const { rule, pattern } of ORDERS) {
    const found = pattern.exec(bounded);
    // Handbooks explain all of this to developers; an order stands where one looks first.
    if (found === null) continue;
    const told = rule !== 'orders-wallet' || ASKS_FOR_WALLET.test(lineAt(bounded, found.index));
    const ordinary = !told || !isFirstRead(reporter.path) || OF_A_NETWORK.test(found[0]);
    reporter.find(rule, found.index, ordinary ? { level: 'note' } : {});
  }
  judgeBlocks(reporter, bounded);
  findAgentOrders(reporter);
}

function judgeBlocks(reporter: Reporter, text: string): void {
  let offset = 0;
  const paste = isFirstRead(reporter.path) ? PASTE.exec(text) : null;
  for (const line of text.split('\n')) {
    if (line.length < 2_000) judgeCommand(line, offset, paste === null ? reporter : asPasted(reporter), 'prose');
    offset += line.length + 1;
  }
}

/** A command that the reader is asked to paste weighs as an order, not as documentation. */
export function asPasted(reporter: Reporter): Reporter {
  return {
    ...reporter,
    find: (rule, at, change) =>
      reporter.find(rule === 'download-to-shell-documented' ? rule : 'orders-paste', at, {
        ...change,
        ...(rule === 'download-to-shell-documented' ? {} : { level: 'warning' }),
      }),
  };
}
