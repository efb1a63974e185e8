// The looks every page is held against.

/** Both widths, both themes, both languages. */
export const LOOKS = [
  { width: 1280, theme: 'light', language: 'ja' },
  { width: 1280, theme: 'dark', language: 'en' },
  { width: 360, theme: 'light', language: 'en' },
  { width: 360, theme: 'dark', language: 'ja' },
];
