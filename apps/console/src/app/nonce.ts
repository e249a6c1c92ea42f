/** Vite leaves the response's nonce in a meta tag; browsers hide it from `getAttribute`, not from the property. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** The scroll lock of Mantine's dialogs writes a style tag of its own, and looks for the nonce there. */
export function adoptNonce(): void {
  (globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = styleNonce();
}
