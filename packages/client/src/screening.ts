import { type Answer, askJson, type Connection } from './call.ts';
import type { AnswerLanguage, ScreeningAnswer } from './shapes.ts';

/**
 * Screens 1 to 10,000 addresses; results come in the input's order.
 *
 * While the index loads the answer is the problem `index_not_ready`, never `clear`.
 */
export async function screen(
  connection: Connection,
  addresses: string[],
  language: AnswerLanguage = 'en',
  signal?: AbortSignal,
): Promise<Answer<ScreeningAnswer>> {
  return await askJson(connection, '/api/v1/screenings', {
    method: 'POST',
    body: { addresses },
    query: { language },
    signal,
  });
}
