export { readDataset } from './queries.ts';
export { tracingRoutes } from './routes.ts';
export { documentText, readTraceObject, servicesOf, type TraceText } from './trace-object.ts';
