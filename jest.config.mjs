// Jest in ESM mode; TypeScript and its decorators' metadata by swc.
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    keepClassNames: true,
    experimental: { keepImportAttributes: true },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['@parvis/source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['/dist/'],
};

export default {
  // a worker that has loaded much is replaced: modules loaded in ESM mode are never given back
  workerIdleMemoryLimit: '1GB',
  maxWorkers: 2,
  testSequencer: '<rootDir>/apps/e2e/support/in-order.mjs',
  // patience, not a measure: several servers started one after the other on a machine busy with other tests
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'pure',
      testMatch: ['<rootDir>/{apps,libs}/**/*.test.{ts,tsx}', '<rootDir>/tools/**/*.test.mjs'],
      testPathIgnorePatterns: ['\\.(db|api)\\.test\\.ts$', '/node_modules/', '/dist/'],
    },
    {
      ...common,
      displayName: 'database',
      testMatch: ['<rootDir>/apps/api/**/*.{db,api}.test.ts'],
      globalSetup: '<rootDir>/apps/api/test/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/api/test/global-teardown.mjs',
    },
    {
      ...common,
      displayName: 'journeys',
      testMatch: ['<rootDir>/apps/e2e/journeys/*.journey.ts'],
      globalSetup: '<rootDir>/apps/e2e/support/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/e2e/support/global-teardown.mjs',
    },
  ],
};
