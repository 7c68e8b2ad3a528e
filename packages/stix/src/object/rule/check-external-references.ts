import type { Findings } from '../object-problem.ts';
import type { ExternalReference, StixObject } from '../stix-object.ts';

/** Sources whose ids have a form (section 2.5.2). */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['cve', /^CVE-\d{4}-(0\d{3}|[1-9]\d{3,})$/],
  ['capec', /^CAPEC-\d+$/],
]);

/** Section 2.5: a reference says more than the name of its source, and a link to a file should say which file. */
export function checkExternalReferences(object: StixObject, findings: Findings): void {
  for (const [index, reference] of (object.external_references ?? []).entries()) {
    checkOne(reference, `/external_references/${index}`, findings);
  }
}

function checkOne(reference: ExternalReference, pointer: string, findings: Findings): void {
  const { source_name, description, url, external_id } = reference;
  if (description === undefined && url === undefined && external_id === undefined) {
    findings.error(
      'bad_external_reference',
      pointer,
      'Beside source_name stands a description, a url or an external_id',
    );
  }
  const form = forms.get(source_name);
  if (form === undefined || external_id === undefined || form.test(external_id)) return;
  findings.error('bad_external_reference', `${pointer}/external_id`, `This is not an id as ${source_name} writes it`);
}
