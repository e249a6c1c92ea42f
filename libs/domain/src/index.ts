export * from './kernel/rule-violation.js';
export * from './kernel/verdict.js';
export * from './kernel/decision.js';
export * from './tickets/ticket.js';
export * from './access/roles.js';
export * from './commitments/commitment.js';
