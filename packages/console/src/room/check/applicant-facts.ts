/** What the form holds: each field as it was typed, empty where nobody knows. */
export type ApplicantForm = {
  application: string;
  phone: string;
  line: 'unknown' | 'mobile' | 'landline' | 'internet';
  email: string;
  account: string;
  made: string;
  oldest: string;
  delivery: string;
  document: string;
  pay: 'unknown' | 'applicant' | 'own-company' | 'other-person';
  /** Numbers of rows that a person saw. */
  noted: readonly number[];
  privateCounts: readonly { kind: 'phone' | 'email'; members: number }[];
};

export const emptyForm: ApplicantForm = {
  application: '',
  phone: '',
  line: 'unknown',
  email: '',
  account: '',
  made: '',
  oldest: '',
  delivery: '',
  document: '',
  pay: 'unknown',
  noted: [],
  privateCounts: [],
};

/** The facts of a form as the list reads them: what is empty is left out, for not known is not the same as nothing. */
export function factsOf(form: ApplicantForm, today: string): Record<string, unknown> {
  const { application, phone, line, email, account, made, oldest, delivery, document, pay } = form;
  const identifiers = [
    ...(phone === '' ? [] : [{ kind: 'phone', value: phone, ...(line === 'unknown' ? {} : { line }) }]),
    ...(email === '' ? [] : [{ kind: 'email', value: email }]),
  ];
  return {
    ...(application === '' ? {} : { application }),
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(account === '' || made === ''
      ? {}
      : {
          accounts: [{ handle: account, created: made, ...(oldest === '' ? {} : { work: [{ firstCommit: oldest }] }) }],
        }),
    ...(delivery === '' || document === '' ? {} : { delivery: { address: delivery, documentAddress: document } }),
    ...(pay === 'unknown' ? {} : { pay: { to: pay } }),
    ...(form.noted.length === 0 ? {} : { noted: form.noted.map((row) => ({ row, on: today })) }),
    ...(form.privateCounts.length === 0 ? {} : { privateCounts: form.privateCounts }),
  };
}
