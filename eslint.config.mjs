import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

/** Who may import whom between projects (docs/architecture.md); tools/check/boundaries-bite.mjs proves that they bite. */
const BOUNDARIES = [
  {
    sourceTag: 'scope:domain',
    onlyDependOnLibsWithTags: ['scope:domain'],
    allowedExternalImports: ['temporal-polyfill'],
  },
  {
    sourceTag: 'scope:contract',
    onlyDependOnLibsWithTags: ['scope:domain', 'scope:contract'],
    allowedExternalImports: [],
  },
  { sourceTag: 'scope:channels', onlyDependOnLibsWithTags: ['scope:domain', 'scope:channels'] },
  { sourceTag: 'scope:api', onlyDependOnLibsWithTags: ['scope:domain', 'scope:contract', 'scope:channels'] },
  { sourceTag: 'scope:console', onlyDependOnLibsWithTags: ['scope:domain', 'scope:contract'] },
  { sourceTag: 'scope:portal', onlyDependOnLibsWithTags: ['scope:domain', 'scope:contract'] },
  { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['scope:domain', 'scope:contract'] },
];

/** Tests may use the tools of tests. */
const anyPackage = ({ sourceTag, onlyDependOnLibsWithTags }) => ({ sourceTag, onlyDependOnLibsWithTags });

const clockless = (where) => [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: `Instants are parameters in ${where}.`,
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: `Instants are parameters in ${where}.`,
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Not repeatable.',
  },
];
const noForwardRef = {
  selector: "CallExpression[callee.name='forwardRef']",
  message: 'Rooms have no cycles: against the arrow, react to an event.',
};
const noEnum = { selector: 'TSEnumDeclaration', message: 'A list `as const` and its union type (ADR 0007).' };
const noDatabaseClock = {
  selector: 'TemplateElement[value.raw=/\\b(now\\(\\)|current_timestamp)/i]',
  message: 'The clock is injected: pass the instant as a parameter.',
};

export default ts.config(
  {
    ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.data/**'],
  },
  ...ts.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx, 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', noForwardRef, noEnum],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints: BOUNDARIES }],
    },
  },
  {
    files: ['**/*.test.ts', '**/testing/**'],
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints: BOUNDARIES.map(anyPackage) }],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts', 'libs/contract/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'Runs in a browser too.' }] },
      ],
      'no-restricted-syntax': ['error', noEnum, ...clockless('the domain')],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Settings are read once, by platform/config/environment.ts.',
        },
      ],
      // Nest reads constructor parameter types at run time: a type-only import would erase them
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['apps/api/src/*/**/*.ts'],
    ignores: ['apps/api/src/platform/**', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', noForwardRef, noEnum, noDatabaseClock, ...clockless('rooms')],
    },
  },
  {
    files: ['apps/api/src/**/*.controller.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['**/*.entity.js'], message: 'Rows do not leave a controller: present them.' }],
        },
      ],
    },
  },
  {
    files: [
      'apps/api/src/platform/config/environment.ts',
      'apps/api/src/start-process.ts',
      'apps/api/src/platform/platform.module.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearTimeout: 'readonly',
        clearInterval: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        globalThis: 'readonly',
      },
    },
  },
);
