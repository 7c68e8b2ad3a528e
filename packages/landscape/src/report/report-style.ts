/** The look of a report: for paper first, with no font or file from elsewhere. */
export const REPORT_STYLE = `
:root{color-scheme:light}
body{font:10.5pt/1.45 Pretendard,"Noto Sans KR",system-ui,sans-serif;color:#17171c;background:#fff;max-width:190mm;margin:10mm auto;padding:0 8mm;font-variant-numeric:tabular-nums;word-break:keep-all;overflow-wrap:anywhere}
h1{font-size:20pt;line-height:1.2;margin:0 0 4pt}h2{font-size:13pt;margin:18pt 0 4pt;break-after:avoid}
header p{margin:2pt 0;color:#55555f}.tlp{background:#000;color:#fff;padding:1pt 5pt;font:600 9pt "JetBrains Mono",monospace}
.lead{font-size:15pt;font-weight:600;margin:10pt 0 2pt}
table{border-collapse:collapse;width:100%;font-size:9pt}caption{text-align:left;color:#55555f;padding:2pt 0}
th,td{text-align:left;vertical-align:top;padding:2.5pt 8pt 2.5pt 0;border-bottom:.5pt solid #d9d9e0}
th{font-weight:600;color:#55555f}td.n,th.n{text-align:right;white-space:nowrap}thead{display:table-header-group}tr{break-inside:avoid}
td.heat{text-align:center;border:1pt solid #fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:#3a35a0;text-decoration:none}a:hover{text-decoration:underline}:target{background:#efeffb}
.refs a{margin-right:3pt;font-size:8.5pt}.note{color:#55555f}
.chart{width:100%;height:auto;print-color-adjust:exact;-webkit-print-color-adjust:exact}.chart text{font-size:9.5px;fill:#55555f;unicode-bidi:plaintext}.chart text.name{fill:#17171c;font-weight:600}
.chart .grid{stroke:#e4e4ea;stroke-width:1}.chart circle{stroke:#3a35a0;stroke-width:1.3}
.official{fill:#3a35a0}.said{fill:#dcdbf6}.disputed{fill:#fff;stroke-dasharray:2 2}
.chart .in-europe{stroke:#b4590f}.official.in-europe{fill:#d8741f}.said.in-europe{fill:#f7dcc3}
.legend{font-size:9pt;color:#55555f;margin:0}.legend span{margin-right:10pt}.chart.key{width:9pt;height:9pt;vertical-align:-1pt}td.who{min-width:30mm;overflow-wrap:normal}td.days{white-space:nowrap;font-size:8.5pt}.bar{display:inline-block;height:8pt;background:#3a35a0;print-color-adjust:exact;-webkit-print-color-adjust:exact}.bar.other{background:#8b8b96}
li{margin:2pt 0}
@page{size:A4;margin:14mm}@media print{body{margin:0;padding:0;max-width:none}a{color:inherit}}
`;
