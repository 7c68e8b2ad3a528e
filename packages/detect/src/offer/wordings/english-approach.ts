/** English wordings, for folded text: how somebody comes near: pay, messengers, interviews, investors. */
import { type Phrase, wording } from '../phrase.ts';

const MESSENGER = String.raw`(?:telegram|whats ?app|discord|signal|wechat|skype|session app|t\.me)`;

export const ENGLISH_APPROACH: readonly Phrase[] = [
  {
    rule: 'pay-out-of-proportion',
    wordings: [
      /\b(?:[2-9]\s?x|double|triple|two times|three times|twice)\b.{0,30}\b(?:market|salary|rate|pay)\b/,
      /\b(?:far|well|significantly|way|much) (?:above|over|beyond|higher than) (?:the )?(?:market|average)\b/,
      /\b(?:name your (?:price|salary|rate)|salary is no (?:issue|problem|object)|unlimited budget)\b/,
    ],
  },
  {
    rule: 'pay-out-of-proportion',
    wordings: [
      /\bno (?:interviews?|experience|resume|cv)(?: is| are)? (?:needed|required|necessary)\b/,
      /\bno need for an? (?:formal )?interview\b/,
      /\bhired (?:immediately|on the spot|right away)\b/,
      /\bwithout (?:an |any )?interview\b/,
    ],
    refusal: true,
  },
  {
    rule: 'work-before-contract',
    wordings: [
      /\bbefore (?:any|a|an|the|we (?:open|sign|have|set up|make|do)(?: a| an| any| the)?) (?:formal |written |upwork )?(?:contract|agreement|paperwork)\b/,
      /\b(?:no need for|without|skip|forget about) (?:a|an|any|the)? ?(?:formal |written |upwork )?(?:contract|agreement|paperwork)\b/,
      /\bno (?:nda|contract|paperwork|agreement)(?: or \w+)?(?: is)? (?:needed|required|necessary)\b/,
      /\b(?:don't|do not) (?:do|need|use|sign|bother with) (?:any )?(?:ndas?|contracts?|paperwork)\b/,
      /\b(?:outside|off) (?:of )?(?:upwork|fiverr|freelancer|toptal|the platform)\b/,
      /\b(?:contract|agreement|paperwork) (?:can|will) (?:come|follow|wait)\b.{0,12}\b(?:later|afterwards?)?/,
    ],
    unless:
      /\b(?:(?:can't|cannot|won't|will not|never|not)\b.{0,30}\b(?:start|work|begin|hire)|background check|reference|questions)\b/,
    refusal: true,
  },
  {
    rule: 'moves-to-messenger',
    wordings: [
      wording`\b(?:move|continue|switch|talk|chat|discuss|speak|communicate|proceed|shift|carry on|take (?:this|it)|message|text|contact|reach(?: out)?|ping|dm|add|write|interview|connect|join|hop|go)\b.{0,60}\b(?:on|to|over|via|in|through|by|using|at)\b.{0,20}\b${MESSENGER}(?!\s+process)\b`,
    ],
    unless:
      /\b(?:can also|or (?:by|via|on)|feel free|if you prefer|alternatively|whichever|community|server|users?|integrat\w*)\b/,
  },
  {
    rule: 'moves-to-messenger',
    wordings: [
      wording`\b(?:what(?:'s| is)|send|give|share|drop|leave|do you (?:have|use))\b.{0,20}\b(?:your )?${MESSENGER}\b(?: (?:id|handle|username|number|account|contact))?`,
    ],
    unless: /\b(?:can also|community|server|bot|users?|integrat\w*)\b/,
  },
  {
    rule: 'moves-to-messenger',
    wordings: [
      wording`\b(?:let's|let us) (?:use|take) ${MESSENGER}\b`,
      wording`\bmy ${MESSENGER}(?: (?:id|handle|username|number|account))?\s*(?:is|:)`,
    ],
  },
  {
    rule: 'moves-to-messenger',
    wordings: [/(?<![\p{L}\p{N}])(?:tg|telegram|whats ?app|wechat|discord)(?: id)?\s*[:=]\s*[@+\w]/u],
    unless: /\b(?:community|server|channel|news|updates|follow us)\b/,
  },
  {
    rule: 'messenger-contact',
    wordings: [/\b(?:telegram|whats ?app|wechat|t\.me)\b/, /@\w{3,32}\b.{0,20}\bon discord\b/],
    unless:
      /\b(?:community|server|channel|news|updates|follow us|bots?\b.{0,20}\b(?:build|develop)|users?|integrat\w*|experience|never|not|impersonat\w*|scam\w*|fraud\w*)\b/,
  },
  {
    rule: 'test-before-interview',
    wordings: [
      /\b(?:test|task|assessment|challenge|repo(?:sitory)?|project|code|assignment|run|install|clone|set ?up)\b.{0,80}\bbefore (?:the|our|your|we|any)\b.{0,20}\b(?:call|interview|meeting|speak|talk|meet|chat)\b/,
      /\bbefore (?:the|our|your|we|any)\b.{0,20}\b(?:call|interview|meeting|speak|talk|meet|chat)\b.{0,80}\b(?:test|task|assessment|challenge|repo(?:sitory)?|assignment|run|install|clone)\b/,
    ],
  },
  {
    rule: 'no-faces',
    wordings: [
      /\b(?:our|my|their|interviewers?'?|the team'?s?)\b.{0,30}\b(?:cameras?|videos?|webcams?)\b.{0,30}\b(?:off|broken|not work(?:ing)?|disabled|unavailable)\b/,
      /\b(?:text|chat|message)[- ](?:based|only) interview\b/,
      /\binterview\b.{0,30}\b(?:via|over|by|through|on|in) (?:text|chat|messages|telegram|whats ?app|signal|discord|wechat)\b/,
      /\b(?:telegram|whats ?app|discord|wechat)\b.{0,60}\b(?:conducts?|holds?|will (?:do|conduct|hold|run)|for)\b.{0,20}\binterview\b/,
    ],
  },
  {
    rule: 'investor-story',
    wordings: [
      /\b(?:investors?|venture|vc|capital|fund|angel|podcast)\b.{0,120}\b(?:interested in (?:investing|your (?:project|startup|company))|like to invest|(?:lead|join) your (?:round|raise)|(?:have|invite) you (?:on|as a guest|to (?:speak|our podcast)))\b/,
      /\b(?:love|like|want|looking) to (?:invest\b|interview you (?:for|on) (?:our|my|a) (?:podcast|show))\b/,
    ],
  },
  {
    rule: 'spread-to-colleagues',
    wordings: [
      /\b(?:ask|have|get|let|show|send|share|forward|invite)\b.{0,40}\b(?:colleagues?|co-?workers?|team ?mates?|your (?:team|cto|friends?|lead)|another developer)\b.{0,60}\b(?:run|review|test|try|check|clone|install|look at)\b/,
    ],
    unless: /\b(?:our team|we'll|we will|references?)\b/,
  },
];
