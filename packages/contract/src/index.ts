export * from './alliance.ts';
export * from './common.ts';
export * from './objects.ts';
export * from './people.ts';
export * from './problem.ts';
export * from './response.ts';
export * from './screening.ts';
export * from './tracing.ts';
