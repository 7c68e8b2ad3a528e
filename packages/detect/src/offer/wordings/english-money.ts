/** English wordings, for folded text: wallets, keys and payments. */
import { type Phrase, wording } from '../phrase.ts';

const SECRET =
  '(?:seed(?:[- ]?phrases?| words)?(?! (?:round|stage|funding|fund|investor|investment|capital|deck|money|data|value|extension|company|startup)s?\\b)|(?:secret |recovery |backup )+(?:phrase|words)|mnemonics?|private keys?|keystore(?: file)?|(?:12|24|twelve|twenty-four)[- ]words?)';

/** A movement of coins that is asked for "only to test". */
const MOVE =
  '(?:swaps?|deposits?|trades?|stakes?|transfers?|(?:test )?transactions?|mints?|bridge transfer|purchases?|check-?out)';
const OWN_WALLET =
  '(?:your|ur) (?:own|(?:own )?(?:main|real|primary|live|mainnet|everyday|usual|personal|daily|funded)) wallet';

const WORKED_WITH =
  /\b(?:experience|worked|integrat\w*|familiar|built|build|develop\w*|implement\w*|sdk|support\w*|design\w*|users?|customers?)\b/;

export const ENGLISH_MONEY: readonly Phrase[] = [
  {
    rule: 'asks-about-wallets',
    wordings: [
      /\b(?:which|what|how many|how much|do you (?:currently )?(?:have|hold|use|own|keep)|have you got|tell (?:me|us)|are you holding)\b.{0,60}\b(?:wallets?|metamask|phantom|hardware wallet|ledger wallet|crypto(?:currency)? (?:holdings?|portfolio|assets)|holdings|coins do you|wallet balance)\b/,
    ],
    unless: WORKED_WITH,
  },
  {
    rule: 'asks-about-wallets',
    wordings: [
      /\b(?:make sure|ensure|must have|should have|need to have|have)\b.{0,40}\b(?:metamask|phantom|wallet(?: extension)?)\b.{0,30}\b(?:installed|ready|open|unlocked|funded|logged in|connected)\b/,
      /\bare you (?:one of (?:the|your) |an? )?(?:key ?holders?|signers?|admins? of the multi-?sig)\b/,
      /\bwhich (?:browser )?wallet you\b/,
      /\b(?:give|send|share|drop)\b.{0,15}\byour (?:usdt |usdc |eth |btc |sol )?(?:wallet|(?:crypto|usdt|usdc|eth|btc|sol) address)\b/,
      /\bimport your (?:own |main |real )?wallet\b/,
      /\bwho\b.{0,40}\b(?:signs?|signers?|approves?|holds?|controls?|has access|have access)\b.{0,50}\b(?:wallets?|treasury|keys?|multi-?sig|funds|production)\b/,
      /\b(?:do you have|your) access to\b.{0,30}\b(?:hot wallets?|cold wallets?|treasury|production keys?|signing keys?|private keys?|multi-?sig)\b/,
    ],
    unless: /\b(?:this position|role (?:has|will)|responsib\w+|test ?net)\b/,
  },
  {
    rule: 'asks-about-wallets',
    wordings: [/\b(?:screenshot|screen shot|proof)\b.{0,30}\b(?:wallets?|balances?|holdings|portfolio|funds)\b/],
    unless: /\b(?:experience|design\w*|proof of (?:concept|work|stake))\b/,
  },
  {
    rule: 'asks-about-wallets',
    wordings: [
      /\b(?:is|are|how)\b.{0,20}\byour\b.{0,40}\b(?:treasury|funds|keys|custody|hot wallets?)\b.{0,40}\b(?:managed|held|kept|stored|protected|secured|signed)\b/,
      /\b(?:do you have|have you got)\b.{0,20}\b(?:approval|signing|deploy(?:ment)?|admin|owner) (?:rights?|access|permissions?)\b/,
    ],
    unless: WORKED_WITH,
  },
  {
    rule: 'asks-for-secrets',
    wordings: [
      /\b(?:restore|recover|import)\b.{0,20}\byour (?:own |main |real )?(?:wallet|metamask|phantom)\b/,
      /\bwith your (?:12|24|twelve|twenty-four) words\b/,
    ],
    unless: /\b(?:users?|experience|feature|build|implement)\b/,
  },
  {
    rule: 'asks-for-secrets',
    wordings: [
      wording`\b(?:send|share|give|provide|enter|paste|type|tell|submit|input|import|put|add|set|export|need)\b.{0,50}\b(?:your|ur|my own)\b.{0,25}\b${SECRET}\b`,
    ],
    unless: /\b(?:never|don't|do not)\b.{0,20}\b(?:share|send|give|enter|reveal)\b/,
  },
  {
    rule: 'asks-for-secrets',
    wordings: [
      wording`\b(?:send|share|give|provide|enter|paste|type|tell|submit|export|reveal|disclose|upload|confirm|reply with)\b.{0,50}\b${SECRET}\b.{0,20}\b(?:of|from|for|to) (?:the |your |ur )?.{0,20}\b(?:wallet|account|metamask|phantom)\b`,
      wording`\b(?:please|kindly|must|need to|have to|asked to|required to|needs? you to|wants? you to|should|can you|could you)\b.{0,40}\b(?:send|share|give|provide|enter|paste|type|tell|submit|fill in|export|reveal|disclose|upload|confirm|reply with)\b.{0,50}\b${SECRET}\b`,
      wording`\b(?:reply|respond|answer) with (?:\w+ ){0,3}${SECRET}\b`,
      wording`\b${SECRET}\b.{0,60}\b(?:in|into|through|via|on|using|with|to) (?:the|this|our|that) (?:\w+ ){0,2}(?:form|page|portal|link|bot|sheet|chat)\b`,
      wording`\b(?:form|page|portal|bot|sheet)\b.{0,40}\b(?:asks?|prompts?|requires?|needs?)\b.{0,30}\b${SECRET}\b`,
      wording`\b(?:we|i|hr|payroll|compliance|finance)(?:'ll| will)? (?:also |only |just )?(?:need|require|ask for|have to have)\b.{0,30}\b${SECRET}\b`,
      wording`\b${SECRET}\b.{0,20}\b(?:is|are) (?:required|needed|necessary|mandatory)\b`,
      wording`\b(?:verify|validate|sync(?:hroni[sz]e)?|whitelist|link|authenticate)\b.{0,60}\b(?:with|by|using|entering|via) (?:the |your )?${SECRET}\b`,
    ],
    unless:
      /\b(?:(?:never|don't|do not)\b.{0,20}\b(?:share|send|give|enter|reveal)|users?|customers?|throwaway|burner|dummy|test ?net|ssh|signing service|role|experience)\b/,
  },
  {
    rule: 'sign-or-pay',
    wordings: [
      wording`\b(?:make|making|do|doing|perform\w*|try|trying|execute|complete)\b.{0,30}\b${MOVE}\b.{0,80}\b(?:${OWN_WALLET}|(?:on|in|through|via|into|to) (?:our|the) (?:\w+ )?(?:dapp|bridge|dex|exchange|platform|app|site|pool|vault|contract))\b`,
      wording`\b(?:deposit|swap|stake|bridge|send|transfer|buy|mint)\b.{0,12}\b(?:a (?:small|tiny|little)|(?:small|tiny) amounts?|some (?:eth|sol|bnb|usdt|usdc|funds)|\d+(?:\.\d+)? ?(?:eth|sol|bnb|usdt|usdc|matic|pol))\b.{0,80}\b(?:${OWN_WALLET}|(?:on|in|through|via|into|to) (?:our|the) (?:\w+ )?(?:dapp|bridge|dex|exchange|platform|app|site|pool|vault|contract))\b`,
    ],
    unless:
      /\b(?:users?|customers?|experience|feature|component|build|implement|write|script|test ?net(?! (?:doesn't|does not|isn't|is not|won't|is down))|sepolia|holesky|faucet|anvil|hardhat)\b/,
  },
  {
    rule: 'sign-or-pay',
    wordings: [wording`\b(?:connect|link|log ?in|sign in|test|use|play|try)\b.{0,40}\b${OWN_WALLET}\b`],
    unless: /\b(?:users?|customers?|experience|feature|component|build|implement)\b/,
  },
  {
    rule: 'sign-or-pay',
    wordings: [
      /\b\d+(?:\.\d+)? ?(?:eth|sol|bnb|usdt|usdc|btc|matic|pol)\b.{0,40}\b(?:in|on) (?:the|your|a) wallet\b/,
      /\bdeposit\b.{0,80}\b(?:forward|send|wire|transfer)\b.{0,40}\b(?:rest|remainder|remaining|vendor|balance)\b/,
      /\b(?:connect|link|use|bring)\b.{0,20}\byour (?:own |main |real |metamask |phantom |crypto )*wallet\b/,
      /\bconnect (?:your |with |to )?(?:metamask|phantom|trust wallet|rabby|wallet)\b/,
      /\b(?:register|sign (?:up|in)|log ?in|create an account|authenticate|account)\b.{0,30}\b(?:with|using|via|through) (?:your )?(?:metamask|phantom|wallet)\b/,
      /\bsign\b.{0,40}\b(?:message|transaction|signature|approval)\b.{0,40}\b(?:your|with (?:a|the|your)|metamask|phantom|wallet)\b/,
      /\bverify\b.{0,30}\b(?:ownership|identity|yourself)\b.{0,40}\bwallet\b/,
    ],
    unless: /\b(?:users?|customers?|test ?net|experience|feature|component|build|implement)\b/,
  },
  {
    rule: 'sign-or-pay',
    wordings: [
      /\b(?:you|candidates?|applicants?|hires?)\b.{0,40}\b(?:pay|deposit|transfer|cover|purchase|buy|send|remit)\b.{0,60}\b(?:fee|fees|deposit|training|equipment|laptop|background check|usdt|usdc|btc|bitcoin|eth|gift cards?)\b/,
      /\b(?:registration|processing|training|onboarding|activation|verification|visa|equipment|refundable) (?:fee|fees|deposit)\b/,
    ],
    unless:
      /\b(?:we (?:pay|cover|buy|provide)|paid by us|at our (?:cost|expense)|stipend|budget|you (?:can|may) buy|salary|get paid|you (?:will|'ll) be paid|products?|customers?|users?)\b/,
  },
  {
    rule: 'sign-or-pay',
    wordings: [
      /\b(?:buy|purchase|order|pay)\b.{0,60}\b(?:with|in|using) (?:usdt|usdc|crypto\w*|bitcoin|btc|eth|gift cards?)\b/,
      /\b(?:buy|purchase|order)\b.{0,60}\bfrom (?:our|the|an approved) (?:vendor|supplier|partner)\b/,
    ],
    unless: /\b(?:we (?:pay|cover|buy|provide)|customers?|users?|merchants?|paid in)\b/,
  },
];
