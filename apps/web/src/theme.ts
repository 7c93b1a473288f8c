import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent colour: a deep petrol; shade 7 on white has a contrast of 7:1 (AAA for text). */
const petrol: MantineColorsTuple = [
  '#edf6f5',
  '#d6eae9',
  '#b0d5d4',
  '#84bdbc',
  '#559fa0',
  '#318285',
  '#1a6e72',
  '#0b5f63',
  '#094e52',
  '#063b3f',
];

const SANS =
  'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** Calm and generous: warm paper behind white cards, large text, a focus ring that is always seen. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: 7,
  colors: { petrol },
  black: '#1d2a30',
  fontFamily: SANS,
  headings: {
    fontFamily: SANS,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.85rem', lineHeight: '1.2' },
      h2: { fontSize: '1.2rem', lineHeight: '1.35' },
      h3: { fontSize: '1.02rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A long French label wraps on a phone instead of being cut, and « É » keeps its accent.
    Button: {
      defaultProps: { size: 'md' },
      styles: {
        root: { height: 'auto', minHeight: 'var(--button-height)' },
        inner: { minHeight: 'calc(var(--button-height) - 2px)' },
        label: { whiteSpace: 'normal', overflow: 'visible', lineHeight: 1.35 },
      },
    },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    FileInput: { defaultProps: { size: 'md' } },
    CheckboxGroup: { defaultProps: { size: 'md' } },
    RadioGroup: { defaultProps: { size: 'md' } },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } },
  },
});

/** Muted text, errors and placeholders dark enough to be read: 4.5:1 at least on paper and on white. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55636a',
    '--mantine-color-error': '#9b1c17',
    '--mantine-color-placeholder': '#66747b',
  },
  dark: {},
});
