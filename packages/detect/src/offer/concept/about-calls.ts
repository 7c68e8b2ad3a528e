import { ENDINGS_THAT_RUN } from './endings-that-run.ts';
import type { Words } from './words.ts';

/** Calls: what fails in them, what is said to help, who sees and steers what. Notation: `words.ts`. */
export const ABOUT_CALLS = {
  meeting: {
    en: `
      zoom, teams, google meet, meet, webex, the call, the meeting, call, meeting, huddle, video call, conference,
      interview (room|page|platform|portal|site)
    `,
    ko: `줌, zoom, 팀즈, teams, 구글 미트, 미트, 웹엑스, 회의, 화상, 통화, 미팅, 면접 (페이지|사이트|방)`,
  },
  meetingProgram: {
    en: `
      (meeting|conference|conferencing|video|call|calling|interview|webinar|chat|huddle|voice) (app|client|program|software|tool|platform|room|suite|desktop|messenger|plug-?in|extension|launcher|solution|system),
      video ?conferencing, meeting room, video ?call
    `,
    ko: `회의실, 미팅룸, 회의 룸, (화상|회의|미팅|통화|면접|영상|인터뷰) (회의|면접|통화)? (앱|프로그램|클라이언트|솔루션|툴|플랫폼|소프트웨어|시스템|모듈|런처)`,
  },
  av: {
    en: `
      camera, webcam, cam, mic, microphone, audio, sound, video, headset, voice, speaker, picture,
      your (client|version|app|meeting app), hear, see (you|me|us), zoom, teams, google meet, webex, the call,
      the meeting, connection, feed
    `,
    ko: `카메라, 웹캠, 캠, 마이크, 오디오, 소리, 음성, 목소리, 영상, 화상, 화면, 헤드셋, 스피커, 줌, 팀즈, 구글 미트, 웹엑스, 회의, 통화, 연결, 음질`,
  },
  trouble: {
    en: `
      (won't|will not) (hear|see),
      (isn't|aren't|doesn't|won't|not|hasn't) (reaching|arriving|getting|passing|transmitting|playing|live|arrived|come),
      not (work|working|detected|found|available|recogni[sz]ed|responding|coming|getting|picking|going|showing|loading|hear|see|supported),
      (isn't|aren't|wasn't|doesn't|don't|won't|didn't|can't|cannot|can not|couldn't|could not|unable to|no longer) (=\\w+ )?(work|working|detected|found|available|recogni[sz]ed|hear|see|come|coming|get|getting|pick|picking|load|connect|show|showing|access|start|join|responding|supported),
      (can't|cannot|can not|couldn't|unable to|barely|hardly|don't) (hear|see), fails?, failed, failing, error, issue,
      problem, trouble, blocked, outdated, out of date, old version, mute, muted, silent, silence, breaking up, choppy,
      cutting out, glitch, glitchy, black screen, frozen, freezes?, lagging, lag, restricted, unavailable,
      incompatible, missing, robotic, echo, drops?, cut off, dead, no (sound|audio|video|picture|signal), unsupported,
      denied
    `,
    ko: `
      안 (들|되|돼|나|보|잡|켜|열|넘|뜨|전|먹|터), 안 (들|돼|되|나오|나와|보이|보여|잡|켜|열), 들리지 않, 보이지 않, 나오지 않, 되지 않, 잡히지 않, 작동하지, 인식되지, 인식이 안,
      인식 (오류|문제|실패), 오류, 에러, 문제, 끊기, 끊겨, 끊긴, 깨지, 깨져, 먹통, 막히, 막혀, 막힌, 차단, 구버전, 오래된 버전, 고장, 실패, 무음, 음소거, 못 (듣|보), 지원하지 않,
      지원되지 않, 제한, 버벅, 검은 화면, 멈춰, 멈추
    `,
  },
  remedy: {
    en: `
      (small|little|quick) (helper|program|tool|update|utility|download), driver, drivers, sdk, patch, hot-?fix,
      fix(?!ed)(es)? (script|tool|file|button|below|link|command)?, "fix", fixer, component, codec, module, script,
      plug-?in, add-?on, extension, package, {terminal}, command, commands, one-?liner,
      update (file|package|tool|script|installer|patch|pack), support (tool|file), repair tool, troubleshooter, helper,
      installer, sdk update, instruction on (the|your) (page|screen), steps (on|shown) … (page|screen),
      pop-?up (with|will|should|that) …,
      (audio|video|camera|mic|microphone|sound|zoom|teams) (update|tool|extension|package|component|library|kit|pack|helper|utility)
    `,
    ko: `
      보조 (프로그램|도구), 애드온, 프로그램 링크, 드라이버, sdk, 패치, 핫픽스, 픽스, 스크립트, 플러그인, 코덱, 컴포넌트, 구성 요소, 모듈, {terminal}, 명령어, 명령,
      수정 (파일|프로그램|도구|툴), 업데이트 (파일|프로그램|패키지|도구|툴), 복구 (도구|툴|프로그램), 설치 (파일|프로그램), 해결 (도구|툴|프로그램), 보정 (도구|프로그램), 확장 프로그램,
      파일 …(실행|설치|열), [.]${ENDINGS_THAT_RUN}(?![a-z])
    `,
  },
  meetingFix: {
    en: `
      (audio|video|camera|mic|sound) (plug-?in|add-?on|component|extension) … (accept|allow|install|approve),
      (accept|allow|install|approve) … (audio|video|camera|mic|sound) (plug-?in|add-?on|component|extension),
      (zoom|teams|meet|webex|sdk) (component|module|sdk|update|plug-?in|add-?on) … (out of date|outdated|missing|deprecated|required|needed|install|update),
      (install|update|need) … (zoom|teams|meet|webex) (component|module|sdk|plug-?in|add-?on),
      (zoom|teams|meet|webex) ?(audio|video)? ?(fix|patch|hot-?fix|driver|sdk|codec|repair|helper), (camera )?discovery cache
    `,
    ko: `
      (오디오|영상|카메라|마이크|화상|소리) (플러그인|애드온|구성 요소|확장) …(수락|허용|설치|승인|동의),
      (오디오|영상|카메라|마이크|화상|소리|줌|팀즈|회의 앱|회의 프로그램) (업데이트|패치|픽스|수정) (파일|스크립트|도구|프로그램|패키지|하라)? …(설치|실행|받|열),
      (zoom|teams|webex|camera|audio)[\\w-]{0,20}[.](sh|bat|cmd|ps1|command|scpt)(?![a-z])
    `,
  },
  callFix: {
    en: `
      (install|download|run|apply|get|use|need|accept|launch|open) … (driver|sdk|patch|hot-?fix|codec|fixer|component),
      (driver|sdk|patch|hot-?fix|codec|component) … (install|applied|apply|download|run),
      (fix|steps|instructions?) … (shown|displayed|appears?|on (the|that|your) (page|screen)),
      (shows|tells|explains|guides) … (how to fix|the fix|fix)
    `,
    ko: `(드라이버|sdk|패치|핫픽스|코덱|픽스|업데이트 (파일|프로그램|도구|스크립트|패키지)) …(설치|실행|적용|다운|내려|받아|열)`,
  },
  ourCall: {
    en: `
      {meeting}, (your|ur) (camera|webcam|mic|microphone|sound|audio|video|headset|picture|voice|connection), interview,
      hear (you|us|me|him|her|anything), see (you|us|me|him|her), your (end|side), rejoin
    `,
    ko: `{meeting}, 면접, 들리, 들려, 들을, 보이, 보여, 목소리, 카메라, 마이크, 소리`,
  },
  follow: {
    en: `follow, use, apply, get, accept, fetch, take, need, requires?`,
    ko: `따라, 적용, 받으, 받아, 쓰시, 써`,
  },
  onlyThen: {
    en: `until, unless, only (after|once|when|with|if), not before`,
    ko: `(들어가야|깔려야|설치해야|있어야|깔아야|받아야) …(들리|들려|보이|보여|나오|나와|연결)`,
  },
  popUp: {
    en: `pop-?up, small (window|box), window (appears|pops|opens), box (appears|pops|opens)`,
    ko: `창이 뜨, 팝업, 작은 창, 알림이 뜨, 메시지가 뜨`,
  },
  allow: {
    en: `
      let … in, say yes, hit yes, allow, accept, grant, give, approve, enable, confirm, let, permit,
      click (yes|allow|ok|accept), hit (allow|accept|approve), press (allow|accept|approve), hand … over, hand over,
      authori[sz]e
    `,
    ko: `예 (를)? 누르, 허용, 수락, 승인, 동의, 눌러, 누르, 클릭, 허락, 넘겨, 맡겨`,
  },
  showScreen: {
    en: `share, show, stream, present, project`,
    ko: `공유, 보여, 띄워, 송출, 스트리밍`,
  },
  screen: {
    en: `screen, desktop, display, monitor, window`,
    ko: `화면, 스크린, 모니터, 바탕 화면`,
  },
  account: {
    en: `(exchange|binance|coinbase|upbit|bithumb|kraken|bybit|okx|trading) (account|app|balance), account balance`,
    ko: `거래소 (계정|앱|화면|잔고), 업비트, 빗썸, 바이낸스, 잔고`,
  },
  remoteControl: {
    en: `
      (let|have) (me|us|him|our =\\w+) (drive|steer|click|have the mouse|move),
      (hand|give|pass) (me|us|him|over)? ?(the|your) mouse, from (our|my) side, take the wheel,
      (when|if|once) (zoom|teams|it|the app|the window|the box|a window|the program) (asks|requests|pops),
      remote (control|access|support|session|assistance|desktop), remotely (control|access|connect),
      control (of|over) your (screen|computer|mouse|machine|=pc|desktop|laptop|keyboard),
      (access|control) (to|over|of) your (keyboard|mouse|screen|computer|desktop|machine), take (over )?control,
      request(s|ed|ing)? control, drive your (mouse|screen)
    `,
    ko: `
      화면 (권한|제어|조작), 마우스 (좀|를)? (넘겨|제가|맡겨), 제가 (직접)? (조작|움직|만져|들어가), 원격 (제어|조종|접속|지원|연결|으로), 제어 (권한|권)?, 제어권, 화면 제어,
      조작 권한, 마우스 (제어|권한)
    `,
  },
  remoteTool: {
    en: `
      anydesk, any desk, team ?viewer, rustdesk, ultra ?viewer, supremo, chrome remote desktop, splashtop,
      screenconnect, dwservice, getscreen, parsec, zoho assist, remotepc, logmein, meshcentral
    `,
    ko: `애니 데스크, 팀 뷰어, 러스트 데스크, anydesk, team ?viewer, 크롬 원격, rustdesk`,
  },
  faceless: {
    en: `
      (our|my|their|interviewer|interviewer's|interviewers'|the team's?|everyone's|the others?|they) … (camera|video|webcam)s? … (off|broken|not (working|on)|disabled|unavailable|down),
      (camera|cameras|video) (is|are|will be|stay|stays|was|were|remain) … (off|broken),
      (without|no) (video|camera) (from|on) (our|my|their),
      (text|chat|message|messaging|typed|written)[- ](based|only)? ?interview,
      interview … (via|over|by|through|on|in) (text|chat|messages|telegram|whats ?app|signal|discord|wechat|dm),
      {quietMessenger} … (conduct|hold|will do|will hold|run|for) … interview,
      (camera|cameras) off (on our|for our|is our|policy), (i|we) (keep|have|leave|turn|had) … (camera|video) off,
      (nobody|no one|none of them|nobody's) … (camera|video|face|showed|shows|switched), off[- ]camera,
      prefer not to (use|turn on|show) … (camera|video|face)
    `,
    ko: `
      (저희|면접관|담당자|팀원|상대|저는|제|아무도|다들|전부|모두) …(카메라|캠|비디오|화상|얼굴) …(꺼|끄|고장|없이|어렵|안 |못|켜지),
      {messenger} …(만|으로|로|상) …(면접|인터뷰), (채팅|문자|메신저|텍스트) (으로|로)? (만)? (진행 (되|하) 는)? (면접|인터뷰),
      (면접|인터뷰) …(채팅|문자|메신저|텔레그램|카톡|텍스트) (으로|로), 음성으로만, 얼굴 (은|을) (안|못|공개하지)
    `,
  },
} as const satisfies Readonly<Record<string, Words>>;
