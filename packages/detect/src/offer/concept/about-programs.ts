import { ENDINGS_THAT_RUN } from './endings-that-run.ts';
import type { Words } from './words.ts';

/** Programs of their own, and what they are said to be for. Notation: `words.ts`. */
export const ABOUT_PROGRAMS = {
  program: {
    en: `
      app, client,
      (?<!training )(?<!internship )(?<!phd )(?<!graduate )(?<!referral )(?<!bounty )(?<!exchange )program, software,
      tool, viewer, reader, vpn, launcher, messenger, game, installer, (?<!by )extension, plug-?in, add-?on,
      desktop (app|version|client|chat), agent, recorder,
      trading (app|bot|tool|software|platform|terminal), utility, simulat\\w+
    `,
    ko: `
      (데스크톱|데스크탑|pc) (버전|앱|판), 앱, 어플, 프로그램, 클라이언트, 소프트웨어, 툴, 도구, 뷰어, 리더, vpn, 런처, 플랫폼, 메신저, 게임, 베타, 설치 파일, 확장 프로그램,
      플러그인, 실행 파일, 에이전트, 트레이딩, 모듈, 빌드, [.]${ENDINGS_THAT_RUN}(?![a-z])
    `,
  },
  theirs: {
    en: `
      our (own|new|internal|company|company's|proprietary|in-house|custom|latest|beta|private|secure|dedicated)?, own,
      proprietary, in-house, custom, custom-?built, internal, company, company's, the attached, attached, exclusive,
      dedicated, private, we built, we (made|developed|use), provided, the provided, the included,
      the client's, their, from the link, from this link, the following, secure, encrypted
    `,
    ko: `
      저희, 우리, 자체, 전용, 당사, 사내, 자사, 첨부, 동봉, 보내 드린, 보내드린, 드린, 링크, 직접 (만든|개발|제작), 개발한, 제공, 올려 둔, 올려 드린, 공유 드린, 고객사, 파트너사
    `,
  },
  betaProgram: {
    en: `
      (beta|demo|test|alpha|early access|pre-?release|play-?test|prototype) (build|app|client|game|launcher|program|copy),
      (our|my|the) (beta|demo|test|alpha|pre-?release|prototype) (version|software|release),
      play-?test, game (client|build|launcher|installer), (our|my) (beta|alpha), build of (our|my|the), test build,
      our (new |upcoming |latest |own |web3 |blockchain |p2e |metaverse )*(game|metaverse), closed (beta|alpha|test),
      launcher
    `,
    ko: `(베타|데모|테스트|알파|체험|시험|얼리 액세스|출시 전) (버전|빌드|앱|클라이언트|게임|판|용), 게임 (클라이언트|런처|설치|빌드|앱), 클로즈 베타, cbt, 베타, 저희 (신작|게임)`,
  },
  assessmentCommand: {
    en: `
      npx (-{1,2}=\\w+ )?(@[=\\w.-]+/)?[\\w.-]*(assess|interview|challenge|hiring|candidate|screening|onboard|recruit|skill|evaluat)[\\w.@/-]*,
      (npm|pnpm|yarn|bun|pip3?) (=i|install|add|global add) (-{1,2}=\\w+ )?(@[\\w.-]+/)?[\\w.-]*(assess|interview|challenge|hiring|candidate|screening|onboard|recruit)[\\w.@/-]*
    `,
    ko: ``,
  },
  assessmentTool: {
    en: `
      (our|own|proprietary|the|this) (=\\w+ )?(assessment|interview|hiring|onboarding|screening|recruiting|recruitment|evaluation|proctoring|test|testing|monitoring) (cli|tool|client|agent|runner|program|software|app|application|recorder|extension|environment|platform|kit),
      our (=\\w+ )?(=\\w+ )?(agent|cli|recorder|monitoring tool)
    `,
    ko: `(평가|면접|채용|과제|테스트|온보딩|감독|시험|응시) (용|전용)? (프로그램|클라이언트|툴|도구|에이전트|앱|cli|확장 프로그램|소프트웨어)`,
  },
  loadUnpacked: {
    en: `load (it|the extension|the folder)? ?unpacked, unpacked extension, developer mode`,
    ko: `압축 해제된 확장, 개발자 모드`,
  },
  letItInstall: {
    en: `
      (if|when|once) (it|the =\\w+) (wants|asks for|needs|requests|offers|suggests) (an?|the|its|some) (extension|plug-?in|add-?on|driver|update|codec|component|module|helper|permission)
    `,
    ko: `(확장|플러그인|애드온|드라이버|모듈|코덱|업데이트) (프로그램)? (을|를)? (달라고|뜨면|요구하면|깔라고|설치하라고|받으라고) …(줘|주시|허용|눌러|누르|수락|설치|깔|받)`,
  },
  ownProgram: {
    en: `(our|their) own (=\\w+ )?(client|app|program|software|tool|platform)`,
    ko: `(자체|전용|사내) (개발)? (앱|어플|프로그램|플랫폼|메신저|클라이언트|도구)`,
  },
  ownProgramOnly: {
    en: `
      (works?|runs?|held|done|use|uses|via|through|with|over|only|takes? place|happens?|on|in) … (our|their) own (=\\w+ )?(app|client|program|software|tool|platform|room|system)
    `,
    ko: `(저희|자체|전용) (앱|어플|프로그램|플랫폼|메신저|클라이언트)(으로만|로만|에서만|을 통해서만|으로 진행)`,
  },
  joinOnly: {
    en: `
      only (interview|hold|do|run|talk) … (through|via|with|in|on|over),
      (join|meet|enter|come|talk|connect|call) … (only|just|exclusively) (through|via|with|in|on|over),
      only (join|meet|enter|talk|call) … (through|via|with|in|on|over)
    `,
    ko: `(에서만|으로만|로만) (합니다|해요|봅니다|봐요|한다), (으로만|로만|에서만) (들어오|접속|참여|진행|통화|회의|미팅)`,
  },
  allBuilds: {
    en: `
      (windows|mac|macos) (and|or|&) (a )?(windows|mac|macos|linux) (setup|version|build|installer|client|app|download)s?,
      (windows|mac|desktop) (setup|version|build|installer|client)
    `,
    ko: `(윈도우|맥) 용 …(윈도우|맥) 용, (윈도우|맥|데스크톱|pc) (용|버전|판), \\d+ (초|분)이?면 (깔|설치)`,
  },
} as const satisfies Readonly<Record<string, Words>>;
