import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Deep teal; 7 and darker carry white text at AA. A town's own colour would replace this tuple. */
const accent: MantineColorsTuple = [
  '#e9f5f5',
  '#d3eaea',
  '#a8d6d6',
  '#7ac2c3',
  '#52adae',
  '#2f9798',
  '#1c8586',
  '#0f7172',
  '#0a5f60',
  '#074b4c',
];

/** Neutral, a breath of teal, so that Mantine's dark surfaces sit well beside ours. */
const dark: MantineColorsTuple = [
  '#e8ebeb',
  '#c3caca',
  '#a3abab',
  '#7d8686',
  '#4d5555',
  '#343a3a',
  '#1f2323',
  '#171a1a',
  '#121515',
  '#0c0f0f',
];

export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { withArrow: false, openDelay: 300, fz: 'xs' } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
    Button: { defaultProps: { fw: 550 } },
  },
});

/** Mantine's own greys give way to ours, so that the two never meet on a page. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--pv-bg)',
    '--mantine-color-text': 'var(--pv-text)',
    '--mantine-color-dimmed': 'var(--pv-muted)',
    '--mantine-color-placeholder': 'var(--pv-muted)',
    '--mantine-color-anchor': 'var(--pv-accent)',
    '--mantine-color-default': 'var(--pv-bg)',
    '--mantine-color-default-hover': 'var(--pv-hover)',
    '--mantine-color-default-color': 'var(--pv-text)',
    '--mantine-color-default-border': 'var(--pv-line-strong)',
    '--mantine-color-error': 'var(--pv-red-text)',
    '--mantine-color-accent-light-color': 'var(--pv-accent)',
  };
  return { variables: {}, light: shared, dark: shared };
};
