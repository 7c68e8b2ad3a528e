/** What a path says of the part that a file plays in a tree. */

const TEST_FOLDER =
  /(?:^|\/)(?:tests?|testes|__tests?__|specs?|e2e|testing|test[-_]?(?:data|fixtures|suite|utils|helpers|cases)|__mocks__|(?:__|\.)?fixtures?(?:__)?|integration[-_]tests?|benchmarks?)\//i;
const TEST_NAME = /(?:^|[/._-])(?:tests?|spec|e2e|bench)\.[cm]?[jt]sx?$|(?:^|\/)test_[\w-]+\.py$|_test\.\w{1,4}$/i;

/** Tests and what they read: programs under test are made, loaded and run there by trade. */
export function isTest(path: string): boolean {
  return TEST_FOLDER.test(path) || TEST_NAME.test(path);
}

/** What the files are called in which one reads how to begin. */
const BEGINNING =
  /(?:^|\/)[\w. -]{0,20}(?:read[-_ ]?me|install|set[-_ ]?up|start|begin|run(?:ning)?|guide|instructions?|contributing|assignment|task|test|onboarding|todo|hacking|skill|agents|claude|gemini|읽어|설치|안내|시작|과제)[^/]{0,30}$/i;

/** Prose that one looks at first: beside the project or called so, no documentation, nothing of packages, no tale of releases. */
export function isFirstRead(path: string): boolean {
  const folders = path.split('/').length - 1;
  return (
    !path.includes('!/') &&
    (folders === 0 || (folders <= 2 && BEGINNING.test(path))) &&
    !/(?:^|\/)(?:docs?|\.github|node_modules|vendor|website|plugins?|_?(?:changelogs?|releases?))\//i.test(path) &&
    !/(?:^|\/)(?:changelog|changes|history|news|releases?|release[-_ ]?notes|v?\d+(?:\.\d+)+)[^/]*$/i.test(path)
  );
}

/** What runs on machines made for one build, where nothing of the reader's lies. */
export function isOnBuildServer(path: string): boolean {
  return /(?:^|\/)(?:\.github|\.circleci|\.buildkite)\/|(?:^|\/)(?:\.gitlab-ci|\.travis|appveyor|azure-pipelines)[\w.-]*\.ya?ml$|(?:^|\/)Jenkinsfile$|(?:^|\/)ci_scripts\/ci_(?:post_clone|(?:pre|post)_xcodebuild)\.sh$/i.test(
    path,
  );
}

/** What sets up an image or another machine, apart from the one it is started on; a development container is opened by an editor. */
export function isBuiltApart(path: string): boolean {
  return (
    /\.pkr\.(?:hcl|json)$|(?:^|\/)roles\/[\w.-]+\/(?:tasks|handlers)\/|(?:^|\/)(?:(?:Dockerfile|Containerfile)[\w.-]*|[\w.-]+\.(?:Dockerfile|Containerfile))$/i.test(
      path,
    ) && !/(?:^|\/)\.devcontainer\//.test(path)
  );
}
