/** Taint: where stolen units went, by three policies, in exact integers. */
export type { TaintedTransfer, TraceFlow } from './flow.ts';
export { isServiceCategory, readServices, type ServicesRead } from './read-services.ts';
export { parseSource, type SourceError, sourceText, type TraceSource } from './source.ts';
export { type FlowDocument, type TraceDocument, traceDocument, traceFlows } from './trace-document.ts';
export {
  POLICIES,
  type PolicyName,
  type Trace,
  type TraceInput,
  type TraceLine,
  type TraceTotal,
  traceTaint,
} from './trace-taint.ts';
