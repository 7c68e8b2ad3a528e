import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Menu,
  Modal,
  PasswordInput,
  SegmentedControl,
  Select,
  Table,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

const shadow = 'var(--h-shadow)';

/** Mantine's theme in our tokens; colours that change with the scheme come in through {@link cssVariables}. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 6 },
  colors: {
    indigo: [
      '#efeffb',
      '#dcdbf6',
      '#c9c8ee',
      '#aaa8f8',
      '#8f8cf5',
      '#6a66dc',
      '#5a56cf',
      '#4d48c7',
      '#3a35a0',
      '#2f2b86',
    ],
    gray: [
      '#f5f6f8',
      '#eeeff1',
      '#e3e4e7',
      '#d2d3d8',
      '#b1b2b9',
      '#8b8d96',
      '#6a6d76',
      '#4d4f59',
      '#2f313a',
      '#171920',
    ],
    dark: [
      '#edeef1',
      '#d3d4d9',
      '#b0b2ba',
      '#91939c',
      '#4f5159',
      '#32343b',
      '#23242a',
      '#14151a',
      '#101115',
      '#0b0c10',
    ],
  },
  fontFamily: "'Pretendard Variable', 'Noto Sans Arabic Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '32px' },
      h2: { fontSize: '18px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '14px', xl: '18px' },
  lineHeights: { xs: '1.333', sm: '1.538', md: '1.538' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '5px', md: '5px', lg: '8px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: shadow, lg: 'none', xl: 'none' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  autoContrast: false,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'xs' },
      styles: { label: { fontSize: 13 }, section: { marginInlineEnd: 8 } },
    }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({
      defaultProps: { size: 'sm', allowDeselect: false, comboboxProps: { shadow: 'md' } },
    }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: 0 } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 0, highlightOnHover: true } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, transitionProps: { duration: 0 }, multiline: true } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } }),
    Modal: Modal.extend({
      defaultProps: { shadow: 'md', transitionProps: { duration: 0 }, overlayProps: { blur: 0 }, radius: 'lg' },
    }),
  },
});

const roles = {
  '--mantine-color-body': 'var(--h-surface)',
  '--mantine-color-text': 'var(--h-text)',
  '--mantine-color-dimmed': 'var(--h-text-3)',
  '--mantine-color-placeholder': 'var(--h-text-3)',
  '--mantine-color-anchor': 'var(--h-accent-text)',
  '--mantine-color-default': 'var(--h-surface)',
  '--mantine-color-default-color': 'var(--h-text)',
  '--mantine-color-default-border': 'var(--h-line-strong)',
  '--mantine-color-default-hover': 'var(--h-hover)',
  '--mantine-color-error': 'var(--h-block-text)',
  // Mantine's own step darkens in the dark scheme, where a hovered fill has to become lighter.
  '--mantine-primary-color-filled-hover': 'var(--h-accent-hover)',
  '--mantine-color-indigo-filled-hover': 'var(--h-accent-hover)',
};

/** Hands the scheme's roles to Mantine: the same names in both, their values are in tokens.css. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: roles, dark: roles });
