import { Compile } from 'typebox/compile';
import type { Findings } from '../object-problem.ts';
import { pointerTo } from '../object-problem.ts';
import { AnyObject } from '../schema/common.ts';
import { CryptocurrencyWallet } from '../schema/cryptocurrency-wallet.ts';
import { Identity } from '../schema/identity.ts';
import { Indicator } from '../schema/indicator.ts';
import { MarkingDefinition } from '../schema/marking-definition.ts';
import { Relationship } from '../schema/relationship.ts';
import { Report } from '../schema/report.ts';
import type { JsonRecord } from '../stix-object.ts';

interface ShapeProblem {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
  readonly message: string;
}

interface Shape {
  Check(value: unknown): boolean;
  Errors(value: unknown): readonly ShapeProblem[];
}

const anyShape: Shape = Compile(AnyObject);
const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['identity', Compile(Identity)],
  ['indicator', Compile(Indicator)],
  ['cryptocurrency-wallet', Compile(CryptocurrencyWallet)],
  ['relationship', Compile(Relationship)],
  ['report', Compile(Report)],
  ['marking-definition', Compile(MarkingDefinition)],
]);

/** Has every property the form that the schema of its type gives it? The other rules rely on a yes. */
export function checkShape(object: JsonRecord, type: string, findings: Findings): boolean {
  const shape = shapes.get(type) ?? anyShape;
  if (shape.Check(object)) return true;
  for (const problem of shape.Errors(object)) report(problem, findings);
  return false;
}

function report({ keyword, instancePath, params, message }: ShapeProblem, findings: Findings): void {
  const missing = keyword === 'required' && 'requiredProperties' in params ? params.requiredProperties : undefined;
  if (!Array.isArray(missing)) {
    findings.error('bad_value', instancePath, `This value ${message}`);
    return;
  }
  for (const property of missing) {
    findings.error('missing_property', pointerTo(instancePath, property), `${property} is required`);
  }
}
