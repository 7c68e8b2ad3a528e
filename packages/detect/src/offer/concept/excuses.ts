import type { Words } from './words.ts';

/** What makes a sentence one about something else. Notation: `words.ts`. */
export const EXCUSES = {
  position: {
    en: `
      experience (is|welcome|wanted),
      experience (with|in|of|using|building), familiar(ity)? with, knowledge of,
      you (will|'ll|would|'d) (be )?(work|own|design|develop|maintain|build|lead|write|help|join|support|manage|handle|run our|operate|responsible|improve|integrate|ship|implement|analy[sz]e),
      responsib\\w+, requirements?, qualifications?, nice to have, we run, who run, =users, =customers, our user,
      merchants?, how would you, have you (ever )?(worked|used|built|integrated|written),
      (integrated|worked on|contributed), you have (worked|built|used|written), you'll be asked, you'll discuss,
      discuss, talk about, dataset, your work on, tech stack, our stack
    `,
    ko: `경험, 담당 업무, 자격 요건, 우대, 주요 업무, 개발해 보, 구현해 보, 이용자, 사용자, 고객의, 고객이, 하게 됩니다, 기술 스택, 포지션은, 맡으실, 맡게, 이해가 있, 찾습니다`,
  },
  testSuite: {
    en: `test suite, pytest, tests, make test, readme`,
    ko: `과제, 테스트 스크립트, 리드미, readme`,
  },
  writtenDown: {
    en: `write … (how|instructions)`,
    ko: `실행 방법, 설치 방법, 적어 주`,
  },
  malwareWork: {
    en: `malware analy\\w*, reverse engineer, harmless sample, ctf`,
    ko: `악성코드 분석, 리버싱`,
  },
  readerSaid: {
    en: `you (mentioned|said|told|wrote|had), you're having`,
    ko: `신다고, 하셔서, 으시다고, 어려우시`,
  },
  gift: {
    en: `gift, survey`,
    ko: `기프티콘, 면접 후기, 이벤트`,
  },
  benefits: {
    en: `insurance, insured, parental leave, pension, retirement, =401k`,
    ko: `보험, 연금, 휴가`,
  },
  support: {
    en: `support agent, customer call, translat\\w*, interpret\\w*, sales`,
    ko: `통역, 상담원`,
  },
  store: {
    en: `
      app ?store, play store, google play, web ?store, steam, testflight, zoom[.]us,
      official (site|website|page|store|download), microsoft store, from (the )?(vendor|official)
    `,
    ko: `앱 스토어, 플레이 스토어, 스팀, 공식 (홈페이지|사이트|스토어), 웹 스토어, 원스토어`,
  },
  knownProgram: {
    en: `
      zoom, google meet, microsoft teams, ms teams, webex, slack, acrobat, chrome, firefox, docker desktop,
      node(js|[.]js)?, python, vs ?code, email client, mail client, postgres, foundry, rust, coderpad, hackerrank,
      codility, excalidraw, figma, miro, notion
    `,
    ko: `구글 미트, 크롬, 슬랙, 프로그래머스, 노션`,
  },
  inBrowser: {
    en: `
      in (the|your) browser, nothing (to|has to be|must be|needs to be) install,
      (or|use|using) (the|a) browser version, no installation
    `,
    ko: `브라우저에서, 설치 없이, 별도 설치`,
  },
  forbidden: {
    en: `violat\\w*, illegal, forbidden, not allowed, against (the|our) (terms|rules|policy), terms of service`,
    ko: `위반, 불법, 처벌, 약관, 주의, 신고, 사칭`,
  },
  firstDay: {
    en: `
      first day, start date, day one, on your first, it (team|department|support)|it will, when you (join|start),
      first start, enrolled, together, with you, in person, onboarding day, after you join,
      we (ship|send|provide|give) (you )?(a|the|your), your (work |company )?laptop (will|arrives|ships), ships? on
    `,
    ko: `첫 출근, 입사일, 입사 후, it 팀, 지급해, 지급됩니다, 배송해 드, 제공해 드, 제공합니다`,
  },
  companyPays: {
    en: `
      we (pay|cover|buy|provide|reimburse), paid by us|at our (cost|expense), stipend, budget,
      you (can|may) buy, free of charge, no cost, per diem, travel costs, train ticket, relocation, receipt
    `,
    ko: `회사 (에서|가) 부담, 당사 부담, 지원해 드, 면접비, 교통비, 무료, 비용은 없, 비용 없이, 부담하지 않`,
  },
  payout: {
    en: `you (will|'ll) be paid, reward, bounty, was accepted, to be paid, paid to you, paid in, bank transfer`,
    ko: `보상, 상금, 급여는, 월급은`,
  },
  event: {
    en: `hackathon, conference, workshop, meet-?up, tournament, tickets?`,
    ko: `참가비, 해커톤, 컨퍼런스, 행사, 대회`,
  },
  community: {
    en: `community, channel, server, newsletter, news, updates, follow us, bots?, integrat\\w*, users?`,
    ko: `커뮤니티, 이슈 (와|과|나), 서버, 봇, 채널, 사용자, 이용자, 경험, 개발, 단톡방, 모임, 스터디`,
  },
  choice: {
    en: `
      can also, or (by|via|on|email|e-mail), feel free, if you (prefer|like|want|wish), alternatively, whichever,
      whatever (works|suits), if you (can't|cannot|don't|do not|can not), if (that|it) (doesn't|does not), either,
      optional, e-?mail or, phone or, as well as e-?mail, whatever you prefer
    `,
    ko: `편하신, 가능합니다, 문의도, 원하시면, 또는, 혹은, 아니면`,
  },
  refusedWork: {
    en: `
      (can't|cannot|won't|will not|never|not) … (start|work|begin|hire), background check, reference, questions,
      introduce, agreed
    `,
    ko: `체결 후, 계약 후, 계약서 작성 후`,
  },
  openSource: {
    en: `
      open-?source, =paper, =our artifact, artifact evaluation, professor, university, phd, research group,
      good first issue, maintainer, contributing, contributor guide, pull request, changelog, upstream, issue tracker
    `,
    ko: `오픈 소스, 논문, 교수, 대학교, 연구실, 기여, 메인테이너, 이슈 트래커`,
  },
  taskTime: {
    en: `
      (48|72|96) ?h(ou)?rs, (two|three|four|six) weeks, reading (it )?is enough, should (not )?take, takes, it took, timebox, time-box, spend, a (call|chat) of,
      get back to you, we (will|'ll)? ?(reply|answer|respond|send|come back|be in touch), once you (start|begin|open),
      time limit, after you (start|begin|open), proctored, no rush, take your time, no hurry, at your own pace,
      minute (call|chat|interview|conversation|slot|intro), session, quick start, contract, invoice, form, report,
      application, =cv, resume, per hour, live coding, whenever, joined, join us, in advance
    `,
    ko: `
      \\d{1,2} 일까지, 이내로 해, 48 시간, 72 시간, 소요, 걸립니다, 걸려요, 회신, 답변 드리, 충분한 시간, 제한 시간, 시험 시간, 천천히, 편하실 때, 여유, 신고, 지원서, 서류,
      이력서, 접수, 참석
    `,
  },
} as const satisfies Readonly<Record<string, Words>>;
