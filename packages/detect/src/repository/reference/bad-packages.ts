/**
 * Packages reported in public as malicious, a line a report: ecosystem, reporter and date, then names. `name@1 2` means
 * that an honest package was taken over and only these versions are bad. A name can be registered again by others later,
 * so a hit is "reported under this name", never a proof. Most can be read in the collection of the OpenSSF,
 * github.com/ossf/malicious-packages, under osv/malicious/{npm,pypi}/NAME; the others in the reporter's own text of that
 * month.
 */
const REPORTS = `
npm|Datadog 2024-10|passports-js bcrypts-js blockscan-api
npm|Phylum 2024-07|call-blockflow
npm|Phylum 2024-08|temp-etherscan-api ethersscan-api telegram-con helmet-validate qq-console
npm|Socket 2025-03|is-buffer-validator yoojae-validator event-handle-package array-empty-validator react-event-dependency auth-validator
npm|Socket 2025-04|cln-logger node-clog consolidate-log consolidate-logger empty-array-validator twitterapis dev-debugger-vite snore-log core-pino events-utils icloud-cod
npm|Socket 2025-06|react-plaid-sdk sumsub-node-websdk vite-plugin-next-refresh vite-plugin-purify nextjs-insight vite-plugin-svgn node-loggers react-logs reactbootstraps framer-motion-ext serverlog-dispatch mongo-errorlog next-log-patcher vite-plugin-tools pixel-percent test-topdev-logger-v1 test-topdev-logger-v3 server-log-engine logbin-nodejs vite-loader-svg struct-logger flexible-loggers beautiful-plugins chalk-config jsonpacks jsonspecific jsonsecs util-buffers blur-plugins proc-watch node-orm-mongoose prior-config use-videos lucide-node router-parse
npm|Socket 2025-01|postcss-optimizer
npm|maintainers 2018-11|flatmap-stream event-stream@3.3.6
npm|maintainers 2018-07|eslint-scope@3.7.2 eslint-config-eslint@5.0.2
npm|CISA 2021-10|ua-parser-js@0.7.29 0.8.0 1.0.0
npm|GitHub 2021-11|coa@2.0.3 2.0.4 2.1.1 2.1.3 3.0.1 3.1.3
npm|GitHub 2021-11|rc@1.2.9 1.3.9 2.3.9
npm|Snyk 2022-03|node-ipc@10.1.1 10.1.2 peacenotwar
npm|npm 2017-08|crossenv cross-env.js mongose babelcli d3.js fabric-js http-proxy.js jquery.js mysqljs node-fabric node-opencv node-opensl node-openssl node-sqlite node-tkinter nodecaffe nodefabric nodeffmpeg nodemailer-js nodemailer.js nodemssql opencv.js openssl.js proxy.js shadowsock smb sqlite.js sqliter sqlserver tkinter
npm|npm 2017-08|mariadb@2.13.0 1.0.0 1.0.1 1.0.2
npm|Ledger 2023-12|@ledgerhq/connect-kit@1.1.5 1.1.6 1.1.7
npm|Solana 2024-12|@solana/web3.js@1.95.6 1.95.7
npm|Aikido 2025-04|xrpl@4.2.1 4.2.2 4.2.3 4.2.4 2.14.2
npm|Aikido 2025-09|debug@4.4.2 chalk@5.6.1 ansi-styles@6.2.2 strip-ansi@7.1.1 color-convert@3.1.1 color-name@2.0.1 color-string@2.1.1 supports-color@10.2.1 ansi-regex@6.2.1 wrap-ansi@9.0.1 slice-ansi@7.1.1 is-arrayish@0.3.3 error-ex@1.3.3 simple-swizzle@0.2.3 has-ansi@6.0.1 supports-hyperlinks@4.1.1 chalk-template@1.1.1 backslash@0.2.1
npm|Socket 2026-03|axios@1.14.1 0.30.4 plain-crypto-js
npm|Aikido 2025-09|duckdb@1.3.3 @duckdb/node-api@1.3.3 @duckdb/node-bindings@1.3.3 @duckdb/duckdb-wasm@1.29.2
PyPI|JPCERT/CC 2024-02|pycryptoenv pycryptoconf quasarlib swapmempool
PyPI|Unit 42 2024-09|real-ids coloredtxt beautifultext minisound
PyPI|ReversingLabs 2023-08|vmconnect ethter quantiumbase tablediter request-plus requestspro
PyPI|PyTorch 2022-12|torchtriton
PyPI|PyPI 2022-05|ctx
PyPI|Snyk 2017-09|acqusition apidev-coop bzip crypt django-server pwd setup-tools telnet urlib3 urllib
`;

/** Versions by `ecosystem:name`, separated by blanks; empty where every version is bad. */
export const BAD_PACKAGES: ReadonlyMap<string, string> = readReports(REPORTS);

function readReports(reports: string): Map<string, string> {
  const bad = new Map<string, string>();
  for (const report of reports.trim().split('\n')) {
    const [ecosystem = '', , names = ''] = report.split('|');
    let taken: string | undefined;
    for (const word of names.split(' ')) {
      const version = word.lastIndexOf('@');
      if (version > 0) {
        taken = `${ecosystem}:${word.slice(0, version)}`;
        bad.set(taken, word.slice(version + 1));
      } else if (taken !== undefined && /^\d+\.\d/.test(word)) bad.set(taken, `${bad.get(taken)} ${word}`);
      else bad.set(`${ecosystem}:${word}`, '');
    }
  }
  return bad;
}
