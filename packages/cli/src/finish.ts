/** Exit codes of every command. */
export const EXIT = { done: 0, found: 1, badInput: 2, failure: 3 } as const;

/** What a command tells a user about an input that it does not take. */
export type Problem = {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly {
    readonly line?: number;
    readonly column?: string | null;
    readonly code: string;
    readonly message: string;
  }[];
};

/**
 * Ends a command on bad input: the problem goes to standard error (as one JSON document when `json`, else as sentences)
 * and the exit code becomes 2 unless another is given. Standard output stays empty.
 */
export function refuse(problem: Problem, json: boolean, exitCode: number = EXIT.badInput): void {
  process.exitCode = exitCode;
  process.stderr.write(json ? `${JSON.stringify(problem)}\n` : sentences(problem));
}

function sentences({ detail, errors = [] }: Problem): string {
  const lines = errors.map(({ line, column, message }) => {
    const place = [line === undefined ? '' : `line ${line}`, column ? `column ${column}` : '']
      .filter(Boolean)
      .join(', ');
    return `  ${place}${place ? ': ' : ''}${message}`;
  });
  return [`haetae: ${detail}`, ...lines, ''].join('\n');
}

/** Writes the one JSON document of a `--json` answer. */
export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document)}\n`);
}
