import { connect, tellProblem } from '../hub-connection.ts';
import type { AskedReport, NoReport, WrittenReport } from './report-options.ts';

/** A report of what the hub lets the holder of the key see. */
export async function reportFromHub(asked: AskedReport): Promise<WrittenReport | NoReport> {
  const { hub, key, from, to, lang, format } = asked;
  const client = connect({ hub: hub!, ...(key === undefined ? {} : { key }) });
  if ('problem' in client) return client;
  const answer = await client.landscapeReport({
    ...{ lang, format },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  return answer.ok ? { text: answer.value, format, lang, from, to } : tellProblem(answer.problem);
}
