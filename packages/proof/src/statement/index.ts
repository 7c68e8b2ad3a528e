export { asStatement, type StatementOptions, type StatementVerdict, verifyStatement } from './verify-statement.ts';
