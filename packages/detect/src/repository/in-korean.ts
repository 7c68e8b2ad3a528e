/** The answer of a scan in Korean: the same findings, with the words of their rules; what is quoted stays as it is. */
import { YARA_IN_KOREAN } from '../malware/in-korean.ts';
import type { Finding, ScanResult, Unscanned } from './finding.ts';
import { ADVICE, type RuleId } from './rules.ts';

/** What each rule found. */
const TEXT: Readonly<Record<RuleId, string>> = {
  // Programs that run what they were given from elsewhere.
  'network-code-run': '서버가 보낸 응답을 프로그램으로 실행합니다.',
  'error-answer-run': '서버의 오류 응답을 프로그램으로 실행합니다.',
  'request-code-run': '방문자가 보낸 내용을 프로그램이나 명령으로 실행합니다.',
  'network-command-run': '서버가 보낸 응답을 명령으로 실행합니다.',
  'decoded-code-run': '숨겨진 글을 풀어 프로그램으로 실행합니다.',
  'decoded-command-run': '숨겨진 글을 풀어 명령으로 실행합니다.',
  'asset-code-run': '그림, 글꼴 또는 데이터 파일을 읽어 프로그램으로 실행합니다.',
  'environment-code-run': '환경 변수의 값을 프로그램으로 실행합니다.',
  'chain-code-run': '블록체인에 저장된 내용을 프로그램으로 실행합니다.',
  'require-code-run': '글에서 프로그램을 만들고 어떤 모듈이든 불러올 권한을 넘깁니다.',
  'dropped-code-run': '눈에 띄지 않는 곳에 파일을 쓴 뒤 실행합니다.',
  'downloaded-then-run': '파일을 내려받고 프로그램을 시작합니다.',
  'remote-module-run': '인터넷 주소나 풀어낸 글에서 모듈을 불러옵니다.',
  'hidden-name': '강력한 기능의 이름을 조각내어 조립합니다.',
  'hidden-module': '프로그램을 실행하는 모듈의 이름을 숨겼습니다.',
  'hidden-address': '웹 주소를 변환해 숨겨 두었다가 시작할 때 풉니다.',
  'hidden-process': '프로그램이 끝나도 남고 창이 보이지 않는 프로세스를 시작합니다.',
  'environment-sent': '환경 변수에 있는 설정과 키를 모두 서버로 보냅니다.',
  'machine-sent': '컴퓨터의 이름, 사용자 또는 주소를 서버로 보냅니다.',
  'dynamic-code': '글을 프로그램으로 실행합니다.',

  // Code that is hidden from the reader.
  'hidden-behind-blanks': '빈칸을 길게 늘어놓은 뒤쪽에 프로그램이 숨어 있습니다.',
  'hidden-column': '화면에 보이는 부분의 오른쪽 멀리에 프로그램이 숨어 있습니다.',
  'hidden-tail': '여러 줄의 빈 줄 아래에 프로그램이 숨어 있습니다.',
  'obfuscated-code': '아무도 읽을 수 없도록 프로그램을 뒤섞었습니다.',
  'packed-code': '압축된 프로그램이 스스로를 풀고 그 결과를 실행합니다.',
  'unseen-characters': '보이지 않는 문자로 글이나 코드를 숨겼습니다.',
  'reordered-text': '글의 방향을 바꾸는 문자 때문에 보이는 코드와 실행되는 코드가 다릅니다.',
  'lookalike-names': '모양이 같은 다른 문자 체계의 글자를 섞어 이름을 지었습니다.',
  'asset-holds-code': '그림, 글꼴 또는 문서라는 파일이 사실은 프로그램 코드입니다.',
  'program-as-asset': '그림, 글꼴 또는 문서라는 파일이 사실은 실행 파일입니다.',
  'nested-beyond-reading': '분석 프로그램이 읽다가 실패하도록 작성된 프로그램입니다.',
  'binary-in-tree': '소스가 없는 컴파일된 프로그램이 들어 있습니다.',

  // What starts by itself.
  'task-on-open': '폴더를 열면 편집기가 프로그램을 시작합니다.',
  'task-on-open-ordinary': '폴더를 열면 편집기가 빌드를 시작합니다.',
  'task-hidden': '편집기의 작업이 무엇을 하는지 숨깁니다.',
  'asset-run': '그림, 글꼴 또는 데이터 파일을 인터프리터에 넘깁니다.',
  'hidden-file-run': '숨김 파일을 실행합니다.',
  'editor-trust-off': '폴더의 설정 때문에 편집기가 묻지 않고 프로그램을 시작할 수 있습니다.',
  'editor-program-changed': '폴더의 설정이 편집기가 시작할 프로그램을 바꿉니다.',
  'editor-start': '파일을 열면 편집기가 이 폴더의 코드를 실행합니다.',
  'editor-run': '실행 구성이 프로그램을 시작합니다.',
  'container-start-command': '개발 컨테이너를 만들 때 명령이 실행됩니다.',
  'container-host-command': '컨테이너가 만들어지기 전에 사용자의 컴퓨터에서 명령이 실행됩니다.',
  'container-breaks-out': '컨테이너가 자신을 실행하는 컴퓨터를 장악합니다.',
  'agent-hook': '이 폴더에서 코딩 도우미를 열면 프로그램이 시작됩니다.',
  'agent-orders': '코딩 도우미에게 무언가를 실행하거나 내려받으라고 지시하는 글이 있습니다.',
  'lifecycle-code': '패키지를 설치하면 한 줄에 적힌 프로그램이 실행됩니다.',
  'lifecycle-script': '패키지를 설치하면 스크립트가 실행됩니다.',
  'second-script': '프로그램을 시작하면 다른 프로그램이 함께 시작됩니다.',
  'preload-code': '여기에서 시작하는 모든 프로그램이 폴더의 코드를 먼저 불러오도록 설정되어 있습니다.',
  'library-injected': '여기에서 시작하는 모든 프로그램에 코드를 끼워 넣도록 설정되어 있습니다.',
  'folder-environment': '터미널이 폴더에 들어가는 순간 명령을 실행하는 파일이 있습니다.',
  'git-runs-program': 'Git이 이 폴더의 프로그램을 시작하도록 설정되어 있습니다.',
  'git-hook': '실행될 준비가 된 Git 훅이 있습니다.',
  'git-hooks-moved': 'Git이 이 폴더에 있는 훅을 쓰도록 설정되어 있습니다.',
  'git-hooks-ordinary': '알려진 도구의 Git 훅입니다.',
  'extension-bundled': '확장 프로그램을 검사하는 스토어를 거치지 않고, 폴더에 넣어 온 확장을 설치하라고 권합니다.',
  'git-history-unread': '묶여 있는 Git 기록은 열지 않았습니다. 다른 브랜치에 더 있을 수 있습니다.',
  'shortcut-starts': '문서처럼 보이는 바로 가기가 프로그램을 시작합니다.',
  'git-nested': '폴더 안에 또 다른 Git 저장소가 있습니다.',
  'git-name-trick': '일부 시스템에서 .git으로 인식되도록 지은 이름입니다.',
  'submodule-command': '서브모듈의 주소가 명령입니다.',
  'submodule-brings-code': '다른 저장소를 함께 가져옵니다.',
  'build-command': '빌드가 자체 명령을 실행합니다.',
  'build-from-elsewhere': '빌드가 알려지지 않은 호스트에서 도구나 스크립트를 가져옵니다.',
  'build-program-changed': '빌드 도구를 다른 프로그램으로 바꾸는 설정이 있습니다.',
  'native-build-command': '네이티브 빌드가 컴파일하기도 전에 명령을 실행합니다.',
  'contract-tests-run-programs': '컨트랙트 테스트가 이 컴퓨터에서 프로그램을 시작할 수 있습니다.',
  'import-hook': '무엇을 실행하든 파이썬이 시작할 때마다 이 파일을 실행합니다.',

  'import-hook-written': '파이썬이 시작할 때마다 실행하는 파일을 씁니다.',
  'starts-at-login': '사용자가 로그인할 때마다 프로그램이 조용히 시작되도록 만듭니다.',
  'publishes-itself': '프로그램이 자기 자신을 패키지에 넣어 배포합니다.',
  'program-changed': '이 컴퓨터에 설치된 다른 프로그램의 파일을 바꿉니다.',

  // Commands.
  'download-to-shell': '명령이 프로그램을 내려받아 바로 실행합니다.',
  'download-to-shell-documented': '명령이 잘 알려진 설치 프로그램을 내려받아 실행합니다.',
  'download-command': '명령이 프로그램을 내려받아 실행합니다.',
  'encoded-command': '아무도 읽을 수 없도록 변환한 명령입니다.',
  'hidden-window': '창을 숨긴 채 명령을 시작합니다.',
  'script-host': '프로그램을 감춰 주는 시스템 도구로 명령을 실행합니다.',
  'reverse-shell': '모르는 사람에게 이 컴퓨터의 제어권을 넘기는 명령입니다.',
  'inline-program': '명령 안에 프로그램 전체가 글로 들어 있습니다.',

  // What is looked for, where it goes.
  'wallets-read': '브라우저 지갑을 찾는 프로그램입니다.',
  'secrets-read': '키, 비밀번호 또는 지갑을 찾아 밖으로 보내는 프로그램입니다.',
  'secret-paths': '키와 비밀번호가 있는 위치가 적혀 있습니다.',
  'wallet-names': '브라우저 지갑의 식별자가 적혀 있습니다.',
  'keychain-read': '시스템의 키 저장소를 읽는 프로그램입니다.',
  'odd-port-upload': '이름 없는 숫자 주소의 특이한 포트로 데이터를 보냅니다.',
  'bare-address': '이름 없는 숫자 주소에 접속합니다.',
  'dead-drop': '누구나 쓰는 공개 메모 또는 요청 저장소와 통신합니다.',
  'dead-drop-code': '공개 메모 저장소에서 코드를 받아 옵니다.',
  'chat-upload': '미리 넣어 둔 키로 대화방 봇이나 웹훅에 데이터를 보냅니다.',
  'miner-started': '프로그램에 넣어 둔 주소로 코인을 채굴하는 프로그램을 시작합니다.',
  'token-elsewhere': '토큰을 해당 서비스가 아닌 다른 호스트로 보냅니다.',
  'mail-copied': '프로그램에 미리 넣어 둔 주소로 메일을 몰래 한 통 더 보냅니다.',
  'watching-modules': '키보드, 클립보드 또는 화면을 엿볼 수 있습니다.',
  'clipboard-changed': '클립보드에서 주소를 찾아 다른 내용으로 바꿉니다.',
  'requests-copied': '페이지가 서버에 보내는 내용을 다른 호스트에도 알립니다.',
  'addresses-changed': '페이지가 보내는 내용에서 지갑 주소를 바꿉니다.',
  'rights-over-all-tokens': '서버가 보낸 목록의 모든 토큰에 대한 권한을 요구합니다.',
  'balance-taken': '방문자의 지갑에 든 자산 전부를 프로그램에 넣어 둔 주소로 보냅니다.',
  'checks-surroundings': '동작하기 전에 어디에서 실행되는지 확인합니다.',
  'secrets-in-workflow': '워크플로가 비밀 값을 출력하거나 밖으로 보냅니다.',
  'workflow-outlives': '워크플로가 시작한 프로그램이 작업이 끝난 뒤에도 계속 실행되게 합니다.',
  'workflow-untrusted': '워크플로가 모르는 사람의 코드를 자신의 권한으로 실행합니다.',

  // Packages.
  'known-bad-package': '같은 이름의 패키지가 악성으로 신고되었습니다.',
  'lookalike-package': '잘 알려진 패키지와 이름이 거의 같은 패키지입니다.',
  'package-from-elsewhere': '레지스트리가 아닌 곳에서 가져오는 패키지입니다.',
  'package-from-address': '이름 없는 숫자 주소에서 가져오는 패키지입니다.',
  'lock-other-host': '잠금 파일이 알려지지 않은 곳에서 패키지를 가져옵니다.',
  'lock-other-package': '잠금 파일이 이름과 다른 패키지를 가져옵니다.',
  'lock-no-integrity': '체크섬 없이 고정된 패키지가 있습니다.',
  'lock-unexplained': '아무도 요구하지 않는 패키지가 잠금 파일에 있습니다.',
  'registry-changed': '알려지지 않은 레지스트리에서 패키지를 가져옵니다.',
  'registry-noted': '다른 레지스트리에서 패키지를 가져옵니다.',
  'shell-changed': '폴더가 정한 프로그램이 패키지 스크립트를 실행합니다.',
  'patch-adds-code': '실행하거나 밖으로 보내는 코드를 패치가 패키지에 추가합니다.',
  'conditional-exports': '서버에서 쓰이는 코드와 사람이 읽는 코드가 다른 패키지입니다.',

  // Archives.
  'archive-escapes': '압축을 푸는 폴더 밖으로 나가는 이름이 압축 파일에 있습니다.',
  'archive-encrypted': '압축 파일의 일부가 암호화되어 있어 풀기 전에는 들여다볼 수 없습니다.',

  // Words.
  'orders-trust': '설명 파일(README)이 폴더를 신뢰하라고 합니다.',
  'orders-scanner-off': '설명 파일(README)이 컴퓨터의 보호 기능을 끄라고 합니다.',
  'orders-administrator': '설명 파일(README)이 관리자 권한을 요구합니다.',
  'orders-paste': '설명 파일(README)이 내려받아 실행하는 명령을 붙여 넣으라고 합니다.',
  'orders-wallet': '설명 파일(README)이 실제 지갑이나 키, 결제를 요구합니다.',
  'encoded-setting': '설정 파일이 웹 주소나 프로그램을 변환해 숨겨 두었습니다.',
  'hidden-cell': '노트북 파일이 셀을 숨기거나 명령을 실행합니다.',
  'script-from-taken-host': '페이지가 주인이 바뀐 뒤 내용이 달라진 호스트에서 스크립트를 가져옵니다.',
  'script-in-picture': '그림 파일에 스크립트가 들어 있습니다.',

  combination: '약한 징후 여러 개가 함께 있습니다.',
};

const ADVICE_TEXT: ReadonlyMap<string, string> = new Map([
  [ADVICE.leave, '이 폴더를 편집기로 열거나 실행하거나 설치하지 마세요. 보안 담당자에게 알리세요.'],
  [ADVICE.engineer, '누구든 폴더를 열거나 실행하기 전에 엔지니어가 이 부분을 읽어 보게 하세요.'],
  [
    ADVICE.keys,
    '이 폴더를 편집기로 열거나 실행하거나 설치하지 마세요. 보안 담당자에게 알리세요. 이미 실행했다면 다른 기기에서 지갑의 자산부터 옮긴 뒤 모든 세션을 종료하세요.',
  ],
  [ADVICE.package, '설치하지 마세요. 패키지 이름을 배포자의 공식 페이지와 한 글자씩 대조하세요.'],
  [ADVICE.context, '이것만으로는 흔한 일입니다. 다른 결과와 함께 판단하세요.'],
]);

const UNREAD: Readonly<Record<Unscanned['reason'], string>> = {
  link: '링크이므로 따라가지 않았습니다.',
  special: '일반 파일이 아니므로 읽지 않았습니다.',
  unreadable: '읽을 수 없었습니다.',
  truncated: '너무 커서 앞부분만 읽었습니다.',
  too_many: '파일이 너무 많아 나머지는 읽지 않았습니다.',
  too_deep: '너무 깊이 들어 있어 열지 않았습니다.',
  encrypted: '암호화되어 있어 읽을 수 없습니다.',
  damaged: '손상되어 있어 읽을 수 있는 부분만 읽었습니다.',
  bad_name: '이름이 압축을 풀 폴더 밖을 가리킵니다.',
  duplicate: '압축 파일에 같은 이름이 두 번 이상 있습니다.',
  unparsed: '형식을 해석할 수 없었습니다.',
  timeout: '제한 시간 안에 읽지 못했습니다.',
  packed: '묶여 있는 Git 객체는 풀지 않았습니다.',
};

/** The same answer with its words in Korean; a rule that is not of this product keeps its own. */
export function repositoryInKorean<Result extends Pick<ScanResult, 'findings' | 'unscanned'>>(result: Result): Result {
  return {
    ...result,
    findings: result.findings.map(inKorean),
    unscanned: result.unscanned.map((one) => ({ ...one, detail: UNREAD[one.reason] })),
  };
}

/** Of a combination with one sign: why it is more than a note. */
const BY_ITSELF = '패키지를 설치하거나 폴더를 열면 저절로 시작됩니다.';

function inKorean(finding: Finding): Finding {
  const signs = (finding.signs ?? []).filter(isRule).map((rule) => TEXT[rule]);
  const text =
    signs.length === 0 ? textOf(finding.rule) : [...signs, ...(signs.length === 1 ? [BY_ITSELF] : [])].join(' ');
  return { ...finding, text: text ?? finding.text, advice: adviceOf(finding) };
}

const YARA = /^yara[:/](?=haetae_)/;

const textOf = (rule: string): string | undefined =>
  isRule(rule) ? TEXT[rule] : YARA.test(rule) ? YARA_IN_KOREAN[rule.replace(YARA, '')] : undefined;

const isRule = (rule: string): rule is RuleId => Object.hasOwn(TEXT, rule);

/** A scan on this machine gives its YARA rules one advice; a hub names whose rule it is, in the language asked for. */
const adviceOf = ({ rule, advice }: Finding): string =>
  rule.startsWith('yara:')
    ? 'YARA 규칙에 해당하는 부분입니다. 엔지니어가 읽기 전에는 열거나 실행하지 마세요.'
    : (ADVICE_TEXT.get(advice) ?? advice);
